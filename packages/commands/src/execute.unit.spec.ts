import { describe, expect, test } from '@jest/globals';
import { createHouse, promotion } from './testing/house.ts';
import { acceptedOf, alice, Clock, readStream, wordOf } from './testing/process.ts';

const start = '2026-06-01T00:00:00';

describe('the revision that a command expects', () => {
  test('lets it pass where it is so, and refuses it where the stream has moved', async () => {
    const { execute } = await createHouse();
    expect(wordOf(await execute('registerModel', { name: 'credit', ifRevision: -1 }))).toBe('written');
    expect(wordOf(await execute('promoteModel', { ...promotion, ifRevision: 0 }))).toBe('written');
    expect(await execute('promoteModel', { ...promotion, ifRevision: 0 })).toEqual({
      rejected: 'REVISION_CHANGED',
      message: 'required: environment-default/production at revision 0; came: it is at 1',
    });
  });

  test('counts what was said before it in the same moment', async () => {
    const { execute } = await createHouse();
    const twice = [
      execute('promoteModel', { ...promotion, ifRevision: 0 }),
      execute('promoteModel', { ...promotion, ifRevision: 0 }),
    ];
    expect((await Promise.all(twice)).map(wordOf)).toEqual(['written', 'REVISION_CHANGED']);
  });
});

describe('a plan', () => {
  const planned = { ...promotion, commandId: 'c' };

  test('writes nothing, and is what execute then does', async () => {
    const { log, plan, execute } = await createHouse();
    const { position } = await log.head();
    const said = acceptedOf(await plan('promoteModel', planned));
    expect((await log.head()).position).toBe(position);
    expect(said).toMatchObject({ planned: true, repeated: false, revision: 0, position });
    const done = acceptedOf(await execute('promoteModel', { ...planned, ifRevision: said.revision }));
    expect(done).toMatchObject({ planned: false, repeated: false, revision: 1 });
    expect(done.event).toEqual({ ...said.event, recordedAt: `${start}.000Z`, position: position + 1n });
  });

  test('is what a dry run asks for', async () => {
    const { log, plan, execute } = await createHouse();
    const { position } = await log.head();
    expect(await execute('promoteModel', { ...planned, dryRun: true })).toEqual(await plan('promoteModel', planned));
    expect((await log.head()).position).toBe(position);
  });

  test('is refused as the command would be, and knows what was said already', async () => {
    const { plan, execute } = await createHouse();
    expect(wordOf(await plan('promoteModel', { ...planned, version: '9' }))).toBe('UNKNOWN_REFERENCE');
    expect(wordOf(await plan('registerModel', { name: 'fraud' }))).toBe('repeated');
    await execute('promoteModel', planned);
    expect(wordOf(await plan('promoteModel', planned))).toBe('repeated');
  });

  test('leaves what comes behind it in the same moment alone', async () => {
    const { plan, execute } = await createHouse();
    const outcomes = [
      plan('recordTraining', { model: 'fraud', label: 'v1' }),
      execute('recordTraining', { model: 'fraud', label: 'v1' }),
    ];
    expect((await Promise.all(outcomes)).map(wordOf)).toEqual(['planned', 'written']);
  });
});

describe('the time of a command', () => {
  test.each<readonly [string, string, string, string]>([
    ['left out is now', '', `${start}.000Z`, 'OBSERVED'],
    ['of the past is when it was', '2026-05-01', '2026-05-01T00:00:00.000Z', 'REPORTED'],
    ['just now is told, not done', `${start}Z`, `${start}.000Z`, 'REPORTED'],
    ['a millisecond ahead is now', `${start}.001Z`, `${start}.000Z`, 'OBSERVED'],
    ['five seconds ahead is now', '2026-06-01T00:00:05Z', `${start}.000Z`, 'OBSERVED'],
  ])('%s: %s', async (_, occurredAt, at, evidence) => {
    const { accept } = await createHouse();
    const { event } = await accept('promoteModel', { ...promotion, ...(occurredAt !== '' && { occurredAt }) });
    expect(event).toMatchObject({ occurredAt: at, evidence });
  });

  test('further ahead is refused', async () => {
    const { execute } = await createHouse();
    expect(await execute('promoteModel', { ...promotion, occurredAt: '2026-06-01T00:00:05.001Z' })).toEqual({
      rejected: 'OCCURRED_IN_FUTURE',
      message: `required: a time not after the clock, ${start}.000Z; came: 2026-06-01T00:00:05.001Z`,
    });
  });

  test('never runs backwards within a slot, though the clock does', async () => {
    const clock = new Clock();
    const { accept } = await createHouse(clock);
    await accept('promoteModel', promotion);
    clock.now -= 3_600_000;
    expect((await accept('promoteModel', { ...promotion, version: '2' })).event.occurredAt).toBe(`${start}.000Z`);
    expect((await accept('rollBackModel', { environment: 'production', model: 'fraud' })).event.occurredAt).toBe(
      `${start}.000Z`,
    );
    clock.now += 3_600_001;
    expect((await accept('retireModel', { environment: 'production', model: 'fraud' })).event.occurredAt).toBe(
      `${start}.001Z`,
    );
  });
});

