import { type AllStreamSubscription, binaryEvent, EventStoreDBClient, TimeoutError } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { credentials } from '@grpc/grpc-js';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
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

const append = (stream: string, size = 1) =>
  client.appendToStream(stream, binaryEvent({ type: 'Said', data: Buffer.alloc(size) }));

/** What a subscription is told, in order, until `until` is. */
async function told(subscription: AllStreamSubscription, until: string): Promise<string[]> {
  const heard: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const hear = (word: string): void => {
      heard.push(word);
      if (word === until) resolve();
    };
    subscription
      .on('confirmation', () => hear('confirmation'))
      .on('caughtUp', () => hear('caught up'))
      .on('data', ({ event }) => hear(event?.streamId ?? '?'))
      .on('error', reject);
  });
  return heard;
}

test('a subscription is confirmed, catches up, says so once, and then hears each event as it comes', async () => {
  await append('a');
  const subscription = client.subscribeToAll();
  const hearing = told(subscription, 'c');
  await new Promise((resolve) => subscription.once('caughtUp', resolve));
  await append('b');
  await append('c');
  expect(await hearing).toEqual(['confirmation', '$user-admin', 'a', 'caught up', 'b', 'c']);
});

test('a subscription begins strictly behind the position that it gives', async () => {
  const { position } = await append('a');
  await append('b');
  const subscription = client.subscribeToAll({ fromPosition: position ?? 'start' });
  expect(await told(subscription, 'caught up')).toEqual(['confirmation', 'b', 'caught up']);
});

test('a filtered subscription is told a checkpoint after each window of considered events', async () => {
  for (let number = 0; number < 10; number++) await append(number % 5 === 0 ? 'wanted' : 'other');
  const checkpoints: bigint[] = [];
  const subscription = client.subscribeToAll({
    filter: {
      filterOn: 'streamName',
      prefixes: ['want'],
      maxSearchWindow: 2,
      checkpointInterval: 3,
      checkpointReached: (_, { commit }) => {
        checkpoints.push(commit);
      },
    },
  });
  expect(await told(subscription, 'caught up')).toEqual(['confirmation', 'wanted', 'wanted', 'caught up']);
  expect(checkpoints).toEqual([5, 11].map((index) => double.log.events[index]?.position));
});

test('a subscription by types hears of those only', async () => {
  await append('a');
  const filter = { filterOn: 'eventType', regex: '^(?!\\$)', checkpointInterval: 1 } as const;
  expect(await told(client.subscribeToAll({ filter }), 'caught up')).toEqual(['confirmation', 'a', 'caught up']);
});

test('a filtered subscription whose checkpoints would never come is refused', async () => {
  const raw = new StreamsClient(`${double.host}:${double.port}`, credentials.createInsecure());
  const options = new streams.ReadReq.Options()
    .setAll(new streams.ReadReq.Options.AllOptions().setStart(new shared.Empty()))
    .setSubscription(new streams.ReadReq.Options.SubscriptionOptions())
    .setFilter(new streams.ReadReq.Options.FilterOptions().setCount(new shared.Empty()));
  const read = async (): Promise<void> => {
    for await (const _ of raw.read(new streams.ReadReq().setOptions(options)));
  };
  await expect(read()).rejects.toMatchObject({ details: expect.stringContaining('checkpointIntervalMultiplier') });
  raw.close();
});

test('a live subscription whose client does not read is ended, ABORTED, and can be taken up where it was', async () => {
  const subscription = client.subscribeToAll({ fromPosition: 'end' });
  await new Promise((resolve) => subscription.once('caughtUp', resolve));
  const ended = new Promise((resolve) => subscription.once('error', resolve));
  const read: bigint[] = [];
  subscription.on('data', ({ event }) => read.push(event?.position?.commit ?? -1n)).pause();
  for (let number = 0; number < 150; number++) await append('a', 60_000);
  subscription.resume();
  expect(await ended).toMatchObject({
    constructor: TimeoutError,
    message: expect.stringContaining('Consumer too slow'),
  });
  const from = read.at(-1) ?? -1n;
  const again = client.subscribeToAll({ fromPosition: { commit: from, prepare: from } });
  again.on('data', ({ event }) => read.push(event?.position?.commit ?? -1n));
  await new Promise((resolve) => again.once('caughtUp', resolve));
  expect(read).toEqual(double.log.events.slice(1).map(({ position }) => position));
});

test('ending subscriptions ends those that run, and none that comes after', async () => {
  const first = client.subscribeToAll();
  await told(first, 'caught up');
  const ended = new Promise((resolve) => first.once('error', resolve));
  double.endSubscriptions();
  expect(await ended).toMatchObject({ constructor: TimeoutError });
  expect(await told(client.subscribeToAll(), 'caught up')).toContain('caught up');
});
