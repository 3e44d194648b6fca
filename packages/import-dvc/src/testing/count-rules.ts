import type { Fact } from '../gto/fact.ts';
import { type ArtifactHistory, historyOf } from '../gto/history.ts';
import { readRepository } from '../read-repository.ts';
import type { MadeRepository } from './repository.ts';

/** How often each rule of GTO's way is met in some repositories: a test that never meets a rule shows nothing of it. */
export type RuleCounts = Map<string, number>;

type Second = readonly Fact[];

/** Rules that a single second of one artifact meets. */
const ofSecond: Readonly<Record<string, (second: Second, earlier: Second) => boolean>> = {
  'within a second: registration and assignment of one commit': (second) =>
    pairs(second, 'REGISTER', 'ASSIGN', sameCommit),
  'within a second: deregistration beats registration': (second) => pairs(second, 'DEREGISTER', 'REGISTER', sameCommit),
  'within a second: take-back beats assignment': (second) =>
    pairs(second, 'TAKE_BACK', 'ASSIGN', (left, right) => sameCommit(left, right) && left.subject === right.subject),
  'within a second: deprecation loses to anything else': (second) =>
    has(second, 'DEPRECATE') && second.some(({ action }) => action !== 'DEPRECATE'),
  'registered after the assignment': (second, earlier) =>
    second.some(
      (fact) =>
        fact.action === 'REGISTER' &&
        has(earlier.filter(at(fact)), 'ASSIGN') &&
        !has(earlier.filter(at(fact)), 'REGISTER'),
    ),
  'registered again after a deregistration': (second, earlier) =>
    second.some((fact) => fact.action === 'REGISTER' && has(earlier.filter(at(fact)), 'DEREGISTER')),
  'assigned on a commit without a registration': (second, earlier) =>
    second.some(
      (fact) =>
        fact.action === 'ASSIGN' &&
        ![...earlier, ...second].some((each) => at(fact)(each) && each.action.endsWith('REGISTER')),
    ),
  'taken back on a commit without a registration': (second, earlier) =>
    second.some(
      (fact) =>
        fact.action === 'TAKE_BACK' &&
        earlier.some((each) => at(fact)(each) && each.subject === fact.subject && each.action === 'ASSIGN') &&
        ![...earlier, ...second].some((each) => at(fact)(each) && each.action.endsWith('REGISTER')),
    ),
  'assigned again': (second, earlier) =>
    second.some(
      (fact) =>
        fact.action === 'ASSIGN' &&
        earlier.some((each) => at(fact)(each) && each.action === 'ASSIGN' && each.subject === fact.subject),
    ),
  'any later event ends a deprecation': (second, earlier) =>
    !has(second, 'DEPRECATE') &&
    earlier.at(-1)?.action === 'DEPRECATE' &&
    earlier.some(({ action }) => action !== 'DEPRECATE'),
};

/** Counts into `counts`, which may hold those of other repositories, the rules that the one made at `path` meets. */
export async function countRules(counts: RuleCounts, made: MadeRepository, path: string): Promise<void> {
  const reading = await readRepository(path, Number.POSITIVE_INFINITY);
  const add = (rule: string, times = 1) => counts.set(rule, (counts.get(rule) ?? 0) + times);
  for (const fact of reading.facts) {
    add(`tag: ${fact.action}`);
    if (/#\d+$/.test(fact.tag)) add('tag: ends in a number');
    if (fact.tag.includes('=')) add('tag: = for : in a name');
  }
  add('tag: not of GTO', reading.ignored);
  add('tag: lightweight, in the form of GTO', made.tags.filter((tag) => tag.at === null).length);
  add('tag: in a time zone', made.tags.filter((tag) => tag.offset !== undefined && tag.offset !== '+0000').length);
  add('a .gto with stages', made.commits.length);
  for (const file of ['artifacts.yaml', 'dvc.yaml', 'sub/fold.er/dvc.yaml']) {
    add(`annotation: ${file}`, made.commits.filter(({ files }) => files?.[file]).length);
  }
  add('annotation: none', made.commits.filter(({ files }) => Object.keys(files ?? {}).length === 0).length);
  for (const artifact of new Set(reading.facts.map((fact) => fact.artifact))) {
    const [first, ...rest] = reading.facts.filter((fact) => fact.artifact === artifact);
    if (first) countHistory(historyOf(artifact, [first, ...rest]), add);
  }
}

function countHistory(history: ArtifactHistory, add: (rule: string) => void): void {
  for (const second of new Set(history.facts.map(({ taggedAt }) => taggedAt))) {
    const now = history.facts.filter(({ taggedAt }) => taggedAt === second);
    const earlier = history.facts.filter(({ taggedAt }) => taggedAt < second);
    for (const [rule, meets] of Object.entries(ofSecond)) if (meets(now, earlier)) add(rule);
  }
  if (history.beneath.length > 0) add('several versions hold one stage');
  for (const [stage, steps] of history.slots) {
    steps.forEach(({ at, value }, index) => {
      const before = steps[index - 1]?.value ?? null;
      const now = history.facts.filter(({ taggedAt }) => taggedAt === at);
      const assigned = now.some(({ action, subject }) => action === 'ASSIGN' && subject === stage);
      if (value === null)
        add(has(now, 'DEPRECATE') ? 'a deprecated artifact shows nothing' : 'nothing is left of a stage');
      if (value === null || before === null || assigned) return;
      if (now.some(({ action, commit }) => action === 'TAKE_BACK' && commit === before))
        add('a take-back uncovers the version before');
      if (now.some(({ action, commit }) => action === 'DEREGISTER' && commit === before))
        add('a deregistration uncovers the version before');
      if (now.some(({ action, commit }) => action === 'REGISTER' && commit === value))
        add('a registration brings back a stage');
    });
  }
}

function has(facts: readonly Fact[], action: Fact['action']): boolean {
  return facts.some((fact) => fact.action === action);
}

function at(fact: Fact): (other: Fact) => boolean {
  return (other) => other.commit === fact.commit && other.action !== 'DEPRECATE';
}

function sameCommit(left: Fact, right: Fact): boolean {
  return left.commit === right.commit;
}

function pairs(
  second: Second,
  left: Fact['action'],
  right: Fact['action'],
  fits: (left: Fact, right: Fact) => boolean,
): boolean {
  return second.some(
    (one) => one.action === left && second.some((other) => other.action === right && fits(one, other)),
  );
}
