import type { AppendOutcome, EventStore, ExpectedRevision } from '@pedigree/event-store';
import type { Encoded } from '@pedigree/kernel';

/** An append as the store behind would do it. */
export type Append = () => Promise<AppendOutcome>;

/** What becomes of each append, by its number from 0; undefined leaves it alone. */
export type Trouble = (number: number, append: Append) => Promise<AppendOutcome> | undefined;

export interface Sent {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly Encoded[];
}

/** A store whose appends meet trouble on purpose; `sent` has every append that was tried. */
export function trouble(store: EventStore, meet: Trouble): EventStore & { readonly sent: readonly Sent[] } {
  const sent: Sent[] = [];
  return {
    ...store,
    sent,
    append(stream, expected, events) {
      const number = sent.push({ stream, expected, events }) - 1;
      const append = () => store.append(stream, expected, events);
      return meet(number, append) ?? append();
    },
  };
}

/** A store before whose calls something happens, of whatever kind they are: by the call's number from 0. */
export function interrupt(
  store: EventStore,
  before: (call: number) => Promise<unknown>,
): EventStore & { calls: () => number } {
  let calls = 0;
  const interrupted = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    await before(calls++);
    return call();
  };
  return {
    ...store,
    calls: () => calls,
    append: (...append) => interrupted(() => store.append(...append)),
    readStream: (...read) => interrupted(() => store.readStream(...read)),
    head: () => interrupted(() => store.head()),
  };
}
