import { afterAll, describe, expect, test } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { sqliteDialect } from '../reading/sqlite-dialect.ts';
import { createTables, indexesForQueries, pointNames } from '../runner/tables.ts';
import { servingView } from './project.ts';
import { ofNow, ofThen as thenIn } from './standing.ts';

const database = new DatabaseSync(':memory:');
createTables(database, servingView.tables, { generation: 1 });
for (const index of indexesForQueries(servingView.tables, { generation: 1 })) database.exec(index);
pointNames(database, {
  view: 'serving',
  generation: 1,
  version: 1,
  logId: '',
  tables: servingView.tables.map(({ name }) => name),
  answers: true,
  position: 0n,
  logTime: null,
  error: null,
});
afterAll(() => database.close());

const ofThen = thenIn(sqliteDialect);
const columns = 'c.position, c.since, c.event_id, c.stated';

describe('the statements of a point-in-time answer', () => {
  test('as known now, each neighbour is one seek in the index of what stands', () => {
    expect(indexesOf(ofNow.last(columns))).toEqual([
      'standing (slot=? AND withdrawn_at=? AND since<?)',
      'withdrawals (withdrawn_at>?)',
    ]);
    expect(indexesOf(ofNow.next('n.since'))).toEqual(['standing (slot=? AND withdrawn_at=? AND since>?)']);
  });

  test('as known then, each is a walk in order that begins at the time asked about', () => {
    expect(indexesOf(ofThen.last(columns))).toEqual(['in_order (slot=? AND since<?)', 'ahead (slot=? AND lead>?)']);
    expect(indexesOf(ofThen.next('n.since'))).toEqual([
      'in_order (slot=? AND since>? AND since<?)',
      'ahead (slot=? AND lead>?)',
    ]);
  });

  test('none of them sorts', () => {
    for (const statement of [
      ofNow.last(columns),
      ofNow.next('n.since'),
      ofThen.last(columns),
      ofThen.next('n.since'),
    ]) {
      expect(planOf(statement).filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
    }
  });
});

function planOf(statement: string): string[] {
  return database
    .prepare(`explain query plan ${statement}`)
    .all()
    .map(({ detail }) => String(detail));
}

function indexesOf(statement: string): string[] {
  return planOf(statement).flatMap((step) => {
    const [, index] = /INDEX serving_changes__1__(.+)$/.exec(step) ?? [];
    return index ?? [];
  });
}
