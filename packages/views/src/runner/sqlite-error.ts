import { errcodeOf, isSqliteError } from '@pedigree/sqlite';

/**
 * The file is not what SQLite wrote: it is damaged, or was never a database. A log that is damaged says so with the same codes;
 * the views' file has nothing to do with it, and may be all that is left to read.
 */
export function isDamage(error: unknown): boolean {
  return !isOfLog(error) && (isSqliteError(error, 'corrupt') || isSqliteError(error, 'notADatabase'));
}

function isOfLog(error: unknown): boolean {
  return error instanceof Error && error.name === 'LogUnusable';
}

/** What may be otherwise soon, without anything being done about the file: a disk that is full, a lock that is held. */
export function isPassing(error: unknown): boolean {
  const passing = ['busy', 'readOnly', 'input', 'full', 'cannotOpen'] as const;
  return passing.some((code) => isSqliteError(error, code));
}

/** The disk took no more. */
export function isWithoutRoom(error: unknown): boolean {
  return isSqliteError(error, 'full');
}

/** What came was refused for what it says, so it will be refused again: not for want of space, a lock or a disk. */
export function isAboutContent(error: unknown): boolean {
  return errcodeOf(error) === undefined || isSqliteError(error, 'constraint');
}
