import { describe, expect, test } from '@jest/globals';
import { type Fact, factOfMark, markOf } from './fact.ts';
import { historyOf } from './history.ts';
import { parseTag } from './parse-tag.ts';

/** Facts as `second commit tag`. */
function facts(...lines: readonly string[]): readonly [Fact, ...Fact[]] {
  const [first, ...rest] = lines.map((line, index) => {
    const [second = '', commit = '', tag = ''] = line.split(' ');
    const parsed = parseTag(tag);
    if (!parsed || parsed.action === 'CREATE') throw new Error(`no fact: ${line}`);
    const { action, artifact, subject } = parsed;
    const object = `${index}`.padStart(40, 'e');
    return { tag, object, action, artifact, subject, commit, taggedAt: Number(second), committedAt: 0 };
  });
  if (!first) throw new Error('no facts');
  return [first, ...rest];
}

/** What a stage served, as `second:commit`. */
function served(stage: string, ...lines: readonly string[]) {
  const steps = historyOf('m', facts(...lines)).slots.get(stage) ?? [];
  return steps.map(({ at, value }) => `${at}:${value}`);
}

describe('what a stage serves', () => {
  test('is the version assigned last, whatever came first by number', () => {
    expect(served('prod', '1 a m#prod#9', '2 b m#prod#1')).toEqual(['1:a', '2:b']);
  });

  test('a take-back of the current one uncovers the one before, and the last one leaves nothing', () => {
    expect(
      served('prod', '1 a m#prod', '2 b m#prod', '3 a m@v1.0.0', '3 b m@v2.0.0', '4 b m#prod!', '5 a m#prod!'),
    ).toEqual(['1:a', '2:b', '4:a', '5:null']);
  });

  test('a take-back of one beneath changes nothing that shows', () => {
    expect(served('prod', '0 a m@v1.0.0', '1 a m#prod', '2 b m#prod', '3 a m#prod!')).toEqual(['1:a', '2:b']);
  });

  test('a deregistration uncovers, and registered again it holds its stages again', () => {
    const lines = ['0 b m@v2.0.0', '1 a m#prod', '2 b m#prod', '3 b m@v2.0.0!', '4 b m@v2.0.0#7'];
    expect(served('prod', ...lines)).toEqual(['1:a', '2:b', '3:a', '4:b']);
  });

  test('a deprecated artifact shows nothing until any later event of it', () => {
    expect(served('prod', '1 a m#prod', '2 a m@deprecated', '3 c m@v3.0.0')).toEqual(['1:a', '2:null', '3:a']);
  });

  test('within a second a deprecation loses to anything else', () => {
    expect(served('prod', '1 a m#prod', '2 a m@deprecated', '2 a m@v1.0.0')).toEqual(['1:a']);
  });

  test('within a second a take-back beats an assignment and a deregistration a registration', () => {
    expect(served('prod', '0 a m@v1.0.0', '1 a m#prod', '1 a m#prod!')).toEqual([]);
    expect(served('prod', '1 a m#prod', '2 a m@v1.0.0', '2 a m@v1.0.0!')).toEqual(['1:a', '2:null']);
  });

  test('on a commit without a registration a take-back counts from the registration on', () => {
    expect(served('prod', '1 a m#prod', '2 a m#prod!', '3 a m@v1.0.0')).toEqual(['1:a', '3:null']);
  });

  test('of two versions assigned in one second the same one counts in every order, and it is reported', () => {
    const lines = ['1 a m#prod#1', '1 b m#prod#2'];
    expect(served('prod', ...lines)).toEqual(served('prod', ...lines.toReversed()));
    expect(historyOf('m', facts(...lines)).problems).toMatchObject([{ where: 'm#prod' }]);
  });
});

describe('versions', () => {
  test('are known from their first registration or assignment; a label may come later', () => {
    const { versions } = historyOf('m', facts('1 a m#prod', '2 b m@v2.0.0', '3 a m@v1.0.0'));
    expect(
      versions.map(({ commit, known, labels }) => [commit, known.at, labels.map(({ at, value }) => `${at}:${value}`)]),
    ).toEqual([
      ['a', 1, ['3:v1.0.0']],
      ['b', 2, ['2:v2.0.0']],
    ]);
  });

  test('a commit that was only deregistered or taken back is none', () => {
    expect(historyOf('m', facts('1 a m@v1.0.0!', '2 b m#prod!')).versions).toEqual([]);
  });

  test('two labels on one commit are reported, and the last one not deregistered counts', () => {
    const { versions, problems } = historyOf('m', facts('1 a m@v1.0.0', '2 a m@v2.0.0', '3 a m@v2.0.0!'));
    expect(versions[0]?.labels.at(-1)?.value).toBe('v1.0.0');
    expect(versions[0]?.retracted).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });

  test('assignments in force beneath another are kept', () => {
    const { beneath } = historyOf('m', facts('1 a m#prod', '2 b m#prod'));
    expect(beneath).toEqual([{ stage: 'prod', commit: 'a', since: 1 }]);
  });
});

test('a fact survives its mark, but for the words that are personal', () => {
  const [fact] = facts('1700000000 abc sub=m@v1.0.0#3');
  const { key, value } = markOf({ ...fact, words: { by: 'ann@example.org', message: 'First.' } });
  expect(factOfMark(key, value)).toEqual(fact);
  expect(`${key} ${value}`).not.toContain('ann');
  expect(factOfMark('gto.type', 'model')).toBeNull();
});
