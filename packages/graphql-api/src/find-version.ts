import type { Known } from './known.ts';
import { type DatasetVersionNode, type ModelVersionNode, toDatasetVersion, toModelVersion } from './nodes.ts';
import { readVersionOfEither, type VersionAsked } from './references.ts';
import { findOne } from './types/find-one.ts';

/** A version that was asked for by `text`. */
export type AskedVersion = VersionAsked & { readonly kind: 'dataset' | 'model'; readonly text: string };

/**
 * Reads a reference of a version of a model, or, where it says so, of a dataset.
 *
 * @param required what the argument takes, where that is not just these.
 * @throws publicError INVALID_ARGUMENT.
 */
export function readAskedVersion(argument: string, text: string, required?: string): AskedVersion {
  return { ...readVersionOfEither(argument, text, required), text };
}

/** The version that was asked for, null where there is none. @throws publicError AMBIGUOUS_REFERENCE. */
export function findVersion(known: Known, asked: AskedVersion): Promise<ModelVersionNode | DatasetVersionNode | null> {
  return asked.kind === 'model' ? findModelVersion(known, asked) : findDatasetVersion(known, asked);
}

/** The same of a version of a model, whatever kind was read. */
export async function findModelVersion(
  known: Known,
  { version, text, ...model }: Omit<AskedVersion, 'kind'>,
): Promise<ModelVersionNode | null> {
  const found = findOne(await known.sources.views.findModelVersion(known.scope, model, version, known.asOf), text);
  return found && toModelVersion(known, found);
}

async function findDatasetVersion(
  known: Known,
  { version, text, ...dataset }: Omit<AskedVersion, 'kind'>,
): Promise<DatasetVersionNode | null> {
  const found = findOne(await known.sources.views.findDatasetVersion(known.scope, dataset, version, known.asOf), text);
  return found && toDatasetVersion(known, found);
}
