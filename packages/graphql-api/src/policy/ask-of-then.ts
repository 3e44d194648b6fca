import { approvalsAfter, checkRule, describeItem, type VersionFacts } from '@pedigree/commands';
import { groupBy } from '@pedigree/kernel';
import type { PolicyRule } from '@pedigree/schema/events';
import type { PolicyFound, ServingChangeFound, VersionKey } from '@pedigree/views';
import type { Known } from '../known.ts';
import type { PolicyBreachNode } from '../nodes.ts';
import { toPolicyItem } from '../to-policy.ts';
import { readAncestors } from './read-ancestors.ts';
import { readVersionFacts } from './read-version-facts.ts';
import { speakerOf, toWords } from './to-words.ts';

/** A change that nobody asked the policy about, and what it would be asked. */
export interface Unasked {
  readonly change: ServingChangeFound;
  readonly policy: PolicyFound;
  /** The versions that came to serve by it. */
  readonly numbers: readonly number[];
}

type Items = PolicyBreachNode['items'];
type Rule = PolicyRule['rule'];

/**
 * What the policies of some changes would have come to: by what is known now of what was measured and had served by then, and by
 * who had approved, and what was known to be retracted, when the change was recorded. All that they have in common is read once.
 */
export async function askOfThen(known: Known, changes: readonly Unasked[]): Promise<(of: Unasked) => Items> {
  const [facts, approvals, ancestors] = await Promise.all([
    readFacts(known, changes),
    readApprovals(known, changes),
    readAncestorsOfThen(known, changes),
  ]);
  return (of) =>
    of.numbers.flatMap((number) => {
      const { change, policy } = of;
      const key = keyOf(of, number);
      const then = { ...factsBy(change.since, facts(key)), ancestors: ancestors(of, key) };
      const subject = { facts: then, approvals: approvals(of, key), views: [], clock: change.since };
      return policy.policy.rules.map((rule) =>
        toPolicyItem(
          describeItem({ model: change.model, number, rule, ...checkRule(rule, subject) }, change.environment),
        ),
      );
    });
}

function keyOf({ change: { namespace, model } }: Unasked, number: number): VersionKey {
  return { namespace, name: model, number };
}

function idOf({ name, number }: VersionKey): string {
  return `${name}@${number}`;
}

/** The versions of the changes whose policies have a rule of some kinds, each once. */
function versionsUnder(changes: readonly Unasked[], kinds: readonly Rule[]): readonly VersionKey[] {
  const keys = changes
    .filter(({ policy }) => policy.policy.rules.some(({ rule }) => kinds.includes(rule)))
    .flatMap((each) => each.numbers.map((number) => keyOf(each, number)));
  return [...new Map(keys.map((key) => [idOf(key), key])).values()];
}

/** What was measured and has served, as it is known now. */
async function readFacts({ sources, asOf }: Known, changes: readonly Unasked[]) {
  const rules = changes.flatMap(({ policy }) => policy.policy.rules).filter(isOfNow);
  const keys = versionsUnder(
    changes,
    rules.map(({ rule }) => rule),
  );
  const [first] = keys;
  const versions = keys.map(({ name, number }) => ({ model: name, number }));
  const found = first
    ? await readVersionFacts(sources.views, { namespace: first.namespace, versions, rules }, asOf)
    : [];
  const facts = new Map(found.map((each) => [`${each.model}@${each.number}`, each]));
  return (key: VersionKey): VersionFacts => facts.get(idOf(key)) ?? { ...nothing, model: key.name, number: key.number };
}

const isOfNow = ({ rule }: PolicyRule) => rule !== 'APPROVALS' && rule !== 'NO_RETRACTED_ANCESTOR';

const nothing = {
  ...{ branch: '', artifacts: [], metrics: {}, evaluations: [], served: [] },
  ancestors: { retracted: [], seen: 0 },
};

/** What had happened by a time of what is known now. */
function factsBy(time: string, facts: VersionFacts): VersionFacts {
  return {
    ...facts,
    evaluations: facts.evaluations.filter(({ occurredAt }) => occurredAt <= time),
    served: facts.served
      .filter(({ since }) => since < time)
      .map((each) => ({ ...each, until: each.until !== null && each.until < time ? each.until : time })),
  };
}

/** Who had approved of what when a change was recorded: all words are read at once, and each change hears those before it. */
async function readApprovals(known: Known, changes: readonly Unasked[]) {
  const keys = versionsUnder(changes, ['APPROVALS']);
  const [words, versions] = await Promise.all([
    keys.length === 0 ? [] : known.sources.views.judgementsOfVersions(known.scope, keys, known.at('models')),
    Promise.all(keys.map((key) => known.modelVersions.load(key))),
  ]);
  // The view keeps who trained a version; who told so in their place, only the event.
  const trained = await Promise.all(versions.map((version) => version && known.events.load(version.position)));
  const of = new Map(
    keys.map((key, place) => [idOf(key), { words: words[place] ?? [], trained: trained[place] ?? null }]),
  );
  return ({ change: { environment, position } }: Unasked, key: VersionKey) => {
    const { words: all = [], trained: by = null } = of.get(idOf(key)) ?? {};
    const told = toWords(all.filter((word) => word.position < position));
    const author = by ? speakerOf(by) : { actor: '', recordedBy: null };
    return { ...approvalsAfter(told, author, environment), readFrom: { stream: '', revision: -1 } };
  };
}

/** What was known to be retracted when a change was recorded: of all changes of one event it is read together. */
async function readAncestorsOfThen(known: Known, changes: readonly Unasked[]) {
  const asking = changes.filter(({ policy }) =>
    policy.policy.rules.some(({ rule }) => rule === 'NO_RETRACTED_ANCESTOR'),
  );
  const found = new Map<string, VersionFacts['ancestors']>();
  if (asking.length > 0) for (const view of ['lineage', 'datasets', 'models'] as const) known.at(view);
  await Promise.all(
    [...groupBy(asking, ({ change }) => change.position)].map(async ([position, together]) => {
      const keys = together.flatMap((each) => each.numbers.map((number) => keyOf(each, number)));
      const recordedAt = together[0]?.change.recordedAt ?? null;
      const ancestors = await readAncestors(known.sources.views, keys, { position, recordedAt });
      for (const [place, key] of keys.entries()) {
        found.set(`${position} ${idOf(key)}`, ancestors[place] ?? nothing.ancestors);
      }
    }),
  );
  return ({ change: { position } }: Unasked, key: VersionKey) =>
    found.get(`${position} ${idOf(key)}`) ?? nothing.ancestors;
}
