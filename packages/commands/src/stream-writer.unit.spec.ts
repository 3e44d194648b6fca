import { describe, expect, test } from '@jest/globals';
import { maxAppendBytes, maxAppendEvents } from '@pedigree/event-store';
import { createLog, createProcess, readStream, wordOf } from './testing/process.ts';
import { createTrained, fraud, keysOf, tag, times } from './testing/tagged-model.ts';
import { trouble } from './testing/troubled-store.ts';

describe('commands on one stream', () => {
  test('that come at once keep their order and have consecutive revisions, in as many appends as they fill', async () => {
    const log = trouble(await createTrained(), () => undefined);
    const { accept } = createProcess(log);
    const outcomes = await Promise.all(times(350, (index) => accept('tagModelVersion', tag(index))));
    expect(outcomes.map(({ revision }) => revision)).toEqual(times(350, (index) => index + 2));
    expect(outcomes.map(({ position }) => position)).toEqual(times(350, (index) => BigInt(index + 3)));
    expect(await keysOf(log)).toEqual(times(350, String));
    expect(log.sent.map(({ events }) => events.length)).toEqual([100, 100, 100, 50]);
  });

  test('are decided on what those before them said, committed or not', async () => {
    const log = createLog();
    const { execute } = createProcess(log);
    const outcomes = await Promise.all([
      execute('recordTraining', { model: 'fraud' }),
      execute('registerModel', { name: 'fraud' }),
      execute('recordTraining', { model: 'fraud' }),
      execute('recordTraining', { model: 'fraud', label: 'v2' }),
      execute('recordTraining', { model: 'fraud', label: 'v2' }),
      execute('registerModel', { name: 'fraud' }),
      execute('retractModelVersion', { model: 'fraud', version: 'v2' }),
    ]);
    expect(outcomes.map(wordOf)).toEqual([
      'UNKNOWN_REFERENCE',
      'written',
      'written',
      'written',
      'LABEL_TAKEN',
      'repeated',
      'written',
    ]);
  });

  test('fill an append with at most so many bytes', async () => {
    const log = trouble(await createTrained(), () => undefined);
    const { accept } = createProcess(log);
    const reason = '€'.repeat(10_000);
    await Promise.all(times(70, (index) => accept('tagModelVersion', tag(index, { reason }))));
    const sizes = log.sent.map(({ events }) => events.reduce((sum, { bytes }) => sum + bytes.length, 0));
    expect(sizes).toHaveLength(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(maxAppendBytes);
    expect(Math.max(...log.sent.map(({ events }) => events.length))).toBeLessThan(maxAppendEvents);
    expect(await keysOf(log)).toEqual(times(70, String));
  });

  test('that are too large are refused, and those behind them are not', async () => {
    const log = await createTrained();
    const { execute } = createProcess(log);
    const training = (length: number) => ({ model: 'fraud', parameters: { words: 'x'.repeat(length) } });
    const outcomes = await Promise.all([
      execute('recordTraining', training(256 * 1024)),
      execute('recordTraining', training(250 * 1024)),
    ]);
    expect(outcomes).toEqual([
      {
        rejected: 'EVENT_TOO_LARGE',
        message: expect.stringMatching(/^required: events of at most 262144 bytes; came: 262\d{3}$/),
      },
      expect.objectContaining({ revision: 2 }),
    ]);
  });
});

describe('what rests on an event that is not durable yet', () => {
  /** A log whose appends wait until they are let go, of which the first so many then fail. */
  async function createHeld(failures: number) {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const log = trouble(await createTrained(), (number, append) =>
      gate.then(() => (number < failures ? Promise.reject(new Error('no disk')) : append())),
    );
    return { log, release };
  }

  const settled = async (outcomes: readonly Promise<unknown>[]) => {
    let count = 0;
    for (const outcome of outcomes) {
      outcome.then(
        () => count++,
        () => count++,
      );
    }
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    return count;
  };

  const say = ({ execute, plan }: ReturnType<typeof createProcess>) => [
    execute('labelModelVersion', { model: 'fraud', version: '1', label: 'v1', commandId: 'first' }),
    execute('labelModelVersion', { model: 'fraud', version: '1', label: 'v2' }),
    execute('labelModelVersion', { model: 'fraud', version: '1', label: 'v1', commandId: 'first' }),
    execute('labelModelVersion', { model: 'fraud', version: 'v1', label: 'v1' }),
    plan('retractModelVersion', { model: 'fraud', version: 'v1' }),
  ];

  test('refusals, repeats and plans are told only when it is', async () => {
    const { log, release } = await createHeld(0);
    const outcomes = say(createProcess(log));
    expect(await settled(outcomes)).toBe(0);
    release();
    expect((await Promise.all(outcomes)).map(wordOf)).toEqual([
      'written',
      'ALREADY_LABELLED',
      'repeated',
      'repeated',
      'planned',
    ]);
  });

  test('they are decided again where it fails for a while: the answers are the same', async () => {
    const { log, release } = await createHeld(1);
    const outcomes = say(createProcess(log));
    expect(await settled(outcomes)).toBe(0);
    release();
    expect((await Promise.all(outcomes)).map(wordOf)).toEqual([
      'written',
      'ALREADY_LABELLED',
      'repeated',
      'repeated',
      'planned',
    ]);
  });

  test('they are decided again where it fails for good: what was refused is accepted', async () => {
    const { log, release } = await createHeld(2);
    const outcomes = say(createProcess(log));
    expect(await settled(outcomes)).toBe(0);
    release();
    const words = await Promise.all(outcomes.map((outcome) => outcome.then(wordOf, (fault: Error) => fault.message)));
    expect(words).toEqual(['no disk', 'written', 'ALREADY_LABELLED', 'UNKNOWN_REFERENCE', 'UNKNOWN_REFERENCE']);
    expect((await readStream(log, fraud)).map(({ type }) => type)).toEqual([
      'ModelRegistered',
      'ModelTrained',
      'ModelVersionLabelled',
    ]);
  });

  test('neither is one told that was being decided while that failed', async () => {
    const trained = await createTrained();
    await createProcess(trained).accept('registerDataset', { name: 'raw' });
    await createProcess(trained).accept('versionDataset', { dataset: 'raw', digest: 'opaque:1' });
    let fail = () => {};
    const failed = new Promise<void>((resolve) => {
      fail = resolve;
    });
    const log = trouble(trained, (number) =>
      number < 2
        ? (number === 0 ? failed : Promise.resolve()).then(() => Promise.reject(new Error('no disk')))
        : undefined,
    );
    const { execute } = createProcess({
      ...log,
      async readStream(stream, ...rest) {
        // The facts of the second command are read while the append of the first fails.
        if (stream === 'dataset-default/raw') {
          fail();
          for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
        }
        return log.readStream(stream, ...rest);
      },
    });
    const first = execute('labelModelVersion', { model: 'fraud', version: '1', label: 'v1' });
    while (log.sent.length === 0) await new Promise(setImmediate);
    const second = execute('recordTraining', { model: 'fraud', label: 'v1', datasets: [{ dataset: 'raw@1' }] });
    await expect(first).rejects.toThrow('no disk');
    expect(wordOf(await second)).toBe('written');
  });
});
