import { AppendFailed, type EventStore } from '@pedigree/event-store';

/** What is told of appends. */
export interface AppendsTold {
  /** It came back: so many events are durable, none where it conflicted. */
  readonly appended: (events: number, seconds: number) => void;
  /** Whether the last append was refused because it could not be written. */
  readonly refused: (isRefused: boolean) => void;
}

/** The same store, which tells of every append how many events it made durable and how many seconds it took. */
export function tellingOfAppends(
  store: EventStore,
  { appended, refused }: AppendsTold,
  monotonic: () => number,
): EventStore {
  return {
    ...store,
    async append(stream, expected, events) {
      const began = monotonic();
      try {
        const outcome = await store.append(stream, expected, events);
        refused(false);
        appended(outcome.appended ? events.length : 0, (monotonic() - began) / 1000);
        return outcome;
      } catch (error) {
        refused(error instanceof AppendFailed);
        throw error;
      }
    },
  };
}
