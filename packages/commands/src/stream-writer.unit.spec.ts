import { describe, expect, test } from '@jest/globals';
import { maxAppendBytes, maxAppendEvents } from '@pedigree/event-store';
import { acceptedOf, Clock, createLog, createProcess, readStream, wordOf } from './testing/process.ts';
import { trouble } from './testing/troubled-store.ts';

const fraud = 'model-default/fraud';
const tag = (key: number | string, rest: object = {}) => ({
  model: 'fraud',
  version: '1',
  key: `${key}`,
  value: 'x',
  commandId: `tag-${key}`,
  ...rest,
});
const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A log that knows version 1 of the model fraud, at revisions 0 and 1. */
async function createTrained(clock = new Clock()) {
  const log = createLog(clock);
  const { accept } = createProcess(log, { clock });
  await accept('registerModel', { name: 'fraud' });
  await accept('recordTraining', { model: 'fraud' });
  return log;
}

const keysOf = async (log: ReturnType<typeof createLog>) =>
  (await readStream(log, fraud)).slice(2).map(({ commandId }) => commandId.replace('tag-', ''));

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

describe('another process that writes in between', () => {
  const ours = 12;

  test.each(times(5, (index) => index))('before append %i: nothing is lost, doubled or out of order', async (point) => {
    const log = await createTrained();
    const other = createProcess(log);
    const troubled = trouble(log, (number, append) =>
      number === point ? other.accept('tagModelVersion', tag('theirs')).then(append) : undefined,
    );
    const { accept } = createProcess(troubled);
    const outcomes = [];
    for (let round = 0; round < 4; round++) {
      outcomes.push(...(await Promise.all(times(3, (index) => accept('tagModelVersion', tag(3 * round + index))))));
    }
    const theirs = point < 4 ? [3 * point] : [];
    expect(await keysOf(log)).toEqual(
      times(ours, String).flatMap((key, index) => (theirs.includes(index) ? ['theirs', key] : [key])),
    );
    expect(outcomes.every(({ repeated }) => !repeated)).toBe(true);
    const stored = await readStream(log, fraud);
    for (const { event, revision } of outcomes) expect(stored[revision]).toEqual(event);
  });

  test('and takes what we were about to say has it refused or repeated, as if it had come first', async () => {
    const log = await createTrained();
    const other = createProcess(log);
    const label = (version: string, commandId: string) => ({ model: 'fraud', version, label: 'v1', commandId });
    const troubled = trouble(log, (number, append) =>
      number === 0
        ? other
            .accept('labelModelVersion', label('1', 'same'))
            .then(() => other.accept('recordTraining', { model: 'fraud' }))
            .then(append)
        : undefined,
    );
    const { execute } = createProcess(troubled);
    const outcomes = await Promise.all([
      execute('recordTraining', { model: 'fraud' }),
      execute('labelModelVersion', label('1', 'same')),
      execute('labelModelVersion', label('2', 'other')),
    ]);
    expect(outcomes.map(wordOf)).toEqual(['written', 'repeated', 'LABEL_TAKEN']);
    expect(outcomes[0]).toMatchObject({ revision: 4, event: { data: { number: 3 } } });
  });

  test('has all of ours decided again in the order in which they were said, whatever they came to before', async () => {
    const log = await createTrained();
    const other = createProcess(log);
    await other.accept('recordTraining', { model: 'fraud' });
    const troubled = trouble(log, (number, append) =>
      number === 0 ? other.accept('tagModelVersion', tag('theirs')).then(append) : undefined,
    );
    const { execute } = createProcess(troubled);
    const aliasing = ['1', '1', '2', '2', '1'].map((version) =>
      execute('setModelAlias', { model: 'fraud', alias: 'champion', version }),
    );
    expect((await Promise.all(aliasing)).map(wordOf)).toEqual([
      'written',
      'repeated',
      'written',
      'repeated',
      'written',
    ]);
  });

  test('before every append of ours for ever has us give up, and say so', async () => {
    const log = await createTrained();
    const other = createProcess(log);
    const troubled = trouble(log, (number, append) =>
      other.accept('tagModelVersion', tag(`theirs-${number}`)).then(append),
    );
    const { execute } = createProcess(troubled);
    await expect(execute('tagModelVersion', tag('ours'))).rejects.toThrow('came: 20 conflicts');
    expect(await keysOf(log)).toEqual(times(20, (index) => `theirs-${index}`));
  });
});

