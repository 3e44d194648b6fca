import { describe, expect, test } from '@jest/globals';
import type { KafkaSettings } from '../settings.ts';
import { foldedServing } from '../testing/folded-serving.ts';
import { MemoryCluster } from '../testing/memory-cluster.ts';
import { memorySettings, startRelay } from '../testing/running-relay.ts';
import { SketchedLog } from '../testing/sketched-log.ts';
import type { ReadRecord } from '../topics.ts';
import type { Found } from './found.ts';
import { verifyTopics } from './verify-topics.ts';

const { events, serving, checkpoints } = memorySettings;
const none = { missing: 0, outOfOrder: 0, altered: 0, unknown: 0 };

/** A log of which all is told, in topics of one partition. */
async function toldLog(settings: Partial<Pick<KafkaSettings, 'mode'>> = {}) {
  const log = new SketchedLog();
  for (let made = 0; made < 12; made++) await log.describe(`model ${made % 3}`, String(made));
  const stated = await log.serve({ environment: 'production', model: 'fraud', serves: 1 });
  await log.serve({ environment: 'production', model: 'churn', serves: 2 });
  await log.serve({ environment: 'production', model: 'risk', serves: 3 });
  await log.withdraw('production', 'fraud', [{ event: stated.envelope.id, from: '2026-05-01T00:00:00.000Z' }]);
  const cluster = new MemoryCluster({ checkpoints });
  const relay = startRelay(log, cluster, { settings: { ...memorySettings, partitions: 1, ...settings } });
  await relay.caughtUp();
  await relay.stop();
  return { log, cluster };
}

function recordsOf(cluster: MemoryCluster, topic: string): ReadRecord[] {
  const records = cluster.topics.get(topic)?.partitions[0];
  if (!records) throw new Error(`required: topic ${topic}; came: none`);
  return records;
}

function verify(log: SketchedLog, cluster: MemoryCluster) {
  return verifyTopics({
    reader: log.store,
    cluster: cluster.connect(),
    serving: foldedServing(log.events),
    settings: memorySettings,
    signal: new AbortController().signal,
    onProgress: () => {},
  });
}

function faultsOf({ counts, first }: Found): unknown {
  const told = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  return { ...told, first: first.map(({ fault, where }) => `${fault} ${where}`) };
}

