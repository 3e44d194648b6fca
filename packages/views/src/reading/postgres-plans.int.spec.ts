import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { Client } from 'pg';
import { createDatasetQueries } from '../datasets/queries.ts';
import { findAsOfTime, findLogTime } from '../events/log-time.ts';
import { createEventQueries } from '../events/queries.ts';
import { findNodesByNode } from '../lineage/find-nodes.ts';
import { createModelQueries } from '../models/queries.ts';
import type { VersionFilter } from '../ranking/answer.ts';
import { conditionsOf } from '../ranking/conditions.ts';
import { selectScores } from '../ranking/scores-statement.ts';
import { everything } from '../scope.ts';
import { createServingQueries } from '../serving/queries.ts';
import { slotKey } from '../serving/row.ts';
import { ofNow } from '../serving/standing.ts';
import { projectOnPostgres } from '../testing/project-on-postgres.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { toPostgres } from './postgres-select.ts';
import type { Binding, Select } from './select.ts';

const at = '2026-04-01T00:00:00.000Z';
const now = { position: 9n, recordedAt: '2026-05-01T00:00:00.000Z' };
const then = { ...now, position: 1n };
const slot = { namespace: 'default', environment: 'production', model: 'fraud' };
const environment = { namespace: 'default', name: 'production' };
const fraud = { namespace: 'default', name: 'fraud' };
const versions = [{ ...fraud, number: 3 }];
const page = { first: 20 };
const range = { direction: 'backwards', count: 20 } as const;

/** What is asked most, or has to be found among very many rows, and the indexes that lead to it. */
const asked: Readonly<Record<string, readonly [ask: (select: Select) => Promise<unknown>, ...indexes: string[]]>> = {
  'what serves now': [(select) => servingIn(select).serving(everything, slot, null, now), 'changes.standing'],
  'what served at a time': [(select) => servingIn(select).serving(everything, slot, at, now), 'changes.standing'],
  'what was known of it': [(select) => servingIn(select).serving(everything, slot, at, then), 'changes.in_order'],
  'what serves in many slots': [
    (select) => servingIn(select).servingOfSlots(everything, [slot, slot], at, then),
    'changes.in_order',
  ],
  'the environments of models': [
    (select) => servingIn(select).servingOfModels(everything, [fraud], now),
    'slots.by_model',
  ],
  'the history of a slot': [
    (select) => servingIn(select).servingHistory(everything, { environment, model: 'fraud' }, now, page),
    'changes.in_order',
  ],
  'changes of events': [(select) => servingIn(select).changesOfEvents(everything, [1n], now), 'changes_pkey'],
  'versions of models': [
    (select) => createModelQueries(select).modelVersionsByKey(everything, versions, now),
    'retractions_pkey',
  ],
  'a version by its alias': [
    (select) => createModelQueries(select).findModelVersion(everything, fraud, { by: 'name', name: 'champion' }, now),
    'aliases_pkey',
  ],
  'a version by its digest': [
    (select) => createModelQueries(select).findModelVersion(everything, fraud, { by: 'digest', digest: 'md5:1' }, now),
    'digests_pkey',
    'versions.by_commit',
  ],
  'versions of datasets': [
    (select) => createDatasetQueries(select).datasetVersionsByKey(everything, versions, now),
    'sightings.in_time',
  ],
  'nodes of the graph': [(select) => findNodesByNode(select, everything, [1, 2, 3], now), 'nodes_pkey'],
  'the position at a time': [(select) => findAsOfTime(select, at), 'entries.by_log_time'],
  'the time at a position': [(select) => findLogTime(select, 3n), 'entries_pkey'],
  'events about something': [
    (select) => createEventQueries(select).events(everything, { subject: 'model:fraud' }, now, range),
    'subjects_pkey',
    'entries_pkey',
  ],
  'events of somebody': [
    (select) => createEventQueries(select).events(everything, { actor: 'ada' }, now, range),
    'entries.by_actor',
  ],
  'events of a type': [
    (select) => createEventQueries(select).events(everything, { types: ['ModelTrained'] }, now, range),
    'entries.by_type',
  ],
  'scores of sixty series': [
    (select) => selectScores(select, ranking({}), { of: 'numbers', direction: 'HIGHER', bound: 0.5, limit: 9 }),
    'scores.by_value',
  ],
  'versions with a tag': [
    (select) => gather(select, { tags: [{ key: 'team', value: 'risk' }] }),
    'tags.by_value',
    'versions_id_key',
  ],
  'versions of a commit': [(select) => gather(select, { commit: 'abcdef0' }), 'versions.by_commit'],
  'versions of branches': [(select) => gather(select, { branches: ['a', 'b'] }), 'versions.by_branch'],
  'versions of a time': [(select) => gather(select, { occurredFrom: at }), 'versions.by_time'],
  'versions of a namespace': [(select) => gather(select, { namespace: 'shop' }), 'versions_id_key'],
  'events by id': [(select) => createEventQueries(select).eventsById(everything, ['1']), 'entries.by_id'],
};