describe('a store that fails, so that nobody knows whether it wrote', () => {
  const fail = () => Promise.reject(new Error('no answer'));

  test.each([
    ['before', (): Promise<never> => fail()],
    ['behind', (append: () => Promise<unknown>): Promise<never> => append().then(fail)],
  ])('once, %s the write, at every append: each command is written once and told as written', async (_, failing) => {
    for (let point = 0; point < 4; point++) {
      const clock = new Clock();
      const log = await createTrained(clock);
      const troubled = trouble(log, (number, append) => (number === point ? failing(append) : undefined));
      const { accept } = createProcess(troubled, { clock });
      const outcomes = [];
      for (let round = 0; round < 4; round++) {
        clock.now += 1_000;
        const commands = [...times(3, (index) => tag(3 * round + index)), tag(3 * round)];
        outcomes.push(...(await Promise.all(commands.map((command) => accept('tagModelVersion', command)))));
      }
      expect(outcomes.map(wordOf)).toEqual(times(4, () => ['written', 'written', 'written', 'repeated']).flat());
      expect(await keysOf(log)).toEqual(times(12, String));
      const stored = await readStream(log, fraud);
      for (const { event, revision } of outcomes) expect(stored[revision]).toEqual(event);
    }
  });

  test('and whose write lands after all, just before the next: what is told is what is stored', async () => {
    const clock = new Clock();
    const log = await createTrained(clock);
    let land: () => Promise<unknown> = async () => {};
    const troubled = trouble(log, (number, append) => {
      if (number > 0) return land().then(append);
      land = append;
      clock.now += 60_000;
      return fail();
    });
    const { accept } = createProcess(troubled, { clock });
    const outcomes = await Promise.all([accept('tagModelVersion', tag(0)), accept('tagModelVersion', tag(1))]);
    const stored = await readStream(log, fraud);
    expect(stored.slice(2)).toEqual(outcomes.map(({ event }) => event));
    expect(outcomes.map(wordOf)).toEqual(['written', 'written']);
    expect(stored[2]?.occurredAt).toBe('2026-06-01T00:00:00.000Z');
  });

  test('twice, before the write: the fault is told, nothing is written, and the next command is', async () => {
    const log = await createTrained();
    const troubled = trouble(log, (number) => (number < 2 ? fail() : undefined));
    const { execute, accept } = createProcess(troubled);
    await expect(execute('tagModelVersion', tag(0))).rejects.toThrow('no answer');
    await accept('tagModelVersion', tag(1));
    expect(await keysOf(log)).toEqual(['1']);
  });

  test('twice, and wrote the second time: it is told as written', async () => {
    const log = await createTrained();
    const troubled = trouble(log, (number, append) =>
      number === 0 ? fail() : number === 1 ? append().then(fail) : undefined,
    );
    const { accept } = createProcess(troubled);
    expect(wordOf(await accept('tagModelVersion', tag(0)))).toBe('written');
    expect(await keysOf(log)).toEqual(['0']);
  });

  test('to read has the command fail with that, and the next one is decided', async () => {
    const log = await createTrained();
    let reads = 0;
    const { execute, accept } = createProcess({
      ...log,
      readStream: (...read) => (reads++ === 0 ? Promise.reject(new Error('no disk')) : log.readStream(...read)),
    });
    await expect(execute('tagModelVersion', tag(0))).rejects.toThrow('no disk');
    await accept('tagModelVersion', tag(1));
  });
});

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
