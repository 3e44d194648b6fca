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

/** The extended code of an error of SQLite's; undefined for any other error. */
export function errcodeOf(error: unknown): number | undefined {
  const found = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : undefined;
  return typeof found === 'number' ? found : undefined;
}

/** Says whether SQLite failed with that primary code, whatever the extended one. */
export function isSqliteError(error: unknown, code: keyof typeof codes): error is { readonly message: string } {
  const found = errcodeOf(error);
  return found !== undefined && (found & 0xff) === codes[code];
}

/** SQLITE_IOERR_WRITE: a quota, or a limit on the size of files. */
const writeRefused = 778;

/**
 * The disk took no more. SQLite writes the frames of a commit before it syncs them, the one that makes them count last,
 * so after this nothing of the transaction counts, also not after a power cut. That holds with `psow=1`, SQLite's default:
 * without it, copies of that last frame would follow.
 */
export function isWithoutRoom(error: unknown): error is { readonly message: string } {
  return isSqliteError(error, 'full') || errcodeOf(error) === writeRefused;
}
