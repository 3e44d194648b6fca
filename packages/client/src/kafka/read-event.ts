import { memberOf } from '../errors.ts';
import { countOf, readJson, tell, textIn, textOf } from './read-json.ts';
import { headerOf, type RecordPlace, type TopicRecord } from './topic-record.ts';

/** An event as a topic tells it. */
export interface TopicEvent {
  /** The same for ever, in every topic and in every answer of the service. */
  readonly id: string;
  /** What happened, as `ModelPromoted`. */
  readonly type: string;
  readonly schemaVersion: number;
  /** The stream of what it happened to, and which event of it this is, counted from 0. */
  readonly stream: string;
  readonly revision: number;
  /** Where it stands in the log, as the service prints it. A log that was moved has another id, and other positions. */
  readonly position: string;
  readonly logId: string;
  readonly namespace: string;
  /** When it was true in the world, and when the service learned it: ISO 8601, UTC. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** What it says; the JSON Schema is that of its type and `schemaVersion`. */
  readonly data: unknown;
  /** All that the log holds of it. */
  readonly envelope: unknown;
  readonly place: RecordPlace;
}

/**
 * Reads a record of a topic of events, in either of CloudEvents' content modes.
 *
 * @throws Error where it holds no event, or one that contradicts its key or its attributes.
 */
export function readEvent(record: TopicRecord): TopicEvent {
  const body = readJson(record);
  const isStructured = contentTypeOf(record) === 'application/cloudevents+json';
  const attribute = (name: string) => (isStructured ? memberOf(body, name) : headerOf(record, `ce_${name}`));
  const version = attribute('specversion');
  if (version !== '1.0') throw new Error(`required: CloudEvents 1.0; came: ${tell(version)}`);
  const { topic, partition, offset } = record;
  const envelope = isStructured ? memberOf(body, 'data') : body;
  const event = {
    id: textOf(attribute('id'), 'id'),
    type: textOf(attribute('type'), 'type'),
    schemaVersion: countOf(memberOf(envelope, 'schemaVersion'), 'schemaVersion'),
    stream: textOf(attribute('stream'), 'stream'),
    revision: countOf(attribute('revision'), 'revision'),
    position: textOf(attribute('position'), 'position'),
    logId: textOf(attribute('logid'), 'logid'),
    namespace: textIn(envelope, 'namespace'),
    occurredAt: textIn(envelope, 'occurredAt'),
    recordedAt: textIn(envelope, 'recordedAt'),
    data: memberOf(envelope, 'data'),
    envelope,
    place: { topic, partition, offset },
  };
  agree('key', event.stream, record.key?.toString());
  for (const name of ['id', 'type', 'stream', 'revision'] as const) agree(name, event[name], memberOf(envelope, name));
  return event;
}

function contentTypeOf(record: TopicRecord): string | undefined {
  return headerOf(record, 'content-type')?.split(';')[0]?.trim().toLowerCase();
}

function agree(name: string, required: string | number, came: unknown): void {
  if (came !== required) throw new Error(`required: ${name} ${required}; came: ${tell(came)}`);
}
