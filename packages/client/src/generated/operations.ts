/** Written by `npm run generate` from schema/generated/schema.graphql. Never edited. */
import type { ExecuteOptions, Transport } from '../transport.ts';
import { type FollowOptions, pickEach } from '../follow.ts';
import type * as Types from './documents.ts';
import {
  BisectDocument,
  BlameDocument,
  CheckoutDocument,
  CompareDocument,
  DatasetDocument,
  DatasetVersionDocument,
  DatasetsDocument,
  DiffDocument,
  EnvironmentDocument,
  EnvironmentServingDocument,
  EnvironmentsDocument,
  EventDocument,
  EventsDocument,
  ImpactDocument,
  LeaderboardDocument,
  LineageDocument,
  MergeDocument,
  MergeBaseDocument,
  ModelDocument,
  ModelVersionDocument,
  ModelVersionsDocument,
  ModelsDocument,
  NodeDocument,
  ParetoFrontDocument,
  PathDocument,
  PolicyBreachesDocument,
  RecipeDocument,
  RestorePlansDocument,
  RolloutDocument,
  RolloutsDocument,
  RouteDocument,
  SearchDocument,
  ServingDocument,
  ServingHistoryDocument,
  SoftwareDocument,
  WhoUsesDocument,
  AbortRolloutDocument,
  AdvanceRolloutDocument,
  ApproveModelVersionDocument,
  ChangePromotionPolicyDocument,
  CorrectServingDocument,
  DefineEnvironmentDocument,
  DeprecateModelDocument,
  DescribeDatasetDocument,
  DescribeModelDocument,
  LabelModelVersionDocument,
  PauseRolloutDocument,
  PromoteModelDocument,
  PromoteModelsDocument,
  RecordDocument,
  RecordDatasetSightingDocument,
  RecordEvaluationDocument,
  RecordTrainingDocument,
  RegisterDatasetDocument,
  RegisterModelDocument,
  ReinstateDatasetVersionDocument,
  ReinstateModelVersionDocument,
  RejectModelVersionDocument,
  RemoveModelAliasDocument,
  ReportServingMetricsDocument,
  RestoreEnvironmentDocument,
  ResumeRolloutDocument,
  RetireModelDocument,
  RetractDatasetVersionDocument,
  RetractModelVersionDocument,
  RollBackEnvironmentDocument,
  RollBackModelDocument,
  RollBackModelsDocument,
  SetModelAliasDocument,
  StartRolloutDocument,
  TagModelVersionDocument,
  UndeprecateModelDocument,
  UntagModelVersionDocument,
  VersionDatasetDocument,
  WithdrawApprovalDocument,
  FollowEventsDocument,
  FollowServingChangedDocument,
} from './documents.ts';

