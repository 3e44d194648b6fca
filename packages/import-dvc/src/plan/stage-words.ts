import { hash } from 'node:crypto';
import type { CommandInput } from '@pedigree/client';
import { canonicalJson, uuidV5 } from '@pedigree/kernel';
import type { LockedStage } from '../dvc/lock.ts';
import type { Input, Stage } from '../dvc/project.ts';
import type { InputKind, Snapshot } from '../dvc/snapshot.ts';
import { placeOf } from '../dvc/upstream.ts';
import { datasetReference, nameOfAddress } from './names.ts';
import { parametersOf } from './parameters.ts';

/** The members of a command that say how something was made. */
export type RecipeWords = Pick<
  NonNullable<CommandInput['versionDataset']>,
  'run' | 'datasets' | 'usedArtifacts' | 'parameters' | 'problems'
>;

/** What makes a version of a commit understood: its stages, and which files git has besides. */
export interface Seen {
  readonly snapshot: Snapshot;
  readonly hasPath: (path: string) => boolean;
}

/** What the service takes at most of each. */
const usesAtMost = 1_000;

/** How the outputs of a stage were made: by one execution, from its direct inputs, with its parameters. */
export function wordsOfStage(namespace: string, stage: Stage, seen: Seen): RecipeWords {
  const parameters = parametersOf([stage]);
  const unknown = stage.inputs.filter((input) => input.entry.digest === null && isUsed(kindIn(seen, input, stage)));
  return {
    run: runOf(namespace, stage),
    ...usesOf(namespace, stage, seen),
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(unknown.length > 0 && {
      problems: unknown.map(({ path }) => ({
        where: placeOf(stage),
        what: `the digest of its input ${path} is unknown`,
      })),
    }),
  };
}

/** The direct inputs of a stage, in the role of its address: dataset versions, and files that are models. */
export function usesOf(namespace: string, stage: Stage, seen: Seen): Pick<RecipeWords, 'datasets' | 'usedArtifacts'> {
  const role = nameOfAddress(stage.address);
  const known = stage.inputs.flatMap((input) => {
    const { digest } = input.entry;
    return digest === null ? [] : [{ path: input.path, digest, kind: kindIn(seen, input, stage) }];
  });
  const datasets = known
    .filter(({ kind }) => isUsed(kind) && kind !== 'MODEL')
    .map(({ path, digest }) => ({ dataset: datasetReference(namespace, path, digest), role }))
    .slice(0, usesAtMost);
  const usedArtifacts = known
    .filter(({ kind }) => kind === 'MODEL')
    .map(({ digest }) => ({ digest, role }))
    .slice(0, usesAtMost);
  return { ...(datasets.length > 0 && { datasets }), ...(usedArtifacts.length > 0 && { usedArtifacts }) };
}

/** One execution: the same lock entry of the same stage is the same run, in whatever commit it stands. */
export function runOf(
  namespace: string,
  { folder, locked, address }: Stage,
): { readonly id: string; readonly name: string } {
  const id = uuidV5(JSON.stringify(['dvc', namespace, folder, locked.name, digestOfEntry(locked)]));
  return { id, name: nameOfAddress(address) };
}

/** Lock entries that were seen before are not put into their canonical form again. */
const digests = new WeakMap<LockedStage, string>();

/** Stands for all that a lock says of a stage. This is storage: ids of runs rest on it. */
export function digestOfEntry(locked: LockedStage): string {
  const known = digests.get(locked);
  if (known !== undefined) return known;
  const digest = hash('sha256', canonicalJson(locked.entry), 'hex');
  digests.set(locked, digest);
  return digest;
}

/** What an input of a stage is at the commit. */
export function kindIn({ snapshot, hasPath }: Seen, input: Input, usedBy: Stage): InputKind {
  return snapshot.kindOf(input, usedBy, hasPath);
}

/** What git has at the commit is part of the code version. */
export function isUsed(kind: InputKind): boolean {
  return kind !== 'CODE';
}
