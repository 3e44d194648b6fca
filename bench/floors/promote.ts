/**
 * The floor of promoteModel over HTTP: a node:http handler that parses a JSON body and inserts one row of an event's
 * size, with requests that arrive together in one transaction. Prints its URL; keeps its log in the folder it is given, with
 * events of so many bytes as it is told.
 */
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

const [folder = '.', size = '1100'] = process.argv.slice(2);
const eventBytes = Number(size);

const database = new DatabaseSync(join(folder, 'floor.db'));
database.exec(`pragma journal_mode = wal; pragma synchronous = full;
  create table event (position integer primary key, stream text not null, revision integer not null, bytes blob not null)`);
const insert = database.prepare('insert into event (stream, revision, bytes) values (?, ?, ?)');
const padding = 'x'.repeat(eventBytes);

let waiting: { readonly response: ServerResponse; readonly bytes: Buffer }[] = [];
let revision = 0;

function commit(): void {
  const batch = waiting;
  waiting = [];
  database.exec('begin immediate');
  const positions = batch.map(
    ({ bytes }) => insert.run('environment-default/production', revision++, bytes).lastInsertRowid,
  );
  database.exec('commit');
  for (const [index, { response }] of batch.entries()) {
    const text = JSON.stringify({ data: { promoteModel: { position: String(positions[index]) } } });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
    response.end(text);
  }
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (waiting.length === 0) setImmediate(commit);
    waiting.push({ response, bytes: Buffer.from(`${JSON.stringify(body)}${padding}`.slice(0, eventBytes)) });
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.stdout.write(`http://127.0.0.1:${address.port}/graphql\n`);
});
process.on('SIGTERM', () => process.exit());
