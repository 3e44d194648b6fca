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
  // Not `instanceof Error`: the driver's errors may be of another realm than ours, as in a test runner's sandbox.
  const found = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : undefined;
  return typeof found === 'number' ? found : undefined;
}

/** Says whether SQLite failed with that primary code, whatever the extended one. */
export function isSqliteError(error: unknown, code: keyof typeof codes): error is { readonly message: string } {
  const found = errcodeOf(error);
  return found !== undefined && (found & 0xff) === codes[code];
}
