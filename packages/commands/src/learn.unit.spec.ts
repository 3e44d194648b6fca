import { describe, expect, test } from '@jest/globals';
import { reject } from '@pedigree/kernel';
import type { LoadPromotionFacts } from './learn.ts';
import { plainFacts } from './testing/plain-facts.ts';
import { createLog, createProcess } from './testing/process.ts';

const production = { environment: 'production' };
const promotion = { ...production, model: 'fraud', version: '1' };
const policy = { ...production, rules: [{ rule: 'BRANCH', branch: 'main' }], reason: 'Nothing from a branch.' };

async function createHouse() {
  const log = createLog();
  const { accept } = createProcess(log);
  await accept('registerModel', { name: 'fraud' });
  await accept('recordTraining', { model: 'fraud' });
  await accept('defineEnvironment', { name: 'production' });
  return { log, accept };
}

describe('what views tell', () => {
  test('is asked only where a policy is, of the versions whose share grows, at the log’s head', async () => {
    const { log, accept } = await createHouse();
    const asked: unknown[] = [];
    const loadPromotionFacts: LoadPromotionFacts = (question, reached) => {
      asked.push({ versions: question.versions, reached });
      return plainFacts(question, reached);
    };
    const own = createProcess(log, { loadPromotionFacts });
    await own.accept('promoteModel', promotion);
    await accept('changePromotionPolicy', policy);
    await own.accept('promoteModel', promotion);
    await own.accept('promoteModel', { ...promotion, occurredAt: '2026-05-01' });
    expect(asked).toEqual([]);
    await accept('recordTraining', { model: 'fraud' });
    const { position } = await log.head();
    const { event } = await own.accept('promoteModel', { ...promotion, version: '2' });
    expect(asked).toEqual([{ versions: [{ model: 'fraud', number: 2 }], reached: position }]);
    expect(event.basis).toContainEqual({ view: 'models', position: String(position) });
  });

  test('is asked again where the policy was another by then', async () => {
    const { log, accept } = await createHouse();
    await accept('changePromotionPolicy', policy);
    let rounds = 0;
    const loadPromotionFacts: LoadPromotionFacts = async (question, reached) => {
      rounds++;
      if (rounds === 1) await accept('changePromotionPolicy', { ...policy, rules: [{ rule: 'DIGESTS_PRESENT' }] });
      return plainFacts(question, reached);
    };
    const outcome = await createProcess(log, { loadPromotionFacts }).execute('promoteModel', promotion);
    expect(outcome).toMatchObject({ rejected: 'POLICY_NOT_MET', items: [{ rule: 'DIGESTS_PRESENT', passed: false }] });
    expect(rounds).toBe(2);
  });

  test('is missed where views do not come to it, and the promotion may be sent again', async () => {
    const { log, accept } = await createHouse();
    await accept('changePromotionPolicy', policy);
    let isThere = false;
    const loadPromotionFacts: LoadPromotionFacts = async (...asked) =>
      isThere ? plainFacts(...asked) : reject('FACTS_NOT_REACHED', 'required: views at 5; came: at 4');
    const { execute, accept: make } = createProcess(log, { loadPromotionFacts });
    const again = { ...promotion, commandId: 'once' };
    expect(await execute('promoteModel', again)).toMatchObject({ rejected: 'FACTS_NOT_REACHED' });
    isThere = true;
    expect(await make('promoteModel', again)).toMatchObject({ repeated: false });
  });

  test('is not waited for by who passes over the policy: neither where views are behind, nor where they fail', async () => {
    const { log, accept } = await createHouse();
    await accept('changePromotionPolicy', { ...policy, mayOverride: true });
    const override = { ...promotion, override: true, reason: 'Everybody waits.' };
    const troubles: LoadPromotionFacts[] = [
      async () => reject('FACTS_NOT_REACHED', 'required: views at 5; came: at 4'),
      () => Promise.reject(new Error('no views')),
    ];
    for (const loadPromotionFacts of troubles) {
      const { accept: make, execute } = createProcess(log, { loadPromotionFacts });
      const { event } = await make('promoteModel', override);
      expect(event.data).toMatchObject({
        policy: {
          overridden: true,
          views: [],
          items: [{ passed: false, found: expect.stringMatching(/^not known: /) }],
        },
      });
      await accept('retireModel', { ...production, model: 'fraud' });
      await accept('changePromotionPolicy', { ...policy, mayOverride: false });
      const outcome = await execute('promoteModel', override).catch((fault: unknown) => fault);
      expect(outcome).toMatchObject({ message: expect.stringMatching(/^(no views|required: views at 5; .*)$/) });
      await accept('changePromotionPolicy', { ...policy, mayOverride: true });
    }
  });

  test('fails its own command alone where it fails', async () => {
    const { log, accept } = await createHouse();
    await accept('changePromotionPolicy', policy);
    const loadPromotionFacts = () => Promise.reject(new Error('no views'));
    const { execute, accept: make } = createProcess(log, { loadPromotionFacts });
    const [promoted, defined] = await Promise.allSettled([
      execute('promoteModel', promotion),
      make('defineEnvironment', { name: 'production', rank: 1 }),
    ]);
    expect(promoted).toMatchObject({ status: 'rejected', reason: new Error('no views') });
    expect(defined).toMatchObject({ status: 'fulfilled', value: { repeated: false } });
  });
});

test('several models are asked of together, and refused as a whole where one misses', async () => {
  const { log, accept } = await createHouse();
  await accept('registerModel', { name: 'churn' });
  await accept('recordTraining', { model: 'churn', branch: 'wide' });
  await accept('changePromotionPolicy', policy);
  const asked: number[] = [];
  const loadPromotionFacts: LoadPromotionFacts = async (question, reached) => {
    asked.push(question.versions.length);
    const facts = await plainFacts(question, reached);
    if ('rejected' in facts) return facts;
    const branchOf = (model: string) => (model === 'churn' ? 'wide' : 'main');
    return { ...facts, versions: facts.versions.map((each) => ({ ...each, branch: branchOf(each.model) })) };
  };
  const { execute } = createProcess(log, { loadPromotionFacts });
  const models = [{ version: 'fraud@1' }, { version: 'churn@1' }];
  expect(await execute('promoteModels', { ...production, models })).toMatchObject({
    rejected: 'POLICY_NOT_MET',
    items: [
      { model: 'fraud', passed: true },
      { model: 'churn', passed: false, found: 'wide' },
    ],
  });
  expect(asked).toEqual([2]);
});

test('a policy that only streams are asked about waits for no views', async () => {
  const { log, accept } = await createHouse();
  await accept('changePromotionPolicy', { ...policy, rules: [{ rule: 'APPROVALS' }] });
  const { execute } = createProcess(log, { loadPromotionFacts: () => Promise.reject(new Error('no views')) });
  expect(await execute('promoteModel', promotion)).toMatchObject({ rejected: 'POLICY_NOT_MET' });
});
