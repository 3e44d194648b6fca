import { expect, test } from '@jest/globals';
import { isRejection } from '@pedigree/kernel';
import type { LoadPromotionFacts } from './learn.ts';
import { plainFacts } from './testing/plain-facts.ts';
import { createLog, createProcess } from './testing/process.ts';

const models = Array.from({ length: 1_000 }, (_, index) => `payments-risk-${String(index + 1).padStart(4, '0')}`);
const all = (version: number) => models.map((model) => ({ version: `${model}@${version}` }));
const metrics = ['accuracy', 'auc', 'f1', 'loss', 'precision', 'recall'];
const rules = [
  { rule: 'APPROVALS' },
  { rule: 'EVALUATED_WITHIN', days: 30 },
  { rule: 'NO_RETRACTED_ANCESTOR' },
  { rule: 'BRANCH', branch: 'main' },
  ...metrics.map((metric) => ({ rule: 'METRIC', metric, atLeast: 0.1 })),
];

/** Of each version something else than of all others, by every rule that asks for a measure. */
const measured: LoadPromotionFacts = async (question, reached) => {
  const facts = await plainFacts(question, reached);
  if (isRejection(facts)) return facts;
  const versions = facts.versions.map((each, index) => ({
    ...each,
    evaluations: [
      {
        occurredAt: new Date(Date.UTC(2026, 4, 20) + index * 765_432).toISOString(),
        metrics: Object.fromEntries(metrics.map((name, place) => [name, ((index * 7_919 + place) % 10_000) / 10_000])),
        dataset: null,
      },
    ],
    ancestors: { retracted: [], seen: index },
  }));
  return { ...facts, versions };
};

test('a thousand models are promoted under ten rules in one event, whatever is found of each; where that is too large, the refusal says how many fit and keeps its plan', async () => {
  const log = createLog();
  const { accept, plan } = createProcess(log, { loadPromotionFacts: measured });
  for (const name of models) {
    await accept('registerModel', { name });
    await accept('recordTraining', { model: name });
    await accept('recordTraining', { model: name });
  }
  const production = { environment: 'production' };
  await accept('defineEnvironment', { name: 'production' });
  await accept('changePromotionPolicy', { ...production, rules, mayOverride: true, reason: 'Nothing goes unseen.' });
  const override = { ...production, override: true, reason: 'There is nobody to approve.' };
  const { event } = await accept('promoteModels', { ...override, models: all(1) });
  const { changes, policy } = Object(event.data);
  expect(changes).toHaveLength(1_000);
  expect(policy.overridden).toBe(true);
  expect(policy.columns.map(({ rule }: { readonly rule: number }) => rule)).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);

  // Each change now names the one that it replaces.
  const refused = await plan('promoteModels', { ...override, models: all(2) });
  expect(refused).toMatchObject({ rejected: 'EVENT_TOO_LARGE', plan: { length: 1_000 } });
  const [, fit] = (isRejection(refused) && /, of 1000 models \(some (\d+) fit/.exec(refused.message)) || [];
  const most = await plan('promoteModels', { ...override, models: all(2).slice(0, Number(fit)) });
  expect(most).toMatchObject({ planned: true });
  const more = await plan('promoteModels', { ...override, models: all(2).slice(0, Math.ceil(Number(fit) * 1.05)) });
  expect(more).toMatchObject({ rejected: 'EVENT_TOO_LARGE' });
});
