import { ReadFailed } from '@pedigree/event-store';
import { isForeign, isLost, isPostgresError, type Place, wordsOf } from '@pedigree/postgres';
import { LogUnusable } from './errors.ts';

/** What was required of a place, and what came; `otherwise` is what was required where the failure says no more. */
export function explain(cause: unknown, { name, limits }: Place, otherwise: string): string {
  const came = `${name} (${wordsOf(cause)})`;
  if (isPostgresError(cause, 'lockNotAvailable')) {
    return `required: the log within ${limits.lock} ms; came: one that another process holds, ${came}`;
  }
  if (isPostgresError(cause, 'statementCanceled')) {
    return `required: a statement that ends within ${limits.statement} ms; came: ${came}`;
  }
  if (isPostgresError(cause, 'readOnly')) return `required: a database that takes writes; came: ${came}`;
  if (isLost(cause)) return `required: a server that answers within ${limits.patience} ms; came: ${came}`;
  return `required: ${otherwise}; came: ${came}`;
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
