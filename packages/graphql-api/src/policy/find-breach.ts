import { checkRule, describeItem, growingIn, type PromotionQuestion } from '@pedigree/commands';
import { type Instant, toInstant, toMilliseconds } from '@pedigree/kernel';
import type { PolicyRule } from '@pedigree/schema/events';
import type { PolicyFound, ServingChangeFound } from '@pedigree/views';
import type { Known } from '../known.ts';
import type { PolicyBreachNode } from '../nodes.ts';
import { toPolicyItem, toPolicyOutcome } from '../to-policy.ts';
import { readVersionFacts } from './read-version-facts.ts';

type VersionFacts = Awaited<ReturnType<typeof readVersionFacts>>[number];

/** Who approved by then is not asked of the past. */
const isAsked = ({ rule }: PolicyRule) => rule !== 'APPROVALS';

/** How a change came past the policy of its environment; null where it did not. */
export async function findBreach(known: Known, change: ServingChangeFound): Promise<PolicyBreachNode | null> {
  const { namespace, environment, position } = change;
  // A correction only says it again: what was asked of it stands with the change that it restates.
  if (change.restates) return null;
  const policies = await known.policiesOfEnvironments.load({ namespace, name: environment });
  if (policies.length === 0) return null;
  const outcome = toPolicyOutcome(await known.events.load(position), change.model);
  if (!outcome) return change.evidence === 'OBSERVED' ? null : findTold(known, change, policies);
  if (!outcome.overridden) return null;
  const policy = policies.find((each) => each.position < position) ?? null;
  return breachOf(known, change, 'OVERRIDDEN', policy, outcome.items);
}

/** What was told is asked of the policy that held then, by what is known now of that time. */
async function findTold(
  known: Known,
  change: ServingChangeFound,
  policies: readonly PolicyFound[],
): Promise<PolicyBreachNode | null> {
  const { namespace, environment, model, since } = change;
  const policy = standingAt(policies, since);
  if (!policy || policy.policy.rules.length === 0) return null;
  const rules = policy.policy.rules.filter(isAsked);
  const slot = { namespace, environment, model };
  const before = await known.sources.views.serving(known.scope, slot, justBefore(since), known.at('serving'));
  const versions = growingIn(before.allocation, change.allocation).map((number) => ({ model, number }));
  if (versions.length === 0) return null;
  const facts = await readFacts(known, change, { namespace, versions, rules });
  const items = facts.flatMap((each) => askAt(each, rules, since, environment));
  if (items.every(({ passed }) => passed) && policy.policy.rules.every(isAsked)) return null;
  return breachOf(known, change, 'TOLD', policy, items);
}

/** What was retracted, as it was known when the change was told; all else as it is known of that time now. */
async function readFacts(
  { sources: { views }, asOf }: Known,
  { position, recordedAt }: ServingChangeFound,
  question: PromotionQuestion,
): Promise<VersionFacts[]> {
  const ofThen = question.rules.filter(isOfThen);
  const [facts, then] = await Promise.all([
    readVersionFacts(views, { ...question, rules: question.rules.filter((each) => !isOfThen(each)) }, asOf),
    ofThen.length === 0 ? [] : readVersionFacts(views, { ...question, rules: ofThen }, { position, recordedAt }),
  ]);
  return facts.map((each, place) => ({ ...each, ancestors: then[place]?.ancestors ?? each.ancestors }));
}

const isOfThen = ({ rule }: PolicyRule) => rule === 'NO_RETRACTED_ANCESTOR';

function standingAt(policies: readonly PolicyFound[], at: Instant): PolicyFound | null {
  const then = policies.filter(({ occurredAt }) => occurredAt <= at);
  return then.reduce<PolicyFound | null>(
    (latest, each) => (latest && latest.occurredAt >= each.occurredAt ? latest : each),
    null,
  );
}

function justBefore(at: Instant): Instant {
  return toInstant(toMilliseconds(at) - 1);
}

function askAt(
  facts: VersionFacts,
  rules: readonly PolicyRule[],
  clock: Instant,
  environment: string,
): PolicyBreachNode['items'][number][] {
  const { model, number } = facts;
  const then: VersionFacts = {
    ...facts,
    evaluations: facts.evaluations.filter(({ occurredAt }) => occurredAt <= clock),
    served: facts.served
      .filter(({ since }) => since < clock)
      .map((each) => ({ ...each, until: each.until !== null && each.until < clock ? each.until : clock })),
  };
  const approvals = { approved: [], rejected: [], authors: [], readFrom: { stream: '', revision: -1 } };
  const subject = { facts: then, approvals, views: [], clock };
  return rules.map((rule) =>
    toPolicyItem(describeItem({ model, number, rule, ...checkRule(rule, subject) }, environment)),
  );
}

function breachOf(
  known: Known,
  change: ServingChangeFound,
  how: PolicyBreachNode['how'],
  policy: PolicyFound | null,
  items: PolicyBreachNode['items'],
): PolicyBreachNode {
  const unasked = how === 'TOLD' ? (policy?.policy.rules.filter((rule) => !isAsked(rule)) ?? []) : [];
  return { known, change: { ...change, known }, how, policy: policy && { ...policy, known }, items, unasked };
}
