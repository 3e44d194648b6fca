import type { EventStore } from '@pedigree/event-store';

/** The same store, which tells of every append how many events it made durable and how many seconds it took. */
export function measureAppends(
  store: EventStore,
  given: { readonly appended: (events: number, seconds: number) => void; readonly monotonic: () => number },
): EventStore {
  return {
    ...store,
    async append(stream, expected, events) {
      const began = given.monotonic();
      const outcome = await store.append(stream, expected, events);
      given.appended(outcome.appended ? events.length : 0, (given.monotonic() - began) / 1000);
      return outcome;
    },
  };
}
