import { describe, expect, test } from '@jest/globals';
import { acceptedOf, createLog, createProcess, readStream, wordOf } from './testing/process.ts';
import { times } from './testing/tagged-model.ts';
import { trouble } from './testing/troubled-store.ts';

describe('streams that were forgotten', () => {
  test.each([
    ['one stream', { streams: 1, events: 1_000 }],
    ['one event', { streams: 100, events: 1 }],
  ])('are folded anew where only %s is kept: answers stay what they were', async (_, keep) => {
    const log = createLog();
    const { execute } = createProcess(log, { keep });
    const models = times(5, (index) => `m${index}`);
    const all = (command: string, input: (model: string) => object) =>
      Promise.all(models.map((model) => execute(command, input(model)).then(wordOf)));
    const written = models.map(() => 'written');
    expect(await all('registerModel', (name) => ({ name, commandId: 'r' }))).toEqual(written);
    expect(await all('recordTraining', (model) => ({ model, label: 'v1', commandId: 't' }))).toEqual(written);
    expect(await all('registerModel', (name) => ({ name, commandId: 'r' }))).toEqual(models.map(() => 'repeated'));
    expect(await all('recordTraining', (model) => ({ model, label: 'v1' }))).toEqual(models.map(() => 'LABEL_TAKEN'));
    expect(await all('recordTraining', (model) => ({ model, label: 'v2', commandId: 't' }))).toEqual(
      models.map(() => 'COMMAND_ID_REUSED'),
    );
    expect(acceptedOf(await execute('recordTraining', { model: 'm0' }))).toMatchObject({
      event: { data: { number: 2 } },
    });
  });

  test('are not those that somebody waits for: a stream never has two writers that get into each other’s way', async () => {
    const log = createLog();
    let conflicts = 0;
    const watched = trouble(log, async (_, append) => {
      const outcome = await append();
      if (!outcome.appended) conflicts++;
      return outcome;
    });
    const { accept } = createProcess(watched, { keep: { streams: 1, events: 1 } });
    const models = times(4, (index) => `m${index}`);
    await Promise.all(models.map((name) => accept('registerModel', { name })));
    await Promise.all(times(40, (index) => accept('recordTraining', { model: models[index % 4], label: `v${index}` })));
    expect(conflicts).toBe(0);
    const labels = (await readStream(log, 'model-default/m0')).slice(1).map(({ data }) => data);
    expect(labels).toEqual(
      times(10, (index) => expect.objectContaining({ number: index + 1, label: `v${4 * index}` })),
    );
  });
});
