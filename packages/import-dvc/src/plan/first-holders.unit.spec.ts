import { expect, test } from '@jest/globals';
import type { Commit } from '../git/read-commits.ts';
import { seeded } from '../testing/random-repository.ts';
import { FirstHolders } from './first-holders.ts';

interface Made extends Commit {
  readonly holds: boolean;
}

function commit(id: string, committedAt: number, parents: readonly string[] = [], holds = true): Made {
  return { id, tree: '', parents, committedAt, by: '', holds };
}

/** Commits that are named for the statement, one after the other, where they come in this order. */
function namedIn(commits: readonly Made[], cutOff?: Made): readonly Made[] {
  const holders = new FirstHolders();
  return commits.filter((each) => {
    const number = holders.add(each, each === cutOff);
    return holders.take(number, each.id, each.holds ? [{ key: 'it', isOld: false }] : []).has('it');
  });
}

const firstOf = (commits: readonly Made[]) => namedIn(commits).at(-1)?.id;

test('of branches of one second that hold the same, the least id is named, whichever comes first', () => {
  const [root, one, two] = [commit('root', 1, [], false), commit('1', 5, ['root']), commit('2', 5, ['root'])];
  expect(firstOf([root, one, two])).toBe('1');
  expect(firstOf([root, two, one])).toBe('1');
});

test('a child counts in the second of its parent, and no later, nor where its clock stood before', () => {
  expect(firstOf([commit('b', 5), commit('a', 5, ['b'])])).toBe('a');
  expect(firstOf([commit('b', 5), commit('a', 6, ['b'])])).toBe('b');
  expect(firstOf([commit('b', 5), commit('a', 4, ['b'])])).toBe('b');
});

test('what was dropped and came back did not begin again, also where another branch was earlier', () => {
  const line = [commit('c', 20), commit('d', 30, ['c'], false), commit('a', 5, ['d'])];
  const other = commit('b', 10);
  expect([firstOf([...line, other]), firstOf([other, ...line])]).toEqual(['b', 'b']);
});

test('of a branch that is cut off and one that is not, the other is named at last, though it is later', () => {
  const [cut, other] = [commit('a', 5), commit('b', 9)];
  expect(namedIn([cut, other], cut)).toEqual([cut, other]);
  expect(namedIn([other, cut], cut)).toEqual([other]);
});

test('over random histories, the order in which commits come, each behind its parents, decides nothing', () => {
  let ties = 0;
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const random = seeded(seed);
    const commits = randomCommits(random);
    const first = firstOf(commits);
    expect({ seed, first: firstOf(shuffled(commits, random)) }).toEqual({ seed, first });
    const at = commits.find(({ id }) => id === first)?.committedAt;
    if (commits.filter(({ holds, committedAt }) => holds && committedAt === at).length > 1) ties += 1;
  }
  expect(ties).toBeGreaterThan(200);
});

test('of a cut-off history, what is named with its past known holds for the whole: nothing there comes later', () => {
  const counts = { known: 0, unknown: 0 };
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const random = seeded(seed);
    const commits = randomCommits(random);
    const whole = commits.find(({ id }) => id === firstOf(commits));
    for (const { of, isPastUnknown } of namedInPart(commits, random)) {
      counts[isPastUnknown ? 'unknown' : 'known'] += 1;
      if (isPastUnknown || !whole) continue;
      const [first] = [of, whole].sort((a, b) => a.committedAt - b.committedAt || (a.id < b.id ? -1 : 1));
      expect({ seed, first }).toEqual({ seed, first: whole });
    }
  }
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(500);
});

/** Commits named where the histories of some are cut off at random. */
function namedInPart(commits: readonly Made[], random: () => number) {
  const holders = new FirstHolders();
  const cutOff = new Set(commits.filter(({ parents }) => parents.length > 0 && random() < 0.2).map(({ id }) => id));
  // What leads to a cut alone is not there; the last commit always is.
  const reached = new Set<string>();
  for (const { id, parents } of commits.toReversed()) {
    if (reached.size > 0 && !reached.has(id)) continue;
    for (const each of [id, ...(cutOff.has(id) ? [] : parents)]) reached.add(each);
  }
  return commits
    .filter(({ id }) => reached.has(id))
    .flatMap((each) => {
      const isCutOff = cutOff.has(each.id);
      const number = holders.add(isCutOff ? { ...each, parents: [] } : each, isCutOff);
      const named = holders.take(number, each.id, each.holds ? [{ key: 'it', isOld: false }] : []);
      return named.has('it') ? [{ of: each, isPastUnknown: holders.isPastUnknown(number) }] : [];
    });
}

function randomCommits(random: () => number): readonly Made[] {
  const below = (limit: number) => Math.floor(random() * limit);
  const commits: Made[] = [];
  for (let index = 0; index < 8; index += 1) {
    const parents = [below(index + 1), below(index + 1)].flatMap((each) => commits[each]?.id ?? []);
    commits.push(commit(`${random()}`, below(4), [...new Set(parents)], below(3) > 0));
  }
  return commits;
}

/** In another order, with each behind its parents. */
function shuffled(commits: readonly Made[], random: () => number): readonly Made[] {
  const left = [...commits];
  const told: Made[] = [];
  while (left.length > 0) {
    const free = left.filter(({ parents }) => parents.every((parent) => told.some(({ id }) => id === parent)));
    const next = free[Math.floor(random() * free.length)];
    if (!next) throw new Error('required: commits that come from others before them; came: a ring');
    told.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return told;
}
