import { expect, test } from '@jest/globals';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { Client } from 'pg';
import { allViews } from '../../catalogue.ts';
import { poison, spyOn } from '../../testing/faulty-view.ts';
import { PostgresRunners, until } from '../../testing/postgres-runners.ts';
import { readGenerations } from './registry.ts';

describeOnPostgres('runPostgresViews', (server) => {
  const runners = new PostgresRunners(server);

  test('rows, checkpoints and log times are committed, and under plain names', async () => {
    await runners.log.promote(1);
    const runner = runners.start();
    await runners.isAt(runner, 1n);
    const position = await runners.log.promote(2);
    await runners.isAt(runner, position);
    expect(await runners.positions()).toEqual([1, 2]);
    const generations = await readGenerations(runners.session);
    expect(generations.map(({ view, generation, answers }) => [view, generation, answers])).toEqual(
      allViews.map(({ name }) => [name, 1, true]).sort(),
    );
    expect(new Set(generations.map(({ logTime }) => logTime))).toEqual(new Set(['2026-05-01T00:00:00.002Z']));
  });

  test('a runner that starts again goes on behind its checkpoint', async () => {
    await runners.log.promote(1);
    const first = runners.start();
    await runners.isAt(first, 1n);
    await first.stop();
    const position = await runners.log.promote(2);
    const seen: bigint[] = [];
    await runners.isAt(runners.start({ views: allViews.map((view) => spyOn(view, (at) => seen.push(at))) }), position);
    expect(new Set(seen)).toEqual(new Set([position]));
  });

  test.each(['cannot be projected', 'makes rows that are refused'] as const)(
    'an event that %s halts its view alone, with all before it committed, and the registry says why',
    async (fault) => {
      for (let number = 1; number <= 5; number++) await runners.log.promote(number);
      const runner = runners.start({
        views: allViews.map((view) => (view.name === 'serving' ? poison(view, 4n, fault) : view)),
      });
      await until(() => runner.statuses().some(({ state }) => state === 'halted'));
      await until(() => runner.statuses().every(({ name, position }) => position === (name === 'serving' ? 3n : 5n)));
      expect(await runners.positions()).toEqual([1, 2, 3]);
      const [halted] = await runners.read("select position, error from view_generations where view = 'serving'");
      expect(halted).toEqual([3, expect.stringMatching(/^at position 4: ./)]);
      await runner.stop();
      await runners.isAt(runners.start(), 5n);
      expect(await runners.positions()).toEqual([1, 2, 3, 4, 5]);
    },
  );

  test('whoever listens is woken by a commit once it can be read', async () => {
    const runner = runners.start();
    await runners.isAt(runner, 0n);
    const client = new Client(server.url);
    await client.connect();
    await client.query(`listen ${runners.schema}`);
    const heard = new Promise((resolve) => client.on('notification', resolve)).then(() => runners.positions());
    await runners.log.promote(1);
    expect(await heard).toEqual([1]);
    await client.end();
  });

  test.each([
    ['of another log', 'bbbbbbbbbbbbbbbb', 2],
    ['ahead of their log', 'aaaaaaaaaaaaaaaa', 1],
  ])('views that are %s are built again', async (_, nextLogId, kept) => {
    await runners.log.promote(1);
    await runners.log.promote(2);
    const first = runners.start();
    await runners.isAt(first, 2n);
    await first.stop();
    await runners.log.become(nextLogId, kept);
    await runners.isAt(runners.start(), BigInt(kept));
    expect(await runners.positions()).toEqual([1, 2].slice(0, kept));
  });

  test('a rebuild on demand goes beside the rows that answer, also where its connection is cut, and once', async () => {
    for (let number = 1; number <= 20; number++) await runners.log.promote(number);
    const first = runners.start();
    await runners.isAt(first, 20n);
    await first.stop();
    const cuts: number[] = [];
    let cutting: Promise<unknown> | undefined;
    const runner = runners.start({
      rebuild: ['serving', 'events'],
      views: allViews.map((view) =>
        spyOn(view, () => {
          if (view.name === 'serving') cutting ??= runners.cutHolders().then((count) => cuts.push(count));
        }),
      ),
    });
    await until(() => runner.interruptions() > 0);
    await cutting;
    await runners.isAt(runner, 20n);
    await until(() => runner.statuses().every(({ state }) => state === 'live'));
    await runners.cutHolders();
    await until(() => runner.interruptions() > 1);
    await runners.isAt(runner, await runners.log.promote(21));
    const generations = (await readGenerations(runners.session)).map(({ view, generation }) => [view, generation > 1]);
    expect(generations).toEqual(allViews.map(({ name }) => [name, name === 'serving' || name === 'events']).sort());
    expect(await runners.positions()).toHaveLength(21);
  });
});
