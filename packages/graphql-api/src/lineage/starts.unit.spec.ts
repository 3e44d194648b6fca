import { expect, test } from '@jest/globals';
import { everything } from '@pedigree/views';
import type { Known } from '../known.ts';
import { findStarts, readStart } from './starts.ts';

const whole = 'a'.repeat(40);
const fraud = { namespace: 'default', name: 'github.com/acme/fraud' };

const bytes = (algorithm: string) => ({ kind: 'artifact', namespace: 'default', name: `${algorithm}:${whole}` });

test.each([
  ['git:0a1b2c3', { kind: 'commit', commit: { start: '0a1b2c3' } }],
  [`git:${whole.toUpperCase()}`, { kind: 'commit', commit: { start: whole }, bytes: bytes('git') }],
  [
    'code:default/github.com/acme/fraud@git:0a1b2c3',
    { kind: 'commit', commit: { start: '0a1b2c3', repository: fraud } },
  ],
  ['code:default/github.com/acme/fraud', { kind: 'code', ...fraud }],
  [`sha1:${whole}`, bytes('sha1')],
])('%s is read', (text, used) => {
  expect(readStart('of', text)).toEqual(used);
});

test.each(['git:0a1b2c', `git:${'a'.repeat(65)}`, 'code:default/@git:0a1b2c3'])('%s is refused', (text) => {
  expect(() => readStart('of', text)).toThrow(/^of: required: .+; came: /);
});

/** Where these nodes are commits and these have the reference. */
function knownWith(commits: readonly number[], bytes: readonly number[]): Known {
  const views: Partial<Known['sources']['views']> = {
    lineageNodesOfCommit: async () => commits,
    lineageNodesOf: async (_scope, { kind }) => (kind === 'artifact' ? bytes : []),
  };
  const known: Pick<Known, 'scope' | 'at'> = { scope: everything, at: () => ({ position: 1n, recordedAt: null }) };
  return Object.assign(Object.create(null), known, { sources: { views } });
}

test('a digest of git’s is that of bytes where no commit has it, and the beginning of one never is', async () => {
  const find = (text: string, commits: readonly number[]) => findStarts(knownWith(commits, [7]), readStart('of', text));
  expect(await find(`git:${whole}`, [3])).toEqual([3]);
  expect(await find(`git:${whole}`, [])).toEqual([7]);
  expect(await find('git:aaaaaaa', [])).toEqual([]);
  expect(await find(`code:default/github.com/acme/fraud@git:${whole}`, [])).toEqual([]);
});
