import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { logIdOf, type Position } from '@pedigree/kernel';
import { DatabaseSync } from '@photostructure/sqlite';
import { connectReader, logFile, makeFolder } from './connect.ts';
import { prepareHead } from './head.ts';
import { type VerifyLogOptions, verifyLog } from './verify-log.ts';

/** What is copied where to, and what of the outside that needs. */
export interface BackUpOptions extends VerifyLogOptions {
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
  /** Size of the copy's file; of the log's own before there is one. */
  readonly bytes: number;
}

/** There is no room for the backup, or what was copied is not sound. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/**
 * Says what a backup would copy now, and changes nothing.
 *
 * @throws BackupRefused where the target holds something; LogUnusable where there is no log.
 */
export function planBackUp({ folder, target }: Pick<BackUpOptions, 'folder' | 'target'>): BackedUp {
  requireEmpty(target);
  const { database, logId } = connectReader(folder);
  try {
    return { logId, head: prepareHead(database)().position, bytes: statSync(logFile(folder)).size };
  } finally {
    database.close();
  }
}

/**
 * Copies a log while its service may be writing: everything acknowledged before the call is in the copy, and nothing
 * behind a gap. The copy is verified, is on the disk, and only then has its name. It is a log of its own with an id of
 * its own (docs/decisions): what is written to it later has positions that no position of this log can be taken for.
 *
 * @throws BackupRefused, LogUnusable
 */
export async function backUp(options: BackUpOptions): Promise<BackedUp & { readonly copyId: string }> {
  const { folder, target, random, onProgress } = options;
  const { logId } = planBackUp(options);
  const copyId = logIdOf(random(10));
  const unfinished = `${target}.unfinished-${copyId}`;
  makeFolder(dirname(target));
  mkdirSync(unfinished);
  try {
    copyLog(folder, logFile(unfinished), copyId);
    const { head, fault } = verifyLog({ folder: unfinished, onProgress });
    if (fault) throw new BackupRefused(`the copy is not sound: ${fault.message}; see pedigree check`, { cause: fault });
    await sync(logFile(unfinished));
    await sync(unfinished);
    const bytes = statSync(logFile(unfinished)).size;
    renameSync(unfinished, target);
    await sync(dirname(target));
    return { logId, copyId, head, bytes };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function requireEmpty(target: string): void {
  if (!existsSync(target)) return;
  const isFolder = statSync(target).isDirectory();
  const [first] = isFolder ? readdirSync(target) : [target];
  if (first === undefined) return;
  const came = isFolder ? `${target}, where there is ${first}` : `${target}, which is a file`;
  throw new BackupRefused(`required: a folder that is not there yet, or is empty; came: ${came}`);
}

/** `VACUUM INTO` reads one snapshot; SQLite's page-wise backup begins again with every commit of another process. */
function copyLog(folder: string, file: string, copyId: string): void {
  const { database } = connectReader(folder);
  try {
    database.prepare('vacuum into ?').run(file);
  } finally {
    database.close();
  }
  const copy = new DatabaseSync(file);
  try {
    copy.prepare("/* nameCopy */ update meta set value = ? where key = 'logId'").run(copyId);
  } finally {
    copy.close();
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
