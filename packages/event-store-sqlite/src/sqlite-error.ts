/** SQLite's primary result codes that mean something to us: https://sqlite.org/rescode.html. */
const codes = { busy: 5, readOnly: 8, corrupt: 11, cannotOpen: 14, constraint: 19, notADatabase: 26 } as const;

/** Says whether SQLite failed with that primary code, whatever the extended one. */
export function isSqliteError(error: unknown, code: keyof typeof codes): error is { readonly message: string } {
  const found = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : undefined;
  return typeof found === 'number' && (found & 0xff) === codes[code];
}
