import type { Json } from '@pedigree/kernel';
import { parseDataFile } from '../dvc/data-file.ts';
import { parseDotDvc, type TrackedData } from '../dvc/dot-dvc.ts';
import { type LockedStage, parseLock } from '../dvc/lock.ts';
import { folderOf, fromRoot } from '../dvc/path.ts';
import { Project } from '../dvc/project.ts';
import { Snapshot } from '../dvc/snapshot.ts';
import { isTemplate } from '../dvc/template.ts';
import { filesOfVariables } from '../dvc/variables.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import { textOfBlob } from '../git/text-of-blob.ts';
import { Recent } from './recent.ts';
import { entryAt, type Folder, type SpeakingFile } from './tree-index.ts';

type Parsed =
  | { readonly kind: 'LOCK'; readonly stages: readonly LockedStage[] }
  | { readonly kind: 'TRACKED'; readonly data: TrackedData }
  /** `dvc.yaml`, `artifacts.yaml`, and files of values, of which `named` are those that the templates in it may name. */
  | { readonly kind: 'DOCUMENT'; readonly document: Json; readonly named: readonly string[] }
  | { readonly kind: 'UNREADABLE'; readonly why: string };

/** A file whose values the templates of a `dvc.yaml` may name. */
interface VariableFile extends SpeakingFile {
  /** Of the `dvc.yaml`. */
  readonly folder: string;
  /** As that names it. */
  readonly name: string;
}

/** Reads what commits say: each blob is fetched and parsed once, as long as it is in use. */
export class FileReader {
  readonly #objects: ObjectReader;
  readonly #parsed = new Recent<Parsed>(500);
  readonly #blocks = new Recent<LockedStage>(2_000);
  readonly #projects = new Recent<Project>(200);
  readonly #snapshots = new Recent<Snapshot>(200);
  /** By the key of a root that was read: the files that its templates may name, by folder. */
  readonly #named = new Recent<readonly Omit<VariableFile, 'id'>[]>(200);

  constructor(objects: ObjectReader) {
    this.#objects = objects;
  }

  /**
   * What the commits of those root folders say, in their order; the same object where it is the same.
   *
   * @throws GitError `UNREADABLE_OBJECT`
   */
  async read(roots: readonly Folder[]): Promise<readonly Snapshot[]> {
    const caches = [this.#parsed, this.#blocks, this.#projects, this.#snapshots, this.#named];
    for (const cache of caches) cache.rest();
    const unread = roots.filter((root) => !this.#isRead(root));
    // Equal keys, equal files; but files of values are none of these.
    await this.#parse([...new Map(unread.map((root) => [root.key, root])).values()].flatMap(({ files }) => files));
    await this.#parse(unread.flatMap((root) => this.#variableFilesOf(root)));
    return roots.map((root) => this.#snapshotOf(root));
  }

  async #parse(files: readonly SpeakingFile[]): Promise<void> {
    const unknown = new Map<string, SpeakingFile>();
    for (const file of files) if (!this.#parsed.get(keyOf(file))) unknown.set(keyOf(file), file);
    const blobs = await this.#objects.read([...unknown.values()].map(({ id }) => id));
    [...unknown].forEach(([key, { path }], index) => {
      const blob = blobs[index];
      this.#parsed.set(key, blob ? this.#parseText(path, blob.content) : unreadable('git lacks the object'));
    });
  }

  #parseText(path: string, content: Buffer): Parsed {
    const name = nameOf(path);
    try {
      const text = textOfBlob(content);
      if (name === 'dvc.lock') return { kind: 'LOCK', stages: parseLock(text, this.#blocks) };
      if (name.endsWith('.dvc')) return { kind: 'TRACKED', data: parseDotDvc(text, path) };
      const document = parseDataFile(path, text);
      return { kind: 'DOCUMENT', document, named: isTemplate(text) ? filesOfVariables(document) : [] };
    } catch (cause) {
      return unreadable(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause));
    }
  }

  /** The files that a commit has of those whose values its templates may name. */
  #variableFilesOf(root: Folder): readonly VariableFile[] {
    const named = this.#named.get(root.key) ?? this.#named.set(root.key, this.#namedIn(root));
    return named.flatMap((file) => {
      const entry = entryAt(root, file.path);
      return entry?.isFile ? [{ ...file, id: entry.id }] : [];
    });
  }

  #namedIn({ files }: Folder): readonly Omit<VariableFile, 'id'>[] {
    return files.flatMap((file) => {
      const parsed = this.#parsed.get(keyOf(file));
      if (nameOf(file.path) !== 'dvc.yaml' || parsed?.kind !== 'DOCUMENT') return [];
      const folder = folderOf(file.path);
      return parsed.named.map((name) => ({ folder, name, path: fromRoot(folder, name) }));
    });
  }

  #isRead(root: Folder): boolean {
    return this.#named.get(root.key) !== undefined && this.#snapshots.get(this.#keyOf(root)) !== undefined;
  }

