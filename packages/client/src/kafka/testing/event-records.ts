import type { TopicRecord } from '../topic-record.ts';

/** The least that is said of an event; all else is the same for each. */
export interface Told {
  readonly stream: string;
  readonly revision: number;
  readonly type?: string;
  readonly offset?: number;
}

const logId = 'aaaabbbbccccdddd';

/** What a log holds of an event, its members in canonical order. */
export function envelopeOf({ stream, revision, type = 'ModelTrained' }: Told) {
  return {
    data: { number: revision + 1 },
    id: `${stream}@${revision}`,
    namespace: 'default',
    occurredAt: '2026-03-01T09:00:00.000Z',
    recordedAt: '2026-03-01T09:00:01.000Z',
    revision,
    schemaVersion: 1,
    stream,
    type,
  };
}

/** A record of an event in CloudEvents' structured mode. */
export function structuredRecord(told: Told): TopicRecord {
  const { id, type, stream, revision } = envelopeOf(told);
  const position = `${logId}.${revision + 1}`;
  const attributes = { specversion: '1.0', id, type, source: 'pedigree:default', stream, revision, position };
  return {
    ...placeOf(told),
    value: Buffer.from(JSON.stringify({ ...attributes, logid: logId, data: envelopeOf(told) })),
    headers: { 'content-type': Buffer.from('application/cloudevents+json; charset=UTF-8'), id: Buffer.from(id) },
  };
}

/** A record of an event in CloudEvents' binary mode. */
export function binaryRecord(told: Told): TopicRecord {
  const { id, type, stream, revision } = envelopeOf(told);
  const attributes = {
    specversion: '1.0',
    id,
    type,
    stream,
    revision,
    position: `${logId}.${revision + 1}`,
    logid: logId,
  };
  const headers = Object.entries(attributes).map(([name, value]) => [`ce_${name}`, Buffer.from(String(value))]);
  return {
    ...placeOf(told),
    value: Buffer.from(JSON.stringify(envelopeOf(told))),
    headers: { ...Object.fromEntries(headers), 'content-type': Buffer.from('application/json') },
  };
}

function placeOf({ stream, revision, offset = revision }: Told) {
  return { topic: 'pedigree.events', partition: 0, offset: String(offset), key: Buffer.from(stream) };
}