describe('the topic of events', () => {
  test.each(['structured', 'binary'] as const)('in %s mode is without fault as a relay wrote it', async (mode) => {
    const { log, cluster } = await toldLog({ mode });
    expect(await verify(log, cluster)).toEqual({
      logId: log.store.logId,
      events: { topics: [events], position: 16n, records: 16, repeats: 0, counts: none, first: [] },
      serving: { topics: [serving], position: 16n, records: expect.any(Number), repeats: 0, counts: none, first: [] },
    });
  });

  test('is without fault where the log was moved, and where some stands there twice', async () => {
    const { log, cluster } = await toldLog();
    const records = recordsOf(cluster, events);
    records.push(...records.slice(5, 9));
    const verified = await verify(log.copy('b'.repeat(16)), cluster);
    expect(verified.events).toMatchObject({ records: 20, repeats: 4, counts: none });
    expect(verified.serving).toMatchObject({ counts: none });
  });

  test('is without fault where more was told since its checkpoint was read', async () => {
    const { log, cluster } = await toldLog();
    const [before] = recordsOf(cluster, checkpoints).filter(({ key }) => key === `events ${events}`);
    const since = await log.describe('model 1', 'since');
    const relay = startRelay(log, cluster);
    await relay.caughtUp();
    await relay.stop();
    if (before) recordsOf(cluster, checkpoints).push(before);
    expect(recordsOf(cluster, events).at(-1)?.headers.id).toBe(since.envelope.id);
    expect((await verify(log, cluster)).events.counts).toEqual(none);
  });

  test('misses an event', async () => {
    const { log, cluster } = await toldLog();
    const [gone] = recordsOf(cluster, events).splice(4, 1);
    const { events: found } = await verify(log, cluster);
    const { id, revision, stream } = gone?.headers ?? {};
    expect(faultsOf(found)).toEqual({ missing: 1, first: [`missing event ${id}, revision ${revision} of ${stream}`] });
  });

  test('holds an event behind a later one of its stream', async () => {
    const { log, cluster } = await toldLog();
    const records = recordsOf(cluster, events);
    const [moved] = records.splice(4, 1);
    if (moved) records.push(moved);
    expect((await verify(log, cluster)).events.counts).toEqual({ ...none, outOfOrder: 1 });
  });

  test.each([
    ['bytes', (record: ReadRecord) => ({ ...record, value: Buffer.from(`${record.value}`.replace('"4"', '"5"')) })],
    ['a header', (record: ReadRecord) => ({ ...record, headers: { ...record.headers, revision: '7' } })],
    ['a key', (record: ReadRecord) => ({ ...record, key: 'another' })],
    [
      'an attribute',
      (record: ReadRecord) => ({ ...record, value: replaced(record, '"type":"Model', '"type":"Other') }),
    ],
  ])('holds an event with other %s', async (_, change) => {
    const { log, cluster } = await toldLog();
    const records = recordsOf(cluster, events);
    const place = records.findIndex(({ value }) => textOf(value).includes('"description":"4"'));
    const [record] = records.slice(place, place + 1);
    if (record) records[place] = change({ ...record, value: Buffer.from(textOf(record.value)) });
    expect((await verify(log, cluster)).events.counts.altered).toBe(1);
  });

  test('holds an event of another log, and what is no event', async () => {
    const { log, cluster } = await toldLog();
    const other = log.copy('b'.repeat(16), 12, 'other');
    await other.serve({ environment: 'qa', model: 'fraud', serves: 1 });
    const elsewhere = new MemoryCluster({ checkpoints });
    const relay = startRelay(other, elsewhere);
    await relay.caughtUp();
    await relay.stop();
    const strange = elsewhere.records(events).filter(({ key }) => key === 'environment-default/qa');
    recordsOf(cluster, events).push(...strange, { partition: 0, offset: 99n, key: 'k', value: null, headers: {} });
    expect((await verify(log, cluster)).events.counts).toEqual({ ...none, unknown: 2 });
  });
});

describe('the topic of what serves', () => {
  test.each([
    ['misses a slot', { missing: 1 }, (records: ReadRecord[]) => records.filter(({ key }) => !key.endsWith('risk'))],
    [
      'says something else',
      { altered: 1 },
      (records: ReadRecord[]) => changed(records, 'risk', '"number":3', '"number":4'),
    ],
    ['kept what stands no more', { altered: 1 }, (records: ReadRecord[]) => changed(records, 'fraud', '', '')],
    ['holds a slot that the log does not know', { unknown: 1 }, (records: ReadRecord[]) => foreign(records)],
  ])('%s', async (_, counts, change) => {
    const { log, cluster } = await toldLog();
    const records = recordsOf(cluster, serving);
    records.splice(0, records.length, ...change([...records]));
    expect((await verify(log, cluster)).serving.counts).toEqual({ ...none, ...counts });
  });
});

test('a topic to which nothing was told yet is not held against anything', async () => {
  const log = new SketchedLog();
  await log.describe('fraud');
  const { events: found } = await verify(log, new MemoryCluster({ checkpoints }));
  expect(found).toEqual({ topics: [events], position: null, records: 0, repeats: 0, counts: none, first: [] });
});

function textOf(value: Uint8Array | null): string {
  return Buffer.from(value ?? []).toString();
}

function replaced({ value }: ReadRecord, from: string, to: string): Uint8Array {
  return Buffer.from(textOf(value).replace(from, to));
}

/** The last record of a model's slot says something else; a tombstone, what another slot says. */
function changed(records: readonly ReadRecord[], model: string, from: string, to: string): ReadRecord[] {
  const value = records.find((record) => record.value !== null)?.value ?? null;
  const last = records.findLastIndex(({ key }) => key.endsWith(model));
  return records.map((record, place) =>
    place === last ? { ...record, value: replaced({ ...record, value: record.value ?? value }, from, to) } : record,
  );
}

function foreign(records: readonly ReadRecord[]): ReadRecord[] {
  const [record] = records.filter(({ value }) => value !== null);
  const headers = { ...record?.headers, id: 'another' };
  return record ? [...records, { ...record, key: 'default/production/other', headers }] : [];
}
