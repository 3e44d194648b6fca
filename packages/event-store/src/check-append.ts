import type { Encoded } from '@pedigree/kernel';
import { AppendTooLarge } from './errors.ts';
import type { ExpectedRevision } from './port.ts';
import { findOversize } from './size.ts';

/**
 * What every adapter checks before it looks at the stream.
 *
 * @throws AppendTooLarge past the limits of size.ts; RangeError for no events, an `expected` that is no revision,
 * revisions that do not follow it one by one, or one id twice.
 */
export function checkAppend(expected: ExpectedRevision, events: readonly Encoded[]): void {
  const oversize = findOversize(events);
  if (oversize !== null) throw new AppendTooLarge(oversize);
  if (events.length === 0) throw new RangeError('required: at least one event; came: none');
  if (expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new RangeError(`required: a revision of 0 or more, or 'none'; came: ${expected}`);
  }
  const first = revisionNumber(expected) + 1;
  const stray = events.findIndex(({ revision }, index) => revision !== first + index);
  if (stray !== -1) {
    throw new RangeError(`required: revision ${first + stray} for event ${stray}; came: ${events[stray]?.revision}`);
  }
  if (new Set(events.map(({ id }) => id)).size < events.length) {
    throw new RangeError(`required: an id of its own for each event; came: ${events.map(({ id }) => id).join(', ')}`);
  }
}

/** A stream's last revision as a number: -1 where nothing was ever written to it. */
export function revisionNumber(expected: ExpectedRevision): number {
  return expected === 'none' ? -1 : expected;
}

/** {@link revisionNumber} the other way round. */
export function toExpected(revision: number): ExpectedRevision {
  return revision === -1 ? 'none' : revision;
}