describe('who did it', () => {
  test('is the caller, who observed it', async () => {
    const { accept } = await createHouse();
    const { event } = await accept('promoteModel', { ...promotion, reason: 'Better recall.', commandId: 'c' });
    expect(event).toMatchObject({
      actor: alice,
      evidence: 'OBSERVED',
      reason: 'Better recall.',
      commandId: 'c',
      correlationId: 'c',
      causationId: 'c',
      namespace: 'default',
      basis: [{ stream: 'model-default/fraud', revision: 2 }],
    });
    expect(event).not.toHaveProperty('recordedBy');
    expect(event).not.toHaveProperty('source');
  });

  test('is whom a source names, and the caller recorded it', async () => {
    const { accept } = await createHouse();
    const source = { system: 'gto', location: '/repo', object: 'abc', by: 'Zoë' };
    const { event } = await accept('promoteModel', { ...promotion, source, correlationId: 'r', causationId: 'a' });
    expect(event).toMatchObject({
      actor: { id: 'Zoë', kind: 'IMPORT', means: 'IMPORT' },
      recordedBy: alice,
      evidence: 'IMPORTED',
      source,
      correlationId: 'r',
      causationId: 'a',
    });
  });

  test('is the caller where a source names nobody', async () => {
    const { accept } = await createHouse();
    const { event } = await accept('promoteModel', {
      ...promotion,
      source: { system: 'gto' },
      occurredAt: '2026-05-01',
    });
    expect(event).toMatchObject({ actor: alice, evidence: 'IMPORTED' });
    expect(event).not.toHaveProperty('recordedBy');
  });

  test('never observed a correction', async () => {
    const { accept } = await createHouse();
    const { event } = await accept('correctServing', {
      environment: 'production',
      model: 'fraud',
      since: '2026-05-01',
      allocation: [],
      reason: 'Logs.',
    });
    expect(event).toMatchObject({ evidence: 'REPORTED', occurredAt: '2026-05-01T00:00:00.000Z' });
  });
});

describe('what cannot be said', () => {
  test.each<readonly [string, string, unknown, string]>([
    ['a command that nobody knows', 'dropEverything', {}, 'required: a command of the catalogue; came: dropEverything'],
    ['a method for a command', 'toString', {}, 'came: toString'],
    ['half a surrogate pair in a reason', 'registerModel', { name: 'x', reason: '\ud83d' }, 'came: a lone surrogate'],
    [
      'half a surrogate pair in a parameter',
      'recordTraining',
      { model: 'fraud', parameters: { a: '\ud83d' } },
      'came: a lone surrogate',
    ],
    [
      'a reserved id of a person',
      'registerModel',
      { name: 'x', source: { system: 's', by: 'p:1' } },
      'source.by: required',
    ],
    [
      'more faults than anyone reads',
      'recordTraining',
      { model: 'fraud', metrics: Object.fromEntries(Array.from({ length: 99 }, (_, index) => [`m${index}`, 'x'])) },
      '\nand 49 more',
    ],
  ])('%s is refused', async (_, command, input, came) => {
    const { log, execute } = await createHouse();
    const { position } = await log.head();
    expect(await execute(command, input)).toEqual({
      rejected: 'INVALID_INPUT',
      message: expect.stringContaining(came),
    });
    expect((await log.head()).position).toBe(position);
  });

  test('a correction without a reason is refused', async () => {
    const { execute } = await createHouse();
    const correction = { environment: 'production', model: 'fraud', since: '2026-05-01', allocation: [] };
    expect(await execute('correctServing', correction)).toMatchObject({ rejected: 'REASON_REQUIRED' });
  });
});

test('what a decision rested on is named once each, as far as it was seen; its own stream is not', async () => {
  const { log, accept } = await createHouse();
  await accept('registerDataset', { name: 'raw' });
  await accept('versionDataset', { dataset: 'raw', digest: 'opaque:1' });
  await accept('recordTraining', {
    model: 'fraud',
    datasets: [{ dataset: 'raw@1' }, { dataset: 'raw@1', role: 'test' }, { dataset: 'later@opaque:2' }],
    parents: [
      { model: 'fraud@1', relation: 'FINE_TUNE' },
      { model: 'other@opaque:3', relation: 'COPY' },
    ],
  });
  expect((await readStream(log, 'model-default/fraud')).at(-1)?.basis).toEqual([
    { stream: 'dataset-default/raw', revision: 1 },
    { stream: 'model-default/other', revision: -1 },
  ]);
});
