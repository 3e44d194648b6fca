import type { CommandInput } from '@pedigree/client';
import type { InputKind } from '../dvc/snapshot.ts';
import type { DataStatement } from './data-statements.ts';
import { wordsOfImport } from './import-words.ts';
import { datasetReference, nameOfPath } from './names.ts';
import { digestOfEntry, kindIn, type Seen, wordsOfStage } from './stage-words.ts';

type Words = Omit<NonNullable<CommandInput['recordDatasetSighting']>, 'dataset' | 'version'>;

/** What a statement says of a version: how large it is, and how it came about. */
export function wordsOf(
  namespace: string,
  { path, digest, entry, stage, takenFrom, derivedFrom }: DataStatement,
  seen: Seen,
): Words {
  const { size, files } = entry;
  return {
    ...(size !== undefined && { size }),
    ...(files !== undefined && { files }),
    ...(derivedFrom.length > 0 && {
      derivedFrom: derivedFrom.map((source) => datasetReference(namespace, source.path, source.digest)),
    }),
    ...(stage && wordsOfStage(namespace, stage, seen)),
    ...(takenFrom !== null && wordsOfImport(namespace, { path, digest, takenFrom })),
  };
}

/** The version that a statement is of. */
export function keyOfVersion({ path, digest }: DataStatement): string {
  return `${nameOfPath(path)}@${digest}`;
}

/** Tells statements apart: two have one key where {@link wordsOf} says the same of one version. */
export function keyOf(seen: Seen, statement: DataStatement): string {
  const { stage, takenFrom, derivedFrom, entry } = statement;
  const { size, files } = entry;
  const sources = derivedFrom.map(({ path, digest }) => `${path}@${digest}`);
  const kinds = stage?.inputs.map((input) => letters[kindIn(seen, input, stage)]) ?? [];
  const made = stage ? [stage.file, stage.locked.name, digestOfEntry(stage.locked), kinds.join('')] : [];
  return [keyOfVersion(statement), size, files, takenFrom, ...made, ...sources].join('\0');
}

/** What makes a difference to a recipe. */
const letters: Readonly<Record<InputKind, string>> = { CODE: 'c', MODEL: 'm', HELD: 'd', RELATED: 'd', LOOSE: 'd' };
