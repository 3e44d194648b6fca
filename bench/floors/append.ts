import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** A row that a log on SQLite has to hold, however it is written. */
export interface Row {
  readonly stream: number;
  readonly revision: number;
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Plain SQLite on the thread that has the rows: `batch` inserts a transaction, on disk at each commit. Rows a second. */
export function measureInserts(rows: readonly Row[], batch: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-floor-'));
  const database = new DatabaseSync(join(folder, 'floor.db'));
  database.exec(`
    pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4000;
    create table event (
      position integer primary key, stream integer not null, revision integer not null,
      id blob not null unique, bytes blob not null, unique (stream, revision)
    ) strict`);
  const begin = database.prepare('begin immediate');
  const insert = database.prepare('insert into event values (?, ?, ?, ?, ?)');
  const commit = database.prepare('commit');
  const start = performance.now();
  for (let from = 0; from < rows.length; from += batch) {
    begin.run();
    for (const [index, { stream, revision, id, bytes }] of rows.slice(from, from + batch).entries()) {
      insert.run(from + index + 1, stream, revision, id, bytes);
    }
    commit.run();
  }
  const seconds = (performance.now() - start) / 1000;
  database.close();
  rmSync(folder, { recursive: true });
  return rows.length / seconds;
}
