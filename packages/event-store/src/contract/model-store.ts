import { revisionNumber, toExpected } from '../check-append.ts';
import type { ExpectedRevision } from '../port.ts';

/** An append as the model sees it. */
export interface ModelAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly ids: readonly string[];
}

/** An outcome without what the model does not know. `at` are places in the model's log. */
export type ModelOutcome =
  | { readonly appended: true; readonly revision: number; readonly at: readonly number[] }
  | { readonly appended: false; readonly actual: ExpectedRevision };

/** One event of the model's log. */
export interface ModelEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
}

/** The whole port in its simplest form: a list, and what an append to it comes to. */
export function applyAppend(
  log: readonly ModelEvent[],
  { stream, expected, ids }: ModelAppend,
): { readonly log: readonly ModelEvent[]; readonly outcome: ModelOutcome } {
  const places = [...log.keys()].filter((place) => log[place]?.stream === stream);
  const from = revisionNumber(expected) + 1;
  const revision = from + ids.length - 1;
  if (from === places.length) {
    const written = ids.map((id, index) => ({ stream, revision: from + index, id }));
    return {
      log: [...log, ...written],
      outcome: { appended: true, revision, at: ids.map((_, index) => log.length + index) },
    };
  }
  const at = places.slice(from, from + ids.length);
  const isRepeat = at.length === ids.length && at.every((place, index) => log[place]?.id === ids[index]);
  return {
    log,
    outcome: isRepeat ? { appended: true, revision, at } : { appended: false, actual: toExpected(places.length - 1) },
  };
}
