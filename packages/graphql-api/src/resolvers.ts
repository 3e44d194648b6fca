import type { GraphQLScalarType } from 'graphql';
import type { Resolvers } from './generated/resolvers.ts';
import { dateTime } from './scalars/date-time.ts';
import { json } from './scalars/json.ts';
import { knownAt } from './scalars/known-at.ts';
import { long } from './scalars/long.ts';
import { allocatedVersion } from './types/allocated-version.ts';
import { asOf } from './types/as-of.ts';
import { dataset } from './types/dataset.ts';
import { datasetUse } from './types/dataset-use.ts';
import { datasetVersion } from './types/dataset-version.ts';
import { environment } from './types/environment.ts';
import { evaluation } from './types/evaluation.ts';
import { model } from './types/model.ts';
import { modelAlias } from './types/model-alias.ts';
import { modelVersion } from './types/model-version.ts';
import { parent } from './types/parent.ts';
import { deprecation, retraction } from './types/saying.ts';
import { serving, servingChange } from './types/serving.ts';
import { servingChanged } from './types/serving-changed.ts';

/** Fields of the types that have more to them than the members of what was found. */
export const typeResolvers: Resolvers = {
  AllocatedVersion: allocatedVersion,
  AsOf: asOf,
  Dataset: dataset,
  DatasetUse: datasetUse,
  DatasetVersion: datasetVersion,
  Deprecation: deprecation,
  Environment: environment,
  Evaluation: evaluation,
  Model: model,
  ModelAlias: modelAlias,
  ModelVersion: modelVersion,
  Parent: parent,
  Retraction: retraction,
  Serving: serving,
  ServingChange: servingChange,
  ServingChanged: servingChanged,
};

/** Every scalar that is not GraphQL's own. */
export const scalars: readonly GraphQLScalarType[] = [dateTime, json, knownAt, long];
