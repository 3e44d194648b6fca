import { nameOfStream } from '@pedigree/schema/events';
import type { Name, VersionKey } from '@pedigree/views';
import type { EventNode } from '../event-node.ts';
import { toDataset, toDatasetVersion, toEnvironment, toModel, toModelVersion } from '../nodes.ts';
import type { PayloadNode } from '../payload-node.ts';

/** Payloads of commands about a dataset: the dataset as known at the payload's position. */
export const aboutDataset = {
  dataset: async ({ event, known }: PayloadNode) => {
    const now = await known();
    const found = await now.datasets.load(nameOf(event));
    return found && toDataset(now, found);
  },
};

/** Payloads of commands about a dataset's version. */
export const aboutDatasetVersion = {
  version: async ({ event, known }: PayloadNode) => {
    const key = keyOf(event);
    const now = await known();
    const found = key && (await now.datasetVersions.load(key));
    return found ? toDatasetVersion(now, found) : null;
  },
};

/** Payloads of commands about a model. */
export const aboutModel = {
  model: async ({ event, known }: PayloadNode) => {
    const now = await known();
    const found = await now.models.load(nameOf(event));
    return found && toModel(now, found);
  },
};

/** Payloads of commands about a model's version. */
export const aboutModelVersion = {
  version: async ({ event, known }: PayloadNode) => {
    const key = keyOf(event);
    const now = await known();
    const found = key && (await now.modelVersions.load(key));
    return found ? toModelVersion(now, found) : null;
  },
};

/** Payloads of commands about an environment. */
export const aboutEnvironment = {
  environment: async ({ event, known }: PayloadNode) => {
    const now = await known();
    const found = await now.environments.load(nameOf(event));
    return found && toEnvironment(now, found);
  },
};

function nameOf({ namespace, stream }: EventNode): Name {
  return { namespace, name: nameOfStream(stream) };
}

/** The version that an event of a dataset or a model is about. */
function keyOf(event: EventNode): VersionKey | null {
  return 'number' in event.data ? { ...nameOf(event), number: event.data.number } : null;
}
