import { type Rejection, reject, type Wanting, type When } from '@pedigree/kernel';
import { type Allocation, type PolicyOutcome, streamOf } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { KnownStreams } from '../../known-streams.ts';
import { approvalsOf } from '../../model/approvals.ts';
import type { Wants } from '../../wants.ts';
import { shareIn } from '../allocation.ts';
import type { EnvironmentState, StandingPolicy } from '../state.ts';
import { checkRule } from './check-rule.ts';
import { describeItem } from './describe-item.ts';
import type { PromotionFacts, PromotionQuestion, VersionFacts } from './facts.ts';
import { type AskedItem, toOutcome, viewsOf } from './outcome.ts';

/** A version that comes to serve. */
export interface Comer {
  readonly model: Thing;
  readonly number: number;
}

interface Asking {
  readonly environment: Thing;
  readonly comers: readonly Comer[];
  /** Whether what is missing is to be passed over. */
  readonly override: boolean;
  /** Those of the event’s changes, in their order; of the comers, unless given. */
  readonly models?: readonly string[];
}

/**
 * Asks the policy of an environment about the versions that come to serve in it: what an act’s event keeps of that, a refusal
 * that tells every item, or what has to be known first. A testimony is not asked: it says what did happen.
 */
export function askPolicy(
  { environment, comers, override, models = comers.map(({ model }) => model.name) }: Asking,
  { policy }: EnvironmentState,
  streams: KnownStreams,
  when: When,
): { readonly policy?: PolicyOutcome } | Wanting<Wants> | Rejection {
  if (when.kind === 'testimony' || !policy || policy.rules.length === 0 || comers.length === 0) return {};
  const question = questionOf(environment, comers, policy, override);
  const known = isOfViews(policy) ? streams.promotion : withoutViews(question);
  if (!known || (isOfViews(policy) && !answers(known, question))) return { wants: { promotion: question } };
  const facts = new Map(known.versions.map((each) => [nameOf(each), each]));
  const items = comers.flatMap((comer) =>
    check(comer, environment, policy, { facts, views: known.basis }, streams, when),
  );
  const { revision, rules } = policy;
  const outcome = toOutcome({ policy: revision, rules, items, views: [...known.basis] }, models);
  if (items.every(({ passed }) => passed)) return { policy: outcome };
  if (!override || !policy.mayOverride) return refuse(environment.name, items, override);
  return { policy: { ...outcome, overridden: true } };
}

/** Whether any rule asks what only views tell: where none does, nobody waits for them. */
function isOfViews({ rules }: StandingPolicy): boolean {
  return rules.some(({ rule }) => viewsOf[rule].length > 0);
}

function withoutViews(question: PromotionQuestion): PromotionFacts {
  return { question, versions: [], basis: [] };
}

/** The versions that are promoted where one allocation follows another: those that get more of the traffic than they had. */
export function growingIn(before: Allocation | undefined, after: Allocation): number[] {
  if (after.state !== 'SERVING') return [];
  return after.versions.flatMap((version) =>
    'share' in version && version.share > shareIn(before, version.number) ? [version.number] : [],
  );
}

function questionOf(
  { namespace }: Thing,
  comers: readonly Comer[],
  { rules, mayOverride }: StandingPolicy,
  override: boolean,
): PromotionQuestion {
  const versions = comers.map(({ model, number }) => ({ model: model.name, number }));
  return { namespace, versions, rules, ...(override && mayOverride && { orWithout: true }) };
}

/** Rules are never changed, so those of one event are one object. */
function answers(
  { question, versions: told }: PromotionFacts,
  { namespace, versions, rules, orWithout }: PromotionQuestion,
): boolean {
  const asked = new Set(question.versions.map(nameOf));
  return (
    (told.length > 0 || orWithout === true) &&
    question.namespace === namespace &&
    question.rules === rules &&
    versions.every((each) => asked.has(nameOf(each)))
  );
}

function nameOf({ model, number }: PromotionQuestion['versions'][number]): string {
  return `${model}@${number}`;
}

/** What views tell of versions, by their names, and how far they had come. */
interface Told {
  readonly facts: ReadonlyMap<string, VersionFacts>;
  readonly views: PromotionFacts['basis'];
}

function check(
  { model, number }: Comer,
  { name: environment }: Thing,
  { rules }: StandingPolicy,
  { facts: told, views }: Told,
  streams: KnownStreams,
  { clock }: When,
): AskedItem[] {
  const facts = told.get(nameOf({ model: model.name, number })) ?? null;
  const version = streams.model(model).versions.get(number);
  if (!version) throw new Error(`required: facts of ${model.name}@${number}; came: none`);
  const stream = streamOf('model', model.namespace, model.name);
  const approvals = {
    ...approvalsOf(version, environment),
    readFrom: { stream, revision: streams.modelRevision(model) },
  };
  return rules.map((rule) => ({
    ...{ model: model.name, number, rule },
    ...checkRule(rule, { facts, approvals, views, clock }),
  }));
}

const mostTold = 50;

function refuse(environment: string, outcome: readonly AskedItem[], override: boolean): Rejection {
  const items = outcome.map((item) => describeItem(item, environment));
  const missing = items.filter(({ passed }) => !passed);
  // Beside the message stand all items: of many it tells those that are missing.
  const told = items.length > mostTold ? missing.slice(0, mostTold) : items;
  const lines = told.map(({ model, number, required, found, passed, mend }) => {
    const line = `${passed ? 'passed' : 'missing'}: ${model}@${number}: ${required}; found: ${found}`;
    return mend === null ? line : `${line}; to mend: ${mend}`;
  });
  const why = override ? '; and the policy does not allow an override' : '';
  return reject(
    'POLICY_NOT_MET',
    `required: all that the policy of ${environment} asks; came: ${missing.length} of ${items.length} items missing${why}\n${lines.join('\n')}`,
    items,
  );
}
