import { toOneLine, withoutSteering } from '@pedigree/kernel';

/**
 * One line for what whoever started the process can mend; the whole error, with its stack, for what they cannot. What a
 * damaged file made it say steers no terminal.
 */
export function explainFailure(error: unknown): string {
  return withoutSteering(explain(error), { colours: false });
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `required: a free port, as --port or PEDIGREE_PORT name it; came: one in use (${error.message})`;
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') {
    return `required: an address and a folder that this process may use; came: ${error.message}`;
  }
  if (mendable.has(error.name) || typeof code === 'string') return toOneLine(error.message);
  // What ended a thread is the cause of its end; that the thread is gone helps nobody.
  return error.cause instanceof Error ? explain(error.cause) : (error.stack ?? error.message);
}

const mendable = new Set([
  'AppendFailed',
  'WriterAlreadyRunning',
  'LogUnusable',
  'BackupRefused',
  'FileUnreadable',
  'LogMissing',
  'LogNotEmpty',
  'NotRestorable',
  'ReadFailed',
  'OutcomeUnknown',
  'CheckpointMoved',
  'ViewsDamaged',
  'ViewsKept',
  'ViewsUnusable',
  'ServiceUnreachable',
  'Interrupted',
  'KafkaUnreachable',
  'TopicUnfit',
  'EventRefused',
  'ViewError',
]);