/** Every question that can be asked. */
export interface Queries {
  /**
   * Bisects the history of a model by a metric as git bisects that of a program: which version made it bad, or which one to evaluate next to
   * find out. Null where a version or the dataset version is not recorded.
   *
   * @param asked
   *   - `model` (optional): The model, where `good`, `bad` and `skip` are just versions of it (`3`, `v1.2.0`).
   *   - `metric`: Name of the metric.
   *   - `dataset` (optional): The dataset version on which it was measured: `holdout@1`. Left out, values count that were told without one, those of the training among them. Of several values the one that is true of the latest time counts.
   *   - `good`: Versions that are known to be good; one is enough, and 1,000 are the most.
   *   - `bad`: A version that is known to be bad.
   *   - `tolerance` (optional): By how much a version may be worse than the worst of the good ones and still be good. Left out, it is bad where it is nearer to `bad` than to `good`.
   *   - `direction` (optional): Which way the metric gets better, where its name does not say so.
   *   - `along` (optional): Along which history; along parents unless given.
   *   - `skip` (optional): Versions that cannot be evaluated.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Bisection` or null: The search for the version that made a metric bad, by halves.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  bisect(asked: Types.BisectQueryVariables, options?: ExecuteOptions): Promise<Types.BisectQuery['bisect']>;

  /**
   * For what the recipe of a model version says, since which version it is so: each fact is followed to the first parent that says the
   * same, of whatever relation, until none does. Null where the version is not recorded.
   *
   * @param asked
   *   - `of`: A model version: `fraud@3`, `fraud@champion`, `fraud@branch:wide`.
   *   - `paths` (optional): Only these: `optimizer.rate`, or `optimizer` with all below it; a package by its name; a dataset; `parameters:seed` or `parameters` where several parts have one. All unless given.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Blame` or null: Since which versions what a recipe says is so.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  blame(asked: Types.BlameQueryVariables, options?: ExecuteOptions): Promise<Types.BlameQuery['blame']>;

  /**
   * The manifest of what served in a slot at a time, or of one version. Null where the version is not recorded; of a slot it says UNKNOWN
   * where nobody recorded anything.
   *
   * @param asked
   *   - `environment` (optional): With `model`: what served there. `production`, `production@2026-05-01`.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`.
   *   - `version` (optional): In place of an environment: `fraud@3`; with `model` beside it just `3`, a label, an alias or a digest.
   *   - `at` (optional): When: what was true then. Left out: after every change.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Checkout` or null: What served, or a version, as one document to keep: enough to build it again.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  checkout(asked?: Types.CheckoutQueryVariables, options?: ExecuteOptions): Promise<Types.CheckoutQuery['checkout']>;

  /**
   * 2 to 50 versions side by side, all of models or all of datasets. Null where one of them is not recorded.
   *
   * @param asked
   *   - `of`: Reference of what is asked about; a model's where no kind is written.
   *   - `all` (optional): True to be told what is the same, too.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Comparison` or null: Several versions side by side.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  compare(asked: Types.CompareQueryVariables, options?: ExecuteOptions): Promise<Types.CompareQuery['compare']>;

  /**
   * A dataset, null where nobody registered it.
   *
   * @param asked
   *   - `dataset`: Reference of the dataset: `prices`, `shop/prices`.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   *   - `first` (optional): of `versions`. How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): of `versions`. Only those behind this cursor, as an earlier page told it.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Dataset` or null: A named body of data.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  dataset(asked: Types.DatasetQueryVariables, options?: ExecuteOptions): Promise<Types.DatasetQuery['dataset']>;

  /**
   * A dataset version: `prices@3`, or with `dataset` just `3` or a digest.
   *
   * @param asked
   *   - `dataset` (optional): Reference of the dataset: `prices`, `shop/prices`.
   *   - `version`: A number or a digest; with no dataset beside it, a full reference.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `DatasetVersion` or null: One immutable content of a dataset, known by its digest.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  datasetVersion(asked: Types.DatasetVersionQueryVariables, options?: ExecuteOptions): Promise<Types.DatasetVersionQuery['datasetVersion']>;

  /**
   * All datasets by namespace and name.
   *
   * @param asked
   *   - `namespace` (optional): Only those of this namespace, which is also that of references written without one.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `DatasetConnection`: A page of a list of `Dataset`.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  datasets(asked?: Types.DatasetsQueryVariables, options?: ExecuteOptions): Promise<Types.DatasetsQuery['datasets']>;

  /**
   * What differs between two model versions, two dataset versions, or one environment at two times
   * (`environment:production@2026-05-01`; without a time it is after every change). Null where one of the versions is not recorded.
   *
   * @param asked
   *   - `a`: What it starts from: `fraud@1`, `dataset:prices@3`, `environment:production@2026-05-01`.
   *   - `b`: What it leads to.
   *   - `all` (optional): True to be told what is the same, too.
   *   - `higherIsBetter` (optional): Metrics of which more is better, where their names do not say so.
   *   - `lowerIsBetter` (optional): Metrics of which less is better, where their names do not say so.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Diff` or null: What differs between two versions, or in an environment between two times.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  diff(asked: Types.DiffQueryVariables, options?: ExecuteOptions): Promise<Types.DiffQuery['diff']>;

  /**
   * An environment, null where nobody defined it.
   *
   * @param asked
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Environment` or null: Where models serve.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  environment(asked: Types.EnvironmentQueryVariables, options?: ExecuteOptions): Promise<Types.EnvironmentQuery['environment']>;

  /**
   * The same for every model of an environment.
   *
   * @param asked
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `at` (optional): When: what was true then. Left out: after every change.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `EnvironmentServing`: What serves in a whole environment.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  environmentServing(asked: Types.EnvironmentServingQueryVariables, options?: ExecuteOptions): Promise<Types.EnvironmentServingQuery['environmentServing']>;

  /**
   * All environments by rank, namespace and name.
   *
   * @param asked
   *   - `namespace` (optional): Only those of this namespace, which is also that of references written without one.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `EnvironmentConnection`: A page of a list of `Environment`.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  environments(asked?: Types.EnvironmentsQueryVariables, options?: ExecuteOptions): Promise<Types.EnvironmentsQuery['environments']>;

  /**
   * One event by its UUID, null where there is none.
   *
   * @param asked
   *   - `id`: Its UUID, `eventId`.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Event` or null: A fact that was recorded. Written once, never changed. The JSON Schema of `data` is published by type and version.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  event(asked: Types.EventQueryVariables, options?: ExecuteOptions): Promise<Types.EventQuery['event']>;

  /**
   * Events in the order of the log. Cursors are positions. 50 at a time unless `first` or `last` says otherwise, 1000 at most, and fewer where they are large: `pageInfo` says whether there are more.
   *
   * @param asked
   *   - `filter` (optional): Which events; all unless given.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Behind this position.
   *   - `last` (optional): The last so many, instead of the first.
   *   - `before` (optional): Before this position.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `EventConnection`: A page of a list of `Event`.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  events(asked?: Types.EventsQueryVariables, options?: ExecuteOptions): Promise<Types.EventsQuery['events']>;

  /**
   * Which model versions descend from something, by which way, and where each serves now. `of` as in `lineage`.
   *
   * @param asked
   *   - `of`: Reference of what is asked about; a model's where no kind is written.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Impact` or null: The model versions that descend from something.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  impact(asked: Types.ImpactQueryVariables, options?: ExecuteOptions): Promise<Types.ImpactQuery['impact']>;

  /**
   * Model versions by a metric, the best first, NaN last. Of several evaluations of a version the newest counts: the one that is true of the
   * latest time. Retracted versions are left out unless asked for. Null where the dataset version that it is measured on is not recorded.
   *
   * @param asked
   *   - `models` (optional): Only versions of these models.
   *   - `metric`: Name of the metric.
   *   - `direction` (optional): Which way it gets better, where its name does not say so.
   *   - `dataset` (optional): What it was measured on: a dataset version (`holdout@1`), or any version of a dataset (`holdout`).
   *   - `acrossDatasets` (optional): In place of a dataset: whatever it was measured on, and what trainings state. Such numbers may not be comparable, so it has to be said.
   *   - `where` (optional): Only versions for which this holds.
   *   - `withRetracted` (optional): Retracted versions, too.
   *   - `namespace` (optional): Only those of this namespace, which is also that of references written without one.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `LeaderboardConnection` or null: Model versions by what they scored. A cursor goes on as known where its page was, whatever was recorded since.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  leaderboard(asked: Types.LeaderboardQueryVariables, options?: ExecuteOptions): Promise<Types.LeaderboardQuery['leaderboard']>;

  /**
   * What something was made of and what came of it. `of` is a reference: a version, a run, a commit, bytes
   * (`artifact:default/md5:…`, or `md5:…` alone: everything of the namespace that has this digest), or a name without a version,
   * which means all of its versions. A commit by `git:` and its id alone, too, or its first seven or more digits, of whatever
   * repository, or behind the reference of one: `code:default/github.com/acme/fraud@git:0a1b2c3`. Null where nobody recorded it. Pages of one answer belong together: without `knownAt`, the page
   * behind a cursor is as known where that cursor was made.
   *
   * @param asked
   *   - `of`: Reference of what is asked about; a model's where no kind is written.
   *   - `direction` (optional): `BOTH` unless given.
   *   - `depth` (optional): Steps to go at most; all unless given.
   *   - `kinds` (optional): Only nodes of these kinds are shown; the walk goes through the others.
   *   - `first` (optional): How many nodes; 1,000 unless given.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Lineage` or null: What is connected with the nodes that were asked about, nearest first. An edge stands on the page of that of its ends which comes later, so that all pages together have every edge once.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  lineage(asked: Types.LineageQueryVariables, options?: ExecuteOptions): Promise<Types.LineageQuery['lineage']>;

  /**
   * The recipes of two model versions merged three ways: code, datasets, other bytes, parameters by path, packages by name, of Python by its
   * normal form (PEP 503). Where packages are told, the digests of lock file and image are those of the side whose packages, all of them, the
   * merged ones are, and left out where they are of neither. Null where one of the versions is not recorded.
   *
   * @param asked
   *   - `a`: A model version, `ours`. The merged one is to be a version of its model, on its branch.
   *   - `b`: A model version, `theirs`.
   *   - `base` (optional): What to compare both with, in place of their best common ancestors.
   *   - `ours` (optional): Conflicts in which `a` is taken, by path, or as `parameters:seed` where two parts have one; `*` for all that are not named.
   *   - `theirs` (optional): Conflicts in which `b` is taken, likewise.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Merge` or null: Two model versions merged three ways: the recipe to train next, and what is to be decided before.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  merge(asked: Types.MergeQueryVariables, options?: ExecuteOptions): Promise<Types.MergeQuery['merge']>;

  /**
   * All best common ancestors of two model versions. Null where one of them is not recorded.
   *
   * @param asked
   *   - `a`: A model version: `fraud@3`, `fraud@champion`, `fraud@branch:wide`.
   *   - `b`: Another.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `MergeBase` or null: Where two model versions come from together.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  mergeBase(asked: Types.MergeBaseQueryVariables, options?: ExecuteOptions): Promise<Types.MergeBaseQuery['mergeBase']>;

  /**
   * A model, null where nobody registered it.
   *
   * @param asked
   *   - `model`: Reference of the model: `fraud`, `shop/fraud`.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Model` or null: A named line of models.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  model(asked: Types.ModelQueryVariables, options?: ExecuteOptions): Promise<Types.ModelQuery['model']>;

  /**
   * A model version: `fraud@3`, or with `model` just `3` or `v1.2.0`. Null where there is none.
   *
   * @param asked
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`.
   *   - `version`: A number, a label, an alias, `branch:<name>` or a digest; with neither model nor dataset beside it, a full reference.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `ModelVersion` or null: One immutable trained result.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  modelVersion(asked: Types.ModelVersionQueryVariables, options?: ExecuteOptions): Promise<Types.ModelVersionQuery['modelVersion']>;

  /**
   * Versions of a model, the highest number first; of all models, in the order of recording, the last first.
   *
   * @param asked
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`.
   *   - `branch` (optional): Only versions of this branch.
   *   - `namespace` (optional): Only those of this namespace, which is also that of references written without one.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `ModelVersionConnection`: A page of a list of `ModelVersion`.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  modelVersions(asked?: Types.ModelVersionsQueryVariables, options?: ExecuteOptions): Promise<Types.ModelVersionsQuery['modelVersions']>;

  /**
   * All models by namespace and name.
   *
   * @param asked
   *   - `namespace` (optional): Only those of this namespace, which is also that of references written without one.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `ModelConnection`: A page of a list of `Model`.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  models(asked?: Types.ModelsQueryVariables, options?: ExecuteOptions): Promise<Types.ModelsQuery['models']>;

  /**
   * Whatever has this id, null where nothing has.
   *
   * @param asked
   *   - `id`: The `id` of the thing, as an answer told it.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Node` or null: Whatever can be fetched again by its id (Relay's Global Object Identification).
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  node(asked: Types.NodeQueryVariables, options?: ExecuteOptions): Promise<Types.NodeQuery['node']>;

  /**
   * The trade-off of several metrics: the model versions that no other one beats. What counts, and when it is null, is as in
   * `leaderboard`. Refused where more than 100,000 versions have one of the metrics, or all of them together
   * have more than 200,000 scores: say more by models or where.
   *
   * @param asked
   *   - `models` (optional): Only versions of these models.
   *   - `metrics`: Two metrics or more, 8 at most.
   *   - `dataset` (optional): What they were measured on: a dataset version (`holdout@1`), or any version of a dataset (`holdout`).
   *   - `acrossDatasets` (optional): In place of a dataset: whatever they were measured on, and what trainings state.
   *   - `where` (optional): Only versions for which this holds.
   *   - `withRetracted` (optional): Retracted versions, too.
   *   - `namespace` (optional): Only those of this namespace, which is also that of references written without one.
   *   - `first` (optional): How many of the front are told at most; 50 unless given, 1,000 at most.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `ParetoFront` or null: The versions between which only a preference decides: whichever is better by one metric is worse by another.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  paretoFront(asked: Types.ParetoFrontQueryVariables, options?: ExecuteOptions): Promise<Types.ParetoFrontQuery['paretoFront']>;

  /**
   * Why `to` came from `from`: the shortest way between them. Null where there is none.
   *
   * @param asked
   *   - `from`: Where it began: a reference.
   *   - `to`: What came of it: a reference.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `LineagePath` or null: Why something is upstream of something else: the shortest way between them.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  path(asked: Types.PathQueryVariables, options?: ExecuteOptions): Promise<Types.PathQuery['path']>;

  /**
   * The changes of what serves in an environment that its promotion policy did not let pass: those made by an override, and
   * those told afterwards, or made by a rollback, that it would have refused, as it stood then; also those that were withdrawn
   * since (`withdrawnBy`), which a correction does when it states the same anew. From the latest `since` to the earliest. A page
   * may have fewer items than were asked for, and none, while `hasNextPage` is true: each looks at 1,000 changes at most.
   *
   * @param asked
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `PolicyBreachConnection`: A page of a list of `PolicyBreach`.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  policyBreaches(asked: Types.PolicyBreachesQueryVariables, options?: ExecuteOptions): Promise<Types.PolicyBreachesQuery['policyBreaches']>;

  /**
   * What went into a version of a model or of a dataset. Null where there is no such version.
   *
   * @param asked
   *   - `of`: Reference of what is asked about; a model's where no kind is written.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Recipe` or null: All that went into a version, and what is not known of it.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  recipe(asked: Types.RecipeQueryVariables, options?: ExecuteOptions): Promise<Types.RecipeQuery['recipe']>;

  /**
   * Plans to restore each environment of a namespace, by rank: what `restoreEnvironment` would come to with the same arguments.
   * They are carried out one by one, each at the revision of its plan; planned again after an interruption, those that
   * were done have nothing left, and `restoredBy` says what did it.
   *
   * @param asked
   *   - `namespace` (optional): Whose environments; `default` unless given.
   *   - `to`: What served then is to serve again.
   *   - `knownAt` (optional): As it was known at that time, or at that position. Left out or `now`: as it is known now.
   *   - `override` (optional): True: as if what promotion policies miss were to be passed over, where they allow that.
   *   - `first` (optional): How many environments a page has: 10 unless given.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `RestorePlanConnection`: A page of a list of `RestorePlan`.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  restorePlans(asked: Types.RestorePlansQueryVariables, options?: ExecuteOptions): Promise<Types.RestorePlansQuery['restorePlans']>;

  /**
   * A rollout, null where none has that id.
   *
   * @param asked
   *   - `id`: UUID of the event that began it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Rollout` or null: A staged rollout: a version of a model, or one of each of several models, comes to serve step by step in place of what served before.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  rollout(asked: Types.RolloutQueryVariables, options?: ExecuteOptions): Promise<Types.RolloutQuery['rollout']>;

  /**
   * Rollouts of an environment, of a model, or all, from the last that began to the first.
   *
   * @param asked
   *   - `environment` (optional): Reference of the environment: `production`, `shop/production`.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`.
   *   - `state` (optional): Only those that came to this.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `RolloutConnection`: A page of a list of `Rollout`.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  rollouts(asked?: Types.RolloutsQueryVariables, options?: ExecuteOptions): Promise<Types.RolloutsQuery['rollouts']>;

  /**
   * The version that the split assigned to a key at a time, as known at `knownAt`. Versions take ranges of buckets in the order of the
   * allocation, as wide as their shares. No error for an environment or model that nobody recorded: its serving is UNKNOWN.
   *
   * @param asked
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `model`: Reference of the model: `fraud`, `shop/fraud`.
   *   - `key`: What a request is known by, such as the id of a user: any text in well-formed Unicode, which is taken as it comes, not normalised.
   *   - `at` (optional): When: what was true then. Left out: after every change.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Route`: Which version the recorded split of the traffic assigns to a key. It says what was assigned, not what answered.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  route(asked: Types.RouteQueryVariables, options?: ExecuteOptions): Promise<Types.RouteQuery['route']>;

  /**
   * What has every word of a text in its name, its description or its tags, as a word or the beginning of one, the nearest first:
   * words in a name count before others, whole ones before beginnings; of equals, models come first, then versions, datasets and
   * environments, by namespace and name. A word is letters and digits of any script, compared in Unicode's form NFKC without case.
   *
   * @param asked
   *   - `text`: Words, in any order: 10 at most, one of which at most 10,000 names, descriptions and tags of the kinds and the namespace asked for have or had.
   *   - `kinds` (optional): Only what is of these kinds; all unless given.
   *   - `namespace` (optional): Only what is of this namespace.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `SearchResultConnection`: A page of a list of `SearchResult`.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  search(asked: Types.SearchQueryVariables, options?: ExecuteOptions): Promise<Types.SearchQuery['search']>;

  /**
   * What served: the last standing change with `since` not after `at` (left out: after every change), as known at
   * `knownAt` (left out: now). UNKNOWN, never an error, for an environment or model that nobody recorded.
   *
   * @param asked
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `model`: Reference of the model: `fraud`, `shop/fraud`.
   *   - `at` (optional): When: what was true then. Left out: after every change.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `Serving`: What serves in a slot (an environment and a model) at a time, as known at a position. It is what the release system stated, not what a replica was seen to answer.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  serving(asked: Types.ServingQueryVariables, options?: ExecuteOptions): Promise<Types.ServingQuery['serving']>;

  /**
   * The changes of a slot, or of a whole environment, from the latest `since` to the earliest.
   *
   * @param asked
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   *   - `withdrawn` (optional): Also the changes that were withdrawn.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `ServingChangeConnection`: A page of a list of `ServingChange`.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  servingHistory(asked: Types.ServingHistoryQueryVariables, options?: ExecuteOptions): Promise<Types.ServingHistoryQuery['servingHistory']>;

  /**
   * Which model versions were trained with a package, the last recorded first.
   *
   * @param asked
   *   - `package`: Name of the package.
   *   - `version` (optional): A version of the package; any unless given.
   *   - `namespace` (optional): Only those of this namespace, which is also that of references written without one.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `SoftwareUseConnection`: A page of a list of `SoftwareUse`.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  software(asked: Types.SoftwareQueryVariables, options?: ExecuteOptions): Promise<Types.SoftwareQuery['software']>;

  /**
   * Which model versions use a package (`package`, and a `range` of its versions), or something that has a reference (`of`): a
   * dataset version, a commit, a run, a parent, bytes. They use it themselves: their recipe names it, or the run that it names used it;
   * what came of those is in `impact`. Null where nobody recorded what `of` names.
   *
   * @param asked
   *   - `of` (optional): A reference, as in `lineage`: `git:0a1b2c3`, too; or else a package.
   *   - `package` (optional): Name of a package; names that are one by PEP 503 count as one, except in JavaScript.
   *   - `range` (optional): Of its versions: `>=1.0,<2.1`, `^1.2.0`, or a version; all unless given. 256 characters at most. Read by PEP 440 for Python, by Semantic Versioning for JavaScript; of another language, or where none is told, what either holds counts. So do pre-releases.
   *   - `namespace` (optional): Only versions of this namespace.
   *   - `served` (optional): Only versions that serve now, or that ever did.
   *   - `first` (optional): How many at most; 50 unless given, 1,000 at most.
   *   - `after` (optional): Only those behind this cursor, as an earlier page told it.
   *   - `knownAt` (optional): How much of the log may be known: a time, a position, or `now`, which it is unless given.
   * @param options `minPosition`: the answer is to show at least what was written up to there.
   * @returns `VersionUseConnection` or null: Model versions that use something, the last recorded first.
   * @throws ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.
   */
  whoUses(asked?: Types.WhoUsesQueryVariables, options?: ExecuteOptions): Promise<Types.WhoUsesQuery['whoUses']>;

}

