import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreName } from '../figure.ts';
import type { Sample } from './works.ts';

/** What was measured of a store by this run and those before it. */
export interface KeptSamples {
  readonly read: (events: number) => Sample | null;
  readonly write: (sample: Sample) => void;
}

/** In a folder, a file a sample, so that a run that was cut goes on where it was; without a folder nothing is kept. */
export function keptSamples(folder: string | undefined, store: StoreName): KeptSamples {
  if (folder === undefined) return { read: () => null, write: () => {} };
  const fileOf = (events: number) => join(folder, `growth-${store}-${events}.json`);
  return {
    read: (events) => (existsSync(fileOf(events)) ? JSON.parse(readFileSync(fileOf(events), 'utf8')) : null),
    write: (sample) => writeFileSync(fileOf(sample.events), `${JSON.stringify(sample, null, 2)}\n`),
  };
}
