import type { EventReader } from '@pedigree/event-store';
import type { Envelope, Position } from '@pedigree/kernel';
import { TopicUnfit } from '../errors.ts';
import type { ReadRecord } from '../topics.ts';
import type { Checkpoint, Told } from './checkpoint.ts';

type Named = Pick<Envelope, 'stream' | 'revision' | 'id'>;

/** Where an event that Kafka knows stands in this log, be it moved; null where it does not stand there. */
export async function findInLog(reader: EventReader, { stream, revision, id }: Named): Promise<Position | null> {
  const [event] = await reader.readStream(stream, revision, 1);
  return event?.envelope.id === id ? event.envelope.position : null;
}

/** The event that a record tells of, by its headers in either mode; null where it is no record of a relay. */
export function eventOf({ headers }: Pick<ReadRecord, 'headers'>): Named | null {
  const member = (name: string) => headers[name] ?? headers[`ce_${name}`];
  const [id, stream, revision] = [member('id'), member('stream'), Number(member('revision'))];
  return id !== undefined && stream !== undefined && Number.isSafeInteger(revision) ? { id, stream, revision } : null;
}

/** Where to go on behind a checkpoint. @throws TopicUnfit where the log does not hold what was told last. */
export async function placeOf(reader: EventReader, told: Told, checkpoint: Checkpoint | null): Promise<Position> {
  if (checkpoint === null) return 0n;
  return (await findInLog(reader, checkpoint)) ?? refuse(`the checkpoint of ${told} names`, checkpoint, [told]);
}

/** @throws TopicUnfit where the last record of a partition tells of no event of this log. */
export async function holdAgainstLog(reader: EventReader, told: Told, topic: string, last: ReadRecord): Promise<void> {
  const event = eventOf(last);
  const place = `topic ${topic}, partition ${last.partition}, offset ${last.offset}`;
  if (event === null) {
    throw new TopicUnfit(`${place}: required: a record of a relay; came: one without its headers. ${remedyOf([told])}`);
  }
  if ((await findInLog(reader, event)) === null) refuse(`${place} tells of`, event, [told]);
}

function refuse(where: string, { stream, revision, id }: Named, told: readonly Told[]): never {
  throw new TopicUnfit(
    `Kafka is ahead of the log, as after an older backup was restored: ${where} revision ${revision} of ${stream} (event ` +
      `${id}), which this log does not hold. ${remedyOf(told)}`,
  );
}

const settings = { events: 'PEDIGREE_KAFKA_EVENTS', serving: 'PEDIGREE_KAFKA_SERVING' };

function remedyOf(told: readonly Told[]): string {
  const names = told.map((one) => settings[one]).join(' and ');
  return `Set ${names} to a new topic, which is filled from the beginning, and have its consumers begin there.`;
}
