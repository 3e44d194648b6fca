import { type Basis, type Instant, isWithin, toMilliseconds } from '@pedigree/kernel';
import { maxTokenLength, type PolicyRule } from '@pedigree/schema/events';
import { type Approvals, idsOf, type Judged } from '../../model/approvals.ts';
import type { EvaluationFact, VersionFacts } from './facts.ts';

/** What is known of a version as a rule is asked of it. */
export interface Subject {
  /** Null where no view told them in time. */
  readonly facts: VersionFacts | null;
  /** What holds of it for the environment, and the stream that says so, up to where it was read. */
  readonly approvals: Approvals & { readonly readFrom: Extract<Basis, { readonly stream: string }> };
  /** How far each view was. */
  readonly views: readonly Extract<Basis, { readonly view: string }>[];
  readonly clock: Instant;
}

/** What came of asking a rule: what was found is in a machine’s words, and names nobody. */
export interface Finding {
  readonly passed: boolean;
  readonly found: string;
  readonly basis: Basis[];
}

type RuleOf<Kind extends PolicyRule['rule']> = Extract<PolicyRule, { readonly rule: Kind }>;

/** Who looked at views has found something, whatever the rule. */
interface Seen extends Subject {
  readonly facts: VersionFacts;
}

type Check = {
  readonly [Kind in PolicyRule['rule']]: (
    rule: RuleOf<Kind>,
    subject: Kind extends 'APPROVALS' ? Subject : Seen,
  ) => Finding;
};

const checks: Check = {
  // Whoever tells a word in another's place vouches for it, and gives one, however many others are named.
  APPROVALS({ count, notByAuthor }, { approvals }) {
    const { approved, rejected, authors, readFrom } = approvals;
    const isOthers = (word: Judged) => !(notByAuthor && idsOf(word).some((id) => authors.includes(id)));
    const ofOthers = approved.filter(isOthers);
    const counted = [...new Map(ofOthers.map((word) => [word.recordedBy ?? word.actor, word])).values()];
    // That nobody else approved, and nobody rejected, rests on how far the stream was read.
    const revisions = new Set([...counted, ...rejected, readFrom].map(({ revision }) => revision));
    const basis = [...revisions].map((revision) => ({ ...readFrom, revision }));
    const found = [
      plural(counted.length, 'approval'),
      ...(ofOthers.length < approved.length ? [`${more(approved.length - ofOthers.length)} by the author`] : []),
      ...(counted.length < ofOthers.length ? [`${more(ofOthers.length - counted.length)} told by the same`] : []),
      ...(rejected.length > 0 ? [plural(rejected.length, 'rejection')] : []),
    ].join(', ');
    const passed = counted.length >= count && rejected.length === 0;
    return { passed, found, basis };
  },

  SERVED_IN({ environment, share, seconds }, { facts, views, clock }) {
    const stretches = facts.served.filter((each) => each.environment === environment && each.share >= share);
    const served = stretches.reduce((sum, { since, until }) => sum + between(since, until ?? clock), 0);
    const found = stretches.length === 0 ? 'never with that share' : `${describeSeconds(served)} with that share`;
    return { passed: stretches.length > 0 && served >= seconds, found, basis: from(views, 'serving') };
  },

  METRIC({ metric, dataset, ...bounds }, { facts, views }) {
    const value = latestValue(metric, dataset, facts);
    const found = value === undefined ? 'never measured' : String(value);
    return { passed: value !== undefined && isWithin(bounds, value), found, basis: from(views, 'models') };
  },

  // What measured nothing is no evaluation.
  EVALUATED_WITHIN({ days, dataset }, { facts, views, clock }) {
    const told = facts.evaluations.filter(
      (each) => fits(dataset, each) && each.occurredAt <= clock && Object.keys(each.metrics).length > 0,
    );
    const last = told.reduce<Instant | undefined>(
      (latest, { occurredAt }) => (latest !== undefined && latest > occurredAt ? latest : occurredAt),
      undefined,
    );
    const passed = last !== undefined && between(last, clock) <= days * 86_400;
    return { passed, found: last === undefined ? 'never' : `the last at ${last}`, basis: from(views, 'models') };
  },

  NO_RETRACTED_ANCESTOR(_rule, { facts, views }) {
    const { retracted, seen } = facts.ancestors;
    const some = retracted.length > 0 ? tellRetracted(retracted) : null;
    const found =
      some ?? (seen === null ? 'more ancestors than can be looked at' : `none of ${plural(seen, 'ancestor')}`);
    const basis = from(views, 'lineage', 'models', 'datasets');
    return { passed: retracted.length === 0 && seen !== null, found, basis };
  },

  DIGESTS_PRESENT(_rule, { facts: { artifacts }, views }) {
    const known = artifacts.filter(({ digest }) => digest !== undefined).length;
    const found = artifacts.length === 0 ? 'no artifacts' : `${known} of ${artifacts.length}`;
    return { passed: artifacts.length > 0 && known === artifacts.length, found, basis: from(views, 'models') };
  },

  BRANCH: ({ branch }, { facts, views }) => ({
    passed: facts.branch === branch,
    found: facts.branch,
    basis: from(views, 'models'),
  }),
};

