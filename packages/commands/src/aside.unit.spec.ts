import { beforeEach, describe, expect, test } from '@jest/globals';
import type { EventStore } from '@pedigree/event-store';
import type { LoadPromotionFacts } from './learn.ts';
import type { Outcome } from './outcome.ts';
import { createHouse, promotion } from './testing/house.ts';
import { plainFacts } from './testing/plain-facts.ts';
import { createProcess, type Process, readStream, wordOf } from './testing/process.ts';

const environment = 'environment-default/production';
const policy = { environment: 'production', rules: [{ rule: 'BRANCH', branch: 'main' }], reason: 'Nothing else.' };
const second = { ...promotion, version: '2' };

describe('a command whose facts views are slow to tell', () => {
  let log: EventStore;
  /** In which the views tell nothing until they are let go. */
  let slow: Process;
  /** In which they tell at once. */
  let accept: Process['accept'];
  let asked: number;
  let letGo: () => void;

  beforeEach(async () => {
    ({ log, accept } = await createHouse());
    await accept('promoteModel', promotion);
    await accept('promoteModel', second);
    await accept('changePromotionPolicy', policy);
    asked = 0;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const loadPromotionFacts: LoadPromotionFacts = async (...question) => {
      asked++;
      await gate;
      return plainFacts(...question);
    };
    slow = createProcess(log, { loadPromotionFacts });
  });

  const isAsked = async (times: number) => {
    while (asked < times) await new Promise(setImmediate);
  };
  const typesWritten = async () => (await readStream(log, environment)).map(({ type }) => type);

  test('keeps no other waiting: a rollback behind three plans and a promotion is made before any of them', async () => {
    const three = { ...promotion, version: '1', dryRun: true };
    const told: string[] = [];
    const outs = [three, three, three, promotion].map((input) =>
      slow.execute('promoteModel', input).then((outcome) => told.push(wordOf(outcome))),
    );
    await isAsked(4);
    const { event } = await slow.accept('rollBackModel', { environment: 'production', model: 'fraud' });
    expect([event.type, told]).toEqual(['ModelRolledBack', []]);
    letGo();
    await Promise.all(outs);
    expect(told.sort()).toEqual(['planned', 'planned', 'planned', 'written']);
    expect((await typesWritten()).slice(-2)).toEqual(['ModelRolledBack', 'ModelPromoted']);
  });

  test('goes by what other streams say once they have told: what was retracted meanwhile is not promoted', async () => {
    const outcome = slow.execute('promoteModel', promotion);
    await isAsked(1);
    await accept('retractModelVersion', { model: 'fraud', version: '1', reason: 'leaked labels' });
    letGo();
    expect(wordOf(await outcome)).toBe('VERSION_RETRACTED');
  });

  test('keeps no other from being durable that was accepted before it, together with it', async () => {
    const define = { name: 'production', rank: 7 };
    const [defined, promoted] = [slow.execute('defineEnvironment', define), slow.execute('promoteModel', promotion)];
    expect(wordOf(await defined)).toBe('written');
    expect((await typesWritten()).at(-1)).toBe('EnvironmentDefined');
    letGo();
    expect(wordOf(await promoted)).toBe('written');
  });

  test('is written once and asked for once, however often it is sent under its id', async () => {
    const same = { ...promotion, commandId: 'same' };
    const outcomes = [slow.execute('promoteModel', same), slow.execute('promoteModel', same)];
    await isAsked(1);
    outcomes.push(slow.execute('promoteModel', same), slow.execute('promoteModel', { ...second, commandId: 'same' }));
    // What wants nothing has passed them all.
    await slow.accept('defineEnvironment', { name: 'production', rank: 7 });
    const before = await typesWritten();
    letGo();
    const words = (await Promise.all(outcomes)).map(wordOf);
    expect(words).toEqual(['written', 'repeated', 'repeated', 'COMMAND_ID_REUSED']);
    expect(await typesWritten()).toEqual([...before, 'ModelPromoted']);
    expect(asked).toBe(1);
  });

  test('leaves what repeats it to itself where its facts fail', async () => {
    let isFirst = true;
    const failing = createProcess(log, {
      loadPromotionFacts: async (...question) => {
        if (!isFirst) return plainFacts(...question);
        isFirst = false;
        throw new Error('no views');
      },
    });
    const same = { ...promotion, commandId: 'same' };
    const [first, repeat] = await Promise.allSettled([
      failing.execute('promoteModel', same),
      failing.execute('promoteModel', same),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: new Error('no views') });
    expect(repeat).toMatchObject({ status: 'fulfilled', value: { repeated: false, planned: false } });
  });

  test('is written though a plan of it is out under the same id', async () => {
    const same = { ...promotion, commandId: 'same' };
    const outcomes = [slow.execute('promoteModel', { ...same, dryRun: true }), slow.execute('promoteModel', same)];
    await isAsked(2);
    letGo();
    const [, written] = (await Promise.all(outcomes)).map(wordOf);
    expect(written).toBe('written');
  });

  test('is refused where the environment moves faster than they come, and may be sent again', async () => {
    let rank = 0;
    const rules = () => [{ rule: 'BRANCH', branch: `main-${rank}` }, ...policy.rules];
    const restless = createProcess(log, {
      loadPromotionFacts: async (...question) => {
        if (rank++ < 10) await accept('changePromotionPolicy', { ...policy, rules: rules() });
        return plainFacts(...question);
      },
    });
    const again = { ...promotion, commandId: 'again' };
    const refused: Outcome = await restless.execute('promoteModel', again);
    expect(refused).toEqual({
      rejected: 'FACTS_NOT_REACHED',
      message: `required: ${environment} to stand still while what a decision rests on is read; came: it moved 10 times`,
    });
    expect(wordOf(await restless.execute('promoteModel', again))).toBe('POLICY_NOT_MET');
  });
});
