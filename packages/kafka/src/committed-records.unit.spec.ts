import { expect, test } from '@jest/globals';
import { committedRecords, type FetchedMessage, type FetchedPartition } from './committed-records.ts';

type Batch = {
  readonly at: number;
  readonly by: string;
  readonly keys: readonly string[];
  readonly more?: Partial<FetchedMessage['batchContext']>;
};

/** A batch of a transactional producer, as kafkajs decodes it. */
function batch({ at, by, keys, more }: Batch): FetchedMessage[] {
  const batchContext = {
    producerId: by,
    inTransaction: true,
    firstOffset: String(at),
    lastOffsetDelta: keys.length - 1,
    ...more,
  };
  return keys.map((key, index) => ({
    offset: String(at + index),
    key: Buffer.from(key),
    value: Buffer.from('{}'),
    headers: {},
    isControlRecord: false,
    batchContext,
  }));
}

function marker(at: number, by: string, end: 'commit' | 'abort'): FetchedMessage[] {
  const key = Buffer.from([0, 0, 0, end === 'commit' ? 1 : 0]);
  return batch({ at, by, keys: [''] }).map((message) => ({
    ...message,
    key,
    value: Buffer.alloc(6),
    isControlRecord: true,
  }));
}

function fetched(
  messages: readonly FetchedMessage[],
  aborted: readonly (readonly [string, number])[] = [],
): FetchedPartition {
  return {
    partition: 3,
    lastStableOffset: '100',
    abortedTransactions: aborted.map(([producerId, from]) => ({ producerId, firstOffset: String(from) })),
    messages,
  };
}

const keysOf = (partition: FetchedPartition, at = 0n) => committedRecords(partition, at).records.map(({ key }) => key);

test('records of an aborted transaction are left out, those of others between them are not', () => {
  const messages = [
    ...batch({ at: 0, by: '1', keys: ['aborted'] }),
    ...batch({ at: 1, by: '2', keys: ['committed'] }),
    ...batch({ at: 2, by: '1', keys: ['aborted too'] }),
    ...marker(3, '1', 'abort'),
    ...marker(4, '2', 'commit'),
    ...batch({ at: 5, by: '1', keys: ['the next transaction'] }),
    ...marker(6, '1', 'commit'),
  ];
  expect(keysOf(fetched(messages, [['1', 0]]))).toEqual(['committed', 'the next transaction']);
});

test('two transactions that began before what was fetched are both left out, in whatever order they are told', () => {
  const messages = [
    ...batch({ at: 10, by: '1', keys: ['a'] }),
    ...batch({ at: 11, by: '2', keys: ['b'] }),
    ...marker(12, '1', 'abort'),
    ...marker(13, '2', 'abort'),
    ...batch({ at: 14, by: '2', keys: ['c'], more: { inTransaction: false } }),
  ];
  expect(
    keysOf(
      fetched(messages, [
        ['2', 4],
        ['1', 2],
      ]),
      10n,
    ),
  ).toEqual(['c']);
});

test('a record with the key of an abort marker is a record', () => {
  const key = Buffer.from([0, 0, 0, 0]).toString();
  const messages = [...batch({ at: 0, by: '1', keys: [key, 'aborted'] }), ...marker(2, '1', 'abort')];
  expect(keysOf(fetched(messages, [['1', 0]]))).toEqual([]);
  expect(keysOf(fetched(batch({ at: 0, by: '1', keys: [key] })))).toEqual([key]);
});

test('what stands before the offset that was asked for is left out, though its batch came whole', () => {
  expect(keysOf(fetched(batch({ at: 0, by: '1', keys: ['a', 'b', 'c'] })), 1n)).toEqual(['b', 'c']);
});

test('the next fetch begins behind markers, and behind a batch whose last records were compacted away', () => {
  expect(committedRecords(fetched(marker(7, '1', 'commit')), 7n)).toMatchObject({ records: [], next: 8n });
  const compacted = batch({ at: 7, by: '1', keys: ['a'], more: { lastOffsetDelta: 4 } });
  expect(committedRecords(fetched(compacted), 7n).next).toBe(12n);
});

test('where nothing came the next fetch begins where this one did', () => {
  expect(committedRecords(fetched([]), 9n)).toEqual({ records: [], next: 9n, stable: 100n });
});

test('a record has its texts as texts, its offset, its partition, and null for no value', () => {
  const [message] = batch({ at: 5, by: '1', keys: ['größe'] });
  const headers = { id: Buffer.from('é'), twice: [Buffer.from('first'), Buffer.from('last')], empty: null };
  const partition = fetched(message ? [{ ...message, value: null, headers }] : []);
  expect(committedRecords(partition, 0n).records).toEqual([
    { partition: 3, offset: 5n, key: 'größe', value: null, headers: { id: 'é', twice: 'last' } },
  ]);
});
