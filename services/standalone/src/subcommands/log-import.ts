import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { LogNotEmpty, NotRestorable } from '@pedigree/event-store';
import { openSqliteReader, openSqliteStore } from '@pedigree/event-store-sqlite';
import type { SubcommandOptions } from './subcommand.ts';

/**
 * Fills an empty log with what `log export` wrote: the same events, under a new log id. All of them or none. Without a
 * file, or with `-`, it reads stdin. A dry run fills a log that is thrown away, so that it refuses what the import would.
 */
export async function logImport(file: string | undefined, options: SubcommandOptions): Promise<void> {
  const { folder, json, dryRun, print } = options;
  const lines = file === undefined || file === '-' ? process.stdin : await openFile(file);
  const { restored, logId } = dryRun ? await tryOut(lines, options) : await fill(folder, lines, options);
  const answer = dryRun ? { dryRun, restored, folder } : { restored, folder, logId };
  const text = dryRun
    ? `${restored} events would be in ${folder}`
    : `${restored} events are in ${folder}, as log ${logId}`;
  await print(json ? `${JSON.stringify(answer)}\n` : `${text}\n`);
}

async function fill(folder: string, lines: NodeJS.ReadableStream, { clock, random }: SubcommandOptions) {
  const store = await openSqliteStore({ folder, clock, random });
  try {
    return { ...(await store.restore(envelopesIn(lines))), logId: store.logId };
  } finally {
    await store.close();
  }
}

async function tryOut(lines: NodeJS.ReadableStream, options: SubcommandOptions) {
  if (existsSync(join(options.folder, 'log.db'))) await requireEmptyLog(options.folder);
  const scratch = await mkdtemp(join(tmpdir(), 'pedigree-dry-run-'));
  try {
    return await fill(scratch, lines, options);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function requireEmptyLog(folder: string): Promise<void> {
  const reader = await openSqliteReader({ folder, wake: 'poll' });
  try {
    const { position } = await reader.head();
    if (position !== 0n) throw new LogNotEmpty(`required: an empty log; came: one of ${position} events`);
  } finally {
    await reader.close();
  }
}

async function openFile(file: string): Promise<NodeJS.ReadableStream> {
  const lines = createReadStream(file, { highWaterMark: 1_000_000 });
  await new Promise((resolve, reject) => lines.once('open', resolve).once('error', reject)).catch((cause: unknown) => {
    throw new NotRestorable(`required: a file that can be read; came: ${file} (${String(cause)})`, { cause });
  });
  return lines;
}

async function* envelopesIn(input: NodeJS.ReadableStream): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== '') yield Buffer.from(line, 'utf8');
  }
}
