import { describe, expect, test } from '@jest/globals';
import { createHouse, promotion } from './testing/house.ts';
import { acceptedOf, createProcess, wordOf } from './testing/process.ts';

describe('a command id', () => {
  const once = { ...promotion, commandId: 'c', reason: 'why', source: { system: 'ci', object: 'job-1' } };

  test.each<readonly [string, object]>([
    ['word for word', once],
    ['for another reason', { ...once, reason: 'because' }],
    ['without a reason', (({ reason, ...rest }) => rest)(once)],
    ['as another person of the source', { ...once, source: { ...once.source, by: 'bob' } }],
    ['from another place of the source', { ...once, source: { ...once.source, location: '/home/bob' } }],
    [
      'with references in full',
      { ...once, environment: 'environment:default/production', model: 'model:default/fraud' },
    ],
    ['with the version in one reference', { ...once, version: 'model:default/fraud@1' }],
    ['as an allocation', { ...once, version: undefined, allocation: [{ version: '1', shadow: false }] }],
    ['at a revision that has passed', { ...once, ifRevision: 0 }],
    ['as a dry run', { ...once, dryRun: true }],
  ])('that comes again %s is answered as the first time, and writes nothing', async (_, again) => {
    const { log, execute } = await createHouse();
    const first = acceptedOf(await execute('promoteModel', once));
    const { position } = await log.head();
    expect(await execute('promoteModel', JSON.parse(JSON.stringify(again)))).toEqual({ ...first, repeated: true });
    expect((await log.head()).position).toBe(position);
  });

  test('that is the service’s own is taken from nobody else', async () => {
    const { log } = await createHouse();
    const own = { ...promotion, commandId: 'rollout/2f1a/abort' };
    expect(await createProcess(log).execute('promoteModel', own)).toEqual({
      rejected: 'INVALID_INPUT',
      message: expect.stringMatching(
        /required: an id that does not begin with rollout\/ .+; came: rollout\/2f1a\/abort/,
      ),
    });
    const caller = { id: 'rollouts', kind: 'SERVICE', means: 'INTERNAL' } as const;
    expect(wordOf(await createProcess(log, { caller }).execute('promoteModel', own))).toBe('written');
  });

  test('is known by what comes again of a description in other words', async () => {
    const { execute } = await createHouse();
    const describing = { model: 'fraud', description: 'Finds fraud.', commandId: 'd' };
    await execute('describeModel', describing);
    expect(wordOf(await execute('describeModel', { ...describing, description: 'Found fraud.' }))).toBe('repeated');
  });

  test.each<readonly [string, string, object]>([
    ['another version', 'promoteModel', { ...once, version: '2' }],
    ['another time', 'promoteModel', { ...once, occurredAt: '2026-05-01' }],
    ['another source', 'promoteModel', { ...once, source: { system: 'ci', object: 'job-2' } }],
    ['no source', 'promoteModel', { ...promotion, commandId: 'c' }],
    ['another trace', 'promoteModel', { ...once, correlationId: 'other' }],
    ['another cause', 'promoteModel', { ...once, causationId: 'other' }],
    ['another command of the stream', 'retireModel', { environment: 'production', model: 'fraud', commandId: 'c' }],
  ])('that comes again with %s is refused', async (_, command, input) => {
    const { execute } = await createHouse();
    await execute('promoteModel', once);
    expect(await execute(command, input)).toEqual({
      rejected: 'COMMAND_ID_REUSED',
      message: expect.stringMatching(/^required: a command id of its own; came: c, /),
    });
  });

  test('of a refused command may be sent again, with whatever content', async () => {
    const { execute } = await createHouse();
    expect(wordOf(await execute('promoteModel', { ...once, version: '9' }))).toBe('UNKNOWN_REFERENCE');
    expect(wordOf(await execute('promoteModel', once))).toBe('written');
  });

  test('is one stream’s: another stream knows nothing of it', async () => {
    const { execute } = await createHouse();
    await execute('promoteModel', once);
    expect(wordOf(await execute('registerModel', { name: 'credit', commandId: 'c' }))).toBe('written');
  });

  test('that is left out is made anew each time', async () => {
    const { execute } = await createHouse();
    const outcomes = [await execute('promoteModel', promotion), await execute('promoteModel', promotion)];
    expect(outcomes.map(wordOf)).toEqual(['written', 'written']);
  });

  test('is known to another process, and after all was forgotten', async () => {
    const { log, execute } = await createHouse();
    const first = acceptedOf(await execute('promoteModel', once));
    expect(await createProcess(log).execute('promoteModel', once)).toEqual({ ...first, repeated: true });
  });
});
