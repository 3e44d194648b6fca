import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeEvents } from '@pedigree/event-store/testing';
import type { EsdbClient } from './client.ts';
import { connect, toPlace } from './connect.ts';
import { type Double, nth, startDouble } from './testing/index.ts';

const patience = 30_000;
let double: Double;
let client: EsdbClient;
let calls: string[];

beforeEach(async () => {
  double = await startDouble();
  client = connect(toPlace({ url: double.connectionString }));
  calls = [];
  double.faults.onCall(({ method }) => {
    calls.push(method);
    return undefined;
  });
});

afterEach(async () => {
  await client.close();
  await double.stop();
});

/** Writes the first event of a stream; the answer is that it is written, or the name of what came instead. */
async function write(stream: string, { to = client, milliseconds = patience } = {}): Promise<string> {
  const append = { name: stream, expected: -1, events: makeEvents(stream, 0, 1) };
  return to.write(append, milliseconds).then(
    () => 'written',
    (error: Error) => error.name,
  );
}

/** Waits until the double has seen so many appends. */
async function untilSeen(count: number): Promise<void> {
  let seen = 0;
  double.faults.onAppend(({ number }) => {
    seen = number;
    return undefined;
  });
  while (seen < count) await pause(5);
}

test('appends to any streams go by one call, and each has its own answer', async () => {
  await write('a');
  const answers = await Promise.all(['b', 'c', 'a', 'd'].map((stream) => write(stream)));
  expect(answers).toEqual(['written', 'written', 'written', 'written']);
  const expected = { name: 'b', expected: 7, events: makeEvents('b', 8, 1) };
  await expect(client.write(expected, patience)).rejects.toMatchObject({ actualVersion: 0n });
  expect(calls).toEqual(['batchAppend']);
});

test('an append that is not answered in time is given up with its call, and the next one goes by another', async () => {
  double.faults.onAppend(nth(1, { answer: 'never' }));
  expect(await write('a', { milliseconds: 200 })).toBe('CallTimedOut');
  expect(await write('b')).toBe('written');
  expect(calls).toEqual(['batchAppend', 'batchAppend']);
});

test('an append that waits when another hears that the node does not lead is in doubt', async () => {
  const second = await startDouble({ log: double.log });
  const release = double.log.hold();
  const seen = untilSeen(1);
  const waiting = write('a');
  await seen;
  double.moveLeader(second);
  expect(await Promise.all([waiting, write('b')])).toEqual(['CallEnded', 'CallEnded']);
  release();
  await second.stop();
});

test('a connection that breaks leaves the appends of another alone', async () => {
  const other = await startDouble();
  const neighbour = connect(toPlace({ url: other.connectionString }));
  const release = other.log.hold();
  const waiting = write('a', { to: neighbour });
  double.faults.onAppend(nth(1, { answer: 'cut' }));
  expect(await write('a')).not.toBe('written');
  release();
  expect(await waiting).toBe('written');
  await neighbour.close();
  await other.stop();
});

test('a client that closes ends its appends', async () => {
  const release = double.log.hold();
  const seen = untilSeen(1);
  const waiting = write('a');
  await seen;
  await client.close();
  expect(await waiting).not.toBe('written');
  release();
});
