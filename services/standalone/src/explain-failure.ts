/** One line for what whoever started the process can mend; the whole error, with its stack, for what they cannot. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `required: a free port; came: one in use (${error.message})`;
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') {
    return `required: an address and a folder that this process may use; came: ${error.message}`;
  }
  if (mendable.has(error.name) || typeof code === 'string') return error.message;
  // What ended a thread is the cause of its end; that the thread is gone helps nobody.
  return error.cause instanceof Error ? explainFailure(error.cause) : (error.stack ?? error.message);
}

const mendable = new Set([
  'AppendFailed',
  'WriterAlreadyRunning',
  'LogUnusable',
  'BackupRefused',
  'LogNotEmpty',
  'NotRestorable',
  'CheckpointMoved',
  'ViewsDamaged',
  'ViewsUnusable',
  'ServiceUnreachable',
]);
