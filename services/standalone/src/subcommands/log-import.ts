import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { openSqliteStore } from '@pedigree/event-store-sqlite';
import type { SubcommandOptions } from './subcommand.ts';

/**
 * Fills an empty log with what `log export` wrote: the same events, under a new log id. All of them or none. Without a
 * file, or with `-`, it reads stdin.
 */
export async function logImport(file: string | undefined, options: SubcommandOptions): Promise<void> {
  const { folder, json, clock, random, print } = options;
  const lines = file === undefined || file === '-' ? process.stdin : await openFile(file);
  const store = await openSqliteStore({ folder, clock, random });
  try {
    const { restored } = await store.restore(envelopesIn(lines));
    const answer = { restored, folder, logId: store.logId };
    await print(json ? `${JSON.stringify(answer)}\n` : `${restored} events are in ${folder}, as log ${store.logId}\n`);
  } finally {
    await store.close();
  }
}

async function openFile(file: string): Promise<NodeJS.ReadableStream> {
  const lines = createReadStream(file, { highWaterMark: 1_000_000 });
  await new Promise((resolve, reject) => lines.once('open', resolve).once('error', reject));
  return lines;
}

async function* envelopesIn(input: NodeJS.ReadableStream): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== '') yield Buffer.from(line, 'utf8');
  }
}
