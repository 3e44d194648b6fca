import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** A table of as many rows as there are changes, each as wide as one, by its primary key. */
export interface KeyedTable {
  /** Gets rows by random keys; answers gets a second. */
  readonly measure: (keys: readonly number[]) => number;
  readonly close: () => void;
}

/** Fills the table, one transaction for every 10,000 rows. */
export function makeKeyedTable(folder: string, rows: number): KeyedTable {
  const database = new DatabaseSync(join(folder, 'floor.db'));
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal;
    create table change (id integer primary key, since integer, event_id text, type text, allocation text, actor text,
      evidence text, reason text, recorded_at integer)`);
  const insert = database.prepare('insert into change values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (let id = 1; id <= rows; ) {
    database.exec('begin');
    for (const end = Math.min(rows, id + 9_999); id <= end; id++) {
      const event = `00000000-0000-5000-8000-${String(id).padStart(12, '0')}`;
      const allocation = `{"state":"SERVING","versions":[{"number":${id % 100},"share":10000}]}`;
      const actor = '{"id":"ada","kind":"PERSON","means":"CLAIMED"}';
      insert.run(id, 1.7e12 + id, event, 'ModelPromoted', allocation, actor, 'OBSERVED', null, 1.7e12 + id);
    }
    database.exec('commit');
  }
  const get = database.prepare('select * from change where id = ?');
  return {
    measure(keys) {
      const start = performance.now();
      for (const key of keys) get.get(key);
      return keys.length / ((performance.now() - start) / 1000);
    },
    close: () => database.close(),
  };
}
