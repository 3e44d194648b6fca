/**
 * A reader as a backup or an export is one, in a process of its own: it holds a snapshot of the log and of the views for
 * seconds, again and again, until its stdin ends. Takes the folder; writes how many it held to stdout.
 */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';

/** While one is held, no write-ahead log can begin again from its start; between two, it can. */
const heldSeconds = 5;
const betweenSeconds = 2;

const [folder = '.'] = process.argv.slice(2);

async function run(): Promise<number> {
  const ended = new AbortController();
  process.stdin.on('end', () => ended.abort()).resume();
  const databases = ['log.db', 'views.db'].map((name) => new DatabaseSync(join(folder, name), { readOnly: true }));
  let held = 0;
  while (!ended.signal.aborted) {
    for (const database of databases) {
      database.exec('begin');
      database.prepare('select count(*) from sqlite_schema').get();
    }
    held++;
    await wait(heldSeconds * 1000, undefined, { signal: ended.signal }).catch(() => {});
    for (const database of databases) database.exec('rollback');
    await wait(betweenSeconds * 1000, undefined, { signal: ended.signal }).catch(() => {});
  }
  for (const database of databases) database.close();
  return held;
}

if (process.argv[1]?.endsWith('hold-snapshots.js')) process.stdout.write(JSON.stringify(await run()));
