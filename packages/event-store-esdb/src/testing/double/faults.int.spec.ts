import { randomUUID } from 'node:crypto';
import {
  binaryEvent,
  DeadlineExceededError,
  EventStoreDBClient,
  NotLeaderError,
  UnavailableError,
  UnknownError,
} from '@eventstore/db-client';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type AppendFault, nth } from './faults.ts';
import { type Double, startDouble } from './start-double.ts';

let double: Double;
let client: EventStoreDBClient;

beforeEach(async () => {
  double = await startDouble();
  client = EventStoreDBClient.connectionString(double.connectionString);
});

afterEach(async () => {
  await client.dispose();
  await double.stop();
});

const event = () => binaryEvent({ id: randomUUID(), type: 'Said', data: Buffer.from('x') });
const append = (stream: string) => client.appendToStream(stream, event(), { requiresLeader: true });
const ours = () => double.log.events.map(({ stream }) => stream).filter((stream) => !stream.startsWith('$'));
const pause = (milliseconds: number) =>
  new Promise<'nothing'>((resolve) => setTimeout(resolve, milliseconds, 'nothing'));

const failures: readonly [name: string, AppendFault, error: unknown, written: number][] = [
  ['cut before its commit', { commit: 'never', answer: 'cut' }, UnavailableError, 0],
  ['cut after its commit', { answer: 'cut' }, UnavailableError, 1],
  ['refused as unavailable', { commit: 'never', answer: 'unavailable' }, UnavailableError, 0],
  ['timed out on the server, and written', { answer: 'timeout' }, DeadlineExceededError, 1],
  ['met by a server that is not ready', { commit: 'never', answer: 'not-ready' }, UnknownError, 0],
];

test.each(failures)('an append that is %s fails, and the next one is written', async (_, fault, error, written) => {
  double.faults.onAppend(nth(2, fault));
  await append('a');
  await expect(append('b')).rejects.toMatchObject({ constructor: error });
  expect(ours()).toHaveLength(1 + written);
  await append('c');
  expect(ours().at(-1)).toBe('c');
});

test('an append that is never answered stays open; whether it is written is the rule’s', async () => {
  double.faults.onAppend(({ stream }) => ({ commit: stream === 'a' ? 'now' : 'never', answer: 'never' }));
  const appends = [append('a'), append('b')];
  for (const open of appends) open.catch(() => {});
  while (!ours().includes('a')) await pause(5);
  expect(await Promise.race([...appends, pause(50)])).toBe('nothing');
  expect(ours()).toEqual(['a']);
});

test('an append is answered late, others before it', async () => {
  let release = (): void => {};
  const late = new Promise<void>((resolve) => {
    release = resolve;
  });
  double.faults.onAppend(({ stream }) => (stream === 'a' ? { answer: late } : {}));
  const first = append('a');
  await append('b');
  expect(await Promise.race([first, pause(20)])).toBe('nothing');
  release();
  expect(await first).toMatchObject({ success: true });
  expect(ours().sort()).toEqual(['a', 'b']);
});

test('an append whose connection was cut is committed after the client has looked for it', async () => {
  let commit = (): void => {};
  const later = new Promise<void>((resolve) => {
    commit = resolve;
  });
  double.faults.onAppend(nth(1, { commit: later, answer: 'cut' }));
  await expect(append('a')).rejects.toMatchObject({ constructor: UnavailableError });
  expect(ours()).toEqual([]);
  commit();
  await append('b');
  expect(ours()).toEqual(['a', 'b']);
});

test('a burst of refused calls ends, and the client that tries again gets through', async () => {
  double.faults.onCall(({ number }) => (number <= 3 ? 'unavailable' : undefined));
  let refused = 0;
  for (; refused < 10; refused++) {
    const isDone = await append('a').then(
      () => true,
      () => false,
    );
    if (isDone) break;
  }
  expect(refused).toBe(3);
});

test('events come twice, or the connection is cut before one', async () => {
  await append('a');
  await append('b');
  double.faults.onDelivery(({ event: { stream } }) => (stream === 'a' ? 'twice' : undefined));
  const read = async (): Promise<string[]> => {
    const heard: string[] = [];
    for await (const { event } of client.readAll()) heard.push(event?.streamId ?? '?');
    return heard;
  };
  expect(await read()).toEqual(['$user-admin', 'a', 'a', 'b']);
  double.faults.onDelivery(nth(2, 'cut'));
  await expect(read()).rejects.toMatchObject({ constructor: UnavailableError });
  double.faults.none();
  expect(await read()).toEqual(['$user-admin', 'a', 'b']);
});

test('a client is sent to the node that leads, and goes on there with the same log', async () => {
  const other = await startDouble({ log: double.log });
  await append('a');
  double.moveLeader(other);
  await expect(append('b')).rejects.toMatchObject({
    constructor: NotLeaderError,
    leader: { address: other.host, port: other.port },
  });
  await double.stop();
  await append('c');
  expect(ours()).toEqual(['a', 'c']);
  await other.stop();
});

test('a node that does not lead takes what does not ask for the leader', async () => {
  double.moveLeader({ host: double.host, port: 1 });
  await client.appendToStream('a', event());
  expect(ours()).toEqual(['a']);
});

test('a server that was killed comes again on its port with what it had answered', async () => {
  await append('a');
  await double.stop();
  await expect(append('b')).rejects.toMatchObject({ constructor: UnavailableError });
  await double.start();
  await append('c');
  expect(ours()).toEqual(['a', 'c']);
});
