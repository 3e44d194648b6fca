import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { connect, toPlace } from './connect.ts';
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
