import { binaryEvent, EventStoreDBClient } from '@eventstore/db-client';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createServerLog, type ServerLog } from './server-log.ts';
import { type Double, type DoubleOptions, startDouble } from './start-double.ts';

let log: ServerLog;
const started: Double[] = [];

beforeEach(() => {
  log = createServerLog();
});

afterEach(() => Promise.all(started.splice(0).map((double) => double.stop())));

async function start(options: DoubleOptions = {}): Promise<Double> {
  const double = await startDouble({ log, ...options });
  started.push(double);
  return double;
}

/** Which calls an append makes. */
async function callsOfAppend(double: Double, connectionString: string): Promise<string[]> {
  const calls: string[] = [];
  double.faults.onCall(({ method }) => {
    calls.push(method);
    return undefined;
  });
  const client = EventStoreDBClient.connectionString(connectionString);
  await client.appendToStream('a', binaryEvent({ type: 'Said', data: Buffer.from('x') }));
  await client.dispose();
  return calls;
}

test('a client asks what the server can do, and appends by the newest call that there is', async () => {
  const newest = await start();
  expect(await callsOfAppend(newest, newest.connectionString)).toEqual(['features', 'batchAppend']);
  const older = await start({ hasBatchAppend: false });
  expect(await callsOfAppend(older, older.connectionString)).toEqual(['features', 'append']);
  const oldest = await start({ hasFeatures: false });
  expect(await callsOfAppend(oldest, oldest.connectionString)).toEqual(['features', 'append']);
  expect(log.events.filter(({ stream }) => stream === 'a')).toHaveLength(3);
});

test('a client that finds its cluster by gossip goes to the node that leads', async () => {
  const [follower, leader] = [await start(), await start()];
  follower.moveLeader(leader);
  const anywhere = `esdb+discover://${follower.host}:${follower.port}?tls=false`;
  expect(await callsOfAppend(leader, anywhere)).toContain('batchAppend');
});
