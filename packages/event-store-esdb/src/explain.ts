import { AccessDeniedError } from '@eventstore/db-client';
import { ReadFailed } from '@pedigree/event-store';
import type { Place } from './connect.ts';
import { LogUnusable } from './errors.ts';
import { hasCode, isLost, isRefused, wordsOf } from './esdb-error.ts';

/** What was required of a place, and what came; `otherwise` is what was required where the failure says no more. */
export function explain(cause: unknown, { name, log, limits }: Place, otherwise: string): string {
  const came = `${name} (${wordsOf(cause)})`;
  if (hasCode(cause, 'unauthenticated')) return `required: a user and a password that the server knows; came: ${came}`;
  if (cause instanceof AccessDeniedError || hasCode(cause, 'permissionDenied')) {
    return `required: a user who may read $all and may read and write the streams ${log}-…, as admins may; came: another, ${came}`;
  }
  if (isLost(cause)) return `required: a server that answers within ${limits.patience} ms; came: ${came}`;
  return `required: ${otherwise}; came: ${came}`;
}

/** What to throw where a log could not be opened. */
export function toUnusable(cause: unknown, place: Place): unknown {
  if (!isForeign(cause)) return cause;
  return new LogUnusable(explain(cause, place, 'a server that can be a log'), { cause });
}

/** Says whether a log could not be opened because its server is away, and may be back at the next attempt. */
export function isAway(error: unknown): boolean {
  return error instanceof LogUnusable && isLost(error.cause);
}

/** What to throw where a read failed. */
export function toReadFailed(cause: unknown, place: Place): unknown {
  if (!isForeign(cause)) return cause;
  return new ReadFailed(explain(cause, place, 'a log that can be read'), { cause });
}

/** Says whether it is the client's words that a caller would be told. */
function isForeign(cause: unknown): boolean {
  return isRefused(cause) || isLost(cause);
}
