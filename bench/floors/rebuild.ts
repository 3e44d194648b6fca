/**
 * The floor of a rebuild: reads and parses every event of a log, and inserts the same rows that views have of it into the
 * same tables with the same indexes, plainly. Rows come out of the built views, in the order of their positions, and
 * fetching them is not counted. Takes the log's file, the built views' file, and a folder to write in; prints JSON.
 */
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { openSources } from './rebuild-rows.ts';

const [log = '', built = '', folder = '.'] = process.argv.slice(2);
const eventsAtOnce = 4_096;

const events = new DatabaseSync(log, { readOnly: true });
const views = new DatabaseSync(built, { readOnly: true });
const database = new DatabaseSync(join(folder, 'floor.db'));
database.exec(
  'pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 4000; pragma cache_size = -32000',
);

const sources = openSources(views, database);
const total = Number(events.prepare('select max(position) as head from event').get().head);
const page = events.prepare('select bytes from event where position > ? and position <= ? order by position');

let [seconds, rows] = [0, 0];
for (let position = 0; position < total; ) {
  const end = Math.min(total, position + eventsAtOnce);
  const fetched = sources.map((source) => source.take(end, end / total));
  const began = performance.now();
  for (const { bytes } of page.all(position, end)) JSON.parse(Buffer.from(bytes).toString('utf8'));
  database.exec('begin');
  for (const [index, { insert }] of sources.entries()) {
    for (const values of fetched[index] ?? []) insert.run(...values);
    rows += fetched[index]?.length ?? 0;
  }
  database.exec('commit');
  seconds += (performance.now() - began) / 1000;
  position = end;
}
database.close();
process.stdout.write(JSON.stringify({ events: total, rows, seconds }));