/** Everything that can be told. A refusal is part of the answer, never an exception. */
export interface Mutations {
  /**
   * Returns to what the rollout replaced.
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `model` (optional): The last rollout of this model there.
   *   - `rollout` (optional): UUID of the rollout. Either this or `model`.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `reason`, `source`
   * @returns what came of it, by `__typename`: `AbortRolloutPayload` (`dryRun`, `event`, `plan`, `policy`, `position`, `repeated`, `revision`, `rollout`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  abortRollout(input: Types.AbortRolloutMutationVariables['input']): Promise<Types.AbortRolloutMutation['abortRollout']>;

  /**
   * Goes to a later step; the last one completes the rollout.
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `force` (optional): Although a step has not held for as long as it should: needs a reason.
   *   - `model` (optional): The last rollout of this model there.
   *   - `rollout` (optional): UUID of the rollout. Either this or `model`.
   *   - `to` (optional): The step to go to; the next one unless given. Saying the step that it is at changes nothing.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `reason`, `source`
   * @returns what came of it, by `__typename`: `AdvanceRolloutPayload` (`dryRun`, `event`, `plan`, `policy`, `position`, `repeated`, `revision`, `rollout`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  advanceRollout(input: Types.AdvanceRolloutMutationVariables['input']): Promise<Types.AdvanceRolloutMutation['advanceRollout']>;

  /**
   * Says that the actor approves of a version, for one environment or for all. It takes the place of what the same actor said
   * for that before; the same again writes nothing.
   *
   * @param input What is told.
   *   - `environment` (optional): The environment it is said for; left out, for all of them.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference.
   *   - `version`: Which version: `fraud@3`; with the model beside it just `3`, a label or a digest.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `ApproveModelVersionPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  approveModelVersion(input: Types.ApproveModelVersionMutationVariables['input']): Promise<Types.ApproveModelVersionMutation['approveModelVersion']>;

  /**
   * States anew, as a whole, what a version has to have before it is promoted into an environment.
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `mayOverride` (optional): Whether a promotion with a reason may pass over what is missing; false unless given.
   *   - `rules`: All of them, 50 at most; empty: nothing is asked any more.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `reason`, `source`
   * @returns what came of it, by `__typename`: `ChangePromotionPolicyPayload` (`dryRun`, `environment`, `event`, `position`, `repeated`, `revision`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  changePromotionPolicy(input: Types.ChangePromotionPolicyMutationVariables['input']): Promise<Types.ChangePromotionPolicyMutation['changePromotionPolicy']>;

  /**
   * States anew what served in the past.
   *
   * @param input What is told.
   *   - `allocation` (optional): What did serve; an empty list for nothing. Versions that served before `since` keep their order, newcomers come last.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `model`: Reference of the model: `fraud`, `shop/fraud`.
   *   - `salt` (optional): What the buckets of keys were made with (see `route`), as `promoteModel` takes it. Left out: as it was.
   *   - `since` (optional): From when it is stated anew. Left out together with `until` where only `withdraw` is given.
   *   - `state` (optional): UNKNOWN: nobody knows what served. Otherwise said by `allocation`.
   *   - `until` (optional): Until when; left out: until whatever stands after it, or for good.
   *   - `withdraw` (optional): Changes that never happened.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `reason`, `source`
   * @returns what came of it, by `__typename`: `CorrectServingPayload` (`basisMoved`, `dryRun`, `event`, `position`, `repeated`, `revision`, `serving`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  correctServing(input: Types.CorrectServingMutationVariables['input']): Promise<Types.CorrectServingMutation['correctServing']>;

  /**
   * Defines an environment, or defines it anew.
   *
   * @param input What is told.
   *   - `description` (optional): What it is, in the words of its owner. Stays in clear for ever: no persons.
   *   - `name`: The name, unique in its namespace; it never changes. Letters, digits, `._:/=+-` and space, 255 bytes at most.
   *   - `production` (optional): Whether it counts as production; false unless given.
   *   - `rank` (optional): Its place in the order of stages.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `DefineEnvironmentPayload` (`dryRun`, `environment`, `event`, `position`, `repeated`, `revision`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  defineEnvironment(input: Types.DefineEnvironmentMutationVariables['input']): Promise<Types.DefineEnvironmentMutation['defineEnvironment']>;

  /**
   * Says that a model should not be taken up any more.
   *
   * @param input What is told.
   *   - `model`: Reference of the model: `fraud`, `shop/fraud`.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `DeprecateModelPayload` (`dryRun`, `event`, `model`, `position`, `repeated`, `revision`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  deprecateModel(input: Types.DeprecateModelMutationVariables['input']): Promise<Types.DeprecateModelMutation['deprecateModel']>;

  /**
   * Describes a dataset in other words.
   *
   * @param input What is told.
   *   - `dataset`: Reference of the dataset: `prices`, `shop/prices`.
   *   - `description`: What it is, in the words of its owner. Stays in clear for ever: no persons.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `DescribeDatasetPayload` (`dataset`, `dryRun`, `event`, `position`, `repeated`, `revision`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  describeDataset(input: Types.DescribeDatasetMutationVariables['input']): Promise<Types.DescribeDatasetMutation['describeDataset']>;

  /**
   * Describes a model in other words.
   *
   * @param input What is told.
   *   - `description`: What it is, in the words of its owner. Stays in clear for ever: no persons.
   *   - `model`: Reference of the model: `fraud`, `shop/fraud`.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `DescribeModelPayload` (`dryRun`, `event`, `model`, `position`, `repeated`, `revision`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  describeModel(input: Types.DescribeModelMutationVariables['input']): Promise<Types.DescribeModelMutation['describeModel']>;

  /**
   * Gives a version its label, once.
   *
   * @param input What is told.
   *   - `label`: Letters, digits and `._+-`, not all digits; unique among labels and aliases of the model, for ever.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference.
   *   - `version`: `fraud@3`, or with `model` just `3`.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `LabelModelVersionPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  labelModelVersion(input: Types.LabelModelVersionMutationVariables['input']): Promise<Types.LabelModelVersionMutation['labelModelVersion']>;

  /**
   * Keeps a rollout at its step until it is resumed.
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `model` (optional): The last rollout of this model there.
   *   - `rollout` (optional): UUID of the rollout. Either this or `model`.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `reason`, `source`
   * @returns what came of it, by `__typename`: `PauseRolloutPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `rollout`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  pauseRollout(input: Types.PauseRolloutMutationVariables['input']): Promise<Types.PauseRolloutMutation['pauseRollout']>;

  /**
   * States which versions of a model serve in an environment.
   *
   * @param input What is told.
   *   - `allocation` (optional): How the traffic is shared. Versions that serve already keep their order, newcomers come last.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `model` (optional): May be left out where `version` is a full reference.
   *   - `override` (optional): True: made although the promotion policy misses something, where the policy allows that. Needs a reason.
   *   - `salt` (optional): Deals the keys anew: what their buckets are made with from now on (see `route`), 1 to 128 characters of `A-Z a-z 0-9 . _ : / = + -`. Left out: it stays, and is the slot's name at first. Empty: the slot's name again.
   *   - `version` (optional): What gets the whole traffic. Either this or `allocation`.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `PromoteModelPayload` (`basisMoved`, `dryRun`, `event`, `plan`, `policy`, `position`, `repeated`, `revision`, `serving`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  promoteModel(input: Types.PromoteModelMutationVariables['input']): Promise<Types.PromoteModelMutation['promoteModel']>;

  /**
   * States what serves of several models of an environment in one event: all of it, or none.
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `models`: Each model once, 1 to 1,000 of them.
   *   - `override` (optional): True: made although the promotion policy misses something, where the policy allows that. Needs a reason.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `PromoteModelsPayload` (`basisMoved`, `dryRun`, `event`, `plan`, `policy`, `position`, `repeated`, `revision`, `servings`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  promoteModels(input: Types.PromoteModelsMutationVariables['input']): Promise<Types.PromoteModelsMutation['promoteModels']>;

  /**
   * Runs commands one after another, each atomic for itself; a refusal does not stop those behind it. At most 100.
   * Outcomes stand in the order of the commands.
   *
   * @param commands The commands, in the order in which they are to run.
   * @returns what came of it, by `__typename`: `RecordPayload` (`dryRun`, `event`, `plan`, `policy`, `position`, `repeated`, `revision`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  record(commands: Types.RecordMutationVariables['commands']): Promise<Types.RecordMutation['record']>;

  /**
   * Says of a dataset version that is recorded that it was there earlier than was known, that another recipe made the same
   * bytes, or how large it is. What says none of these writes nothing.
   *
   * @param input What is told.
   *   - `code` (optional): The commit it was made with.
   *   - `dataset` (optional): The dataset, or with its version: `prices@3`, `prices@md5:…`.
   *   - `datasets` (optional): Dataset versions it was made from, by role.
   *   - `derivedFrom` (optional): References of dataset versions that it was made from, too.
   *   - `files` (optional): How many files it has, where that was not told before.
   *   - `heldBy` (optional): A commit that holds it.
   *   - `parameters` (optional): Parameters by name; values are any JSON.
   *   - `pastUnknown` (optional): True where what came before is not known, as of a commit where a shallow clone ends: others count before this.
   *   - `problems` (optional): What of this is stale or unknown. Kept with the recipe.
   *   - `run` (optional): The execution that made it.
   *   - `size` (optional): In bytes, where that was not told before.
   *   - `software` (optional): Language, packages and hardware it was made with.
   *   - `usedArtifacts` (optional): Bytes that went in and are no dataset version, such as a model's file.
   *   - `version` (optional): Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RecordDatasetSightingPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  recordDatasetSighting(input: Types.RecordDatasetSightingMutationVariables['input']): Promise<Types.RecordDatasetSightingMutation['recordDatasetSighting']>;

  /**
   * Records metrics of a version on a dataset version.
   *
   * @param input What is told.
   *   - `dataset` (optional): The dataset version that was evaluated on.
   *   - `metrics`: Metrics by name: finite numbers, or the texts NaN, Infinity, -Infinity.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference.
   *   - `run` (optional): The execution that evaluated it.
   *   - `version`: Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RecordEvaluationPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  recordEvaluation(input: Types.RecordEvaluationMutationVariables['input']): Promise<Types.RecordEvaluationMutation['recordEvaluation']>;

  /**
   * Records a trained version of a model, with all that went into it.
   *
   * @param input What is told.
   *   - `artifacts` (optional): The bytes it consists of, wherever they are kept.
   *   - `branch` (optional): `main` unless given.
   *   - `code` (optional): The commit it was made with.
   *   - `datasets` (optional): Dataset versions it was made from, by role.
   *   - `label` (optional): Unique in the model for ever.
   *   - `metrics` (optional): Metrics by name: finite numbers, or the texts NaN, Infinity, -Infinity.
   *   - `model`: Reference of the model: `fraud`, `shop/fraud`. It must be registered.
   *   - `parameters` (optional): Parameters by name; values are any JSON.
   *   - `parents` (optional): Model versions that it came from.
   *   - `problems` (optional): What of this is stale or unknown. Kept with the recipe.
   *   - `run` (optional): The execution that made it.
   *   - `software` (optional): Language, packages and hardware it was made with.
   *   - `usedArtifacts` (optional): Bytes that went in and are no dataset version, such as another model's file.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RecordTrainingPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  recordTraining(input: Types.RecordTrainingMutationVariables['input']): Promise<Types.RecordTrainingMutation['recordTraining']>;

  /**
   * Gives a dataset its name. The same again writes nothing.
   *
   * @param input What is told.
   *   - `description` (optional): What it is, in the words of its owner. Stays in clear for ever: no persons.
   *   - `name`: The name, unique in its namespace; it never changes. Letters, digits, `._:/=+-` and space, 255 bytes at most.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RegisterDatasetPayload` (`dataset`, `dryRun`, `event`, `position`, `repeated`, `revision`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  registerDataset(input: Types.RegisterDatasetMutationVariables['input']): Promise<Types.RegisterDatasetMutation['registerDataset']>;

  /**
   * Gives a model its name. The same again writes nothing.
   *
   * @param input What is told.
   *   - `description` (optional): What it is, in the words of its owner. Stays in clear for ever: no persons.
   *   - `name`: The name, unique in its namespace; it never changes. Letters, digits, `._:/=+-` and space, 255 bytes at most.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RegisterModelPayload` (`dryRun`, `event`, `model`, `position`, `repeated`, `revision`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  registerModel(input: Types.RegisterModelMutationVariables['input']): Promise<Types.RegisterModelMutation['registerModel']>;

  /**
   * Takes a retraction back.
   *
   * @param input What is told.
   *   - `dataset` (optional): Reference of the dataset: `prices`, `shop/prices`. May be left out where `version` is a full reference.
   *   - `version` (optional): Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `ReinstateDatasetVersionPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  reinstateDatasetVersion(input: Types.ReinstateDatasetVersionMutationVariables['input']): Promise<Types.ReinstateDatasetVersionMutation['reinstateDatasetVersion']>;

  /**
   * Takes a retraction back.
   *
   * @param input What is told.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference.
   *   - `version`: Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `ReinstateModelVersionPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  reinstateModelVersion(input: Types.ReinstateModelVersionMutationVariables['input']): Promise<Types.ReinstateModelVersionMutation['reinstateModelVersion']>;

  /**
   * Says that the actor rejects a version, for one environment or for all. It takes the place of what the same actor said for
   * that before; the same again writes nothing.
   *
   * @param input What is told.
   *   - `environment` (optional): The environment it is said for; left out, for all of them.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference.
   *   - `version`: Which version: `fraud@3`; with the model beside it just `3`, a label or a digest.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RejectModelVersionPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  rejectModelVersion(input: Types.RejectModelVersionMutationVariables['input']): Promise<Types.RejectModelVersionMutation['rejectModelVersion']>;

  /**
   * Takes an alias away.
   *
   * @param input What is told.
   *   - `alias`: The alias to take away.
   *   - `expected` (optional): Compare-and-set: refused unless the alias points there now.
   *   - `model`: Reference of the model: `fraud`, `shop/fraud`.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RemoveModelAliasPayload` (`dryRun`, `event`, `model`, `position`, `repeated`, `revision`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  removeModelAlias(input: Types.RemoveModelAliasMutationVariables['input']): Promise<Types.RemoveModelAliasMutation['removeModelAlias']>;

  /**
   * Records metrics of a version while it serves: a guard of its rollout that is passed aborts that.
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `metrics`: Name to value: a number, or the text `NaN`, `Infinity` or `-Infinity`.
   *   - `model` (optional): May be left out where `version` is a full reference.
   *   - `version` (optional): The version that was watched.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `ReportServingMetricsPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  reportServingMetrics(input: Types.ReportServingMetricsMutationVariables['input']): Promise<Types.ReportServingMetricsMutation['reportServingMetrics']>;

  /**
   * What served in an environment at a time, as known now or at `knownAt`, serves again, in one event. Models that serve so
   * already are left alone; of a model of which nobody knew anything then, nothing serves afterwards.
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `knownAt` (optional): As it was known then: a time or a position; left out: now.
   *   - `override` (optional): True: made although the promotion policy misses something, where the policy allows that. Needs a reason.
   *   - `to`: What served at this time is to serve again.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RestoreEnvironmentPayload` (`dryRun`, `event`, `plan`, `policy`, `position`, `repeated`, `revision`, `servings`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  restoreEnvironment(input: Types.RestoreEnvironmentMutationVariables['input']): Promise<Types.RestoreEnvironmentMutation['restoreEnvironment']>;

  /**
   * Lets a rollout go on; its step holds from now.
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `model` (optional): The last rollout of this model there.
   *   - `rollout` (optional): UUID of the rollout. Either this or `model`.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `reason`, `source`
   * @returns what came of it, by `__typename`: `ResumeRolloutPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `rollout`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  resumeRollout(input: Types.ResumeRolloutMutationVariables['input']): Promise<Types.ResumeRolloutMutation['resumeRollout']>;

  /**
   * States that nothing of a model serves any more.
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `model`: Reference of the model: `fraud`, `shop/fraud`.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RetireModelPayload` (`basisMoved`, `dryRun`, `event`, `position`, `repeated`, `revision`, `serving`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  retireModel(input: Types.RetireModelMutationVariables['input']): Promise<Types.RetireModelMutation['retireModel']>;

  /**
   * Says that a dataset version must not be used any more.
   *
   * @param input What is told.
   *   - `dataset` (optional): The dataset, or with its version: `prices@3`.
   *   - `version` (optional): Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RetractDatasetVersionPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  retractDatasetVersion(input: Types.RetractDatasetVersionMutationVariables['input']): Promise<Types.RetractDatasetVersionMutation['retractDatasetVersion']>;

  /**
   * Says that a version must not be used any more: no act promotes it.
   *
   * @param input What is told.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference.
   *   - `version`: Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RetractModelVersionPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  retractModelVersion(input: Types.RetractModelVersionMutationVariables['input']): Promise<Types.RetractModelVersionMutation['retractModelVersion']>;

  /**
   * Undoes whatever changed in an environment since a time, in one event: each model returns to what served before, or to the
   * last good change before that. Refused where no version of a model served then (`restoreEnvironment` retires it).
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `override` (optional): True: returns also to what somebody rejects, or what the promotion policy misses something of, where the policy allows that. Needs a reason. The policy is then asked about whatever comes, as for a promotion.
   *   - `since`: Whatever changed at this time or later is undone.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RollBackEnvironmentPayload` (`dryRun`, `event`, `plan`, `policy`, `position`, `repeated`, `revision`, `servings`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  rollBackEnvironment(input: Types.RollBackEnvironmentMutationVariables['input']): Promise<Types.RollBackEnvironmentMutation['rollBackEnvironment']>;

  /**
   * Returns to the last good change. What is retracted is passed over, and what somebody rejects, where the promotion policy asks for
   * approvals. A change that is named is asked for as in a promotion: by all that the policy asks.
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `model`: Reference of the model: `fraud`, `shop/fraud`.
   *   - `override` (optional): True: returns also to what somebody rejects, or what the promotion policy misses something of, where the policy allows that. Needs a reason. The policy is then asked about whatever comes, as for a promotion.
   *   - `target` (optional): The change to return to. Required in a testimony; an act finds the last good one itself, of which the promotion policy is not asked.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RollBackModelPayload` (`basisMoved`, `dryRun`, `event`, `plan`, `policy`, `position`, `repeated`, `revision`, `serving`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  rollBackModel(input: Types.RollBackModelMutationVariables['input']): Promise<Types.RollBackModelMutation['rollBackModel']>;

  /**
   * Several models return to their last good change in one event: all of them, or none.
   *
   * @param input What is told.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `models`: Each model once, 1 to 1,000 of them.
   *   - `override` (optional): True: returns also to what somebody rejects, or what the promotion policy misses something of, where the policy allows that. Needs a reason. The policy is then asked about whatever comes, as for a promotion.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `RollBackModelsPayload` (`basisMoved`, `dryRun`, `event`, `plan`, `policy`, `position`, `repeated`, `revision`, `servings`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  rollBackModels(input: Types.RollBackModelsMutationVariables['input']): Promise<Types.RollBackModelsMutation['rollBackModels']>;

  /**
   * Points an alias at a version, by compare-and-set.
   *
   * @param input What is told.
   *   - `alias`: Letters, digits and `._+-`, not all digits; no label of the model may be the same.
   *   - `expected` (optional): Compare-and-set: refused unless the alias points there now. `none`: unless it points nowhere. Left out: wherever it points.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference.
   *   - `version`: Where it is to point: `fraud@3`, or with `model` just `3`.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `SetModelAliasPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  setModelAlias(input: Types.SetModelAliasMutationVariables['input']): Promise<Types.SetModelAliasMutation['setModelAlias']>;

  /**
   * Lets a version, or one of each of several models, come to serve step by step.
   *
   * @param input What is told.
   *   - `automatic` (optional): Whether the service advances by itself once a step has held; false unless given.
   *   - `environment`: Reference of the environment: `production`, `shop/production`.
   *   - `guards` (optional): The service aborts by itself as soon as a reported metric of a newcomer passes one.
   *   - `holdFor`: How long a step has to hold before the next: `1h30m`, `PT1H30M`, or plain seconds.
   *   - `model` (optional): May be left out where `version` is a full reference, or `versions` is given.
   *   - `override` (optional): Start although the environment’s policy is not met, where it may be overridden: needs a reason.
   *   - `salt` (optional): Deals the keys anew, as `promoteModel` takes it.
   *   - `steps`: Shares of the newcomers that rise to `100%` (`5%`, `0.25%`); the first may be `SHADOW`. What served before shares the rest as it shared the whole.
   *   - `version` (optional): The newcomer. Either this or `versions`.
   *   - `versions` (optional): Newcomers of several models, which go the same steps in one event each.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `reason`, `source`
   * @returns what came of it, by `__typename`: `StartRolloutPayload` (`dryRun`, `event`, `plan`, `policy`, `position`, `repeated`, `revision`, `rollout`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  startRollout(input: Types.StartRolloutMutationVariables['input']): Promise<Types.StartRolloutMutation['startRollout']>;

  /**
   * Sets a tag of a version.
   *
   * @param input What is told.
   *   - `key`: What it is about. Stays in clear for ever: no persons.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference.
   *   - `value`: What is said of it; the latest wins.
   *   - `version`: Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `TagModelVersionPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  tagModelVersion(input: Types.TagModelVersionMutationVariables['input']): Promise<Types.TagModelVersionMutation['tagModelVersion']>;

  /**
   * Takes a deprecation back.
   *
   * @param input What is told.
   *   - `model`: Reference of the model: `fraud`, `shop/fraud`.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `UndeprecateModelPayload` (`dryRun`, `event`, `model`, `position`, `repeated`, `revision`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  undeprecateModel(input: Types.UndeprecateModelMutationVariables['input']): Promise<Types.UndeprecateModelMutation['undeprecateModel']>;

  /**
   * Takes a tag off a version.
   *
   * @param input What is told.
   *   - `key`: The tag to take off.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference.
   *   - `version`: Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `UntagModelVersionPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  untagModelVersion(input: Types.UntagModelVersionMutationVariables['input']): Promise<Types.UntagModelVersionMutation['untagModelVersion']>;

  /**
   * Records a content of a dataset. The same digest again writes nothing.
   *
   * @param input What is told.
   *   - `artifacts` (optional): The bytes it consists of, wherever they are kept.
   *   - `code` (optional): The commit it was made with.
   *   - `dataset`: Reference of the dataset: `prices`, `shop/prices`. It must be registered.
   *   - `datasets` (optional): Dataset versions it was made from, by role.
   *   - `derivedFrom` (optional): References of the dataset versions that this one was made from: by number, or by a digest that need not be recorded yet.
   *   - `digest`: `algorithm:value`. The same digest again writes nothing.
   *   - `files` (optional): How many files it has.
   *   - `heldBy` (optional): A commit that holds it, where that is known and the commit that made it is not.
   *   - `parameters` (optional): Parameters by name; values are any JSON.
   *   - `pastUnknown` (optional): True where what came before is not known, as of a commit where a shallow clone ends: others count before this.
   *   - `problems` (optional): What of this is stale or unknown. Kept with the recipe.
   *   - `rows` (optional): How many rows it has.
   *   - `run` (optional): The execution that made it.
   *   - `schema` (optional): The schema of the data, as its owner writes it.
   *   - `size` (optional): In bytes.
   *   - `software` (optional): Language, packages and hardware it was made with.
   *   - `usedArtifacts` (optional): Bytes that went in and are no dataset version, such as a model's file.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `VersionDatasetPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  versionDataset(input: Types.VersionDatasetMutationVariables['input']): Promise<Types.VersionDatasetMutation['versionDataset']>;

  /**
   * Takes back what the same actor said of a version, approval or rejection, for that environment or for all; what was told in another’s
   * place, whoever told it.
   *
   * @param input What is told.
   *   - `environment` (optional): The environment it is said for; left out, for all of them.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference.
   *   - `version`: Which version: `fraud@3`; with the model beside it just `3`, a label or a digest.
   *   - as with every command (all optional): `causationId`, `commandId`, `correlationId`, `dryRun`, `ifRevision`, `namespace`, `occurredAt`, `reason`, `source`
   * @returns what came of it, by `__typename`: `WithdrawApprovalPayload` (`dryRun`, `event`, `position`, `repeated`, `revision`, `version`), or `Rejection` (`code`, `message`): then nothing was written.
   * @throws ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.
   */
  withdrawApproval(input: Types.WithdrawApprovalMutationVariables['input']): Promise<Types.WithdrawApprovalMutation['withdrawApproval']>;

}

