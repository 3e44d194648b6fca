import { canonicalJson, formatPosition, type Position } from '@pedigree/kernel';
import type { ServingNow, ServingReader } from '../relay.ts';
import type { TopicRecord } from '../topics.ts';
import { slotKey, type TouchedSlot } from './touched-slots.ts';

/** What is written of a slot, in the topic of its namespace. */
export interface ServingRecord {
  readonly namespace: string;
  readonly record: TopicRecord;
}

/** Asks what serves in each of the slots, as known at the last event that touched it, and writes it down. */
export async function readServingRecords(
  touched: Iterable<TouchedSlot>,
  serving: ServingReader,
  logId: string,
): Promise<readonly ServingRecord[]> {
  const records = [...byPosition(touched)].map(async ([position, slots]) => {
    const found = await serving.at(
      position,
      slots.map(({ slot }) => slot),
    );
    return slots.map((touched, index) => ({
      namespace: touched.slot.namespace,
      record: toServingRecord(touched, found[index] ?? null, logId),
    }));
  });
  return (await Promise.all(records)).flat();
}

function byPosition(touched: Iterable<TouchedSlot>): Map<Position, TouchedSlot[]> {
  const slots = new Map<Position, TouchedSlot[]>();
  for (const one of touched) {
    const together = slots.get(one.event.position);
    if (together) together.push(one);
    else slots.set(one.event.position, [one]);
  }
  return slots;
}

/** A tombstone where no change stands: its headers say which event took the last one away. */
function toServingRecord(touched: TouchedSlot, now: ServingNow | null, logId: string): TopicRecord {
  const { slot, event } = touched;
  const position = formatPosition(logId, event.position);
  const { revision, stream, id } = event;
  return {
    key: slotKey(slot),
    value: now && Buffer.from(canonicalJson({ ...slot, ...now, revision, position, logId })),
    headers: { 'content-type': 'application/json', id, stream, revision: String(revision), position, logid: logId },
  };
}
