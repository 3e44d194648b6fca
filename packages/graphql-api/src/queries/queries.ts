import type { QueryResolvers } from '../generated/resolvers.ts';
import { bisect } from './bisect.ts';
import { blame } from './blame.ts';
import { checkout } from './checkout.ts';
import { compare } from './compare.ts';
import { dataset } from './dataset.ts';
import { datasetVersion } from './dataset-version.ts';
import { datasets } from './datasets.ts';
import { diff } from './diff.ts';
import { environment } from './environment.ts';
import { environmentServing } from './environment-serving.ts';
import { environments } from './environments.ts';
import { event } from './event.ts';
import { events } from './events.ts';
import { impact } from './impact.ts';
import { leaderboard } from './leaderboard.ts';
import { lineage } from './lineage.ts';
import { merge } from './merge.ts';
import { mergeBase } from './merge-base.ts';
import { model } from './model.ts';
import { modelVersion } from './model-version.ts';
import { modelVersions } from './model-versions.ts';
import { models } from './models.ts';
import { node } from './node.ts';
import { paretoFront } from './pareto-front.ts';
import { path } from './path.ts';
import { policyBreaches } from './policy-breaches.ts';
import { recipe } from './recipe.ts';
import { restorePlans } from './restore-plans.ts';
import { rollout } from './rollout.ts';
import { rollouts } from './rollouts.ts';
import { route } from './route.ts';
import { search } from './search.ts';
import { serving } from './serving.ts';
import { servingHistory } from './serving-history.ts';
import { software } from './software.ts';
import { whoUses } from './who-uses.ts';

/** Every query there is: the compiler demands one for each line of SDL. */
export const queries: Required<QueryResolvers> = {
  bisect,
  blame,
  checkout,
  compare,
  dataset,
  datasetVersion,
  datasets,
  diff,
  environment,
  environmentServing,
  environments,
  event,
  events,
  impact,
  leaderboard,
  lineage,
  merge,
  mergeBase,
  model,
  modelVersion,
  modelVersions,
  models,
  node,
  paretoFront,
  path,
  policyBreaches,
  recipe,
  restorePlans,
  rollout,
  rollouts,
  route,
  search,
  serving,
  servingHistory,
  software,
  whoUses,
};