/** Everything that can be followed. */
export interface Subscriptions {
  /**
   * Events as they are recorded, in the order of the log. With `after`, first those behind that position: a client that
   * comes back with the last position it saw misses nothing and sees nothing twice.
   *
   * @param asked
   *   - `filter` (optional): Which events; all unless given.
   *   - `after` (optional): A position: first what is behind it. Left out: only what is recorded from now on.
   * @param options `signal`: ends it in peace when aborted.
   * @returns without end, one after another: `Event`: A fact that was recorded. Written once, never changed. The JSON Schema of `data` is published by type and version. A connection that breaks is taken up again behind the last one that was handed out.
   * @throws ServiceUnreachable where the service does not come back; GraphqlFailed where it refuses.
   */
  followEvents(asked?: Types.FollowEventsSubscriptionVariables, options?: FollowOptions): AsyncGenerator<Types.FollowEventsSubscription['events'], void, undefined>;

  /**
   * Every event that states what serves in an environment, or of a model, or that a rollout there is paused or resumed, told once
   * the views show it. With `after`, first those behind that position.
   *
   * @param asked
   *   - `environment` (optional): Reference of the environment: `production`, `shop/production`.
   *   - `model` (optional): Reference of the model: `fraud`, `shop/fraud`.
   *   - `after` (optional): A position: first what is behind it. Left out: only what is recorded from now on.
   * @param options `signal`: ends it in peace when aborted.
   * @returns without end, one after another: `ServingChanged`: Something changed what serves: told after the views show it. A connection that breaks is taken up again behind the last one that was handed out.
   * @throws ServiceUnreachable where the service does not come back; GraphqlFailed where it refuses.
   */
  followServingChanged(asked?: Types.FollowServingChangedSubscriptionVariables, options?: FollowOptions): AsyncGenerator<Types.FollowServingChangedSubscription['servingChanged'], void, undefined>;

}

