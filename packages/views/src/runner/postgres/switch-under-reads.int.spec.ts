import { expect, test } from '@jest/globals';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { Client } from 'pg';
import { PostgresRunners, until } from '../../testing/postgres-runners.ts';

describeOnPostgres('a generation that is to answer while somebody reads the one before it', (server) => {
  const runners = new PostgresRunners(server);

  test('waits for that reader without keeping others, and takes its place on a quiet log too', async () => {
    await runners.log.promote(1);
    const first = runners.start();
    await runners.isAt(first, 1n);
    await first.stop();
    const reader = new Client(server.url);
    await reader.connect();
    await reader.query(`begin; select * from ${runners.schema}.serving_changes`);

    const runner = runners.start({ rebuild: ['serving'] });
    const stateOf = (name: string) => runner.statuses().find((status) => status.name === name)?.state;
    await until(() => stateOf('serving') === 'building' && stateOf('models') === 'live');
    // Some attempts fall into this time: none may let a read wait, nor what is recorded meanwhile.
    await runners.read('set statement_timeout to 5000');
    const ends = performance.now() + 1_500;
    while (performance.now() < ends) expect(await runners.positions()).toContainEqual(1);
    await runners.read('set statement_timeout to 0');
    const position = await runners.log.promote(2);
    await until(() => runner.statuses().every((status) => status.position === position));
    expect(stateOf('serving')).toBe('building');
    expect(runner.interruptions()).toBe(0);

    await reader.query('commit');
    await until(() => stateOf('serving') === 'live');
    expect(await runners.positions()).toEqual([1, 2]);
    await reader.end();
  });
});
