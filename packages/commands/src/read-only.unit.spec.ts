import { expect, test } from '@jest/globals';
import { createHouse, promotion } from './testing/house.ts';
import { createProcess, wordOf } from './testing/process.ts';

test('a process that is read-only writes nothing, makes plans, and knows what was written before', async () => {
  const { log, accept } = await createHouse();
  const written = await accept('promoteModel', { ...promotion, commandId: 'before' });
  const { position } = await log.head();
  const { execute, plan } = createProcess(log, { readOnly: true });
  expect(await execute('registerModel', { name: 'credit' })).toEqual({
    rejected: 'READ_ONLY',
    message: 'required: a service that takes commands; came: registerModel to one that is read-only',
  });
  expect(wordOf(await plan('registerModel', { name: 'credit' }))).toBe('planned');
  expect(wordOf(await execute('registerModel', { name: 'credit', dryRun: true }))).toBe('planned');
  expect(await execute('promoteModel', { ...promotion, commandId: 'before' })).toEqual({ ...written, repeated: true });
  expect(wordOf(await execute('promoteModel', { ...promotion, version: '9' }))).toBe('UNKNOWN_REFERENCE');
  expect((await log.head()).position).toBe(position);
});
