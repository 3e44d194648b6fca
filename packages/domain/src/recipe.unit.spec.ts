import { expect, test } from '@jest/globals';
import { Door } from './door.ts';
import { readRecipe } from './recipe.ts';

const commit = 'a'.repeat(40);

test.each([
  ['https://user:token@github.com/o/r.git', 'https://github.com/o/r.git'],
  ['https://token@github.com/o/r', 'https://github.com/o/r'],
  ['ssh://git@github.com/o/r', 'ssh://github.com/o/r'],
  ['https://github.com/o/r@main', 'https://github.com/o/r@main'],
  ['git@github.com:o/r.git', 'git@github.com:o/r.git'],
  ['/srv/git/r', '/srv/git/r'],
])('the user of %s does not become part of a fact', (said, kept) => {
  expect(readRecipe({ code: { commit, repository: said } }, new Door())).toEqual({
    code: { commit, repository: kept },
  });
});
