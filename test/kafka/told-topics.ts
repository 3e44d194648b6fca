import type { StoredEvent } from '@pedigree/event-store';
import { foldedServing, type TestRecord } from '@pedigree/kafka-relay/testing';

/**
 * What is wrong with a topic of events beside its log, in words: a record that is none of the log's events byte by byte, and
 * for a consumer that keeps the highest revision of each key, what it never sees or sees too early.
 */
export function faultsOfEvents(log: readonly StoredEvent[], records: readonly TestRecord[]): readonly string[] {
  const stored = new Map(log.map(({ envelope, bytes }) => [envelope.id, `,"data":${Buffer.from(bytes)}}`]));
  const highest = new Map<string, number>();
  const faults: string[] = [];
  for (const { key, value, headers, partition, offset } of records) {
    const place = `${key} ${headers.revision} at ${partition}:${offset}`;
    const bytes = stored.get(headers.id ?? '');
    if (bytes === undefined || !value?.endsWith(bytes)) faults.push(`${place} is not the log's`);
    const [seen, revision] = [highest.get(key) ?? -1, Number(headers.revision)];
    if (revision > seen + 1) faults.push(`${place} stands behind revision ${seen}`);
    highest.set(key, Math.max(seen, revision));
  }
  const last = new Map(log.map(({ envelope: { stream, revision } }) => [stream, revision]));
  for (const [stream, revision] of last) {
    const seen = highest.get(stream) ?? -1;
    if (seen !== revision) faults.push(`${stream} ends at revision ${revision}, its key at ${seen}`);
  }
  return faults;
}

/** What a topic says of what serves: of each key the value of its last record, without what says where that comes from. */
export function servingTold(records: readonly TestRecord[]): ReadonlyMap<string, unknown> {
  const told = new Map<string, unknown>();
  for (const { key, value } of records) {
    if (value === null) told.delete(key);
    else {
      const { state, allocation, salt, since, event } = JSON.parse(value);
      told.set(key, { state, allocation, salt, since, event });
    }
  }
  return told;
}

/** What it has to say, of the slots that it tells of and these of that log. */
export async function servingOf(
  log: readonly StoredEvent[],
  models: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const slots = models.map((model) => ({ namespace: 'default', environment: 'production', model }));
  const serving = await foldedServing(log).at(log.at(-1)?.envelope.position ?? 0n, slots);
  return new Map(
    slots.flatMap(({ model }, index) => (serving[index] ? [[`default/production/${model}`, serving[index]]] : [])),
  );
}
