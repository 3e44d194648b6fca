import type { Json } from '@pedigree/kernel';
import type { DataEntry } from './data-entry.ts';
import { type Declarations, readDeclarations } from './declarations.ts';
import type { TrackedData } from './dot-dvc.ts';
import type { LockedStage } from './lock.ts';
import { folderOf, fromRoot } from './path.ts';
import type { VariableFiles } from './variables.ts';

/** An input of a stage: what its lock entry recorded, and where that is. */
export interface Input {
  readonly entry: DataEntry;
  /** Relative to the repository's root. */
  readonly path: string;
}

/** An output, of a stage or of a `.dvc` file. */
export interface Output extends Input {
  readonly kind: 'DATA' | 'METRIC' | 'PLOT';
}

/** A stage as it last ran. */
export interface Stage {
  /** As dvc prints it: `train`, `train@key`, `sub/dvc.yaml:train`, or the path of a `.dvc` file that holds one. */
  readonly address: string;
  /** The file that records it, relative to the root. */
  readonly file: string;
  /** Folder of its project, relative to the root. */
  readonly folder: string;
  readonly locked: LockedStage;
  /** False where the lock keeps it and its `dvc.yaml` declares it no more: then its working folder is a guess. */
  readonly isDeclared: boolean;
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
}

/** A `dvc.yaml` in its folder, with the `dvc.lock` beside it read by it. */
export class Project {
  readonly folder: string;
  readonly document: Json;
  readonly #declarations: Declarations;
  readonly #stages = new WeakMap<LockedStage, Stage>();

  /** `document` is `dvc.yaml`, parsed; null where it is not there. `files` are those that its templates name. */
  constructor(folder: string, document: Json, files: VariableFiles) {
    this.folder = folder;
    this.document = document;
    this.#declarations = readDeclarations(document, files);
  }

  /** Metrics declared beside the stages, relative to the root. */
  get metrics(): readonly string[] {
    return this.#declarations.metrics.map((path) => fromRoot(this.folder, path));
  }

  stageOf(locked: LockedStage): Stage {
    const known = this.#stages.get(locked);
    if (known) return known;
    const stage = this.#read(locked);
    this.#stages.set(locked, stage);
    return stage;
  }

  #read(locked: LockedStage): Stage {
    const declared = this.#declarations.find(locked.name);
    const folder = fromRoot(this.folder, declared?.folder ?? '.');
    const beside = {
      METRIC: new Set(this.metrics),
      PLOT: new Set(this.#declarations.plots.map((path) => fromRoot(this.folder, path))),
    };
    const kindOf = (written: string, path: string) => {
      if (declared?.isMetric(written) || beside.METRIC.has(path)) return 'METRIC';
      return declared?.isPlot(written) || beside.PLOT.has(path) ? 'PLOT' : 'DATA';
    };
    return {
      address: this.folder === '.' ? locked.name : `${this.folder}/dvc.yaml:${locked.name}`,
      file: fromRoot(this.folder, 'dvc.lock'),
      folder: this.folder,
      locked,
      isDeclared: declared !== null && declared.folder !== null,
      inputs: placed(folder, locked.deps),
      outputs: placed(folder, locked.outs).map((output) => ({
        ...output,
        kind: kindOf(output.entry.path, output.path),
      })),
    };
  }
}

/** The stage that a `.dvc` file of an old DVC holds. */
export function stageOfFile(file: string, { folder, stage: locked }: TrackedData): Stage | null {
  if (!locked) return null;
  const within = fromRoot(folderOf(file), folder);
  return {
    ...{ address: file, file, folder: folderOf(file), locked, isDeclared: true },
    inputs: placed(within, locked.deps),
    outputs: placed(within, locked.outs).map((output) => ({ ...output, kind: 'DATA' })),
  };
}

function placed(folder: string, entries: readonly DataEntry[]): readonly Input[] {
  return entries.map((entry) => ({ entry, path: fromRoot(folder, entry.path) }));
}
