import type { SearchKind as FoundKind } from '@pedigree/views';
import type { SearchKind } from '../generated/resolvers.ts';

/** What each kind is called where it is asked about. */
export const kindsAsked: Readonly<Record<SearchKind, FoundKind>> = {
  MODEL: 'model',
  MODEL_VERSION: 'modelVersion',
  DATASET: 'dataset',
  ENVIRONMENT: 'environment',
};

/** What each kind is called in an answer. */
export const kindsPrinted: Readonly<Record<FoundKind, SearchKind>> = {
  model: 'MODEL',
  modelVersion: 'MODEL_VERSION',
  dataset: 'DATASET',
  environment: 'ENVIRONMENT',
};