  #snapshotOf(root: Folder): Snapshot {
    const key = this.#keyOf(root);
    return this.#snapshots.get(key) ?? this.#snapshots.set(key, this.#build(root, this.#variableFilesOf(root)));
  }

  #keyOf(root: Folder): string {
    return [root.key, ...this.#variableFilesOf(root).map(({ folder, name, id }) => `${folder}:${name}:${id}`)].join(
      ' ',
    );
  }

  #build(root: Folder, variables: readonly VariableFile[]): Snapshot {
    const projects = new Map<string, Project>();
    const locks = new Map<string, readonly LockedStage[]>();
    const tracked = new Map<string, TrackedData>();
    const annotations = new Map<string, Json>();
    const unreadable = new Map<string, string>();
    for (const file of root.files) {
      const parsed = this.#parsed.get(keyOf(file));
      const folder = folderOf(file.path);
      if (parsed?.kind === 'LOCK') locks.set(folder, parsed.stages);
      else if (parsed?.kind === 'TRACKED') tracked.set(file.path, parsed.data);
      else if (parsed?.kind === 'UNREADABLE') unreadable.set(file.path, parsed.why);
      else if (parsed?.kind === 'DOCUMENT' && nameOf(file.path) === 'artifacts.yaml')
        annotations.set(folder, parsed.document);
      else if (parsed?.kind === 'DOCUMENT')
        projects.set(folder, this.#projectOf(folder, file.id, parsed.document, variables));
    }
    for (const folder of locks.keys())
      if (!projects.has(folder)) projects.set(folder, this.#projectOf(folder, '', null, []));
    for (const file of variables) {
      const parsed = this.#parsed.get(keyOf(file));
      if (parsed?.kind === 'UNREADABLE') unreadable.set(file.path, parsed.why);
    }
    return new Snapshot({ projects: [...projects.values()], locks, tracked, annotations, unreadable });
  }

  /** One object for one text in one folder: it keeps the stages that it has read. */
  #projectOf(folder: string, id: string, document: Json, variables: readonly VariableFile[]): Project {
    const own = variables.filter((file) => file.folder === folder);
    const key = [id, folder, ...own.map((file) => `${file.name}:${file.id}`)].join(' ');
    return this.#projects.get(key) ?? this.#projects.set(key, new Project(folder, document, this.#valuesOf(own)));
  }

  #valuesOf(files: readonly VariableFile[]): ReadonlyMap<string, Json> {
    return new Map(
      files.flatMap((file) => {
        const parsed = this.#parsed.get(keyOf(file));
        return parsed?.kind === 'DOCUMENT' ? [[file.name, parsed.document] as const] : [];
      }),
    );
  }
}

function unreadable(why: string): Parsed {
  return { kind: 'UNREADABLE', why };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The same blob under two kinds of names is read in two ways. */
function keyOf({ path, id }: SpeakingFile): string {
  const name = nameOf(path);
  return name.endsWith('.dvc') ? `${path} ${id}` : `${name} ${id}`;
}
