import { openSqliteReader } from '@pedigree/event-store-sqlite';
import type { SubcommandOptions } from './subcommand.ts';

const pageEvents = 1_000;
const lineEnd = Buffer.from('\n');

/** Writes every event, one envelope a line, byte for byte as it is stored. A service may be running. */
export async function logExport({ folder, print }: Pick<SubcommandOptions, 'folder' | 'print'>): Promise<void> {
  const reader = await openSqliteReader({ folder, wake: 'poll' });
  try {
    for (let after = 0n; ; ) {
      const page = await reader.readAll(after, pageEvents);
      const last = page.at(-1);
      if (!last) return;
      await print(Buffer.concat(page.flatMap(({ bytes }) => [bytes, lineEnd])));
      after = last.envelope.position;
    }
  } finally {
    await reader.close();
  }
}
