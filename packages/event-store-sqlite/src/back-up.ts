import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { logIdOf, type Position } from '@pedigree/kernel';
import { isSqliteError } from '@pedigree/sqlite';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { connectReader, explain, logFile, makeFolder, unfinishedIn, unusable } from './connect.ts';
import { prepareHead } from './head.ts';
import { nameCopy } from './schema.ts';
import { isWithoutRoom } from './sqlite-error.ts';
import { type VerifyLogOptions, verifyLog } from './verify-log.ts';

/** What is copied where to, and what of the outside that needs. */
export interface BackUpOptions extends Required<VerifyLogOptions> {
  /** A folder that is not there, or is empty. */
  readonly target: string;
  /** That many random bytes: the copy's own log id is made of them. */
  readonly random: (size: number) => Uint8Array;
}

/** A backup that stands, or what one would be made of. */
export interface BackedUp {
  /** The log that was copied. */
  readonly logId: string;
  /** Its last event in the copy. */
  readonly head: Position;
  /** Size of the copy's file; of the log before there is one. */
  readonly bytes: number;
}

/** There is no place for the backup, what was copied is not sound, or it was interrupted. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/**
 * Says what a backup would copy now, and changes nothing.
 *
 * @throws BackupRefused where the target holds something; LogMissing; LogUnusable.
 */
export function planBackUp({ folder, target }: Pick<BackUpOptions, 'folder' | 'target'>): BackedUp {
  requireEmpty(target);
  const { database, logId, requireWhole } = connectReader(folder);
  try {
    const file = logFile(folder);
    const { position: head } = explain(file, prepareHead(database));
    const bytes = explain(file, () => sizeOf(database));
    requireWhole();
    return { logId, head, bytes };
  } finally {
    database.close();
  }
}

/**
 * Copies a log while its service may be writing: everything acknowledged before the call is in the copy, and nothing
 * behind a gap. The copy is verified, is on the disk, and only then is it the target's log. It is a log of its own, and
 * so is each copy of it that is written to (docs/decisions): no position of one can be taken for one of another.
 *
 * @throws BackupRefused, also where the signal ends it; LogMissing; LogUnusable. Then nothing of the copy is left.
 */
export async function backUp(options: BackUpOptions): Promise<BackedUp & { readonly copyId: string }> {
  const { target } = options;
  planBackUp(options);
  const made = makeFolder(target);
  // Inside the target, which may be a link or a disk of its own; of two backups into one target the second is refused.
  const unfinished = unfinishedIn(target);
  mkdirSync(unfinished);
  try {
    const backedUp = await copyVerified(unfinished, options);
    options.signal.throwIfAborted();
    renameSync(logFile(unfinished), logFile(target));
    rmSync(unfinished, { recursive: true });
    for (const folder of [target, ...made.map((path) => dirname(path))]) await sync(folder);
    return backedUp;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    for (const path of made.toReversed()) removeEmpty(path);
    if (!options.signal.aborted) throw error;
    throw new BackupRefused('the backup was interrupted: its unfinished copy is removed', { cause: error });
  }
}

async function copyVerified(unfinished: string, { folder, random, onProgress, signal }: BackUpOptions) {
  const file = logFile(unfinished);
  const copyId = logIdOf(random(10));
  const logId = copyLog(folder, unfinishedIn(unfinished), copyId);
  renameSync(unfinishedIn(unfinished), file);
  const { head, fault } = await verifyLog({ folder: unfinished, onProgress, signal });
  if (fault) throw new BackupRefused(`the copy is not sound: ${fault.message}; see pedigree check`, { cause: fault });
  await sync(file);
  return { logId, copyId, head, bytes: statSync(file).size };
}

/** What stands only in the write-ahead log is part of it. */
function sizeOf(database: DatabaseSyncInstance): number {
  const size = database.prepare('select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()');
  return Number(size.get()?.bytes);
}

function requireEmpty(target: string): void {
  if (!existsSync(target)) return;
  const isFolder = statSync(target).isDirectory();
  const [first] = isFolder ? readdirSync(target) : [target];
  if (first === undefined) return;
  const came = isFolder ? `${target}, where there is ${first}` : `${target}, which is a file`;
  throw new BackupRefused(`required: a folder that is not there yet, or is empty; came: ${came}`);
}

/** The copy has the log's own id at first, until it is marked. `VACUUM INTO` reads one snapshot; SQLite's page-wise backup begins again with every commit of another process. */
function copyLog(folder: string, file: string, copyId: string): string {
  const { database, logId, requireWhole } = connectReader(folder);
  try {
    database.prepare('vacuum into ?').run(file);
  } catch (cause) {
    const isOfCopy = isWithoutRoom(cause) || isSqliteError(cause, 'cannotOpen');
    throw unusable(isOfCopy ? file : logFile(folder), cause);
  } finally {
    database.close();
  }
  requireWhole();
  const copy = new DatabaseSync(file);
  try {
    nameCopy(copy, copyId, logId);
  } finally {
    copy.close();
  }
  return logId;
}

/** Another may have put something there meanwhile, and then it stays. */
function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
