import type { SearchResultResolvers } from '../generated/resolvers.ts';
import { type SearchResultNode, toDataset, toEnvironment, toModel, toModelVersion } from '../nodes.ts';
import { kindsPrinted } from '../search/kinds.ts';
import { refOf, refOfVersion } from './refs.ts';
import { required } from './required.ts';

export const searchResult: SearchResultResolvers = {
  ref: ({ kind, namespace, name, number }) =>
    kind === 'modelVersion'
      ? refOfVersion('model', { namespace, name, number: number ?? 0 })
      : refOf(kind, { namespace, name }),
  kind: ({ kind }) => kindsPrinted[kind],
  subject: (found) => subjectOf(found),
};

async function subjectOf({ known, kind, namespace, name, number }: SearchResultNode) {
  switch (kind) {
    case 'model':
      return toModel(known, required('a model', await known.models.load({ namespace, name })));
    case 'modelVersion': {
      const key = { namespace, name, number: number ?? 0 };
      return toModelVersion(known, required('a model version', await known.modelVersions.load(key)));
    }
    case 'dataset':
      return toDataset(known, required('a dataset', await known.datasets.load({ namespace, name })));
    case 'environment':
      return toEnvironment(known, required('an environment', await known.environments.load({ namespace, name })));
  }
}
