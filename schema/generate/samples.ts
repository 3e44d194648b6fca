import { canonicalJson } from '@pedigree/kernel';
import { samples } from '../samples/index.ts';

/** Every sample in its canonical bytes by file name: whoever adds an event writes JSON by hand, and this makes it exact. */
export function canonicalSamples(): ReadonlyMap<string, Uint8Array> {
  return new Map(
    samples.map(({ name, bytes }) => [
      `${name}.json`,
      new TextEncoder().encode(canonicalJson(JSON.parse(Buffer.from(bytes).toString('utf8')))),
    ]),
  );
}
