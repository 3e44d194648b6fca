import { expect, test } from '@jest/globals';
import type { EventStore } from '@pedigree/event-store';
import { createHouse, promotion } from './testing/house.ts';
import { createProcess, readStream, wordOf } from './testing/process.ts';

/** The store, said to have no other writer, and how often a stream of it was read. */
function alone(store: EventStore) {
  const counted = { reads: 0 };
  const only: EventStore = {
    ...store,
    writesAlone: true,
    readStream(...asked) {
      counted.reads++;
      return store.readStream(...asked);
    },
  };
  return { only, counted };
}

test('where nobody else writes, a stream is read once, and facts of others are as they were last committed', async () => {
  const { log } = await createHouse();
  const { only, counted } = alone(log);
  const { execute } = createProcess(only);
  await execute('promoteModel', promotion);
  const { reads } = counted;
  expect(wordOf(await execute('promoteModel', promotion))).toBe('written');
  expect(wordOf(await execute('retractModelVersion', { model: 'fraud', version: '1' }))).toBe('written');
  expect(wordOf(await execute('promoteModel', promotion))).toBe('VERSION_RETRACTED');
  expect(counted.reads).toBe(reads);
});

test('an append of unknown end has the stream read again, also where nobody else writes', async () => {
  const { log } = await createHouse();
  const { only } = alone(log);
  let appends = 0;
  const faulty: EventStore = {
    ...only,
    async append(...given) {
      const outcome = await only.append(...given);
      if (appends++ === 1) throw new Error('the answer was lost');
      return outcome;
    },
  };
  const { execute } = createProcess(faulty);
  for (let time = 0; time < 3; time++) expect(wordOf(await execute('promoteModel', promotion))).toBe('written');
  expect(await readStream(log, 'environment-default/production')).toHaveLength(4);
});
