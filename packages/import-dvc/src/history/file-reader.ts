import type { Json } from '@pedigree/kernel';
import { parseDotDvc, type TrackedData } from '../dvc/dot-dvc.ts';
import { type LockedStage, parseLock } from '../dvc/lock.ts';
import { folderOf, fromRoot } from '../dvc/path.ts';
import { Project } from '../dvc/project.ts';
import { Snapshot } from '../dvc/snapshot.ts';
import { isTemplate } from '../dvc/template.ts';
import { parseYaml } from '../dvc/yaml.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import { textOfBlob } from '../git/text-of-blob.ts';
import { Recent } from './recent.ts';
import { entryAt, type Folder, type SpeakingFile } from './tree-index.ts';

type Parsed =
  | { readonly kind: 'LOCK'; readonly stages: readonly LockedStage[] }
  | { readonly kind: 'TRACKED'; readonly data: TrackedData }
  /** `dvc.yaml`, `artifacts.yaml`, `params.yaml`. */
  | { readonly kind: 'DOCUMENT'; readonly document: Json; readonly hasTemplates: boolean }
  | { readonly kind: 'UNREADABLE'; readonly why: string };

/** Reads what commits say: each blob is fetched and parsed once, as long as it is in use. */
export class FileReader {
  readonly #objects: ObjectReader;
  readonly #parsed = new Recent<Parsed>(2_000);
  readonly #blocks = new Recent<LockedStage>(10_000);
  readonly #projects = new Recent<Project>(500);
  readonly #snapshots = new Recent<Snapshot>(500);
  /** By the key of a root that was read: folders whose `dvc.yaml` has templates. */
  readonly #templates = new Recent<readonly string[]>(500);

  constructor(objects: ObjectReader) {
    this.#objects = objects;
  }

  /**
   * What the commits of those root folders say, in their order; the same object where it is the same.
   *
   * @throws GitError `UNREADABLE_OBJECT`
   */
  async read(roots: readonly Folder[]): Promise<readonly Snapshot[]> {
    const caches = [this.#parsed, this.#blocks, this.#projects, this.#snapshots, this.#templates];
    for (const cache of caches) cache.rest();
    const distinct = [...new Map(roots.map((root) => [root.key, root])).values()];
    await this.#parse(distinct.filter((root) => !this.#isRead(root)).flatMap(({ files }) => files));
    await this.#parse(distinct.flatMap((root) => this.#paramsOf(root).map(([, file]) => file)));
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
      return { kind: 'DOCUMENT', document: parseYaml(text), hasTemplates: isTemplate(text) };
    } catch (cause) {
      return unreadable(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause));
    }
  }

  /** The `params.yaml` beside each `dvc.yaml` whose templates may name its values, by its folder. */
  #paramsOf(root: Folder): readonly (readonly [string, SpeakingFile])[] {
    const folders = this.#templates.get(root.key) ?? this.#templates.set(root.key, this.#foldersWithTemplates(root));
    return folders.flatMap((folder) => {
      const path = fromRoot(folder, 'params.yaml');
      const entry = entryAt(root, path);
      return entry?.isFile ? [[folder, { path, id: entry.id }] as const] : [];
    });
  }

  #foldersWithTemplates({ files }: Folder): readonly string[] {
    return files.flatMap((file) => {
      if (nameOf(file.path) !== 'dvc.yaml') return [];
      const parsed = this.#parsed.get(keyOf(file));
      return parsed?.kind === 'DOCUMENT' && parsed.hasTemplates ? [folderOf(file.path)] : [];
    });
  }

  #isRead(root: Folder): boolean {
    return this.#templates.get(root.key) !== undefined && this.#snapshots.get(this.#keyOf(root)) !== undefined;
  }

  #snapshotOf(root: Folder): Snapshot {
    const key = this.#keyOf(root);
    return this.#snapshots.get(key) ?? this.#snapshots.set(key, this.#build(root, new Map(this.#paramsOf(root))));
  }

  #keyOf(root: Folder): string {
    return [root.key, ...this.#paramsOf(root).map(([folder, { id }]) => `${folder}:${id}`)].join(' ');
  }

  #build(root: Folder, params: ReadonlyMap<string, SpeakingFile>): Snapshot {
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
        projects.set(folder, this.#projectOf(folder, file.id, parsed.document, params.get(folder)));
    }
    for (const folder of locks.keys())
      if (!projects.has(folder)) projects.set(folder, this.#projectOf(folder, '', null, undefined));
    return new Snapshot({ projects: [...projects.values()], locks, tracked, annotations, unreadable });
  }

  /** One object for one text in one folder: it keeps the stages that it has read. */
  #projectOf(folder: string, id: string, document: Json, params: SpeakingFile | undefined): Project {
    const key = `${id} ${params?.id} ${folder}`;
    const values = params && this.#parsed.get(keyOf(params));
    const known = values?.kind === 'DOCUMENT' ? values.document : null;
    return this.#projects.get(key) ?? this.#projects.set(key, new Project(folder, document, known));
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
