import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { bisectStory, holdout, ref } from './bisect-story.ts';
import { tellStory } from './tell-story.ts';

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  await tellStory(service, bisectStory);
});
afterAll(() => service.remove());

const selection = `state next { ref } steps firstBad { ref } total remaining suspects threshold mergeBase { ref }
  known { ref verdict value } contradictions { bad good } skippedBases changes { a b sections { section differences { path from to } } }`;

async function ask(question: string): Promise<unknown> {
  const { data, errors } = await service.ask<{ bisect: unknown }>(
    `{ bisect(metric: "auc", ${question}) { ${selection} } }`,
  );
  expect(errors).toBeUndefined();
  return data.bisect;
}

async function evaluate(number: number, auc: number | string): Promise<void> {
  await tellStory(service, [['recordEvaluation', { version: `fraud@${number}`, dataset: holdout, metrics: { auc } }]]);
}

describe('bisect', () => {
  test('tells the first bad version, and what changed in it against its parents', async () => {
    expect(await ask('good: "fraud@1", bad: "fraud@5"')).toMatchObject({
      state: 'FOUND',
      firstBad: { ref: ref(5) },
      steps: 0,
      total: 4,
      suspects: [ref(5)],
      contradictions: [],
      changes: [
        {
          a: ref(4),
          b: ref(5),
          sections: expect.arrayContaining([
            { section: 'PARAMETERS', differences: [{ path: 'rate', from: 0.1, to: 0.3 }] },
          ]),
        },
      ],
    });
  });

  test('asks for what halves what is left, evaluated by evaluated, and passes versions of other models', async () => {
    // Neither end was evaluated on the holdout: both come first.
    expect(await ask(`dataset: "${holdout}", good: "fraud@1", bad: "fraud@9"`)).toMatchObject({
      state: 'EVALUATE',
      threshold: null,
      total: 8,
      next: { ref: ref(1) },
      steps: 2 + 3,
      remaining: 8,
    });
    await evaluate(1, 0.9);
    await evaluate(9, 0.5);
    const halfway = { state: 'EVALUATE', total: 8, threshold: 0.7 };
    expect(await ask(`dataset: "${holdout}", good: "fraud@1", bad: "fraud@9"`)).toMatchObject({
      ...halfway,
      next: { ref: ref(5) },
      steps: 3,
    });
    // In place of a version that cannot be evaluated another one is asked for, further away.
    const skipped = Object(await ask(`model: "fraud", dataset: "${holdout}", good: "1", bad: "9", skip: "5"`));
    expect(skipped).toMatchObject({ ...halfway, next: { ref: ref(3) } });
    expect(skipped.known).toContainEqual({ ref: ref(5), verdict: 'SKIPPED', value: null });
    await evaluate(5, 0.4);
    await evaluate(5, 0.85);
    const after = { state: 'EVALUATE', next: { ref: ref(7) }, suspects: [ref(6), ref(7), ref(8), ref(9)], steps: 2 };
    expect(await ask(`dataset: "${holdout}", good: "fraud@1", bad: "fraud@9"`)).toMatchObject(after);
    await evaluate(7, 'NaN');
    await evaluate(6, 0.86);
    expect(await ask(`dataset: "${holdout}", good: "fraud@1", bad: "fraud@9"`)).toMatchObject({
      state: 'FOUND',
      firstBad: { ref: ref(7) },
      known: expect.arrayContaining([{ ref: ref(7), verdict: 'BAD', value: 'NaN' }]),
      changes: [{ a: ref(6), b: ref(7) }],
    });
  });

  test('tells where the metric is not monotone, and looks for what made it bad after it was good again', async () => {
    expect(await ask('good: "flaky@1", bad: "flaky@5"')).toMatchObject({
      state: 'EVALUATE',
      next: { ref: ref(4, 'flaky') },
      suspects: [ref(4, 'flaky'), ref(5, 'flaky')],
      contradictions: [{ bad: ref(2, 'flaky'), good: ref(3, 'flaky') }],
    });
    // What is tolerated makes 2 good, too, and with it the end.
    expect(await ask('good: "flaky@1", bad: "flaky@5", tolerance: 0.5')).toMatchObject({ state: 'NOT_WORSE' });
    // Where less is better it is 3 that is worse.
    expect(await ask('good: "flaky@2", bad: "flaky@3", direction: LOWER')).toMatchObject({ state: 'FOUND' });
  });

  test.each([
    ['good: "fraud@1", bad: "stranger@1"', { state: 'UNRELATED', firstBad: null, next: null }],
    ['good: "fraud@5", bad: "fraud@4"', { state: 'NOT_WORSE' }],
    ['good: "fraud@6", bad: "fraud@4", direction: LOWER', { state: 'EVALUATE', next: { ref: ref(2) } }],
    // Where it cannot be told of 2, the search goes on, and does not claim to be sure.
    [
      'good: "fraud@6", bad: "fraud@4", direction: LOWER, skip: "fraud@2"',
      { state: 'EVALUATE', next: { ref: ref(3) }, skippedBases: [ref(2)] },
    ],
    ['good: "parted@2", bad: "parted@4"', { state: 'EVALUATE', next: { ref: ref(1, 'parted') }, skippedBases: [] }],
    [
      'good: "parted@2", bad: "parted@4", skip: "parted@1"',
      { state: 'FOUND', firstBad: { ref: ref(3, 'parted') }, skippedBases: [ref(1, 'parted')] },
    ],
    ['good: "fraud@10", bad: "fraud@9"', { state: 'MENDED', mergeBase: { ref: ref(5) } }],
    // 6 and 4 come from 2, which nobody evaluated: 4 answers for it, whether it is named or just known.
    ['good: ["fraud@6", "fraud@4"], bad: "fraud@5"', { state: 'FOUND', firstBad: { ref: ref(5) }, total: 1 }],
    ['good: "fraud@6", bad: "fraud@5"', { state: 'FOUND', firstBad: { ref: ref(5) }, total: 3 }],
    // 1 is bad, and 2, of which 3 came, is good: whatever was wrong with 1, it is not what made 3 bad.
    ['good: ["aside@4", "aside@2"], bad: "aside@3"', { state: 'FOUND', firstBad: { ref: ref(3, 'aside') } }],
    ['good: "aside@4", bad: "aside@3"', { state: 'FOUND', firstBad: { ref: ref(3, 'aside') } }],
    ['good: "aside@4", bad: "aside@3", skip: "aside@1"', { state: 'FOUND', skippedBases: [] }],
    // One of several that is not related says nothing.
    ['good: ["stranger@1", "fraud@4"], bad: "fraud@5"', { state: 'FOUND', firstBad: { ref: ref(5) } }],
  ])('%s', async (question, answer) => {
    expect(await ask(question)).toMatchObject(answer);
  });

  test('goes along numbers where versions name no parents', async () => {
    const numbers = (ends: string) => ask(`along: NUMBERS, ${ends}`);
    expect(await numbers('good: "lone@1", bad: "lone@4"')).toMatchObject({
      state: 'FOUND',
      total: 3,
      firstBad: { ref: ref(3, 'lone') },
      changes: [{ a: ref(2, 'lone'), b: ref(3, 'lone') }],
    });
    expect(await ask('good: "lone@1", bad: "lone@4"')).toMatchObject({ state: 'UNRELATED' });
    expect(await numbers('good: "lone@2", bad: "fraud@5"')).toMatchObject({ state: 'UNRELATED' });
    expect(await numbers('good: "lone@4", bad: "lone@1", direction: LOWER')).toMatchObject({ state: 'MENDED' });
  });

  test('of a metric whose name every object knows has to be evaluated', async () => {
    const { data } = await service.ask<{ bisect: object }>(
      '{ bisect(metric: "constructor", direction: HIGHER, good: "fraud@1", bad: "fraud@5") { state next { ref } } }',
    );
    expect(data.bisect).toEqual({ state: 'EVALUATE', next: { ref: ref(1) } });
  });

  test('what is not recorded is null', async () => {
    expect(await ask('good: "fraud@1", bad: "fraud@77"')).toBeNull();
    expect(await ask('good: "fraud@1", bad: "fraud@9", skip: "fraud@77"')).toBeNull();
    expect(await ask('good: "fraud@1", bad: "fraud@9", dataset: "none@1"')).toBeNull();
  });

  test.each([
    [
      'metric: "churn", good: "fraud@1", bad: "fraud@9"',
      'direction: required: HIGHER or LOWER, which the name "churn" does not say; came: nothing',
    ],
    [
      'metric: "auc", good: "fraud@1", bad: "fraud@9", tolerance: -1',
      'tolerance: required: a number from 0 on; came: -1',
    ],
    [
      'metric: "auc", good: "fraud@1", bad: "fraud@9", dataset: ""',
      'dataset: required: a reference of kind dataset; came: ""',
    ],
    [
      'metric: "auc", good: "fraud@1", bad: "fraud@9", dataset: "holdout"',
      'dataset: required: a version of a dataset; came: "holdout"',
    ],
    ['metric: "auc", good: [], bad: "fraud@9"', 'good: required: a version that is known to be good; came: []'],
    [
      'metric: "auc", good: "fraud@1", bad: "fraud@9", skip: "fraud@1"',
      `skip: required: versions between good and bad; came: ${ref(1)}`,
    ],
  ])('%s is refused', async (question, message) => {
    const { errors } = await service.ask(`{ bisect(${question}) { state } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'INVALID_ARGUMENT' } }]);
  });
});
