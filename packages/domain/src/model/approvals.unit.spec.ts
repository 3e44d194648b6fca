import { describe, expect, test } from '@jest/globals';
import { isAlreadySaid, isRejection } from '@pedigree/kernel';
import type { EnvironmentEvent, ModelEvent } from '@pedigree/schema/events';
import fc from 'fast-check';
import { approvalWithdrawn, approved, modelOf, rejected, trained } from '../testing/model.ts';
import { knowing, modelRules } from '../testing/rules.ts';
import { clock, decideInput, fold, type Given, someone } from '../testing/specify.ts';
import { approvalsOf, approvalsAfter as foldWords, noJudgements } from './approvals.ts';

const standing = modelOf(2);

const ann = { actor: 'ann', recordedBy: null };
const ben = { actor: 'ben', recordedBy: null };

function approvalsAfter(facts: readonly Given<ModelEvent>[], environment: string, number = 1) {
  const version = fold(modelRules, [...standing, ...facts]).versions.get(number);
  if (!version) throw new Error(`required: a version that was trained; came: ${number}`);
  const approvals = approvalsOf(version, environment);
  // Told as a list of words, as a view tells them, it comes to the same.
  expect(foldWords(wordsIn(facts, number), version.author, environment)).toEqual(approvals);
  return approvals;
}

function wordsIn(facts: readonly Given<ModelEvent>[], number: number) {
  return facts.flatMap(({ type, data, actor = someone, recordedBy = null }, index) => {
    const verdict = type === 'ModelVersionApproved' ? 'APPROVED' : type === 'ModelVersionRejected' ? 'REJECTED' : null;
    if (!('number' in data) || data.number !== number) return [];
    const environment = 'environment' in data ? (data.environment ?? null) : null;
    return [{ verdict, environment, actor, recordedBy, revision: standing.length + index } as const];
  });
}

describe('who approves of a version for an environment', () => {
  test('an actor’s word for the environment goes before the one for all, also where that is the later', () => {
    const facts = [approved(1, 'ann', 'qa'), rejected(1, 'ben'), rejected(1, 'ann'), approved(1, 'ben', 'production')];
    expect(approvalsAfter(facts, 'qa')).toEqual({
      approved: [{ ...ann, revision: 3 }],
      rejected: [{ ...ben, revision: 4 }],
      authors: [someone],
    });
    expect(approvalsAfter(facts, 'production')).toMatchObject({
      approved: [{ ...ben, revision: 6 }],
      rejected: [{ ...ann, revision: 5 }],
    });
    expect(approvalsAfter(facts, 'qa', 2)).toMatchObject({ approved: [], rejected: [] });
  });

  test('with the word for the environment withdrawn the one for all counts again', () => {
    const facts = [approved(1, 'ann'), rejected(1, 'ann', 'qa'), approvalWithdrawn(1, 'ann', 'qa')];
    expect(approvalsAfter(facts, 'qa')).toMatchObject({ approved: [{ ...ann, revision: 3 }], rejected: [] });
  });

  test('what another tells in an actor’s place stands beside the actor’s own word, and takes the place of none', () => {
    const told = { ...approved(1, 'ann'), recordedBy: 'ben' };
    expect(approvalsAfter([rejected(1, 'ann'), told], 'qa')).toMatchObject({
      approved: [{ actor: 'ann', recordedBy: 'ben', revision: 4 }],
      rejected: [{ ...ann, revision: 3 }],
    });
    const taken = { ...approvalWithdrawn(1, 'ann'), recordedBy: 'eve' };
    expect(approvalsAfter([rejected(1, 'ann'), told, taken], 'qa')).toMatchObject({ approved: [{}], rejected: [{}] });
  });

  test('the authors are who trained the version, and who told so', () => {
    const { versions } = fold(modelRules, [...standing, { ...trained(3), actor: 'ci', recordedBy: 'ann' }]);
    expect([1, 2, 3].map((number) => versions.get(number)?.author)).toEqual([
      ...[1, 2].map(() => ({ actor: someone, recordedBy: null })),
      { actor: 'ci', recordedBy: 'ann' },
    ]);
    expect(versions.get(2)?.author).toBe(versions.get(1)?.author);
  });

  test('versions of which nothing is said any more share one map', () => {
    const { versions } = fold(modelRules, [...standing, approved(1, 'ann'), approvalWithdrawn(1, 'ann')]);
    expect(versions.get(1)?.judgements.size).toBe(0);
    expect(versions.get(2)?.judgements).toBe(noJudgements);
  });
});

const verbs = ['approveModelVersion', 'rejectModelVersion', 'withdrawApproval'] as const;
const places = ['qa', 'production'];
const saying = fc.record({
  verb: fc.constantFrom(...verbs),
  by: fc.constantFrom('ann', 'ben', someone),
  version: fc.constantFrom('1', '2'),
  environment: fc.option(fc.constantFrom(...places), { nil: undefined }),
});

test('whatever is said in any order, what holds is each actor’s last word, and only what says something new is written', () => {
  const defined: Given<EnvironmentEvent> = { type: 'EnvironmentDefined', data: { production: false } };
  const streams = knowing({ environments: { qa: [defined], production: [defined] } });
  fc.assert(
    fc.property(fc.array(saying, { maxLength: 25 }), (sayings) => {
      const facts: Given<ModelEvent>[] = [...standing];
      const words = new Map<string, string>();
      for (const { verb, by, version, environment } of sayings) {
        const key = JSON.stringify([version, by, environment]);
        const before = words.get(key);
        const source = by === someone ? {} : { source: { system: 'test', by } };
        const input = { model: 'fraud', version, reason: 'So it is.', ...source };
        const said = environment === undefined ? input : { ...input, environment };
        const decision = decideInput(modelRules, verb, said, fold(modelRules, facts), streams, clock);
        if (isRejection(decision)) expect([verb, before]).toEqual(['withdrawApproval', undefined]);
        else if (isAlreadySaid(decision)) expect(before).toBe(verb);
        else {
          facts.push(
            ...decision.map(
              ({ occurredAt: _, ...fact }): Given<ModelEvent> => ({
                ...fact,
                actor: by,
                ...(by !== someone && { recordedBy: someone }),
              }),
            ),
          );
          expect(before).not.toBe(verb);
        }
        if (verb === 'withdrawApproval') words.delete(key);
        else words.set(key, verb);
      }
      for (const [number, place] of [1, 2].flatMap((version) => places.map((each) => [version, each] as const))) {
        const { approved, rejected } = approvalsAfter(facts.slice(standing.length), place, number);
        for (const by of ['ann', 'ben', someone]) {
          const word = (environment?: string) => words.get(JSON.stringify([String(number), by, environment]));
          const holds = word(place) ?? word();
          expect(approved.some(({ actor }) => actor === by)).toBe(holds === 'approveModelVersion');
          expect(rejected.some(({ actor }) => actor === by)).toBe(holds === 'rejectModelVersion');
        }
      }
    }),
  );
});
