import type { StoredEvent } from '@pedigree/event-store';
import { formatPosition } from '@pedigree/kernel';
import { envelopeSchemaId } from '@pedigree/schema/events';
import type { KafkaSettings } from '../settings.ts';
import type { TopicRecord } from '../topics.ts';

/** Writes events as CloudEvents in one of the two content modes of CloudEvents' Kafka binding. */
export type ToEventRecord = (event: StoredEvent) => TopicRecord;

/** How events of that log are written. */
export function eventRecordsOf(logId: string, mode: KafkaSettings['mode']): ToEventRecord {
  return (event) => toRecord[mode](event, logId);
}

const toRecord = { structured: toStructured, binary: toBinary };

/**
 * The attributes of CloudEvents 1.0, in the order in which they are written. `time` is when the fact was true,
 * `recordedat` when the service learned it.
 */
function attributesOf({ envelope }: StoredEvent, logId: string) {
  const { id, namespace, type, schemaVersion, occurredAt, recordedAt, stream, revision, position } = envelope;
  return {
    specversion: '1.0',
    id,
    source: `pedigree:${encodeURIComponent(namespace)}`,
    type,
    time: occurredAt,
    dataschema: envelopeSchemaId(type, schemaVersion),
    recordedat: recordedAt,
    stream,
    revision,
    position: formatPosition(logId, position),
    logid: logId,
    datacontenttype: 'application/json',
  };
}

/** The value is attributes and event in one JSON; what a consumer sorts by stands in the headers as well. */
function toStructured(event: StoredEvent, logId: string): TopicRecord {
  const attributes = attributesOf(event, logId);
  const { id, type, stream, revision, position, logid } = attributes;
  return {
    key: stream,
    value: aroundData(JSON.stringify(attributes), event.bytes),
    headers: {
      'content-type': 'application/cloudevents+json; charset=UTF-8',
      id,
      type,
      stream,
      revision: String(revision),
      position,
      logid,
    },
  };
}

/** The value is the event as it is stored; every attribute is a header. */
function toBinary(event: StoredEvent, logId: string): TopicRecord {
  const { datacontenttype, ...attributes } = attributesOf(event, logId);
  return {
    key: event.envelope.stream,
    value: event.bytes,
    headers: {
      'content-type': datacontenttype,
      ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, String(value)])),
    },
  };
}

const dataMember = ',"data":';
const end = '}'.charCodeAt(0);

/** Stored bytes are JSON already: they become the last member as they are. */
function aroundData(attributes: string, bytes: Uint8Array): Uint8Array {
  const before = attributes.slice(0, -1) + dataMember;
  const start = Buffer.byteLength(before);
  const value = Buffer.allocUnsafe(start + bytes.length + 1);
  value.write(before);
  value.set(bytes, start);
  value[start + bytes.length] = end;
  return value;
}

/** The stored bytes in a structured value; null where it is none of ours. No attribute can hold that text: quotes are escaped. */
export function dataOfStructured(value: Uint8Array): Uint8Array | null {
  const start = Buffer.from(value.buffer, value.byteOffset, value.byteLength).indexOf(dataMember);
  return start < 0 ? null : value.subarray(start + dataMember.length, -1);
}
