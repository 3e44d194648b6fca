import { expect } from '@jest/globals';
import type { PolicyRule } from '@pedigree/schema/events';
import type { PromotionFacts, VersionFacts } from '../environment/policy/facts.ts';
import { registered, trained } from './model.ts';
import { environmentRules, knowing } from './rules.ts';
import { clock, decideInput, fold } from './specify.ts';

/** A version that passes most rules. */
const plain: VersionFacts = {
  model: 'fraud',
  number: 1,
  branch: 'main',
  artifacts: [{ digest: 'opaque:1' }],
  metrics: { auc: 0.9 },
  evaluations: [],
  ancestors: { retracted: [], seen: 3 },
  served: [],
};

/** What a promotion of fraud@1 comes to under one rule; with `null` for facts, views told none. */
export function promoteUnder(
  rule: PolicyRule,
  facts: Partial<VersionFacts> | null = {},
  words: Parameters<typeof knowing>[0]['models'] = {},
  { override = false, mayOverride = false } = {},
) {
  const rules = [rule];
  const given = [
    { type: 'EnvironmentDefined', data: { production: true } },
    { type: 'PromotionPolicyChanged', data: { rules, mayOverride } },
  ] as const;
  const question = { namespace: 'default', versions: [{ model: 'fraud', number: 1 }], rules };
  const promotion: PromotionFacts = facts
    ? { question, versions: [{ ...plain, ...facts }], basis: [{ view: 'models', position: '9' }] }
    : { question, versions: [], basis: [] };
  const streams = knowing({
    models: { fraud: [registered, { ...trained(1), actor: 'ann', recordedBy: 'robot' }, ...(words.fraud ?? [])] },
    promotion,
  });
  const said = override && { override, reason: 'It is urgent.' };
  const input = { environment: 'production', model: 'fraud', version: '1', ...said };
  return decideInput(environmentRules, 'promoteModel', input, fold(environmentRules, given), streams, clock);
}

/** What the event keeps of the policy; or what the promotion came to, where there is none. */
export function outcomeOf(decision: ReturnType<typeof promoteUnder>) {
  const [fact] = Array.isArray(decision) ? decision : [];
  return fact?.type === 'ModelPromoted' ? fact.data.policy : decision;
}

/** An outcome of one rule that passed. */
export function passed(found: string) {
  return expect.objectContaining({ policy: 1, items: [expect.objectContaining({ rule: 0, passed: true, found })] });
}

/** A refusal for one rule that did not. */
export function missing(found: string) {
  const items = [expect.objectContaining({ passed: false, found })];
  return expect.objectContaining({ rejected: 'POLICY_NOT_MET', items });
}
