/// <reference path="./kafkajs-produce.d.ts" />
import produce, {
  type Encoded,
  type Produce,
  type ProduceMessage,
  type ProduceOptions,
} from 'kafkajs/src/protocol/requests/produce/index.js';
import type { TopicRecord } from '../topics.ts';
import { crc32c } from './crc32c.ts';
import { encodeRecords } from './encode-records.ts';
import { batchOverhead } from './record-size.ts';

/** The first version of the request whose batches are of version 2. */
const firstVersion = 3;

/** Where a batch holds, behind its beginning, what depends on its records: https://kafka.apache.org/documentation/#recordbatch. */
const places = { length: 8, checksum: 17, checked: 21, lastOffsetDelta: 23, count: 57 };

let isInstalled = false;

/**
 * Has kafkajs write batches of one partition by {@link encodeRecords}: the same bytes in a fraction of the time. It spends
 * half a kilobyte of fresh memory on each header, which is most of what a relay costs.
 *
 * Nothing but the bytes of a request is made here: who is asked, what is repeated, and under which sequence numbers is
 * kafkajs's own, as is every request that is not as a relay's are.
 */
export function installEncoding(): void {
  if (isInstalled) return;
  isInstalled = true;
  const { protocol } = produce;
  produce.protocol = ({ version }) =>
    version < firstVersion ? protocol({ version }) : encoding(protocol({ version }));
}

/** The same requests, encoded so. */
export function encoding(produceSlowly: Produce): Produce {
  return (options) => {
    const slow = produceSlowly(options);
    const records = recordsOf(options);
    if (!records) return slow;
    const empty = produceSlowly({ ...options, topicData: options.topicData.map(withoutMessages) });
    const encode = async () => withRecords((await empty.request.encode()).buffer, records);
    return { ...slow, request: { ...slow.request, encode } };
  };
}

/** The records of a request, if it is one that a relay sends: of one partition, at no time of their own, not compressed. */
function recordsOf({ compression = 0, topicData }: ProduceOptions): readonly TopicRecord[] | null {
  const [partition, ...others] = topicData.flatMap(({ partitions }) => partitions);
  if (!partition || others.length > 0 || topicData.length > 1 || compression !== 0) return null;
  const { messages } = partition;
  return messages.length > 0 && messages.every(isRecord) ? messages : null;
}

function isRecord(message: ProduceMessage): message is TopicRecord {
  const { key, value, headers, timestamp } = message;
  return (
    typeof key === 'string' &&
    (value === null || Buffer.isBuffer(value)) &&
    headers !== undefined &&
    Object.values(headers).every((text) => typeof text === 'string') &&
    (timestamp === undefined || timestamp === null)
  );
}

function withoutMessages({ partitions, ...rest }: ProduceOptions['topicData'][number]) {
  return { ...rest, partitions: partitions.map((partition) => ({ ...partition, messages: [] })) };
}

/** A request that ends with a batch of no records, with records in it. */
function withRecords(empty: Buffer, records: readonly TopicRecord[]): Encoded {
  const bytes = encodeRecords(empty, records);
  const start = empty.length - batchOverhead;
  const batch = bytes.subarray(start);
  bytes.writeInt32BE(batch.length, start - 4);
  batch.writeInt32BE(batch.length - places.length - 4, places.length);
  batch.writeInt32BE(records.length - 1, places.lastOffsetDelta);
  batch.writeInt32BE(records.length, places.count);
  batch.writeUInt32BE(crc32c(batch.subarray(places.checked)), places.checksum);
  return { buf: bytes, buffer: bytes };
}