/** Asks one rule of one version. Pure: the same facts at the same time have the same answer. */
export function checkRule(rule: PolicyRule, { facts, ...rest }: Subject): Finding {
  if (rule.rule === 'APPROVALS') return checks.APPROVALS(rule, { facts, ...rest });
  if (!facts) return { passed: false, found: 'not known: no view told it in time', basis: [] };
  const subject = { facts, ...rest };
  switch (rule.rule) {
    case 'SERVED_IN':
      return checks.SERVED_IN(rule, subject);
    case 'METRIC':
      return checks.METRIC(rule, subject);
    case 'EVALUATED_WITHIN':
      return checks.EVALUATED_WITHIN(rule, subject);
    case 'NO_RETRACTED_ANCESTOR':
      return checks.NO_RETRACTED_ANCESTOR(rule, subject);
    case 'DIGESTS_PRESENT':
      return checks.DIGESTS_PRESENT(rule, subject);
    case 'BRANCH':
      return checks.BRANCH(rule, subject);
  }
}

/** The first five by name, or fewer where an event takes no text as long as that; of the others, how many. */
function tellRetracted(retracted: readonly string[]): string {
  const tell = (count: number) => {
    const others = retracted.length - count;
    const shown = [...retracted.slice(0, count), ...(others > 0 ? [`${others} more`] : [])];
    return `retracted: ${shown.join(', ')}`;
  };
  let count = Math.min(5, retracted.length);
  while (tell(count).length > maxTokenLength) count--;
  return tell(count);
}

/** The last that was said, by when it was measured; what training states counts where no dataset is named, and comes first. */
function latestValue(
  metric: string,
  dataset: RuleOf<'METRIC'>['dataset'],
  { metrics, evaluations }: VersionFacts,
): number | string | undefined {
  let latest: EvaluationFact | undefined;
  for (const each of evaluations) {
    if (!fits(dataset, each) || each.metrics[metric] === undefined) continue;
    if (latest === undefined || each.occurredAt >= latest.occurredAt) latest = each;
  }
  return latest ? latest.metrics[metric] : dataset ? undefined : metrics[metric];
}

function fits(wanted: RuleOf<'METRIC'>['dataset'], { dataset }: EvaluationFact): boolean {
  if (!wanted) return true;
  if (dataset?.namespace !== wanted.namespace || dataset.name !== wanted.name) return false;
  return wanted.digest === undefined || wanted.digest === dataset.digest;
}

function from(views: Subject['views'], ...names: readonly string[]): Basis[] {
  return views.filter(({ view }) => names.includes(view));
}

/** Whole seconds; none where the clock stepped back. */
function between(since: Instant, until: Instant): number {
  return Math.max(0, Math.floor((toMilliseconds(until) - toMilliseconds(since)) / 1_000));
}

function more(count: number): string {
  return `${count === 1 ? 'one' : count} more`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** As it is typed: `2d`, `1h30m`, `0s`. */
export function describeSeconds(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ].flatMap(([count, unit]) => (count === 0 ? [] : [`${count}${unit}`]));
  return parts.join('') || '0s';
}
