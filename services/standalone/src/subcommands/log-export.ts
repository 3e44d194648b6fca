import { openReader } from '@pedigree/assembly/places';
import { progressOf } from './progress-of.ts';
import type { SubcommandOptions } from './subcommand.ts';

const pageEvents = 1_000;
const lineEnd = Buffer.from('\n');

/**
 * Writes every event that is in the log when this begins, one envelope a line, byte for byte as it is stored. Services
 * may be running.
 */
export async function logExport({
  store,
  print,
  progress,
}: Pick<SubcommandOptions, 'store' | 'print' | 'progress'>): Promise<void> {
  const reader = await openReader(store);
  try {
    const tell = progressOf('exporting', progress);
    const { position: end } = await reader.head();
    let written = 0n;
    for (let after = 0n; after < end; ) {
      const page = await reader.readAll(after, pageEvents);
      const events = page.filter(({ envelope }) => envelope.position <= end);
      await print(Buffer.concat(events.flatMap(({ bytes }) => [bytes, lineEnd])));
      after = page.at(-1)?.envelope.position ?? end;
      written += BigInt(events.length);
      tell(written);
    }
  } finally {
    await reader.close();
  }
}
