import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { connect, toPlace } from './connect.ts';
import { readEach } from './read-each.ts';
import { startDouble } from './testing/index.ts';

test('a client closes also where a read was given up whose answer had come to its end', async () => {
  const double = await startDouble();
  const client = connect(toPlace({ url: double.connectionString }));
  let reads = 0;
  double.faults.onCall(({ method }) => {
    if (method === 'read') reads++;
    return undefined;
  });
  const read = client.readAll();
  read.on('error', () => {}).destroy();
  while (reads === 0) await pause(5);
  // Long enough for the answer to come; where it is not, the read is cancelled under way, and the case is another.
  await pause(100);
  await read.cancel();
  const closed = client.close().then(() => 'closed');
  expect(await Promise.race([closed, pause(20_000, 'still open', { ref: false })])).toBe('closed');
  await double.stop();
});

test('a client that closes ends a read that the server leaves unanswered, and whoever reads is told', async () => {
  const double = await startDouble();
  const client = connect(toPlace({ url: double.connectionString }));
  let reads = 0;
  double.faults.onCall(({ method }) => {
    if (method !== 'read') return undefined;
    reads++;
    return 'never';
  });
  const reading = readEach(client.readAll(), 20_000, () => true);
  while (reads === 0) await pause(5);
  const told = reading.catch(({ name }: Error) => name);
  await client.close();
  await double.stop();
  expect(await told).toBe('CallEnded');
});