const ranking = (filter: VersionFilter) => ({
  scope: everything,
  series: new Map(Array.from({ length: 60 }, (_, index) => [index + 1, null])),
  filter,
  conditions: conditionsOf(postgresDialect, filter),
  asOf: now,
});

function gather(select: Select, filter: VersionFilter): Promise<unknown> {
  const ask = ranking(filter);
  const [gathered] = ask.conditions;
  return selectScores(select, ask, { of: 'both', direction: 'HIGHER', ...(gathered && { gathered }) });
}

const servingIn = (select: Select) => createServingQueries(select, () => now.position);

/** Tables without rows are read from end to end wherever that may be: so what is still read so has no index to use. */
const settings = ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin'].map((way) => `set enable_${way} to off`).join('; ');

describeOnPostgres('on PostgreSQL a statement finds its rows by an index, however many there are', (server) => {
  let client: Client;
  let plans: string[][];

  beforeAll(async () => {
    const views = await projectOnPostgres({ url: server.url, schema: 'plans' }, []);
    await views.close();
    client = new Client(server.url);
    // The server ends first.
    client.on('error', () => {});
    await client.connect();
    await client.query(`set search_path to plans; ${settings}`);
  });
  beforeEach(() => {
    plans = [];
  });
  afterAll(() => client.end());

  async function explain(sql: string, bindings: readonly Binding[]): Promise<[]> {
    const text = `explain (costs off) ${toPostgres(sql)}`;
    const { rows } = await client.query<string[]>({ text, values: [...bindings], rowMode: 'array' });
    plans.push(rows.flat());
    return [];
  }
  const explaining: Select = {
    dialect: postgresDialect,
    all: (sql, ...bindings) => explain(sql, bindings),
    arrays: (sql, ...bindings) => explain(sql, bindings),
    get: (sql, ...bindings) => explain(sql, bindings).then(() => undefined),
    values: (sql, ...bindings) => explain(sql, bindings).then(() => undefined),
  };

  test.each(Object.keys(asked))('%s', async (what) => {
    const [ask, ...indexes] = asked[what] ?? [];
    await ask?.(explaining);
    for (const plan of plans) expect(plan.filter((line, index) => isWholeScan(line, plan[index + 1]))).toEqual([]);
    expect(plans.flat().flatMap(indexIn)).toEqual(expect.arrayContaining(indexes));
    expect(indexes).not.toEqual([]);
  });

  test('what serves now, among many changes of which few were withdrawn, with the one plan of a kept statement', async () => {
    const [sql, ...bindings] = [ofNow.last('c.since'), slotKey(slot), 10_000, 20_000];
    await client.query(`insert into serving_changes__1 (slot, namespace, environment, model, since, position, ordinal,
        event_id, stated, lead, withdrawn_at)
      select 'default/production@' || n % 500, 'default', 'production', n % 500, n, n, 0,
        'event-' || n, '{}', 0, case when n % 100 = 0 then n end from generate_series(1, 20000) n`);
    await client.query(
      `analyze; ${settings.replaceAll(' to off', ' to on')}; set plan_cache_mode to force_generic_plan`,
    );
    await client.query(`prepare asked as ${toPostgres(sql)}`);
    const values = bindings.map((each) => client.escapeLiteral(String(each)));
    const text = `explain (costs off) execute asked(${values.join(', ')})`;
    const { rows } = await client.query<string[]>({ text, rowMode: 'array' });
    await client.query(`truncate serving_changes__1; ${settings}`);
    expect(rows.flat().filter((line) => line.includes('Seq Scan'))).toEqual([]);
    expect(rows.flat().flatMap(indexIn)).toEqual(expect.arrayContaining(['changes.withdrawals']));
  });
});

/** `event_entries__1__by_type` is `entries.by_type`. */
function indexIn(line: string): string[] {
  const [, table, index] = /using (?:[a-z]+_)?(\w+?)__\d+(\w+)/.exec(line) ?? [];
  return table && index ? [`${table}${index.replace('__', '.')}`] : [];
}

/** Whether all of a table, or of an index, is gone through. */
function isWholeScan(line: string, next = ''): boolean {
  return line.includes('Seq Scan') || (/Index (?:Only )?Scan/.test(line) && !next.includes('Index Cond'));
}
