import type { StoredEvent } from '@pedigree/event-store';
import { dataOfStructured } from '../relay/cloud-event.ts';
import type { ReadRecord } from '../topics.ts';

/** What a consumer takes that keeps the highest revision of each key, and drops whatever is not above it: event ids, a key. */
export function consumedOf(
  records: readonly Pick<ReadRecord, 'key' | 'headers'>[],
): ReadonlyMap<string, readonly string[]> {
  const taken = new Map<string, string[]>();
  const highest = new Map<string, number>();
  for (const { key, headers } of records) {
    const revision = Number(headers.revision);
    if (revision <= (highest.get(key) ?? -1)) continue;
    highest.set(key, revision);
    taken.set(key, [...(taken.get(key) ?? []), headers.id ?? 'none']);
  }
  return taken;
}

/** What it has to take: every event of the log once, in the order of its stream. */
export function consumableOf(events: readonly StoredEvent[]): ReadonlyMap<string, readonly string[]> {
  const streams = new Map<string, string[]>();
  for (const { envelope } of events)
    streams.set(envelope.stream, [...(streams.get(envelope.stream) ?? []), envelope.id]);
  return streams;
}

/** The events that records hold, as text, in the order of the records. */
export function eventsOf(records: readonly ReadRecord[]): readonly string[] {
  return records.map(({ value }) => Buffer.from(dataOfStructured(value ?? new Uint8Array()) ?? []).toString());
}
