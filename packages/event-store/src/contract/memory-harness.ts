import { createMemoryStore, type MemoryStoreOptions } from '../memory-store.ts';
import type { EventStore, StoredEvent } from '../port.ts';
import { ManualClock, type StoreHarness } from './harness.ts';

/** What opens a store on a memory log: the real one, or one broken on purpose. */
export type MemoryStoreOpener = (options: Required<MemoryStoreOptions>) => EventStore;

/** A harness whose log is an array; each is given its own id. */
export async function createMemoryHarness(openStore: MemoryStoreOpener = createMemoryStore): Promise<StoreHarness> {
  const clock = new ManualClock(Date.parse('2026-03-01T09:00:00.000Z'));
  const log: StoredEvent[] = [];
  const logId = nextLogId();
  let gate: Promise<void> = Promise.resolve();
  const opened: EventStore[] = [];
  return {
    clock,
    keepsIdsUnique: true,
    // Each wakes its own readers alone.
    opensOnce: true,
    patience: 300,
    async open() {
      const store = openStore({ logId, clock: clock.read, log, beforeCommit: () => gate });
      opened.push(store);
      return store;
    },
    async holdCommits() {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return async () => open();
    },
    async dispose() {
      await Promise.all(opened.map((store) => store.close()));
    },
  };
}

let created = 0;

function nextLogId(): string {
  return (created++)
    .toString(5)
    .replaceAll(/[01]/g, (digit) => (digit === '0' ? 'a' : 'b'))
    .padStart(16, 'z');
}
