import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { openReader, openStore, type StorePlace } from '@pedigree/assembly/places';
import { LogMissing, LogNotEmpty, NotRestorable } from '@pedigree/event-store';
import { linesOf } from './lines-of.ts';
import { progressOf } from './progress-of.ts';
import type { SubcommandOptions } from './subcommand.ts';
import { tellPlace } from './tell-place.ts';

/**
 * Fills an empty log with what `log export` wrote: the same events, under a new log id. All of them or none. Without a
 * file, or with `-`, it reads stdin. A dry run fills a log that is thrown away, so that it refuses what the import would.
 */
export async function logImport(file: string | undefined, options: SubcommandOptions): Promise<void> {
  const { store, json, dryRun, print } = options;
  const input = file === undefined || file === '-' ? process.stdin : await openFile(file);
  const { restored, logId } = dryRun ? await tryOut(input, options) : await fill(store, input, options);
  const place = tellPlace(store);
  const answer = dryRun ? { dryRun, restored, ...place } : { restored, ...place, logId };
  const text = dryRun
    ? `${restored} events would be in ${place.store}`
    : `${restored} events are in ${place.store}, as log ${logId}`;
  await print(json ? `${JSON.stringify(answer)}\n` : `${text}\n`);
}

async function fill(place: StorePlace, input: Readable, options: SubcommandOptions) {
  const store = await openStore(place, options);
  try {
    return { ...(await store.restore(envelopesIn(input, options))), logId: store.logId };
  } finally {
    await store.close();
  }
}

async function tryOut(input: Readable, options: SubcommandOptions) {
  await requireNoEvents(options.store);
  const scratch = await mkdtemp(join(tmpdir(), 'pedigree-dry-run-'));
  try {
    return await fill({ kind: 'sqlite', folder: scratch }, input, options);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function requireNoEvents(place: StorePlace): Promise<void> {
  const reader = await openReader(place).catch((error: unknown) => {
    if (error instanceof LogMissing) return null;
    throw error;
  });
  if (!reader) return;
  try {
    const { position } = await reader.head();
    if (position !== 0n) throw new LogNotEmpty('required: an empty log; came: one that has events');
  } finally {
    await reader.close();
  }
}

async function openFile(file: string): Promise<Readable> {
  const input = createReadStream(file, { highWaterMark: 1_000_000 });
  await new Promise((resolve, reject) => input.once('open', resolve).once('error', reject)).catch((cause: unknown) => {
    throw new NotRestorable(`required: a file that can be read; came: ${file} (${String(cause)})`, { cause });
  });
  return input;
}

/** One a line, until a signal asks the process to end. */
async function* envelopesIn(
  input: Readable,
  { progress, interruption }: Pick<SubcommandOptions, 'progress' | 'interruption'>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const tell = progressOf('importing', progress);
  const signal = interruption();
  let count = 0n;
  try {
    for await (const line of linesOf(addAbortSignal(signal, input))) {
      if (line.length === 0) continue;
      yield line;
      count += 1n;
      tell(count);
      signal.throwIfAborted();
    }
  } catch (cause) {
    if (!signal.aborted) throw cause;
    throw new NotRestorable('the import was interrupted: nothing was written', { cause });
  }
}
