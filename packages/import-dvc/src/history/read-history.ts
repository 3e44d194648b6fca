import type { Snapshot } from '../dvc/snapshot.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import { type Commit, readCommits } from '../git/read-commits.ts';
import { FileReader } from './file-reader.ts';
import { entryAt, type Folder, TreeIndex } from './tree-index.ts';

/** A commit with all that it says. */
export interface ReadCommit {
  readonly commit: Commit;
  readonly root: Folder;
  readonly snapshot: Snapshot;
}

/** Commits read in one go: enough to keep git busy, few enough to stay small. */
const commitsAtOnce = 200;

/**
 * Every commit that branches and tags lead to, each behind its parents, with what it says of data and stages.
 *
 * @throws GitError `UNREADABLE_OBJECT`
 */
export async function* readHistory(path: string, objects: ObjectReader): AsyncGenerator<ReadCommit, void, undefined> {
  const trees = new TreeIndex(objects);
  const files = new FileReader(objects);
  for await (const commits of inGroups(readCommits(path), commitsAtOnce)) {
    const folders = await trees.read(commits.map(({ tree }) => tree));
    const roots = commits.flatMap(({ tree }) => folders.get(tree) ?? []);
    const snapshots = await files.read(roots);
    for (const [index, commit] of commits.entries()) {
      const [root, snapshot] = [roots[index], snapshots[index]];
      if (root && snapshot) yield { commit, root, snapshot };
    }
  }
}

/** Whether git has a path in a commit. */
export function hasPath({ root }: Pick<ReadCommit, 'root'>, path: string): boolean {
  return path === '.' || entryAt(root, path) !== undefined;
}

async function* inGroups<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<readonly Item[], void> {
  let group: Item[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
