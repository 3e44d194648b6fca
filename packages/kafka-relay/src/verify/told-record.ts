import { isDeepStrictEqual } from 'node:util';
import type { StoredEvent } from '@pedigree/event-store';
import { decode, isInvalid, parsePosition } from '@pedigree/kernel';
import { dataOfStructured, eventRecordsOf } from '../relay/cloud-event.ts';
import type { ReadRecord } from '../topics.ts';

/** The event that a record holds, and whether the record is what a relay writes of it; null where it holds none. */
export interface ToldRecord {
  readonly event: StoredEvent;
  readonly isAsWritten: boolean;
}

/** Reads a record of either mode. */
export function readTold(record: ReadRecord): ToldRecord | null {
  const { headers, value } = record;
  const mode = headers['content-type']?.startsWith('application/cloudevents') ? 'structured' : 'binary';
  const bytes = value && (mode === 'structured' ? dataOfStructured(value) : value);
  const place = parsePosition(headers.position ?? headers.ce_position ?? '');
  if (!bytes || isInvalid(place)) return null;
  const event = decodeEvent(bytes, place.position);
  if (!event) return null;
  const written = eventRecordsOf(place.logId, mode)(event);
  const isAsWritten =
    written.key === record.key &&
    isDeepStrictEqual(written.headers, { ...headers }) &&
    Buffer.from(written.value ?? []).equals(value);
  return { event, isAsWritten };
}

function decodeEvent(bytes: Uint8Array, position: bigint): StoredEvent | null {
  try {
    return { envelope: decode(bytes, position), bytes };
  } catch {
    return null;
  }
}
