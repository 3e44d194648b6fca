import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { EventStore, StoredEvent } from '@pedigree/event-store';
import { makeEvents } from '@pedigree/event-store/testing';
import { openEsdbStore } from './open.ts';
import { type Double, startDouble } from './testing/index.ts';

const stream = 'model-default/a';

let double: Double;
let store: EventStore;

beforeEach(async () => {
  double = await startDouble();
  store = await openEsdbStore({
    url: double.connectionString,
    // Nobody looks for itself: what is not told is not seen.
    limits: { poll: 2 ** 31 - 1 },
    clock: () => new Date().toISOString(),
    random: randomBytes,
  });
});

afterEach(async () => {
  await store.close();
  await double.stop();
});

/** Counts the calls `subscribe` from now on. */
function countSubscribed(): () => number {
  let count = 0;
  double.faults.onCall(({ method }) => {
    if (method === 'subscribe') count++;
    return undefined;
  });
  return () => count;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

test('who follows the log is told of each event, also after the subscription was ended, or its connection cut', async () => {
  const subscribed = countSubscribed();
  const pages = store.subscribe(0n)[Symbol.asyncIterator]();
  let revision = 0;
  /** The first may be found as the subscription begins, whose beginning wakes too; those after it are told. */
  const hearThree = async (): Promise<void> => {
    for (const last = revision + 3; revision < last; revision++) {
      const heard = pages.next();
      await store.append(stream, revision === 0 ? 'none' : revision - 1, makeEvents(stream, revision, 1));
      const page: readonly StoredEvent[] = (await heard).value;
      expect(page.map(({ envelope }) => envelope.revision)).toEqual([revision]);
    }
  };

  await hearThree();
  expect(subscribed()).toBe(1);
  double.endSubscriptions();
  await until(() => subscribed() === 2);
  await hearThree();
  await double.cutConnections();
  await until(() => subscribed() === 3);
  await hearThree();
  expect(subscribed()).toBe(3);
});
