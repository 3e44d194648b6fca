import { describe, expect, test } from '@jest/globals';
import { Clock, createProcess, readStream, wordOf } from './testing/process.ts';
import { createTrained, fraud, keysOf, tag, times } from './testing/tagged-model.ts';
import { trouble } from './testing/troubled-store.ts';

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

  test('and moves an alias before we do has us refused, where we expect it as it was before', async () => {
    const log = await createTrained();
    const other = createProcess(log);
    await other.accept('recordTraining', { model: 'fraud' });
    await other.accept('setModelAlias', move('1', 'none'));
    const troubled = trouble(log, (number, append) =>
      number === 0 ? other.accept('setModelAlias', move('2', '1')).then(append) : undefined,
    );
    const { execute } = createProcess(troubled);
    await other.accept('recordTraining', { model: 'fraud' });
    expect(wordOf(await execute('setModelAlias', move('3', '1')))).toBe('ALIAS_MOVED');
    expect(troubled.sent).toHaveLength(1);
    expect((await readStream(log, fraud)).at(-1)).toMatchObject({ type: 'ModelAliasSet', data: { number: 2 } });
  });

  test('while we do: of all who expect an alias at one version one moves it', async () => {
    const log = await createTrained();
    const movers = times(2, () => createProcess(log));
    for (let version = 2; version <= 4; version++) await movers[0]?.accept('recordTraining', { model: 'fraud' });
    let at = 'none';
    for (let round = 0; round < 20; round++) {
      const others = ['1', '2', '3', '4'].filter((version) => version !== at);
      const moving = movers.flatMap(({ execute }) =>
        others.slice(0, 2).map((version) => execute('setModelAlias', move(version, at))),
      );
      const words = (await Promise.all(moving)).map(wordOf);
      expect(words.toSorted()).toEqual(['ALIAS_MOVED', 'ALIAS_MOVED', 'ALIAS_MOVED', 'written']);
      at = others[words.indexOf('written') % 2] ?? '';
      expect((await readStream(log, fraud)).at(-1)).toMatchObject({ data: { alias: 'champion', number: Number(at) } });
    }
  });

  const move = (version: string, expected: string) => ({ model: 'fraud', alias: 'champion', version, expected });

  test('under the id of a command of ours is answered as it was recorded, or as an id that is taken', async () => {
    const log = await createTrained();
    const other = createProcess(log);
    const told = { ...tag('one'), commandId: 'same', occurredAt: '2026-05-01T00:00:00Z' };
    const troubled = trouble(log, (number, append) =>
      number % 2 === 0 ? other.accept('tagModelVersion', told).then(append) : undefined,
    );
    const { accept } = createProcess(troubled);
    const ours = await accept('tagModelVersion', told);
    const [stored] = (await readStream(log, fraud)).slice(-1);
    expect([ours.repeated, ours.event]).toEqual([true, stored]);
    const { execute } = createProcess(
      trouble(log, (_, append) => other.accept('tagModelVersion', { ...tag('two'), commandId: 'next' }).then(append)),
    );
    expect(wordOf(await execute('tagModelVersion', { ...tag('three'), commandId: 'next' }))).toBe('COMMAND_ID_REUSED');
    expect((await readStream(log, fraud)).filter(({ commandId }) => ['same', 'next'].includes(commandId))).toHaveLength(
      2,
    );
  });

  test('on and on leaves us our turn', async () => {
    const log = await createTrained();
    const other = createProcess(log);
    let isOver = false;
    const writers = times(4, async (writer) => {
      for (let turn = 0; !isOver; turn++) await other.accept('tagModelVersion', tag(`${writer}-${turn}`));
    });
    const { accept } = createProcess(log);
    for (let turn = 0; turn < 20; turn++) await accept('tagModelVersion', tag(`ours-${turn}`));
    isOver = true;
    await Promise.all(writers);
    expect((await keysOf(log)).filter((key) => key.startsWith('ours'))).toHaveLength(20);
  });

  test('before every append of ours for ever has us give up, and say so', async () => {
    const log = await createTrained();
    const other = createProcess(log);
    const troubled = trouble(log, (number, append) =>
      other.accept('tagModelVersion', tag(`theirs-${number}`)).then(append),
    );
    const { execute } = createProcess(troubled);
    await expect(execute('tagModelVersion', tag('ours'))).rejects.toThrow('came: 100 conflicts');
    expect(await keysOf(log)).toEqual(times(100, (index) => `theirs-${index}`));
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

  test('to read what a repeated command wrote fails that one alone: one decided before it is written, and answered', async () => {
    const log = await createTrained();
    let isFailing = false;
    const { execute, accept } = createProcess({
      ...log,
      writesAlone: true,
      readStream: (...read) => (isFailing ? Promise.reject(new Error('no disk')) : log.readStream(...read)),
    });
    await accept('tagModelVersion', tag(0, { commandId: 'repeated' }));
    isFailing = true;
    const [first, repeated, last] = await Promise.allSettled([
      execute('tagModelVersion', tag(1)),
      execute('tagModelVersion', tag(0, { commandId: 'repeated' })),
      execute('tagModelVersion', tag(2)),
    ]);
    isFailing = false;
    expect(repeated).toMatchObject({ status: 'rejected', reason: new Error('no disk') });
    expect([first, last].map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect((await keysOf(log)).slice(-2)).toEqual(['1', '2']);
  });
});