export interface Operations extends Queries, Mutations, Subscriptions {}

/** The functions, over what carries their documents. */
export function operationsOver({ execute, subscribe }: Transport): Operations {
  return {
    bisect: async (asked, options) => (await execute(BisectDocument, asked, options)).bisect,
    blame: async (asked, options) => (await execute(BlameDocument, asked, options)).blame,
    checkout: async (asked = {}, options) => (await execute(CheckoutDocument, asked, options)).checkout,
    compare: async (asked, options) => (await execute(CompareDocument, asked, options)).compare,
    dataset: async (asked, options) => (await execute(DatasetDocument, asked, options)).dataset,
    datasetVersion: async (asked, options) => (await execute(DatasetVersionDocument, asked, options)).datasetVersion,
    datasets: async (asked = {}, options) => (await execute(DatasetsDocument, asked, options)).datasets,
    diff: async (asked, options) => (await execute(DiffDocument, asked, options)).diff,
    environment: async (asked, options) => (await execute(EnvironmentDocument, asked, options)).environment,
    environmentServing: async (asked, options) => (await execute(EnvironmentServingDocument, asked, options)).environmentServing,
    environments: async (asked = {}, options) => (await execute(EnvironmentsDocument, asked, options)).environments,
    event: async (asked, options) => (await execute(EventDocument, asked, options)).event,
    events: async (asked = {}, options) => (await execute(EventsDocument, asked, options)).events,
    impact: async (asked, options) => (await execute(ImpactDocument, asked, options)).impact,
    leaderboard: async (asked, options) => (await execute(LeaderboardDocument, asked, options)).leaderboard,
    lineage: async (asked, options) => (await execute(LineageDocument, asked, options)).lineage,
    merge: async (asked, options) => (await execute(MergeDocument, asked, options)).merge,
    mergeBase: async (asked, options) => (await execute(MergeBaseDocument, asked, options)).mergeBase,
    model: async (asked, options) => (await execute(ModelDocument, asked, options)).model,
    modelVersion: async (asked, options) => (await execute(ModelVersionDocument, asked, options)).modelVersion,
    modelVersions: async (asked = {}, options) => (await execute(ModelVersionsDocument, asked, options)).modelVersions,
    models: async (asked = {}, options) => (await execute(ModelsDocument, asked, options)).models,
    node: async (asked, options) => (await execute(NodeDocument, asked, options)).node,
    paretoFront: async (asked, options) => (await execute(ParetoFrontDocument, asked, options)).paretoFront,
    path: async (asked, options) => (await execute(PathDocument, asked, options)).path,
    policyBreaches: async (asked, options) => (await execute(PolicyBreachesDocument, asked, options)).policyBreaches,
    recipe: async (asked, options) => (await execute(RecipeDocument, asked, options)).recipe,
    restorePlans: async (asked, options) => (await execute(RestorePlansDocument, asked, options)).restorePlans,
    rollout: async (asked, options) => (await execute(RolloutDocument, asked, options)).rollout,
    rollouts: async (asked = {}, options) => (await execute(RolloutsDocument, asked, options)).rollouts,
    route: async (asked, options) => (await execute(RouteDocument, asked, options)).route,
    search: async (asked, options) => (await execute(SearchDocument, asked, options)).search,
    serving: async (asked, options) => (await execute(ServingDocument, asked, options)).serving,
    servingHistory: async (asked, options) => (await execute(ServingHistoryDocument, asked, options)).servingHistory,
    software: async (asked, options) => (await execute(SoftwareDocument, asked, options)).software,
    whoUses: async (asked = {}, options) => (await execute(WhoUsesDocument, asked, options)).whoUses,
    abortRollout: async (input) => (await execute(AbortRolloutDocument, { input })).abortRollout,
    advanceRollout: async (input) => (await execute(AdvanceRolloutDocument, { input })).advanceRollout,
    approveModelVersion: async (input) => (await execute(ApproveModelVersionDocument, { input })).approveModelVersion,
    changePromotionPolicy: async (input) => (await execute(ChangePromotionPolicyDocument, { input })).changePromotionPolicy,
    correctServing: async (input) => (await execute(CorrectServingDocument, { input })).correctServing,
    defineEnvironment: async (input) => (await execute(DefineEnvironmentDocument, { input })).defineEnvironment,
    deprecateModel: async (input) => (await execute(DeprecateModelDocument, { input })).deprecateModel,
    describeDataset: async (input) => (await execute(DescribeDatasetDocument, { input })).describeDataset,
    describeModel: async (input) => (await execute(DescribeModelDocument, { input })).describeModel,
    labelModelVersion: async (input) => (await execute(LabelModelVersionDocument, { input })).labelModelVersion,
    pauseRollout: async (input) => (await execute(PauseRolloutDocument, { input })).pauseRollout,
    promoteModel: async (input) => (await execute(PromoteModelDocument, { input })).promoteModel,
    promoteModels: async (input) => (await execute(PromoteModelsDocument, { input })).promoteModels,
    record: async (commands) => (await execute(RecordDocument, { commands })).record,
    recordDatasetSighting: async (input) => (await execute(RecordDatasetSightingDocument, { input })).recordDatasetSighting,
    recordEvaluation: async (input) => (await execute(RecordEvaluationDocument, { input })).recordEvaluation,
    recordTraining: async (input) => (await execute(RecordTrainingDocument, { input })).recordTraining,
    registerDataset: async (input) => (await execute(RegisterDatasetDocument, { input })).registerDataset,
    registerModel: async (input) => (await execute(RegisterModelDocument, { input })).registerModel,
    reinstateDatasetVersion: async (input) => (await execute(ReinstateDatasetVersionDocument, { input })).reinstateDatasetVersion,
    reinstateModelVersion: async (input) => (await execute(ReinstateModelVersionDocument, { input })).reinstateModelVersion,
    rejectModelVersion: async (input) => (await execute(RejectModelVersionDocument, { input })).rejectModelVersion,
    removeModelAlias: async (input) => (await execute(RemoveModelAliasDocument, { input })).removeModelAlias,
    reportServingMetrics: async (input) => (await execute(ReportServingMetricsDocument, { input })).reportServingMetrics,
    restoreEnvironment: async (input) => (await execute(RestoreEnvironmentDocument, { input })).restoreEnvironment,
    resumeRollout: async (input) => (await execute(ResumeRolloutDocument, { input })).resumeRollout,
    retireModel: async (input) => (await execute(RetireModelDocument, { input })).retireModel,
    retractDatasetVersion: async (input) => (await execute(RetractDatasetVersionDocument, { input })).retractDatasetVersion,
    retractModelVersion: async (input) => (await execute(RetractModelVersionDocument, { input })).retractModelVersion,
    rollBackEnvironment: async (input) => (await execute(RollBackEnvironmentDocument, { input })).rollBackEnvironment,
    rollBackModel: async (input) => (await execute(RollBackModelDocument, { input })).rollBackModel,
    rollBackModels: async (input) => (await execute(RollBackModelsDocument, { input })).rollBackModels,
    setModelAlias: async (input) => (await execute(SetModelAliasDocument, { input })).setModelAlias,
    startRollout: async (input) => (await execute(StartRolloutDocument, { input })).startRollout,
    tagModelVersion: async (input) => (await execute(TagModelVersionDocument, { input })).tagModelVersion,
    undeprecateModel: async (input) => (await execute(UndeprecateModelDocument, { input })).undeprecateModel,
    untagModelVersion: async (input) => (await execute(UntagModelVersionDocument, { input })).untagModelVersion,
    versionDataset: async (input) => (await execute(VersionDatasetDocument, { input })).versionDataset,
    withdrawApproval: async (input) => (await execute(WithdrawApprovalDocument, { input })).withdrawApproval,
    followEvents: (asked = {}, options) =>
      pickEach(
        subscribe(FollowEventsDocument, asked, { ...options, positionOf: ({ events }) => events.position }),
        ({ events }) => events,
      ),
    followServingChanged: (asked = {}, options) =>
      pickEach(
        subscribe(FollowServingChangedDocument, asked, { ...options, positionOf: ({ servingChanged }) => servingChanged.position }),
        ({ servingChanged }) => servingChanged,
      ),
  };
}
