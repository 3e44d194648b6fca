import { ReadFailed } from '@pedigree/event-store';
import { isLost } from '@pedigree/postgres';
import { DatabaseError } from 'pg';
import { CheckpointMoved, ViewReplaced, ViewsReadOnly } from '../../errors.ts';

/**
 * Conditions that may be otherwise soon: a server that takes no writes, as a standby until it is promoted, a deadlock,
 * another's lock, a statement or session that took too long, a disk or memory that is full. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const passing = /^(?:25006|25P03|40001|40P01|53...|55P03|57014)$/;

/** What a value, a row or a key is refused for: it will be refused again. */
const aboutContent = /^(?:22|23|54)/;

/** Says whether the next attempt may do better, on a connection of its own. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ReadFailed || error instanceof ViewsReadOnly || isLost(error)) return true;
  return error instanceof DatabaseError && passing.test(error.code ?? '');
}

/** Says whether an event is at fault, and not the server, the connection or another runner. */
export function isOfEvents(error: unknown): boolean {
  if (error instanceof CheckpointMoved || error instanceof ViewReplaced || isPassing(error)) return false;
  return !(error instanceof DatabaseError) || aboutContent.test(error.code ?? '');
}
