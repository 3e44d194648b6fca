import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createMemoryStore } from '@pedigree/event-store';
import { connect, toPlace } from '@pedigree/postgres';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { type Gate, startGate } from '@pedigree/postgres/testing';
import { openPostgresViews } from './open-postgres-views.ts';
import { createPostgresSelect } from './postgres-select.ts';

const clock = () => '2026-05-01T00:00:00.000Z';

describeOnPostgres('reads of views', (server) => {
  let gate: Gate;
  const { signal } = new AbortController();

  beforeAll(async () => {
    gate = await startGate(server.url);
  });
  afterAll(() => gate.close());

  function openSelect(limits: { readonly statement: number; readonly lock: number }) {
    const connections = connect(toPlace({ url: gate.url, schema: 'public', limits }), 2);
    const select = createPostgresSelect({ connections, patience: 100, closing: signal });
    return { select, connections };
  }

  test.each([
    ['that takes longer than it may', { statement: 50, lock: 10_000 }, 'statement timeout'],
    ['that waits longer than it may', { statement: 10_000, lock: 50 }, 'lock timeout'],
  ])('a statement %s may be asked again, and says why', async (_, limits, reason) => {
    const { select, connections } = openSelect(limits);
    const read = connections.use(async (session) => {
      await session.query('begin; select pg_advisory_xact_lock(7)');
      return select
        .all(reason.startsWith('lock') ? 'select pg_advisory_xact_lock(7)' : 'select pg_sleep(5)')
        .catch((error) => error);
    });
    expect(await read).toMatchObject({ name: 'ViewsReadFailed', message: expect.stringContaining(reason) });
    await connections.close();
  });

  test('one whose server is away may be asked again, and answers once it is there', async () => {
    const { select, connections } = openSelect({ statement: 10_000, lock: 10_000 });
    gate.shut();
    await expect(select.all('select 1 as one')).rejects.toMatchObject({ name: 'ViewsReadFailed' });
    gate.open();
    expect(await select.all('select 1 as one')).toEqual([{ one: 1 }]);
    await connections.close();
  });

  test('whoever has views open sees whether their server answers', async () => {
    const store = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock });
    const { logId, head } = store;
    const views = await openPostgresViews({ url: gate.url, schema: 'away', logId, head, clock, limits: { poll: 20 } });
    expect(views.isReachable()).toBe(true);
    gate.shut();
    while (views.isReachable()) await new Promise((resolve) => setTimeout(resolve, 10));
    gate.open();
    while (!views.isReachable()) await new Promise((resolve) => setTimeout(resolve, 10));
    await views.close();
    await store.close();
  });

  test('views whose server is away when they are opened are unusable, and the message names the place alone', async () => {
    gate.shut();
    const { href } = Object.assign(new URL(gate.url), { password: 'secret' });
    const options = { url: href, schema: 'away', logId: 'aaaaaaaaaaaaaaaa', clock, limits: { patience: 50 } };
    const opening = openPostgresViews({ ...options, head: async () => ({ position: 0n, recordedAt: null }) });
    const place = /^required: .* within 50 ms; came: postgres:\/\/127.0.0.1:\d+\/[^@]*, schema away (?!.*secret)/;
    await expect(opening).rejects.toMatchObject({ name: 'ViewsUnusable', message: expect.stringMatching(place) });
    gate.open();
  });
});
