/** SQLite's primary result codes that mean something to us: https://sqlite.org/rescode.html. */
const codes = {
  busy: 5,
  readOnly: 8,
  input: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const;

/** The primary code of an error of SQLite's, whatever its extended one; undefined for any other error. */
export function codeOf(error: unknown): number | undefined {
  // Not `instanceof Error`: the driver's errors may be of another realm than ours, as in a test runner's sandbox.
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
}

/** The file is not what SQLite wrote: it is damaged, or was never a database. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return code === codes.corrupt || code === codes.notADatabase;
}

/** What may be otherwise soon, without anything being done about the file: a disk that is full, a lock that is held. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  const passing: readonly (number | undefined)[] = [
    codes.busy,
    codes.readOnly,
    codes.input,
    codes.full,
    codes.cannotOpen,
  ];
  return passing.includes(code);
}

/** The disk took no more. */
export function isWithoutRoom(error: unknown): boolean {
  return codeOf(error) === codes.full;
}

/** What came was refused for what it says, so it will be refused again: not for want of space, a lock or a disk. */
export function isAboutContent(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined || code === codes.constraint;
}
