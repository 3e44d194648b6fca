import { ReadFailed } from '@pedigree/event-store';
import {
  idleInTransaction,
  isForeign,
  isLost,
  isPostgresError,
  isUntrusted,
  type Place,
  wordsOf,
} from '@pedigree/postgres';
import { LogUnusable } from './errors.ts';

/**
 * What was required of a place, what came, and what helps where waiting does; `required` is what was asked for, such as a log
 * that takes events.
 */
export function explain(cause: unknown, { name, limits }: Place, required: string): string {
  const came = `${name} (${wordsOf(cause)})`;
  if (isPostgresError(cause, 'lockNotAvailable')) {
    const help = `try again: one that stands still in a transaction is cut off after ${idleInTransaction(limits)} ms`;
    return `required: ${required} within ${limits.lock} ms; came: one that another process holds, ${came}; ${help}`;
  }
  if (isPostgresError(cause, 'statementCanceled')) {
    const help = 'try again when the server has less to do, or whoever holds the log has let go of it';
    return `required: ${required}, within ${limits.statement} ms a statement; came: ${came}; ${help}`;
  }
  if (isPostgresError(cause, 'readOnly')) return `required: a database that takes writes; came: ${came}`;
  if (isLost(cause)) return `required: a server that answers within ${limits.patience} ms; came: ${came}`;
  if (isUntrusted(cause)) {
    return `required: a certificate of the server's host, signed by whom sslrootcert names; came: ${came}`;
  }
  return `required: ${required}; came: ${came}`;
}

/** What to throw where a log could not be opened. */
export function toUnusable(cause: unknown, place: Place): unknown {
  if (!isForeign(cause)) return cause;
  return new LogUnusable(explain(cause, place, 'a database that can be opened'), { cause });
}

/** What to throw where a read failed. */
export function toReadFailed(cause: unknown, place: Place): unknown {
  if (!isForeign(cause)) return cause;
  return new ReadFailed(explain(cause, place, 'a log that can be read'), { cause });
}
