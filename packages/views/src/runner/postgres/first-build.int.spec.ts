import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { allViews } from '../../catalogue.ts';
import { PostgresRunners, until } from '../../testing/postgres-runners.ts';
import { postgresIndexesOf } from './tables.ts';

describeOnPostgres('the first build of views on PostgreSQL', (server) => {
  const runners = new PostgresRunners(server);

  test('makes the indexes for queries once all rows are there, and goes on where that broke off', async () => {
    await runners.log.promote(1);
    const writers = namesOf('writers');
    const all = namesOf('all');
    expect(writers.length).toBeLessThan(all.length);
    const lastTable = all.at(-1)?.replace(/__1__.*/, '__1') ?? '';
    // Its rows can be written meanwhile, but no index can be made of it.
    await runners.session.query('begin');
    const runner = runners.start();
    await until(() => runner.statuses().length > 0);
    await runners.session.query(`lock table ${lastTable} in row exclusive mode`);
    while (!(await isWaitedFor(lastTable))) await pause(10);
    const there = await indexesThere();
    expect(there).toEqual(expect.arrayContaining([...writers]));
    expect(there.length).toBeLessThan(all.length);
    expect(await answering()).toBeLessThan(allViews.length);
    await runners.cutHolders();
    await until(() => runner.interruptions() > 0);
    await runners.session.query('commit');
    await runners.isAt(runner, 1n);
    expect(await indexesThere()).toEqual(all);
  });

  async function indexesThere(): Promise<readonly string[]> {
    const rows = await runners.read(
      `select indexname from pg_indexes where schemaname = '${runners.schema}' and indexname ~ '__1__'`,
    );
    return rows.flat().map(String).sort();
  }

  async function isWaitedFor(table: string): Promise<boolean> {
    const waiting = `select 1 from pg_locks where not granted and relation = '${table}'::regclass`;
    return (await runners.read(waiting)).length > 0;
  }

  async function answering(): Promise<number> {
    const [[count] = []] = await runners.read('select count(*) from view_generations where answers = 1');
    return Number(count);
  }
});

function namesOf(which: 'all' | 'writers'): readonly string[] {
  return allViews
    .flatMap(({ tables }) => tables.flatMap((table) => postgresIndexesOf(table, 1)))
    .filter(({ isForWriter }) => which === 'all' || isForWriter)
    .map(({ name }) => name)
    .sort();
}
