/** Counts the versions of each model in a file of SQLite: no version is counted twice, and none is left out. */
import process from 'node:process';
import { type ConsumerStore, consumeEvents } from '@pedigree/client/kafka';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

const { FILE = 'versions.db', KAFKA = '127.0.0.1:9092', TOPIC = 'pedigree.events', GROUP = 'versions' } = process.env;
const database = new DatabaseSync(FILE);
database.exec(`
  create table if not exists versions (model text primary key, count integer not null);
  create table if not exists consumed (key text primary key, number integer not null)`);
const count = database.prepare(
  'insert into versions values (?, 1) on conflict (model) do update set count = count + 1',
);
const highest = database.prepare('select max(number) as number from consumed where key = ?');
const keep = database.prepare(
  'insert into consumed values (?, ?) on conflict (key) do update set number = excluded.number where number < excluded.number',
);

const store: ConsumerStore<DatabaseSyncInstance> = {
  async transaction(work) {
    database.exec('begin immediate');
    try {
      const result = await work(database);
      database.exec('commit');
      return result;
    } catch (fault) {
      database.exec('rollback');
      throw fault;
    }
  },
  highest: async (_database, key) => highest.get(key).number,
  keep: async (_database, key, number) => keep.run(key, number).changes === 1,
};

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
await consumeEvents({
  kafka: { brokers: KAFKA.split(',') },
  group: GROUP,
  topics: [TOPIC],
  store,
  signal: ending.signal,
  onTrouble: (fault) => console.error(fault.message),
  handle({ type, stream }) {
    if (type === 'ModelTrained') count.run(stream);
  },
});
database.close();
