import { beforeEach, describe, expect, test } from '@jest/globals';
import { createMemoryStore, type EventStore } from '@pedigree/event-store';
import { acceptedOf, Clock, createLog, createProcess, type Process } from './testing/process.ts';

const slot = { environment: 'production', model: 'fraud' };
const day = (number: number) => `2026-06-0${number}T00:00:00.000Z`;

describe('a restore as it was known before', () => {
  let clock: Clock;
  let log: EventStore;
  let process: Process;
  /** Where the log stood with what was promoted first. */
  let known: bigint;

  /** On the second version 1 came, on the fourth version 2; on the fifth it is told that version 3 had come on the second. */
  beforeEach(async () => {
    clock = new Clock();
    log = createLog(clock);
    process = createProcess(log, { clock });
    await process.accept('defineEnvironment', { name: 'production' });
    await process.accept('registerModel', { name: 'fraud' });
    for (let version = 1; version <= 3; version++) await process.accept('recordTraining', { model: 'fraud' });
    clock.now = Date.parse(day(2));
    ({ position: known } = await process.accept('promoteModel', { ...slot, version: '1' }));
    clock.now = Date.parse(day(4));
    await process.accept('promoteModel', { ...slot, version: '2' });
    clock.now = Date.parse(day(5));
    const mended = { since: day(2), until: day(4), allocation: [{ version: '3' }], reason: 'it was another' };
    await process.accept('correctServing', { ...slot, ...mended });
  });

  const restored = async (more: object) => {
    const { event } = acceptedOf(await process.plan('restoreEnvironment', { ...slotless, ...more }));
    return event.data;
  };
  const slotless = { environment: 'production', to: day(3) };
  const one = (number: number) => [
    expect.objectContaining({ allocation: { state: 'SERVING', versions: [{ number, share: 10_000 }] } }),
  ];

  test('goes by all that is known now, unless it says otherwise', async () => {
    expect(await restored({})).toEqual({ changes: one(3), to: day(3), withdraws: [] });
    expect(await restored({ knownAt: 'now' })).toMatchObject({ changes: one(3) });
  });

  test('goes by what was known at a time or at a position, and keeps the revision that was known', async () => {
    expect(await restored({ knownAt: day(4) })).toMatchObject({ changes: one(1), knownRevision: 2 });
    expect(await restored({ knownAt: `${log.logId}.${known + 1n}` })).toMatchObject({
      changes: one(1),
      knownRevision: 2,
    });
    expect(await restored({ knownAt: `${log.logId}.${known}` })).toMatchObject({ changes: one(1), knownRevision: 1 });
    expect(await restored({ knownAt: day(5) })).toMatchObject({ changes: one(3), knownRevision: 3 });
  });

  test('at a time rests on the clocks of the whole log: what lies behind an event of a later clock was not known', async () => {
    const stored = await log.readAll(0n, 100);
    const training = stored.findLastIndex(({ envelope }) => envelope.type === 'ModelTrained');
    const skewed = stored.map(({ envelope, bytes }, index) => ({
      envelope: index === training ? { ...envelope, recordedAt: day(5) } : envelope,
      bytes,
    }));
    const store = createMemoryStore({ logId: log.logId, clock: () => day(5), log: skewed });
    const { plan } = createProcess(store, { clock });
    expect(await plan('restoreEnvironment', { ...slotless, knownAt: day(4) })).toMatchObject({
      rejected: 'NOTHING_KNOWN_THEN',
    });
    const { event } = acceptedOf(await plan('restoreEnvironment', { ...slotless, knownAt: day(5) }));
    expect(event.data).toMatchObject({ changes: one(3), knownRevision: 3 });
  });

  test('is refused where nothing was known yet', async () => {
    for (const knownAt of [day(1), '2026-05-01'])
      expect(await process.execute('restoreEnvironment', { ...slotless, knownAt })).toMatchObject({
        rejected: 'NOTHING_KNOWN_THEN',
        message: expect.stringContaining('at which nothing is'),
      });
  });

  test('is refused as known at a time to come, at a position behind the end, or in another log', async () => {
    const { position } = await log.head();
    for (const [knownAt, rejected] of [
      [day(6), 'OCCURRED_IN_FUTURE'],
      [`${log.logId}.${position + 1n}`, 'INVALID_INPUT'],
      [`${'z'.repeat(16)}.1`, 'POSITION_OF_ANOTHER_LOG'],
    ])
      expect(await process.execute('restoreEnvironment', { ...slotless, knownAt })).toMatchObject({
        rejected,
        message: expect.stringMatching(/^required: knownAt .*; came: /),
      });
  });

  test('in a process of its own, while others write, rests on what stands when it is decided', async () => {
    const other = createProcess(log, { clock });
    const [outcome] = await Promise.all([
      other.execute('restoreEnvironment', slotless),
      process.accept('promoteModel', { ...slot, version: '1' }),
    ]);
    const { event } = acceptedOf(outcome);
    const [change] = Object(event.data).changes;
    const before = await log.readStream(event.stream, 0, event.revision);
    const promotion = before.findLast(({ envelope }) => envelope.type === 'ModelPromoted');
    expect(change).toMatchObject({
      replaced: { event: promotion?.envelope.id },
      allocation: { versions: [{ number: 3, share: 10_000 }] },
    });
  });
});
