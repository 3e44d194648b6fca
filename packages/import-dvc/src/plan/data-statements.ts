import type { DataEntry } from '../dvc/data-entry.ts';
import type { Stage } from '../dvc/project.ts';
import type { Holding, Snapshot } from '../dvc/snapshot.ts';
import { kindIn, type Seen } from './stage-words.ts';

/** That a commit holds a content of some data, and how that is known to have come about. */
export interface DataStatement {
  /** Of the data, relative to the root. */
  readonly path: string;
  readonly digest: string;
  readonly entry: DataEntry;
  /** The stage that made it; null where none is known to have. */
  readonly stage: Stage | null;
  /** Where it was taken from, if that is said. */
  readonly takenFrom: string | null;
  /** Folders around it, or what lies in it. */
  readonly derivedFrom: readonly { readonly path: string; readonly digest: string }[];
}

/** All that a commit states of data: what `.dvc` files keep, what stages made, and what they used that nobody else holds. */
export function dataStatements(seen: Seen): readonly DataStatement[] {
  const { snapshot } = seen;
  const stages = snapshot.stages.filter(({ isDeclared }) => isDeclared);
  const used = new Set(stages.flatMap(({ inputs }) => inputs.map(({ path }) => path)));
  const held = [
    ...snapshot.tracked.map((holding) => ({ ...holding, stage: null })),
    ...stages.flatMap((stage) => stage.outputs.map((output) => ({ ...output, stage, takenFrom: null }))),
  ];
  return [
    ...held
      // A file of metrics or of a plot is no dataset, unless a stage goes on with it.
      .filter(({ path, kind }) => !snapshot.models.has(path) && (kind === 'DATA' || used.has(path)))
      .flatMap((holding) => statement(holding, [])),
    ...stages.flatMap((stage) =>
      stage.inputs.flatMap((input) => {
        const kind = kindIn(seen, input, stage);
        if (kind === 'LOOSE') return statement({ ...input, stage: null, takenFrom: null }, []);
        if (kind !== 'RELATED') return [];
        const related = snapshot.related(input.path, stage);
        return statement({ ...input, stage: null, takenFrom: null }, sourcesOf(snapshot, related));
      }),
    ),
  ];
}

/** What `.dvc` files keep and do not know the digest of. */
export function withoutDigest(snapshot: Snapshot): readonly Holding[] {
  return snapshot.tracked.filter(({ entry }) => entry.digest === null);
}

function statement(
  { path, entry, stage, takenFrom }: Pick<Holding, 'path' | 'entry' | 'stage' | 'takenFrom'>,
  derivedFrom: DataStatement['derivedFrom'],
): readonly DataStatement[] {
  return entry.digest === null ? [] : [{ path, digest: entry.digest, entry, stage, takenFrom, derivedFrom }];
}

function sourcesOf(snapshot: Snapshot, related: readonly Holding[]): DataStatement['derivedFrom'] {
  return related.flatMap(({ path, entry, kind }) =>
    entry.digest === null || kind !== 'DATA' || snapshot.models.has(path) ? [] : [{ path, digest: entry.digest }],
  );
}
