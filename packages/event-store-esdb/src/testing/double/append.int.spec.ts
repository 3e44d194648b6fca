import { randomUUID } from 'node:crypto';
import {
  binaryEvent,
  EventStoreDBClient,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Double, startDouble } from './start-double.ts';

const ways = [
  ['BatchAppend', true],
  ['Append', false],
] as const;

describe.each(ways)('by %s', (_, hasBatchAppend) => {
  let double: Double;
  let client: EventStoreDBClient;

  beforeEach(async () => {
    double = await startDouble({ hasBatchAppend, maxAppendSize: 1000 });
    client = EventStoreDBClient.connectionString(double.connectionString);
  });

  afterEach(async () => {
    await client.dispose();
    await double.stop();
  });

  const events = (text: string) =>
    [...text].map((letter) => binaryEvent({ id: randomUUID(), type: 'Said', data: Buffer.from(letter) }));
  const said = (stream: string) =>
    double.log.events.filter((event) => event.stream === stream).map(({ data }) => Buffer.from(data).toString());

  test('an append is answered with its last revision and position, one in the log for commit and prepare', async () => {
    const answer = await client.appendToStream('a', events('xyz'), { expectedRevision: 'no_stream' });
    const last = double.log.events.findLast(({ stream }) => stream === 'a');
    expect(answer).toEqual({
      success: true,
      nextExpectedRevision: 2n,
      position: { commit: last?.position, prepare: last?.position },
    });
    expect(said('a')).toEqual(['x', 'y', 'z']);
  });

  test('a wrong version tells where the stream stands, and writes nothing', async () => {
    await client.appendToStream('a', events('xy'));
    await expect(client.appendToStream('a', events('z'), { expectedRevision: 7n })).rejects.toMatchObject({
      constructor: WrongExpectedVersionError,
      streamName: 'a',
      expectedVersion: 7n,
      actualVersion: 1n,
    });
    await expect(client.appendToStream('b', events('z'), { expectedRevision: 0n })).rejects.toMatchObject({
      actualVersion: 'no_stream',
    });
    expect(said('a')).toEqual(['x', 'y']);
    expect(said('b')).toEqual([]);
  });

  test('a repeat is answered like the first time, after other appends too, and writes nothing', async () => {
    const append = events('xy');
    const first = await client.appendToStream('a', append, { expectedRevision: 'no_stream' });
    await client.appendToStream('a', events('z'), { expectedRevision: 1n });
    expect(await client.appendToStream('a', append, { expectedRevision: 'no_stream' })).toEqual(first);
    expect(await client.appendToStream('a', append, { expectedRevision: 'any' })).toEqual(first);
    expect(said('a')).toEqual(['x', 'y', 'z']);
  });

  test('an append that is too large names the limit, and writes nothing', async () => {
    const large = binaryEvent({ type: 'Said', data: Buffer.alloc(993) });
    await expect(client.appendToStream('a', [large])).rejects.toMatchObject({
      constructor: MaxAppendSizeExceededError,
      maxAppendSize: 1000,
    });
    await client.appendToStream('a', [binaryEvent({ type: 'Said', data: Buffer.alloc(992) })]);
    expect(said('a')).toHaveLength(1);
  });

  test('a soft-deleted stream goes on behind its last revision; a tombstoned one takes no append', async () => {
    await client.appendToStream('a', events('xy'));
    await client.deleteStream('a', { expectedRevision: 1n });
    expect(await client.appendToStream('a', events('z'), { expectedRevision: 'no_stream' })).toMatchObject({
      nextExpectedRevision: 2n,
    });
    await client.tombstoneStream('a', { expectedRevision: 2n });
    await expect(client.appendToStream('a', events('z'))).rejects.toMatchObject({
      constructor: StreamDeletedError,
      streamName: 'a',
    });
    expect(said('a').slice(0, 3)).toEqual(['x', 'y', 'z']);
  });

  test('a delete with a wrong revision is refused, and nothing is deleted', async () => {
    await client.appendToStream('a', events('xy'));
    const remove = client.deleteStream('a', { expectedRevision: 0n });
    await expect(remove).rejects.toMatchObject({ constructor: WrongExpectedVersionError, actualVersion: 1n });
    expect(await client.appendToStream('a', events('z'), { expectedRevision: 1n })).toMatchObject({ success: true });
  });

  test('fragments of one append are written together, also between those of another', async () => {
    const options = { batchAppendSize: 1 };
    await Promise.all([
      client.appendToStream('a', events('uvw'), options),
      client.appendToStream('b', events('xyz'), options),
    ]);
    const streams = double.log.events.map(({ stream }) => stream).filter((stream) => !stream.startsWith('$'));
    expect(streams.join('')).toMatch(/^(aaabbb|bbbaaa)$/);
    expect(said('a').concat(said('b'))).toEqual([...'uvwxyz']);
  });

  test('held writes are neither seen nor answered until they are let go', async () => {
    const release = double.log.hold();
    const appends = ['a', 'b', 'c'].map((stream) => client.appendToStream(stream, events('x')));
    const pause = new Promise((resolve) => setTimeout(resolve, 50, 'nothing'));
    expect(await Promise.race([...appends, pause])).toBe('nothing');
    expect(double.log.events).toHaveLength(1);
    release();
    await Promise.all(appends);
    expect(['a', 'b', 'c'].flatMap(said)).toEqual(['x', 'x', 'x']);
  });
});
