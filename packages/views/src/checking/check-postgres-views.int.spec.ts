import { expect, test } from '@jest/globals';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { allViews } from '../catalogue.ts';
import { PostgresRunners } from '../testing/postgres-runners.ts';
import { checkPostgresViews } from './check-postgres-views.ts';

describeOnPostgres('a check of views on PostgreSQL', (server) => {
  const runners = new PostgresRunners(server);

  /** What it finds, of each view that is not as built anew. */
  async function check(): Promise<readonly string[]> {
    const { views, fault } = await checkPostgresViews({
      ...{ url: server.url, schema: runners.schema, views: allViews, reader: runners.log.store },
      onProgress: () => {},
    });
    if (fault) return [`all: required: ${fault.required}; came: ${fault.came}`];
    return views.flatMap(({ name, passedOver, fault: of }) => {
      if (passedOver !== null) return [`${name} passed over: ${passedOver}`];
      return of ? [`${name} ${of.table ?? ''} ${of.key ?? ''}: required: ${of.required}; came: ${of.came}`] : [];
    });
  }

  async function build(): Promise<void> {
    for (let number = 1; number <= 5; number++) await runners.log.promote(number);
    const runner = runners.start();
    await runners.isAt(runner, 5n);
    await runner.stop();
  }

  test('finds what the runner wrote as it is built anew, also while the runner goes on', async () => {
    expect(await check()).toEqual([]);
    await build();
    const runner = runners.start();
    const checking = check();
    await runners.isAt(runner, await runners.log.promote(6));
    expect(await checking).toEqual([]);
    expect(await check()).toEqual([]);
  });

  test.each([
    ['update serving_changes__1 set since = since + 1 where position = 3', /^serving serving_changes .*since/],
    ['delete from serving_changes__1 where position = 3', /^serving serving_changes .*position 3.*came: no row$/],
    [
      'update event_entries__1 set position = position + 7 where position = 5',
      /^events event_entries position 5: .*came: no row$/,
    ],
    ['drop view models', /^models models all: required: a table; came: none/],
    ['alter table models__1 drop column name cascade', /^models models all: .*came: none/],
    ['drop index model_versions__1__by_commit', /^models model_versions all: required: index .*by_commit; came: none/],
    [
      "update pg_index set indisvalid = false where indexrelid = 'model_versions__1__by_commit'::regclass",
      /^models model_versions all: required: index .*by_commit; came: one that is not whole$/,
    ],
    [
      'drop index event_entries__1__by_id; create index event_entries__1__by_id on event_entries__1 (id) where position < 3',
      /^events event_entries all: required: index .*by_id; came: another, on id where position < 3$/,
    ],
    ["update view_generations set log_id = 'b' where view = 'models'", /^models passed over: it is of another log, b$/],
    ["update view_generations set error = 'at 7' where view = 'models'", /^models .*came: one that is halted at 7$/],
    ["update view_generations set position = 9 where view = 'models'", /^models .*up to the log's end, 5; came: 9$/],
    ["update view_generations set tables = 'none'", /^all: required: views that Pedigree wrote; came: /],
  ])('finds in that view alone what was done by: %s', async (sql, told) => {
    await build();
    await runners.read(sql);
    expect(await check()).toEqual([expect.stringMatching(told)]);
  });
});
