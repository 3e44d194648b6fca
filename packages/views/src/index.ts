export type { AsOf } from './as-of.ts';
export { allViews } from './catalogue.ts';
export { type CheckViewsOptions, checkViews } from './checking/check-sqlite-views.ts';
export type { ViewChecked, ViewFault, ViewsChecked } from './checking/check-views.ts';
export type { DatasetFound, DatasetSightingFound, DatasetVersionFound } from './datasets/answer.ts';
export type { DatasetQueries } from './datasets/queries.ts';
export type { PolicyFound } from './environments/find-policies.ts';
export type { EnvironmentFound, EnvironmentKey, EnvironmentQueries } from './environments/queries.ts';
export {
  CheckpointMoved,
  ViewError,
  type ViewErrorCode,
  ViewReplaced,
  ViewsDamaged,
  ViewsReadFailed,
} from './errors.ts';
export type { EventFilter, EventFound, EventRange } from './events/answer.ts';
export type { EventQueries } from './events/queries.ts';
export { subjectsOf } from './events/subjects-of.ts';
export type {
  CommitAsked,
  LineageDescendants,
  LineageEdgeFound,
  LineageKind,
  LineageNodeFound,
  LineageWalk,
  LineageWalkOptions,
  LineageWay,
  VersionNodeFilter,
} from './lineage/answer.ts';
export type { LineageQueries } from './lineage/queries.ts';
export type {
  ApprovalFound,
  EvaluationFound,
  JudgementFound,
  ModelAliasFound,
  ModelFound,
  ModelVersionFound,
  Saying,
  VersionLabelFound,
  VersionsFound,
} from './models/answer.ts';
export type { ModelQueries } from './models/queries.ts';
export type { Name, VersionKey } from './name.ts';
export type { Page, PageRequest } from './page.ts';
export type {
  DatasetCondition,
  MetricAsked,
  ParameterCondition,
  ReleaseCondition,
  ScoreDirection,
  ScoreFound,
  ScoreKey,
  TagCondition,
  VersionFilter,
} from './ranking/answer.ts';
export type { RankingQueries } from './ranking/queries.ts';
export { type OpenViewsOptions, openViews } from './reading/open-views.ts';
export { readStatuses } from './reading/read-statuses.ts';
export type {
  ReportsFound,
  RolloutFilter,
  RolloutFound,
  RolloutMoment,
  RolloutState,
  ServingReportFound,
} from './rollouts/answer.ts';
export { isInForce, isNextWithdrawn } from './rollouts/in-force.ts';
export type { RolloutQueries } from './rollouts/queries.ts';
export { discardingDamaged, openViewsDatabase, viewsFile, viewsFileNumber } from './runner/open-database.ts';
export { type RunnerOptions, type RunViewsOptions, runViews } from './runner/run-views.ts';
export { isPassing } from './runner/sqlite-error.ts';
export { everything, type Scope } from './scope.ts';
export type { SearchFilter, SearchFound } from './search/answer.ts';
export type { SearchQueries } from './search/queries.ts';
export type { SearchKind } from './search/row.ts';
export { wordsOf } from './search/words.ts';
export type { Serving, ServingChangeFound, ServingChangeKey, ServingPeriod, Slot } from './serving/answer.ts';
export type { ServingQueries } from './serving/queries.ts';
export { saltOf } from './serving/salt.ts';
export type { PackageRelease, SoftwareUseFilter, SoftwareUseFound } from './software/answer.ts';
export type { SoftwareQueries } from './software/queries.ts';
export type { ViewState, ViewStatus } from './status.ts';
export { type View, type ViewName, viewNames } from './view.ts';
export type { KnownAt, Views } from './views.ts';
