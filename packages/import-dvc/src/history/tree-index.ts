import { hash } from 'node:crypto';
import type { ObjectReader } from '../git/object-reader.ts';
import { parseTree, type TreeEntry } from '../git/parse-tree.ts';
import { GitError } from '../git/run-git.ts';
import { Recent } from './recent.ts';

/** A file that says something to an import: `dvc.lock`, `dvc.yaml`, `artifacts.yaml`, or `*.dvc`. */
export interface SpeakingFile {
  /** Relative to the folder it was asked of. */
  readonly path: string;
  /** Of the blob. */
  readonly id: string;
}

/** A folder of a commit, with all below it. */
export interface Folder {
  /** Stands for all that its files say: equal keys, equal files. Empty where none says anything. */
  readonly key: string;
  readonly files: readonly SpeakingFile[];
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly folders: ReadonlyMap<string, Folder>;
}

/** Trees kept beside those of the commits at hand: what did not change is not read again. */
const treesKept = 4_000;

/** The folders of commits, each tree read once as long as it is in use. */
export class TreeIndex {
  readonly #objects: ObjectReader;
  readonly #known = new Recent<Folder>(treesKept);

  constructor(objects: ObjectReader) {
    this.#objects = objects;
  }

  /**
   * The root folders of trees, by their ids.
   *
   * @throws GitError `UNREADABLE_OBJECT` where a tree is not there
   */
  async read(ids: readonly string[]): Promise<ReadonlyMap<string, Folder>> {
    this.#known.rest();
    const unread = new Map<string, readonly TreeEntry[]>();
    for (let wanted = this.#unknown(ids, unread); wanted.length > 0; ) {
      const trees = await this.#objects.read(wanted);
      const below: string[] = [];
      trees.forEach((tree, index) => {
        const id = wanted[index] ?? '';
        if (tree?.type !== 'tree') throw new GitError('UNREADABLE_OBJECT', `required: the tree ${id}; came: none`);
        const entries = parseTree(tree.content, id.length / 2);
        unread.set(id, entries);
        for (const entry of entries) if (isWalked(entry)) below.push(entry.id);
      });
      wanted = this.#unknown(below, unread);
    }
    return new Map(ids.map((id) => [id, this.#build(id, unread)]));
  }

  #unknown(ids: readonly string[], unread: ReadonlyMap<string, unknown>): readonly string[] {
    return [...new Set(ids)].filter((id) => !unread.has(id) && !this.#known.get(id));
  }

  #build(id: string, unread: ReadonlyMap<string, readonly TreeEntry[]>): Folder {
    const known = this.#known.get(id);
    if (known) return known;
    const entries = unread.get(id) ?? [];
    const folders = new Map<string, Folder>();
    const files: SpeakingFile[] = [];
    let said = '';
    for (const entry of entries) {
      if (isWalked(entry)) {
        const folder = this.#build(entry.id, unread);
        folders.set(entry.name, folder);
        for (const { path, id } of folder.files) files.push({ path: `${entry.name}/${path}`, id });
        if (folder.key !== '') said += `${entry.name}/${folder.key}\0`;
      } else if (entry.isFile && isSpeaking(entry.name)) {
        files.push({ path: entry.name, id: entry.id });
        said += `${entry.name}:${entry.id}\0`;
      }
    }
    const key = said === '' ? '' : hash('sha1', said, 'base64url');
    const folder = { key, files, folders, entries: new Map(entries.map((entry) => [entry.name, entry])) };
    return this.#known.set(id, folder);
  }
}

/** What stands at a path of a commit, written without `.` and `..`; undefined where nothing does. */
export function entryAt(root: Folder, path: string): TreeEntry | undefined {
  let folder: Folder | undefined = root;
  let from = 0;
  // Asked some dozen times a commit: no list of parts is made.
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', from)) {
    folder = folder?.folders.get(path.slice(from, end));
    from = end + 1;
  }
  return folder?.entries.get(path.slice(from));
}

/** DVC's own folder holds its settings. */
function isWalked({ isTree, name }: TreeEntry): boolean {
  return isTree && name !== '.dvc';
}

function isSpeaking(name: string): boolean {
  return (
    name === 'dvc.lock' ||
    name === 'dvc.yaml' ||
    name === 'artifacts.yaml' ||
    (name.endsWith('.dvc') && name !== '.dvc')
  );
}
