import { GitError, runGit } from './run-git.ts';

interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly content: string;
}

/**
 * Reads objects in one go, named as `git cat-file --batch` takes them (`<id>^{commit}`, `<commit>:path/in/it`).
 * What is not there is missing in the answer, which is keyed by the name asked for.
 *
 * @throws GitError `UNREADABLE_OBJECT` where git knows the object and cannot read it
 */
export async function readObjects(path: string, names: readonly string[]): Promise<ReadonlyMap<string, GitObject>> {
  const distinct = [...new Set(names)];
  if (distinct.length === 0) return new Map();
  const output = await runGit(path, ['cat-file', '--batch'], { input: `${distinct.join('\n')}\n` });
  if (output.exitCode !== 0 || output.stderr !== '') {
    throw new GitError('UNREADABLE_OBJECT', `git cannot read an object: ${output.stderr}`);
  }
  const found = new Map<string, GitObject>();
  let offset = 0;
  for (const name of distinct) {
    const lineEnd = output.stdout.indexOf('\n', offset);
    const header = output.stdout.subarray(offset, lineEnd).toString();
    offset = lineEnd + 1;
    const [, id, type, size] = /^([0-9a-f]{40}|[0-9a-f]{64}) (\w+) (\d+)$/.exec(header) ?? [];
    if (!id || !type) continue;
    const end = offset + Number(size);
    found.set(name, { id, type, content: output.stdout.subarray(offset, end).toString() });
    offset = end + 1;
  }
  return found;
}

/** The committer's date of a commit, in seconds since 1970; the commit is given as git stores it. */
export function committedAt(commit: GitObject): number {
  const date = /^committer .*> (-?\d+) [+-]\d+$/m.exec(commit.content)?.[1];
  if (date === undefined) {
    throw new GitError('UNREADABLE_OBJECT', `required: a commit with a committer's date; came: ${commit.id}`);
  }
  return Number(date);
}
