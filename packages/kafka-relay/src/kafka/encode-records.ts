import type { TopicRecord } from '../topics.ts';
import { restOfBody, variableSize } from './record-size.ts';

/**
 * Encodes records as they stand in a batch of version 2, all at the batch's time, behind the bytes that the batch begins
 * with: https://kafka.apache.org/documentation/#record.
 */
export function encodeRecords(before: Uint8Array, records: readonly TopicRecord[]): Buffer {
  const bodies = records.map((record, place) => 1 + variableSize(place) + restOfBody(record));
  const size = bodies.reduce((sum, body) => sum + variableSize(body) + body, before.length);
  const bytes = Buffer.allocUnsafe(size);
  bytes.set(before);
  let at = before.length;

  function number(value: number): void {
    let rest = value >= 0 ? value * 2 : -value * 2 - 1;
    for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
    bytes[at++] = rest;
  }

  function text(value: string): void {
    number(Buffer.byteLength(value));
    at += bytes.write(value, at);
  }

  function record({ key, value, headers }: TopicRecord, place: number): void {
    number(bodies[place] ?? 0);
    // No attributes, and no distance to the batch's time.
    bytes[at++] = 0;
    bytes[at++] = 0;
    number(place);
    text(key);
    number(value?.length ?? -1);
    if (value) bytes.set(value, at);
    at += value?.length ?? 0;
    const names = Object.keys(headers);
    number(names.length);
    for (const name of names) {
      text(name);
      text(headers[name] ?? '');
    }
  }

  for (const [place, one] of records.entries()) record(one, place);
  return bytes;
}
