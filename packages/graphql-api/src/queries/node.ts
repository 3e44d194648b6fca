import { isInvalid, parseAnyReference } from '@pedigree/kernel';
import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import { toDataset, toDatasetVersion, toEnvironment, toModel, toModelVersion } from '../nodes.ts';
import { findEvent } from './event.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whatever has this id: an event by its UUID, everything else by its reference; null where nothing has it. */
export const node: Query<'node'> = async (_, { id }, context) => {
  if (uuid.test(id)) return findEvent(await context.known(null, ['events']), id);
  const reference = parseAnyReference(id);
  if (isInvalid(reference)) return null;
  const { kind, version } = reference;
  const number = version?.by === 'number' ? version.number : undefined;
  if (version !== undefined && number === undefined) return null;
  if (kind !== 'dataset' && kind !== 'model' && kind !== 'environment') return null;
  const known = await context.known(null, viewsAbout[kind]);
  if (kind === 'dataset' && number !== undefined) {
    const found = await known.datasetVersions.load({ ...reference, number });
    return found && toDatasetVersion(known, found);
  }
  if (kind === 'model' && number !== undefined) {
    const found = await known.modelVersions.load({ ...reference, number });
    return found && toModelVersion(known, found);
  }
  if (kind === 'dataset') {
    const found = await known.datasets.load(reference);
    return found && toDataset(known, found);
  }
  if (kind === 'model') {
    const found = await known.models.load(reference);
    return found && toModel(known, found);
  }
  if (version !== undefined) return null;
  const found = await known.environments.load(reference);
  return found && toEnvironment(known, found);
};
