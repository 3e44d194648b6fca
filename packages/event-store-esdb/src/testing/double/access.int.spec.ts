import { AccessDeniedError, binaryEvent, EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Double, startDouble } from './start-double.ts';

let double: Double;
const clients: EventStoreDBClient[] = [];

beforeAll(async () => {
  double = await startDouble({ tls: true, users: { reader: { password: 'p:w', isAdmin: false } } });
});

afterAll(async () => {
  await Promise.all(clients.map((client) => client.dispose()));
  await double.stop();
});

function connect(connectionString: string): EventStoreDBClient {
  const client = EventStoreDBClient.connectionString(connectionString);
  clients.push(client);
  return client;
}

const append = (client: EventStoreDBClient, stream: string) =>
  client.appendToStream(stream, binaryEvent({ type: 'Said', data: Buffer.from('x') }));

async function countAll(client: EventStoreDBClient): Promise<number> {
  let count = 0;
  for await (const _ of client.readAll()) count++;
  return count;
}

test('the administrator writes and reads everything, over TLS', async () => {
  const admin = connect(double.connectionString);
  await append(admin, 'a');
  await append(admin, '$of-the-server');
  expect(await countAll(admin)).toBe(3);
});

test('another user writes its streams, and neither reads $all nor writes the server’s', async () => {
  const reader = connect(double.connectionStringOf('reader', 'p:w'));
  await append(reader, 'a');
  await expect(countAll(reader)).rejects.toMatchObject({ constructor: AccessDeniedError });
  await expect(append(reader, '$of-the-server')).rejects.toMatchObject({ constructor: AccessDeniedError });
  const ended = new Promise((resolve) => reader.subscribeToAll().on('error', resolve));
  expect(await ended).toMatchObject({ constructor: AccessDeniedError });
  const refused = double.log.events.filter(({ stream, revision }) => stream === '$of-the-server' && revision > 0n);
  expect(refused).toEqual([]);
});

test('a wrong password, and none, are refused', async () => {
  const wrong = connect(double.connectionStringOf('admin', 'wrong'));
  const nobody = connect(double.connectionString.replace(/\/\/[^@]+@/, '//'));
  await expect(append(wrong, 'a')).rejects.toMatchObject({ constructor: AccessDeniedError });
  await expect(append(nobody, 'a')).rejects.toMatchObject({ constructor: AccessDeniedError });
});
