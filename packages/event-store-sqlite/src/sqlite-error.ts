/** SQLite's primary result codes that mean something to us: https://sqlite.org/rescode.html. */
export const sqliteCodes = { busy: 5, readOnly: 8, cannotOpen: 14, constraint: 19, notADatabase: 26 } as const;

/** Says whether SQLite failed with that primary code, whatever the extended one. */
export function isSqliteError(error: unknown, code: keyof typeof sqliteCodes): error is Error {
  const found = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof found === 'number' && (found & 0xff) === sqliteCodes[code];
}
