import { type EventReader, followLog, maxPageRows, type Wake } from '@pedigree/event-store';

/** The port's subscription over a reader's pages. */
export function createSubscribe(
  readAll: EventReader['readAll'],
  wake: Wake,
  closing: AbortSignal,
): EventReader['subscribe'] {
  return (after, { signal } = {}) =>
    followLog({
      after,
      read: (position) => readAll(position, maxPageRows),
      wake,
      until: signal ? [closing, signal] : [closing],
    });
}
