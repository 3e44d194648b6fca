import type { Json } from '@pedigree/kernel';
import type { TrackedData } from './dot-dvc.ts';
import type { LockedStage } from './lock.ts';
import { folderOf, fromRoot, isOutside } from './path.ts';
import { type Input, type Output, type Project, type Stage, stageOfFile } from './project.ts';
import { memberOf, membersOf, textOf } from './yaml.ts';

/** All that a commit says, file by file, parsed. Folders and paths are relative to the root. */
export interface SpokenFiles {
  readonly projects: readonly Project[];
  /** By the folder of the lock. */
  readonly locks: ReadonlyMap<string, readonly LockedStage[]>;
  readonly tracked: ReadonlyMap<string, TrackedData>;
  /** `artifacts.yaml`, by its folder. */
  readonly annotations: ReadonlyMap<string, Json>;
  /** Files that could not be read, and why. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Bytes that a stage made, or that a `.dvc` file keeps. */
export interface Holding extends Output {
  /** The file that says so. */
  readonly file: string;
  /** Null where a `.dvc` file keeps them. */
  readonly stage: Stage | null;
  /** Where they were taken from, if a `.dvc` file says so. */
  readonly takenFrom: string | null;
}

/** What an input of a stage is. */
export type InputKind =
  /** In git at the commit: part of the code version. */
  | 'CODE'
  /** A file that an annotation calls a model. */
  | 'MODEL'
  /** An output, or what a `.dvc` file keeps. */
  | 'HELD'
  /** Inside of such, or a folder around such, that another stage made or a `.dvc` file keeps. */
  | 'RELATED'
  /** Held by nobody. */
  | 'LOOSE';

/** The stages and data of one commit, with what holds what. */
export class Snapshot {
  readonly files: SpokenFiles;
  readonly stages: readonly Stage[];
  /** What `.dvc` files keep. */
  readonly tracked: readonly Holding[];
  /** Paths that an annotation of type `model` names. */
  readonly models: ReadonlySet<string>;
  readonly #exact = new Map<string, Holding[]>();
  /** By each folder around them. */
  readonly #inside = new Map<string, Holding[]>();
  #questions: readonly string[] | undefined;

  constructor(files: SpokenFiles) {
    this.files = files;
    const projects = new Map(files.projects.map((project) => [project.folder, project]));
    const ofLocks = [...files.locks].flatMap(([folder, stages]) => {
      const project = projects.get(folder);
      return project ? stages.map((stage) => project.stageOf(stage)) : [];
    });
    const ofFiles = [...files.tracked].flatMap(([file, data]) => stageOfFile(file, data) ?? []);
    this.stages = [...ofLocks, ...ofFiles];
    this.tracked = [...files.tracked].flatMap(([file, data]) => (data.stage ? [] : holdingsOf(file, data)));
    this.models = new Set([
      ...files.projects.flatMap(({ folder, document }) => modelsOf(folder, memberOf(document, 'artifacts'))),
      ...[...files.annotations].flatMap(([folder, document]) => modelsOf(folder, document)),
    ]);
    for (const holding of this.tracked) this.#hold(holding);
    for (const stage of this.stages) for (const holding of holdingsOfStage(stage)) this.#hold(holding);
  }

  /** What is held at just that path. What nothing declares any more counts only where nothing else is there. */
  holdingsAt(path: string): readonly Holding[] {
    const found = this.#exact.get(path);
    if (!found) return nothing;
    if (found.every(isDeclared)) return found;
    const declared = found.filter(isDeclared);
    return declared.length > 0 ? declared : found;
  }

  /**
   * What is held in a folder at that path, and the folders around it that are held; without what the stage that uses it
   * made itself, which is no input of its own.
   */
  related(path: string, usedBy: Stage | null): readonly Holding[] {
    const around: Holding[] = [];
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      around.push(...(this.#exact.get(path.slice(0, end)) ?? []));
    return [...around, ...(this.#inside.get(path) ?? [])].filter(
      (holding) => isDeclared(holding) && (usedBy === null || holding.stage !== usedBy),
    );
  }

  /** Paths of which it makes a difference to `kindOf` whether git has them. */
  get questions(): readonly string[] {
    this.#questions ??= [
      ...new Set(
        this.stages.flatMap((stage) =>
          stage.inputs.flatMap(({ path }) => (isOutside(path) || this.#isHeld(path, stage) ? [] : [path])),
        ),
      ),
    ];
    return this.#questions;
  }

  /** What an input of a stage is, in a commit of which git has the files that `inGit` knows. */
  kindOf({ path }: Input, usedBy: Stage, inGit: (path: string) => boolean): InputKind {
    const isHeld = this.holdingsAt(path).length > 0;
    if (this.models.has(path) && (isHeld || !inGit(path))) return 'MODEL';
    if (isHeld) return 'HELD';
    if (this.related(path, usedBy).length > 0) return 'RELATED';
    return !isOutside(path) && inGit(path) ? 'CODE' : 'LOOSE';
  }

  #isHeld(path: string, usedBy: Stage): boolean {
    return this.holdingsAt(path).length > 0 || this.related(path, usedBy).length > 0;
  }

  #hold(holding: Holding): void {
    add(this.#exact, holding.path, holding);
    const { path } = holding;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      add(this.#inside, path.slice(0, end), holding);
    if (!isOutside(path)) add(this.#inside, '.', holding);
  }
}

const nothing: readonly Holding[] = [];

function isDeclared({ stage }: Holding): boolean {
  return stage?.isDeclared ?? true;
}

function holdingsOf(file: string, { folder, outs, takenFrom }: TrackedData): readonly Holding[] {
  const within = fromRoot(folderOf(file), folder);
  return outs.map((entry) => ({
    ...{ entry, path: fromRoot(within, entry.path), kind: 'DATA' },
    ...{ file, stage: null, takenFrom },
  }));
}

/** A stage that was read before is not taken apart again. */
const ofStages = new WeakMap<Stage, readonly Holding[]>();

function holdingsOfStage(stage: Stage): readonly Holding[] {
  const known = ofStages.get(stage);
  if (known) return known;
  const holdings = stage.outputs.map((output) => ({ ...output, file: stage.file, stage, takenFrom: null }));
  ofStages.set(stage, holdings);
  return holdings;
}

function modelsOf(folder: string, annotations: Json | undefined): readonly string[] {
  return membersOf(annotations).flatMap(([, annotation]) => {
    const path = textOf(memberOf(annotation, 'path'));
    return textOf(memberOf(annotation, 'type')) === 'model' && path !== undefined ? [fromRoot(folder, path)] : [];
  });
}

function add(holdings: Map<string, Holding[]>, key: string, holding: Holding): void {
  const found = holdings.get(key);
  if (found) found.push(holding);
  else holdings.set(key, [holding]);
}
