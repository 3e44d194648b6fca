import type { TopicRecord } from '../topics.ts';

/** Bytes of a batch beside its records: https://kafka.apache.org/documentation/#recordbatch. */
export const batchOverhead = 61;

/** More records in one request cost kafkajs time that grows with their square. */
const mostRecords = 1000;

/** Cuts records, in their order, into batches of at most so many bytes; one that alone has more makes a batch of its own. */
export function cutBatches(records: readonly TopicRecord[], mostBytes: number): TopicRecord[][] {
  const batches: TopicRecord[][] = [];
  let batch: TopicRecord[] = [];
  let bytes = batchOverhead;
  for (const record of records) {
    const size = sizeOf(record);
    if (batch.length > 0 && (bytes + size > mostBytes || batch.length === mostRecords)) {
      batches.push(batch);
      batch = [];
      bytes = batchOverhead;
    }
    batch.push(record);
    bytes += size;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

/** Bytes that a record takes in a batch of version 2, or a few more: https://kafka.apache.org/documentation/#record. */
export function sizeOf(record: TopicRecord): number {
  // Five for the time's distance to the batch's first, three for the place in the batch.
  return withLength(5 + 3 + restOfBody(record));
}

/** Bytes of a record's body beside its time and its place in the batch. */
export function restOfBody({ key, value, headers }: TopicRecord): number {
  let [bytes, count] = [1, 0];
  bytes += withLength(Buffer.byteLength(key)) + withLength(value?.byteLength ?? 0);
  for (const name in headers) {
    count++;
    bytes += withLength(Buffer.byteLength(name)) + withLength(Buffer.byteLength(headers[name] ?? ''));
  }
  return variableSize(count) + bytes;
}

function withLength(bytes: number): number {
  return variableSize(bytes) + bytes;
}

/** Bytes of a length as a signed variable number: seven bits a byte, one of them the sign. */
export function variableSize(length: number): number {
  let size = 1;
  for (let rest = length >>> 6; rest > 0; rest >>>= 7) size++;
  return size;
}
