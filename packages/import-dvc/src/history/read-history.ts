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
  const readGroup = async (commits: readonly Commit[]): Promise<readonly ReadCommit[]> => {
    const folders = await trees.read(commits.map(({ tree }) => tree));
    const roots = commits.flatMap(({ tree }) => folders.get(tree) ?? []);
    const snapshots = await files.read(roots);
    return commits.flatMap((commit, index) => {
      const [root, snapshot] = [roots[index], snapshots[index]];
      return root && snapshot ? [{ commit, root, snapshot }] : [];
    });
  };
  let reading: Promise<readonly ReadCommit[]> | undefined;
  // While one group is being told, git reads the next.
  for await (const commits of inGroups(readCommits(path), commitsAtOnce)) {
    const read = await reading;
    reading = readGroup(commits);
    // It may fail before it is waited for, and that is where the failure is told.
    reading.catch(() => {});
    if (read) yield* read;
  }
  yield* (await reading) ?? [];
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
