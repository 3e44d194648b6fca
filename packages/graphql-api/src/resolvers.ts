import type { GraphQLScalarType } from 'graphql';
import type { Resolvers } from './generated/resolvers.ts';
import { dateTime } from './scalars/date-time.ts';
import { json } from './scalars/json.ts';
import { knownAt } from './scalars/known-at.ts';
import { long } from './scalars/long.ts';
import { allocatedVersion } from './types/allocated-version.ts';
import { approval } from './types/approval.ts';
import { artifact } from './types/artifact.ts';
import { asOf } from './types/as-of.ts';
import { codeVersion } from './types/code-version.ts';
import { dataset } from './types/dataset.ts';
import { datasetSighting } from './types/dataset-sighting.ts';
import { datasetUse } from './types/dataset-use.ts';
import { datasetVersion } from './types/dataset-version.ts';
import { environment } from './types/environment.ts';
import { evaluation } from './types/evaluation.ts';
import { leaderboardEntry } from './types/leaderboard-entry.ts';
import { impact, impactedVersion, lineage, lineagePath } from './types/lineage.ts';
import { lineageNode } from './types/lineage-node.ts';
import { model } from './types/model.ts';
import { modelAlias } from './types/model-alias.ts';
import { modelVersion } from './types/model-version.ts';
import { parent } from './types/parent.ts';
import { plannedChange } from './types/planned-change.ts';
import { promotionPolicy } from './types/promotion-policy.ts';
import { recipe } from './types/recipe.ts';
import { rollout, rolloutMoment } from './types/rollout.ts';
import { run } from './types/run.ts';
import { deprecation, retraction } from './types/saying.ts';
import { searchResult } from './types/search-result.ts';
import { serving, servingChange } from './types/serving.ts';
import { servingChanged } from './types/serving-changed.ts';
import { softwareUse } from './types/software-use.ts';
import { servingPeriod, versionUse } from './types/version-use.ts';

/** Fields of the types that have more to them than the members of what was found. */
export const typeResolvers: Resolvers = {
  AllocatedVersion: allocatedVersion,
  Approval: approval,
  Artifact: artifact,
  AsOf: asOf,
  CodeVersion: codeVersion,
  Dataset: dataset,
  DatasetSighting: datasetSighting,
  DatasetUse: datasetUse,
  DatasetVersion: datasetVersion,
  Deprecation: deprecation,
  Environment: environment,
  Evaluation: evaluation,
  Impact: impact,
  ImpactedVersion: impactedVersion,
  LeaderboardEntry: leaderboardEntry,
  Lineage: lineage,
  LineageNode: lineageNode,
  LineagePath: lineagePath,
  Model: model,
  ModelAlias: modelAlias,
  ModelVersion: modelVersion,
  Parent: parent,
  PlannedChange: plannedChange,
  PromotionPolicy: promotionPolicy,
  Recipe: recipe,
  Retraction: retraction,
  Rollout: rollout,
  RolloutMoment: rolloutMoment,
  Run: run,
  SearchResult: searchResult,
  Serving: serving,
  ServingChange: servingChange,
  ServingChanged: servingChanged,
  ServingPeriod: servingPeriod,
  SoftwareUse: softwareUse,
  VersionUse: versionUse,
};

/** Every scalar that is not GraphQL's own. */
export const scalars: readonly GraphQLScalarType[] = [dateTime, json, knownAt, long];
