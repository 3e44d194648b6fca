import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import { runGit } from './run-git.ts';

test('a machine without git is refused with words', async () => {
  const asked = runGit(tmpdir(), ['version'], { program: 'a-git-that-is-not-installed' });
  await expect(asked).rejects.toMatchObject({ code: 'NO_GIT' });
});
