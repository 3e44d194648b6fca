import { expect, test } from '@jest/globals';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { allViews } from '../../catalogue.ts';
import { CheckpointMoved, ViewReplaced } from '../../errors.ts';
import type { ViewStatus } from '../../status.ts';
import { PostgresRunners, type Running, until } from '../../testing/postgres-runners.ts';

const newer = allViews.map((view) => ({ ...view, version: view.version + 1 }));

describeOnPostgres('of several runners on one schema', (server) => {
  const runners = new PostgresRunners(server);

  test('a second runner waits, and takes over at once when the connection of the first is cut; nothing is written twice', async () => {
    await runners.log.promote(1);
    const first = runners.start();
    await runners.isAt(first, 1n);
    const second = runners.start();
    await until(() => second.waiting().length === allViews.length);
    for (let number = 2; number <= 4; number++) {
      expect(await runners.cutHolders()).toBe(1);
      const position = await runners.log.promote(number);
      await until(() => [first, second].some(({ statuses }) => statuses()[0]?.position === position));
    }
    expect(await runners.positions()).toEqual([1, 2, 3, 4]);
    expect(first.interruptions() + second.interruptions()).toBe(3);
  });

  test('a runner whose checkpoint somebody moved writes nothing more, and says so', async () => {
    await runners.log.promote(1);
    const runner = runners.start();
    await runners.isAt(runner, 1n);
    await runners.session.query("update view_generations set position = 7 where view = 'lineage'");
    await runners.log.promote(2);
    await expect(runner.ended).rejects.toThrow(CheckpointMoved);
    expect(await runners.positions()).toEqual([1]);
  });

  test('a newer program builds beside an older one, takes its place view by view, and the older one ends', async () => {
    for (let number = 1; number <= 3; number++) await runners.log.promote(number);
    const older = runners.start();
    await runners.isAt(older, 3n);
    const seen: ViewStatus[] = [];
    const renewed = runners.start({ views: newer, onCommitted: (statuses) => seen.push(...statuses) });
    await runners.log.promote(4);
    await until(() => seen.some(({ name, state }) => name === 'lineage' && state === 'live'));
    const position = await runners.log.promote(5);
    await expect(older.ended).rejects.toThrow(ViewReplaced);
    await until(() =>
      newer.every(({ name }) => seen.findLast((status) => status.name === name)?.position === position),
    );
    expect(seen.every(({ readable }) => readable)).toBe(true);
    expect(await runners.positions()).toEqual([1, 2, 3, 4, 5]);
    expect(await runners.read('select count(*) from view_generations')).toEqual([[allViews.length]]);
    expect(
      await runners.read(
        `select count(*) from pg_tables where schemaname = '${runners.schema}' and tablename ~ '__1$'`,
      ),
    ).toEqual([[0]]);

    const late = runners.start();
    await until(() => late.waiting().length === allViews.length);
    await renewed.stop();
    const versions = allViews.map(({ version }) => version).join();
    await until(() => versionsOf(late) === versions);
    await runners.isAt(late, position);
  });

  test('a program that loses one view to a newer one leaves its other views to that one too', async () => {
    await runners.log.promote(1);
    const first = runners.start({ views: [...newer.slice(0, 3), ...allViews.slice(3)] });
    await runners.isAt(first, 1n);
    const second = runners.start({ views: [...allViews.slice(0, 3), ...newer.slice(3)] });
    await until(() => second.waiting().length === 3 && second.statuses().length === allViews.length - 3);
    await until(() => second.statuses().every(({ state }) => state === 'live'));
    const position = await runners.log.promote(2);
    await expect(first.ended).rejects.toThrow(ViewReplaced);
    await until(() => second.statuses().length === allViews.length);
    await runners.isAt(second, position);
    expect(second.waiting()).toEqual([]);
    expect(await runners.positions()).toEqual([1, 2]);
  });
});

function versionsOf({ statuses }: Running): string {
  return statuses()
    .map(({ version }) => version)
    .join();
}
