import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { createCommands } from '@pedigree/commands';
import { createMemoryStore, type StoredEvent } from '@pedigree/event-store';
import { readLog } from '@pedigree/event-store/testing';
import { isRejection, toInstant } from '@pedigree/kernel';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { everything, type RolloutFound } from '@pedigree/views';
import { type AskableViews, projectEvents, projectOnPostgres } from '@pedigree/views/testing';

const caller = { id: 'alice', kind: 'PERSON', means: 'CLAIMED' } as const;

/** A rollout of two models, what was reported of its newcomers and of others, and many that others replaced. */
async function write(): Promise<readonly StoredEvent[]> {
  let now = Date.parse('2026-06-01T00:00:00.000Z');
  let ids = 0;
  const log: StoredEvent[] = [];
  const store = createMemoryStore({ logId: 'abcdefghijklmnop', clock: () => toInstant(now), log });
  const commands = createCommands({ store, clock: () => now, newId: () => `c${ids++}` });
  const say = async (command: string, input: object) => {
    now += 1_000;
    const outcome = await commands.execute({ command, input, caller });
    if (isRejection(outcome)) throw new Error(outcome.message);
  };
  const environment = 'production';
  await say('defineEnvironment', { name: environment });
  for (const model of ['fraud', 'churn']) {
    await say('registerModel', { name: model });
    for (let version = 0; version < 2; version++) await say('recordTraining', { model });
    await say('promoteModel', { environment, model, version: '1' });
  }
  const versions = [{ version: 'fraud@2' }, { version: 'churn@2' }];
  for (let round = 0; round < 12; round++) {
    await say('startRollout', { environment, versions, steps: ['5%', '100%'], holdFor: '1h' });
    if (round < 11) await say('promoteModel', { environment, model: 'fraud', version: '1' });
  }
  const report = (version: string, value: number) =>
    say('reportServingMetrics', { environment, model: version.split('@')[0], version, metrics: { errors: value } });
  // Of one newcomer much, of the other at last something.
  for (let value = 0; value < 30; value++) await report(value % 3 === 0 ? 'fraud@1' : 'fraud@2', value);
  for (let value = 30; value < 34; value++) await report(value % 2 === 0 ? 'churn@2' : 'fraud@2', value);
  return readLog(store);
}

async function askInPages(views: AskableViews, rollout: RolloutFound, first: number) {
  const asOf = await views.asOf();
  const pages: number[][] = [];
  for (let after = rollout.position; after < asOf.position; ) {
    const { items, upTo } = await views.reportsOfRollout(everything, rollout, asOf, { first, after });
    expect(upTo).toBeGreaterThan(after);
    expect(items.every(({ position }) => position > after && position <= upTo)).toBe(true);
    pages.push(items.map(({ metrics }) => Number(metrics.errors)));
    after = upTo;
  }
  return pages;
}

describeOnPostgres('rollouts and reports', (server) => {
  test('are read in pages, none missing and none twice, and what was replaced is not looked at for what runs', async () => {
    const log = await write();
    const sqlite = projectEvents(log);
    const postgres = await projectOnPostgres(
      { url: server.url, schema: `views_${randomBytes(4).toString('hex')}` },
      log,
    );
    const wanted = Array.from({ length: 34 }, (_, value) => value).filter((value) => value >= 30 || value % 3 > 0);
    for (const views of [sqlite, postgres]) {
      const asOf = await views.asOf();
      const { items, hasMore } = await views.rollouts(everything, { state: 'RUNNING' }, asOf, { first: 5 });
      expect([items.map(({ state }) => state), hasMore]).toEqual([['RUNNING'], false]);
      const [rollout] = items;
      if (!rollout) throw new Error('required: a rollout that runs; came: none');
      for (const first of [1, 4, 7, 1_000]) {
        const pages = await askInPages(views, rollout, first);
        expect(pages.flat()).toEqual(wanted);
        expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(first + 1);
        expect(pages).toHaveLength((await askInPages(sqlite, rollout, first)).length);
      }
    }
    sqlite.close();
    await postgres.close();
  });
});
