import type { StoredEvent } from '@pedigree/event-store';
import { encodeSketch } from '@pedigree/event-store/testing';
import { type Actor, decode, type Encoded, type Instant, stamp } from '@pedigree/kernel';
import { type Category, type EventsOf, streamOf } from '@pedigree/schema/events';

/** What a test says of an event; what it leaves out is of no matter to it. */
export type GivenEvent = {
  [C in Category]: {
    [Type in keyof EventsOf<C>]: {
      readonly category: C;
      readonly name: string;
      readonly type: Type;
      readonly data: EventsOf<C>[Type] extends { readonly data: infer Data } ? Data : never;
      readonly revision?: number;
      readonly namespace?: string;
      readonly occurredAt?: Instant;
      readonly recordedAt?: Instant;
      readonly actor?: Actor;
      readonly reason?: string;
    };
  }[keyof EventsOf<C>];
}[Category];

export const ada: Actor = { id: 'ada', kind: 'PERSON', means: 'CLAIMED' };

const someTime = '2026-05-01T00:00:00.000Z';

/** An event on its way to a store. Its id follows from stream and revision. */
export function encodeGiven(given: GivenEvent): Encoded {
  const { category, name, type, data, revision = 0, namespace = 'default', actor = ada, reason } = given;
  const stream = streamOf(category, namespace, name);
  const occurredAt = given.occurredAt ?? given.recordedAt ?? someTime;
  const why = reason === undefined ? {} : { reason };
  return encodeSketch({ stream, revision, type, occurredAt, namespace, actor, ...why, data });
}

/** An event as a log hands it out. */
export function storedEvent(position: bigint, given: GivenEvent): StoredEvent {
  const encoded = encodeGiven(given);
  stamp(encoded, given.recordedAt ?? someTime);
  return { envelope: decode(encoded.bytes, position), bytes: encoded.bytes };
}
