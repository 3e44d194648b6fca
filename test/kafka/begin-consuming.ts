import { setTimeout as delay } from 'node:timers/promises';
import { type ConsumeOptions, consumeEvents, memoryStore, type TopicEvent } from '@pedigree/client/kafka';

type Transaction = Map<string, number>;

/** A member of a group that consumes until it is stopped. */
export interface Member {
  /** Resolves once `condition` holds; rejects with what ended the consumer before. */
  readonly until: (condition: () => boolean) => Promise<void>;
  /** Ends it in peace. */
  readonly stop: () => Promise<void>;
  /** How it ended. */
  readonly done: Promise<void>;
  readonly troubles: readonly string[];
}

/** Begins to consume; `hear` is told each event whose transaction was kept. */
export function beginConsuming(
  brokers: readonly string[],
  topic: string,
  {
    hear,
    store = memoryStore(),
    ...options
  }: { readonly hear: (event: TopicEvent) => void } & Partial<ConsumeOptions<Transaction>> &
    Pick<ConsumeOptions<Transaction>, 'group'>,
): Member {
  const ending = new AbortController();
  const troubles: string[] = [];
  let handled: TopicEvent[] = [];
  const done = consumeEvents<Transaction>({
    kafka: { brokers: [...brokers] },
    topics: [topic],
    store: {
      ...store,
      async transaction(work) {
        handled = [];
        const result = await store.transaction(work);
        for (const event of handled) hear(event);
        return result;
      },
    },
    handle: (event) => {
      handled.push(event);
    },
    onTrouble: ({ message }) => troubles.push(message),
    ...options,
    signal: ending.signal,
  });
  // How it ended is asked for later.
  done.catch(() => {});
  return {
    done,
    troubles,
    async until(condition) {
      const ended = done.then(() =>
        Promise.reject(new Error('required: a consumer that goes on; came: one that ended')),
      );
      while (!condition()) await Promise.race([delay(10), ended]);
      ended.catch(() => {});
    },
    async stop() {
      ending.abort();
      await done;
    },
  };
}
