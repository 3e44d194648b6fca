import { describe, expect, test } from '@jest/globals';
import { readArguments } from './read-arguments.ts';

const read = (...words: readonly string[]) => readArguments(words, ['append', 'growth']);

describe('the words behind `npm run bench --`', () => {
  test('name benches, and sizes from the smallest on', () => {
    expect(read('--only', 'growth', '--events', '100000,10000', '--stores', 'postgres,sqlite')).toMatchObject({
      only: ['growth'],
      events: [10_000, 100_000],
      stores: ['postgres', 'sqlite'],
      smoke: false,
    });
  });

  test.each([
    ['--only', 'grow', '--only: required: one of append, growth; came: grow'],
    ['--part', '3/2', '--part: required: which of how many, 1/2 for one; came: 3/2'],
    ['--part', '0/2', '--part: required: which of how many, 1/2 for one; came: 0/2'],
    ['--part', 'half', '--part: required: which of how many, 1/2 for one; came: half'],
    ['--minutes', '0', '--minutes: required: a number more than 0; came: 0'],
    [
      '--events',
      '10000,many',
      '--events: required: whole numbers from 1,000 on, with commas between; came: 10000,many',
    ],
    ['--stores', 'mysql', '--stores: required: some of sqlite,postgres,esdb; came: mysql'],
  ])('are refused where %s is given %s, and told what was required', (flag, value, refusal) => {
    expect(read(flag, value)).toBe(refusal);
  });

  test('name a share of the benches, or all', () => {
    expect(read('--part', '2/3')).toMatchObject({ part: { number: 2, of: 3 } });
    expect(read()).toMatchObject({ part: { number: 1, of: 1 } });
  });

  test('tell how they are used, with the names of all benches, where that is asked', () => {
    expect(read('--help')).toEqual({ usage: expect.stringContaining(': append, growth\n') });
    expect(read('--smoke', '-h')).toEqual(read('--help'));
  });

  test.each([
    ['an unknown flag', ['--event', '5'], '--event'],
    ['a word that belongs to no flag', ['relay'], "Unexpected argument 'relay'"],
    ['a flag without its value', ['--only'], "Option '--only <value>' argument missing"],
  ])('are refused in one line where there is %s', (_, words, came) => {
    const flags = '--only, --part, --json, --data, --minutes, --plot, --events, --stores, --smoke, --help';
    expect(read(...words)).toBe(`required: some of ${flags}; came: ${came}`);
  });
});
