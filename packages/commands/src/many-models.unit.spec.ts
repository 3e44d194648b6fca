import { expect, test } from '@jest/globals';
import { createLog, createProcess } from './testing/process.ts';

const models = Array.from({ length: 1_000 }, (_, index) => `model-${String(index + 1).padStart(4, '0')}`);
const all = (version: number) => models.map((model) => ({ version: `${model}@${version}` }));

test('a thousand models are promoted, rolled back and restored in one event each, whose basis says up to where the log was read', async () => {
  const log = createLog();
  const { accept } = createProcess(log);
  for (const name of models) {
    await accept('registerModel', { name });
    await accept('recordTraining', { model: name });
    await accept('recordTraining', { model: name });
  }
  await accept('defineEnvironment', { name: 'production' });
  const { position } = await log.head();
  const promote = { environment: 'production', models: all(1) };
  const { event: first } = await accept('promoteModels', { ...promote, occurredAt: '2026-05-01' });
  expect(first).toMatchObject({
    data: { changes: { length: 1_000 } },
    basis: [{ view: 'log', position: `${position}` }],
  });
  await accept('promoteModels', { ...promote, models: all(2), occurredAt: '2026-05-02' });
  const since = { environment: 'production', since: '2026-05-02' };
  expect((await accept('rollBackEnvironment', since)).event).toMatchObject({ data: { changes: { length: 1_000 } } });
  const { event } = await accept('restoreEnvironment', { environment: 'production', to: '2026-05-02' });
  expect(event).toMatchObject({ data: { changes: { length: 1_000 } }, basis: [{ view: 'log' }] });
});

test('a thousand models that were promoted one by one are rolled back in one event', async () => {
  const { accept } = createProcess(createLog());
  await accept('defineEnvironment', { name: 'production' });
  for (const model of models) {
    await accept('registerModel', { name: model });
    for (const version of ['1', '2']) {
      await accept('recordTraining', { model });
      await accept('promoteModel', { environment: 'production', model, version });
    }
  }
  const { event } = await accept('rollBackModels', {
    environment: 'production',
    models: models.map((model) => ({ model })),
  });
  expect(event).toMatchObject({ data: { changes: { length: 1_000 } } });
  const again = { environment: 'production', model: 'model-0777' };
  expect((await accept('promoteModel', { ...again, version: '2' })).event.type).toBe('ModelPromoted');
  expect((await accept('rollBackModel', again)).event.data).toMatchObject({
    changes: [{ allocation: { versions: [{ number: 1 }] } }],
  });
});
