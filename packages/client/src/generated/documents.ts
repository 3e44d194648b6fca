/** Written by `npm run generate` from schema/generated/schema.graphql. Never edited. */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment: RFC 3339 in, or a bare date (00:00:00Z of that day); out in UTC with milliseconds and `Z`. */
  DateTime: { input: string; output: string; }
  /** Any JSON value. Integers beyond 2^53 are texts. */
  JSON: { input: unknown; output: unknown; }
  /**
   * Up to where the log is to be known: a time (the last position whose log time is not later), a position
   * `<log id>.<number>`, or `now`.
   */
  KnownAt: { input: string; output: string; }
  /** An integer within ±(2^53 - 1): sizes and counts. */
  Long: { input: number; output: number; }
};

/** What `abortRollout` is told. */
export type AbortRolloutInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Revision of the environment. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The last rollout of this model there. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** UUID of the rollout. Either this or `model`. */
  readonly rollout?: InputMaybe<Scalars['ID']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What kind of actor it is. */
export type ActorKind =
  /** Whoever another system says did it. */
  | 'IMPORT'
  /** A human being. */
  | 'PERSON'
  /** A program. */
  | 'SERVICE';

/** How the service knows who an actor was: CLAIMED is only told, INTERNAL the service itself. */
export type ActorMeans =
  /** By a client certificate. */
  | 'CERTIFICATE'
  /** It only said so. */
  | 'CLAIMED'
  /** The system that was imported from says so. */
  | 'IMPORT'
  /** It is the service itself. */
  | 'INTERNAL'
  /** By an identity provider (OpenID Connect). */
  | 'OIDC'
  /** By a token of this service. */
  | 'TOKEN';

/** What `advanceRollout` is told. */
export type AdvanceRolloutInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Although a step has not held for as long as it should: needs a reason. */
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  /** Revision of the environment. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The last rollout of this model there. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** UUID of the rollout. Either this or `model`. */
  readonly rollout?: InputMaybe<Scalars['ID']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** The step to go to; the next one unless given. Saying the step that it is at changes nothing. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** A version and its share of the traffic. */
export type AllocationInput = {
  /** A shadow has no share. */
  readonly shadow?: InputMaybe<Scalars['Boolean']['input']>;
  /** In hundredths of a percent; shares sum to 10000. The whole, where it is the only one. */
  readonly share?: InputMaybe<Scalars['Int']['input']>;
  /** With `model` given, just `3` or `v1.2.0`. */
  readonly version: Scalars['String']['input'];
};

/** What `approveModelVersion` is told. */
export type ApproveModelVersionInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The environment it is said for; left out, for all of them. */
  readonly environment?: InputMaybe<Scalars['String']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Required: why it may be used. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Which version: `fraud@3`; with the model beside it just `3`, a label or a digest. */
  readonly version: Scalars['String']['input'];
};

/** Bytes elsewhere. */
export type ArtifactInput = {
  /** `algorithm:value`, of sha256, sha512, sha1, md5, dvc-md5-dir, git, etag, opaque. */
  readonly digest?: InputMaybe<Scalars['String']['input']>;
  /** Media type of the bytes, such as `application/json`. */
  readonly mediaType?: InputMaybe<Scalars['String']['input']>;
  /** What it is called where it is kept, such as its path. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** In bytes. */
  readonly size?: InputMaybe<Scalars['Long']['input']>;
  /** Where the bytes are. */
  readonly uri?: InputMaybe<Scalars['String']['input']>;
};

/** Bytes in a role. */
export type ArtifactUseInput = {
  /** `algorithm:value` */
  readonly digest: Scalars['String']['input'];
  /** What it was used for; `input` unless given. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
};

/** What came of what, for a bisection. */
export type BisectHistory =
  /** A version came of the one numbered before it: for models whose versions name no parents. */
  | 'NUMBERS'
  /** A version came of its parents. Versions of other models are passed through. */
  | 'PARENTS';

/** How far a bisection has come. */
export type BisectState =
  /** `next` is to be evaluated. */
  | 'EVALUATE'
  /** `firstBad` is the first bad version: all that it came from are good. */
  | 'FOUND'
  /**
   * Where a good version and `bad` come from together it was bad already (`mergeBase`), and none is known to be good that came of that
   * on the way to `bad`: it was mended on the way to the good one.
   */
  | 'MENDED'
  /** `bad` is not worse than `good` by more than is tolerated. */
  | 'NOT_WORSE'
  /** Only versions that are skipped are left: one of the `suspects` is the first bad one. */
  | 'ONLY_SKIPPED'
  /** `bad` comes from no version together with any of the good ones. (One that is not related says nothing where others are.) */
  | 'UNRELATED';

/** What is known of a version in a bisection. */
export type BisectVerdict =
  /** Worse than the threshold. */
  | 'BAD'
  /** Not worse than the threshold. */
  | 'GOOD'
  /** The question says that it cannot be evaluated. */
  | 'SKIPPED';

/** Why a fact was not followed further. */
export type BlameEnd =
  /** No parent of that version has it: there it was brought in. */
  | 'BROUGHT_IN'
  /** It was followed as far as one answer goes, through some thousand versions: ask about that version to go on. */
  | 'CUT'
  /** No recorded parent of that version has it, and one is not recorded, or named by bytes that several have: it may be older. */
  | 'PAST_UNKNOWN';

/** Names a change: the event that stated it, and from when it holds (which may be left out where the event has one change of the model). */
export type ChangeInput = {
  /** UUID of the event that stated it. */
  readonly event: Scalars['ID']['input'];
  /** From when it holds. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What `changePromotionPolicy` is told. */
export type ChangePromotionPolicyInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Revision of the environment. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Whether a promotion with a reason may pass over what is missing; false unless given. */
  readonly mayOverride?: InputMaybe<Scalars['Boolean']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** Required. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** All of them, 50 at most; empty: nothing is asked any more. */
  readonly rules: ReadonlyArray<PolicyRuleInput>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** A commit of a repository. */
export type CodeInput = {
  /** The full commit id in hex. */
  readonly commit: Scalars['String']['input'];
  /** True where the working tree differed from the commit. */
  readonly dirty?: InputMaybe<Scalars['Boolean']['input']>;
  /** The path in the repository that it is about. */
  readonly path?: InputMaybe<Scalars['String']['input']>;
  /** URL of the repository; a user in it is left out. */
  readonly repository?: InputMaybe<Scalars['String']['input']>;
};

/** One command of a batch: exactly one member. */
export type CommandInput = {
  /** Returns to what the rollout replaced. */
  readonly abortRollout?: InputMaybe<AbortRolloutInput>;
  /** Goes to a later step; the last one completes the rollout. */
  readonly advanceRollout?: InputMaybe<AdvanceRolloutInput>;
  /**
   * Says that the actor approves of a version, for one environment or for all. It takes the place of what the same actor said
   * for that before; the same again writes nothing.
   */
  readonly approveModelVersion?: InputMaybe<ApproveModelVersionInput>;
  /** States anew, as a whole, what a version has to have before it is promoted into an environment. */
  readonly changePromotionPolicy?: InputMaybe<ChangePromotionPolicyInput>;
  /** States anew what served in the past. */
  readonly correctServing?: InputMaybe<CorrectServingInput>;
  /** Defines an environment, or defines it anew. */
  readonly defineEnvironment?: InputMaybe<DefineEnvironmentInput>;
  /** Says that a model should not be taken up any more. */
  readonly deprecateModel?: InputMaybe<DeprecateModelInput>;
  /** Describes a dataset in other words. */
  readonly describeDataset?: InputMaybe<DescribeDatasetInput>;
  /** Describes a model in other words. */
  readonly describeModel?: InputMaybe<DescribeModelInput>;
  /** Gives a version its label, once. */
  readonly labelModelVersion?: InputMaybe<LabelModelVersionInput>;
  /** Keeps a rollout at its step until it is resumed. */
  readonly pauseRollout?: InputMaybe<PauseRolloutInput>;
  /** States which versions of a model serve in an environment. */
  readonly promoteModel?: InputMaybe<PromoteModelInput>;
  /** States what serves of several models of an environment in one event: all of it, or none. */
  readonly promoteModels?: InputMaybe<PromoteModelsInput>;
  /**
   * Says of a dataset version that is recorded that it was there earlier than was known, that another recipe made the same
   * bytes, or how large it is. What says none of these writes nothing.
   */
  readonly recordDatasetSighting?: InputMaybe<RecordDatasetSightingInput>;
  /** Records metrics of a version on a dataset version. */
  readonly recordEvaluation?: InputMaybe<RecordEvaluationInput>;
  /** Records a trained version of a model, with all that went into it. */
  readonly recordTraining?: InputMaybe<RecordTrainingInput>;
  /** Gives a dataset its name. The same again writes nothing. */
  readonly registerDataset?: InputMaybe<RegisterDatasetInput>;
  /** Gives a model its name. The same again writes nothing. */
  readonly registerModel?: InputMaybe<RegisterModelInput>;
  /** Takes a retraction back. */
  readonly reinstateDatasetVersion?: InputMaybe<ReinstateDatasetVersionInput>;
  /** Takes a retraction back. */
  readonly reinstateModelVersion?: InputMaybe<ReinstateModelVersionInput>;
  /**
   * Says that the actor rejects a version, for one environment or for all. It takes the place of what the same actor said for
   * that before; the same again writes nothing.
   */
  readonly rejectModelVersion?: InputMaybe<RejectModelVersionInput>;
  /** Takes an alias away. */
  readonly removeModelAlias?: InputMaybe<RemoveModelAliasInput>;
  /** Records metrics of a version while it serves: a guard of its rollout that is passed aborts that. */
  readonly reportServingMetrics?: InputMaybe<ReportServingMetricsInput>;
  /**
   * What served in an environment at a time, as known now or at `knownAt`, serves again, in one event. Models that serve so
   * already are left alone; of a model of which nobody knew anything then, nothing serves afterwards.
   */
  readonly restoreEnvironment?: InputMaybe<RestoreEnvironmentInput>;
  /** Lets a rollout go on; its step holds from now. */
  readonly resumeRollout?: InputMaybe<ResumeRolloutInput>;
  /** States that nothing of a model serves any more. */
  readonly retireModel?: InputMaybe<RetireModelInput>;
  /** Says that a dataset version must not be used any more. */
  readonly retractDatasetVersion?: InputMaybe<RetractDatasetVersionInput>;
  /** Says that a version must not be used any more: no act promotes it. */
  readonly retractModelVersion?: InputMaybe<RetractModelVersionInput>;
  /**
   * Undoes whatever changed in an environment since a time, in one event: each model returns to what served before, or to the
   * last good change before that. Refused where no version of a model served then (`restoreEnvironment` retires it).
   */
  readonly rollBackEnvironment?: InputMaybe<RollBackEnvironmentInput>;
  /**
   * Returns to the last good change. What is retracted is passed over, and what somebody rejects, where the promotion policy asks for
   * approvals. A change that is named is asked for as in a promotion: by all that the policy asks.
   */
  readonly rollBackModel?: InputMaybe<RollBackModelInput>;
  /** Several models return to their last good change in one event: all of them, or none. */
  readonly rollBackModels?: InputMaybe<RollBackModelsInput>;
  /** Points an alias at a version, by compare-and-set. */
  readonly setModelAlias?: InputMaybe<SetModelAliasInput>;
  /** Lets a version, or one of each of several models, come to serve step by step. */
  readonly startRollout?: InputMaybe<StartRolloutInput>;
  /** Sets a tag of a version. */
  readonly tagModelVersion?: InputMaybe<TagModelVersionInput>;
  /** Takes a deprecation back. */
  readonly undeprecateModel?: InputMaybe<UndeprecateModelInput>;
  /** Takes a tag off a version. */
  readonly untagModelVersion?: InputMaybe<UntagModelVersionInput>;
  /** Records a content of a dataset. The same digest again writes nothing. */
  readonly versionDataset?: InputMaybe<VersionDatasetInput>;
  /**
   * Takes back what the same actor said of a version, approval or rejection, for that environment or for all; what was told in another’s
   * place, whoever told it.
   */
  readonly withdrawApproval?: InputMaybe<WithdrawApprovalInput>;
};

/**
 * States anew what served from `since` until `until` (open: until whatever stands after it, or for good). What stood in
 * between is withdrawn. `withdraw` alone says that changes never happened.
 */
export type CorrectServingInput = {
  /** What did serve; an empty list for nothing. Versions that served before `since` keep their order, newcomers come last. */
  readonly allocation?: InputMaybe<ReadonlyArray<AllocationInput>>;
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. */
  readonly model: Scalars['String']['input'];
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** Required. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What the buckets of keys were made with (see `route`), as `promoteModel` takes it. Left out: as it was. */
  readonly salt?: InputMaybe<Scalars['String']['input']>;
  /** From when it is stated anew. Left out together with `until` where only `withdraw` is given. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** UNKNOWN: nobody knows what served. Otherwise said by `allocation`. */
  readonly state?: InputMaybe<ServingState>;
  /** Until when; left out: until whatever stands after it, or for good. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Changes that never happened. */
  readonly withdraw?: InputMaybe<ReadonlyArray<ChangeInput>>;
};

/** A dataset version in a role. */
export type DatasetUseInput = {
  /** A dataset version: `prices@3`, or by a digest that need not be recorded yet, `prices@md5:…`. */
  readonly dataset: Scalars['String']['input'];
  /** True where it went in through others: it is shown in the recipe, and makes no edge in the lineage. */
  readonly indirect?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it was used for; `training` unless given. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
};

/** What `defineEnvironment` is told. */
export type DefineEnvironmentInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** What it is, in the words of its owner. Stays in clear for ever: no persons. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The name, unique in its namespace; it never changes. Letters, digits, `._:/=+-` and space, 255 bytes at most. */
  readonly name: Scalars['String']['input'];
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether it counts as production; false unless given. */
  readonly production?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its place in the order of stages. */
  readonly rank?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What `deprecateModel` is told. */
export type DeprecateModelInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. */
  readonly model: Scalars['String']['input'];
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What `describeDataset` is told. */
export type DescribeDatasetInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** Reference of the dataset: `prices`, `shop/prices`. */
  readonly dataset: Scalars['String']['input'];
  /** What it is, in the words of its owner. Stays in clear for ever: no persons. */
  readonly description: Scalars['String']['input'];
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What `describeModel` is told. */
export type DescribeModelInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** What it is, in the words of its owner. Stays in clear for ever: no persons. */
  readonly description: Scalars['String']['input'];
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. */
  readonly model: Scalars['String']['input'];
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** A part of what is known of a version, or of an environment. */
export type DiffSectionName =
  /** Bytes of the version: by name the digest; the size behind a `#`. */
  | 'ARTIFACTS'
  /** Repository, commit, path, and whether the working tree was dirty. */
  | 'CODE'
  /** Of a dataset version: digest, rows, sizes, and its schema by column. */
  | 'CONTENT'
  /** Dataset versions that went in: by dataset its digest; rows and schema behind a `#`. */
  | 'DATASETS'
  /**
   * Metrics by name, of the training and of the evaluations: of two with one name and one dataset version the later. Behind a `#`
   * the dataset version that one was measured on, where that was told. Where a version has one name of several dataset versions, the
   * name is followed by that: `auc (dataset:default/prices@sha256:…)`; what was measured on none that was told keeps the name alone.
   */
  | 'METRICS'
  /** Parameters by path, `optimizer.rate`. */
  | 'PARAMETERS'
  /** Model versions that it came from: by reference the relation. */
  | 'PARENTS'
  /** Of an environment: what serves, by model. */
  | 'SERVING'
  /**
   * Language, lock file, image, hardware, and packages: `packages.numpy`. Packages of Python whose names have one normal form (PEP 503) are one,
   * called as the last of the compared versions that has it writes it.
   */
  | 'SOFTWARE';

/** What became of a value. */
export type DifferenceKind =
  /** Only `b` says something. */
  | 'ADDED'
  /** They say different things. */
  | 'CHANGED'
  /** Only `a` says something. */
  | 'REMOVED'
  /** Both say this; told only where `all` is asked for. */
  | 'SAME';

/** Which events. What is given must all hold. */
export type EventFilter = {
  /** Id of the actor. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** The id of the command. */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** One id for all that one request, job or import did. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** The namespace of the stream. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** occurredAt from here on (inclusive). */
  readonly occurredFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** occurredAt before this (exclusive). */
  readonly occurredUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** recordedAt from here on (inclusive). */
  readonly recordedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** recordedAt before this (exclusive). */
  readonly recordedUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** The whole name of a stream: `model-default/fraud`. */
  readonly stream?: InputMaybe<Scalars['String']['input']>;
  /**
   * A dataset, a model or an environment, or a version of the first two by its number: `model:default/fraud`,
   * `model:default/fraud@3`, `environment:default/production`, `dataset:…`. Labels, aliases, branches and digests are refused.
   */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Any of these types. */
  readonly types?: InputMaybe<ReadonlyArray<EventType>>;
};

/** Every type of event there is. */
export type EventType =
  /** What an actor said of a version for an environment, or for all, no longer holds. */
  | 'ApprovalWithdrawn'
  /** A dataset is described in other words. */
  | 'DatasetDescribed'
  /** A dataset has a name. */
  | 'DatasetRegistered'
  /** A retraction no longer holds. */
  | 'DatasetVersionReinstated'
  /** A dataset version must not be used any more; the reason says why. */
  | 'DatasetVersionRetracted'
  /** A recorded dataset version was there at this time as well, came of this recipe as well, or has this size. */
  | 'DatasetVersionSighted'
  /** A dataset has one more immutable content. */
  | 'DatasetVersioned'
  /** An environment has a rank, and counts as production or not; the latest definition holds. */
  | 'EnvironmentDefined'
  /** What served in the environment at an earlier time serves again, for every model that it names. */
  | 'EnvironmentRestored'
  /** An alias points nowhere. */
  | 'ModelAliasRemoved'
  /** An alias points at a version. */
  | 'ModelAliasSet'
  /** A model should not be taken up any more. */
  | 'ModelDeprecated'
  /** A model is described in other words. */
  | 'ModelDescribed'
  /** Metrics of a model version, on a dataset version where one is named. */
  | 'ModelEvaluated'
  /** A model’s allocation is what a promotion states. */
  | 'ModelPromoted'
  /** A model has a name. */
  | 'ModelRegistered'
  /** Nothing of a model serves any more. */
  | 'ModelRetired'
  /** A model’s allocation is again what an earlier change stated. */
  | 'ModelRolledBack'
  /** A model has one more immutable version. */
  | 'ModelTrained'
  /** A deprecation no longer holds. */
  | 'ModelUndeprecated'
  /** An actor approves a version for an environment, or for all. */
  | 'ModelVersionApproved'
  /** A model version has a label, unique in its model for ever. */
  | 'ModelVersionLabelled'
  /** A retraction no longer holds. */
  | 'ModelVersionReinstated'
  /** An actor rejects a version for an environment, or for all. */
  | 'ModelVersionRejected'
  /** A model version must not be used any more; the reason says why. */
  | 'ModelVersionRetracted'
  /** A model version has a tag; the latest value of a key counts. */
  | 'ModelVersionTagged'
  /** A tag is taken off. */
  | 'ModelVersionUntagged'
  /** What a promotion into the environment has to have is stated anew, as a whole. */
  | 'PromotionPolicyChanged'
  /** What a rollout replaced serves again. */
  | 'RolloutAborted'
  /** A rollout is at a later step. */
  | 'RolloutAdvanced'
  /** The newcomers of a rollout serve alone. */
  | 'RolloutCompleted'
  /** A rollout stays at its step until it is resumed. */
  | 'RolloutPaused'
  /** A rollout goes on; its step holds from now. */
  | 'RolloutResumed'
  /** A version comes to serve step by step; the changes are the first step. */
  | 'RolloutStarted'
  /** What served in a span of the past is stated anew; what stood there is withdrawn. */
  | 'ServingCorrected'
  /** Metrics of a version while it serves, as whoever watches it reports them. */
  | 'ServingMetricsReported';

/** OBSERVED: recorded as it happened. REPORTED: told afterwards. IMPORTED: taken over from another system. */
export type Evidence =
  /** Taken over from another system. */
  | 'IMPORTED'
  /** Recorded as it happened. */
  | 'OBSERVED'
  /** Told afterwards. */
  | 'REPORTED';

/** Bounds between which a reported metric of the newcomers has to lie: one of them, or both. */
export type GuardInput = {
  /** The least that is within. */
  readonly atLeast?: InputMaybe<Scalars['Float']['input']>;
  /** The most that is within. */
  readonly atMost?: InputMaybe<Scalars['Float']['input']>;
  /** Name of the metric, as `reportServingMetrics` has it. */
  readonly metric: Scalars['String']['input'];
};

/** What `labelModelVersion` is told. */
export type LabelModelVersionInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Letters, digits and `._+-`, not all digits; unique among labels and aliases of the model, for ever. */
  readonly label: Scalars['String']['input'];
  /** Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** `fraud@3`, or with `model` just `3`. */
  readonly version: Scalars['String']['input'];
};

/** Which way to walk. Edges point from what was used to what came of it. */
export type LineageDirection =
  /** Both ways from where one began: all that it was made of, and all that came of it. */
  | 'BOTH'
  /** To what came of it. */
  | 'DOWNSTREAM'
  /** To what it was made of. */
  | 'UPSTREAM';

/** What a node of the lineage graph is. */
export type LineageKind =
  /** Bytes by their digest, whatever they are called. */
  | 'ARTIFACT'
  /** A commit of a repository. */
  | 'CODE'
  /** A dataset version: one content of a named body of data. */
  | 'DATASET'
  /** A model version: recorded, or as yet only named by its commit as the parent of another. */
  | 'MODEL'
  /** One execution. */
  | 'RUN';

/** A side of a merge. */
export type MergeSide =
  /** What `a` says. */
  | 'OURS'
  /** What `b` says. */
  | 'THEIRS';

/** A metric that is to get better. */
export type MetricAim = {
  /** Which way it gets better, where its name does not say so. */
  readonly direction?: InputMaybe<MetricDirection>;
  /** Its name. */
  readonly metric: Scalars['String']['input'];
};

/** Which way a metric gets better. */
export type MetricDirection =
  /** More is better. */
  | 'HIGHER'
  /** Less is better. */
  | 'LOWER';

/** A newcomer of a rollout. */
export type NewcomerInput = {
  /** May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest. */
  readonly version: Scalars['String']['input'];
};

/** A package that a version was trained with. */
export type PackageFilter = {
  /** Its name; of Python's, names that are one by PEP 503 count as one. */
  readonly name: Scalars['String']['input'];
  /**
   * Of its versions: `<2.1`, `>=1.0,<2.1`, `^1.2.0`, or a version; any unless given. Read by PEP 440 for Python, by Semantic Versioning for
   * JavaScript, else what either of the two holds counts. So do pre-releases.
   */
  readonly range?: InputMaybe<Scalars['String']['input']>;
};

/** What a parameter has to be: all that is said of it holds. With nothing but a path it has to be there. */
export type ParameterFilter = {
  /** A number greater than this. */
  readonly above?: InputMaybe<Scalars['Float']['input']>;
  /** A number no less than this. */
  readonly atLeast?: InputMaybe<Scalars['Float']['input']>;
  /** A number no greater than this. */
  readonly atMost?: InputMaybe<Scalars['Float']['input']>;
  /** A number less than this. */
  readonly below?: InputMaybe<Scalars['Float']['input']>;
  /** This JSON value. Numbers are equal to numbers alone, texts to texts. */
  readonly is?: InputMaybe<Scalars['JSON']['input']>;
  /** False: it is not there at all. */
  readonly isThere?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of these JSON values. */
  readonly oneOf?: InputMaybe<ReadonlyArray<Scalars['JSON']['input']>>;
  /** The path to it: `optimizer.rate`, whether that is a name within a name or one with a dot. */
  readonly path: Scalars['String']['input'];
};

/** A model version that this one came from. */
export type ParentInput = {
  /**
   * A model version: `base@2`, or by a digest or its commit (`base@git:…`), which need not be recorded yet. A commit that several
   * versions of it have is refused.
   */
  readonly model: Scalars['String']['input'];
  /** How it came from it. */
  readonly relation: ParentRelation;
};

/** How a model version came from another. */
export type ParentRelation =
  /** An adapter on top of it. */
  | 'ADAPTER'
  /** The same under another name. */
  | 'COPY'
  /** A student of it. */
  | 'DISTILL'
  /** A part of an ensemble. */
  | 'ENSEMBLE'
  /** Trained on from its weights. */
  | 'FINE_TUNE'
  /** Its weights were merged with those of others. */
  | 'MERGE'
  /** The same with coarser numbers. */
  | 'QUANTIZE';

/** Why a rollback does not return to a change. */
export type PassedOverReason =
  /** Nothing served, or nobody knew what. */
  | 'NAMES_NO_VERSION'
  /** Somebody rejects a version that it would bring, and the promotion policy asks for approvals. */
  | 'REJECTED'
  /** It holds a version that is retracted. */
  | 'RETRACTED'
  /** It is what serves now. */
  | 'SERVES_ALREADY'
  /** It was told of the past while a promotion policy held, so nobody asked that. A rollback that names the change does. */
  | 'TOLD'
  /** It is a step of a rollout that was not completed. */
  | 'UNFINISHED_ROLLOUT';

/** What `pauseRollout` is told. */
export type PauseRolloutInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Revision of the environment. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The last rollout of this model there. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** UUID of the rollout. Either this or `model`. */
  readonly rollout?: InputMaybe<Scalars['ID']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** Why a version may not serve again. */
export type PlanBlockReason =
  /** An artifact of it was recorded without a digest: nobody can tell whether the bytes are the same. */
  | 'MISSING_DIGEST'
  /** The promotion policy of the environment asks for what it does not have. */
  | 'POLICY'
  /** It is retracted. */
  | 'RETRACTED';

/** How a change of what serves came past a policy. */
export type PolicyBreachKind =
  /** By an act that passed over what was missing, for a reason. */
  | 'OVERRIDDEN'
  /** By a rollback to the last good change: the way out of an emergency, of which only rejections are asked. */
  | 'ROLLED_BACK'
  /** It was told afterwards, as a testimony or a correction, or imported: no policy is asked of these. */
  | 'TOLD';

/** A rule, and those members that are its own. */
export type PolicyRuleInput = {
  /** Of METRIC: the least that passes. This, `atMost` or both. */
  readonly atLeast?: InputMaybe<Scalars['Float']['input']>;
  /** Of METRIC: the most that passes. */
  readonly atMost?: InputMaybe<Scalars['Float']['input']>;
  /** Of BRANCH, required: its name. */
  readonly branch?: InputMaybe<Scalars['String']['input']>;
  /** Of APPROVALS: by so many actors; 1 unless given. */
  readonly count?: InputMaybe<Scalars['Int']['input']>;
  /** Of METRIC and EVALUATED_WITHIN: reference of a dataset, or of one version of it; any counts unless given. */
  readonly dataset?: InputMaybe<Scalars['String']['input']>;
  /** Of EVALUATED_WITHIN, required: whole days before the promotion. */
  readonly days?: InputMaybe<Scalars['Int']['input']>;
  /** Of SERVED_IN: for so long in all, as `PT24H`, `24h` or seconds; at all unless given. */
  readonly duration?: InputMaybe<Scalars['String']['input']>;
  /** Of SERVED_IN, required: an environment of the same namespace. */
  readonly environment?: InputMaybe<Scalars['String']['input']>;
  /** Of METRIC, required: its name. */
  readonly metric?: InputMaybe<Scalars['String']['input']>;
  /** Of APPROVALS: whether who recorded the training does not count; true unless given. */
  readonly notByAuthor?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which one. */
  readonly rule: PolicyRuleKind;
  /** Of SERVED_IN: with at least that share, in hundredths of a percent; any unless given. */
  readonly share?: InputMaybe<Scalars['Int']['input']>;
};

/** What a rule of a promotion policy asks of a version. */
export type PolicyRuleKind =
  /** That so many actors approve it, and nobody rejects it. */
  | 'APPROVALS'
  /** That it is of one branch. */
  | 'BRANCH'
  /** That it has artifacts, and a digest of each. */
  | 'DIGESTS_PRESENT'
  /** That it was evaluated lately. */
  | 'EVALUATED_WITHIN'
  /** That a metric lies between bounds: by the evaluation made last, or, where no dataset is named, by its training. */
  | 'METRIC'
  /** That no dataset version and no model version that it came of is retracted. */
  | 'NO_RETRACTED_ANCESTOR'
  /** That it has served in another environment. */
  | 'SERVED_IN';

/** What `promoteModel` is told. */
export type PromoteModelInput = {
  /** How the traffic is shared. Versions that serve already keep their order, newcomers come last. */
  readonly allocation?: InputMaybe<ReadonlyArray<AllocationInput>>;
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Revision of the environment. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** Left out: it happens now, under all rules. Given: a testimony about the past. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: made although the promotion policy misses something, where the policy allows that. Needs a reason. */
  readonly override?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Deals the keys anew: what their buckets are made with from now on (see `route`), 1 to 128 characters of `A-Z a-z 0-9 . _ : / = + -`. Left out: it stays, and is the slot's name at first. Empty: the slot's name again. */
  readonly salt?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** What gets the whole traffic. Either this or `allocation`. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** What `promoteModels` is told. */
export type PromoteModelsInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Revision of the environment. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Each model once, 1 to 1,000 of them. */
  readonly models: ReadonlyArray<PromotionInput>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** Left out: it happens now, under all rules. Given: a testimony about the past. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: made although the promotion policy misses something, where the policy allows that. Needs a reason. */
  readonly override?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What is to serve of one model. */
export type PromotionInput = {
  /** How the traffic is shared. Versions that serve already keep their order, newcomers come last. */
  readonly allocation?: InputMaybe<ReadonlyArray<AllocationInput>>;
  /** May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Deals the keys anew, as in `promoteModel`. */
  readonly salt?: InputMaybe<Scalars['String']['input']>;
  /** What gets the whole traffic. Either this or `allocation`. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** Something about a recipe that is stale or unknown. */
export type RecipeProblemInput = {
  /** What is stale or unknown there. */
  readonly what: Scalars['String']['input'];
  /** The part of the recipe, or the place in its source. */
  readonly where: Scalars['String']['input'];
};

/** What `recordDatasetSighting` is told. */
export type RecordDatasetSightingInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /** The commit it was made with. */
  readonly code?: InputMaybe<CodeInput>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** The dataset, or with its version: `prices@3`, `prices@md5:…`. */
  readonly dataset?: InputMaybe<Scalars['String']['input']>;
  /** Dataset versions it was made from, by role. */
  readonly datasets?: InputMaybe<ReadonlyArray<DatasetUseInput>>;
  /** References of dataset versions that it was made from, too. */
  readonly derivedFrom?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** How many files it has, where that was not told before. */
  readonly files?: InputMaybe<Scalars['Long']['input']>;
  /** A commit that holds it. */
  readonly heldBy?: InputMaybe<CodeInput>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** Since when it is known to have been there. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Parameters by name; values are any JSON. */
  readonly parameters?: InputMaybe<Scalars['JSON']['input']>;
  /** True where what came before is not known, as of a commit where a shallow clone ends: others count before this. */
  readonly pastUnknown?: InputMaybe<Scalars['Boolean']['input']>;
  /** What of this is stale or unknown. Kept with the recipe. */
  readonly problems?: InputMaybe<ReadonlyArray<RecipeProblemInput>>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The execution that made it. */
  readonly run?: InputMaybe<RunInput>;
  /** In bytes, where that was not told before. */
  readonly size?: InputMaybe<Scalars['Long']['input']>;
  /** Language, packages and hardware it was made with. */
  readonly software?: InputMaybe<SoftwareInput>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Bytes that went in and are no dataset version, such as a model's file. */
  readonly usedArtifacts?: InputMaybe<ReadonlyArray<ArtifactUseInput>>;
  /** Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** What `recordEvaluation` is told. */
export type RecordEvaluationInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** The dataset version that was evaluated on. */
  readonly dataset?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Metrics by name: finite numbers, or the texts NaN, Infinity, -Infinity. */
  readonly metrics: Scalars['JSON']['input'];
  /** Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The execution that evaluated it. */
  readonly run?: InputMaybe<RunInput>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest. */
  readonly version: Scalars['String']['input'];
};

/** What `recordTraining` is told. */
export type RecordTrainingInput = {
  /** The bytes it consists of, wherever they are kept. */
  readonly artifacts?: InputMaybe<ReadonlyArray<ArtifactInput>>;
  /** `main` unless given. */
  readonly branch?: InputMaybe<Scalars['String']['input']>;
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /** The commit it was made with. */
  readonly code?: InputMaybe<CodeInput>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** Dataset versions it was made from, by role. */
  readonly datasets?: InputMaybe<ReadonlyArray<DatasetUseInput>>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Unique in the model for ever. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Metrics by name: finite numbers, or the texts NaN, Infinity, -Infinity. */
  readonly metrics?: InputMaybe<Scalars['JSON']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. It must be registered. */
  readonly model: Scalars['String']['input'];
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Parameters by name; values are any JSON. */
  readonly parameters?: InputMaybe<Scalars['JSON']['input']>;
  /** Model versions that it came from. */
  readonly parents?: InputMaybe<ReadonlyArray<ParentInput>>;
  /** What of this is stale or unknown. Kept with the recipe. */
  readonly problems?: InputMaybe<ReadonlyArray<RecipeProblemInput>>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The execution that made it. */
  readonly run?: InputMaybe<RunInput>;
  /** Language, packages and hardware it was made with. */
  readonly software?: InputMaybe<SoftwareInput>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Bytes that went in and are no dataset version, such as another model's file. */
  readonly usedArtifacts?: InputMaybe<ReadonlyArray<ArtifactUseInput>>;
};

/** What `registerDataset` is told. */
export type RegisterDatasetInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** What it is, in the words of its owner. Stays in clear for ever: no persons. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The name, unique in its namespace; it never changes. Letters, digits, `._:/=+-` and space, 255 bytes at most. */
  readonly name: Scalars['String']['input'];
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What `registerModel` is told. */
export type RegisterModelInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** What it is, in the words of its owner. Stays in clear for ever: no persons. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The name, unique in its namespace; it never changes. Letters, digits, `._:/=+-` and space, 255 bytes at most. */
  readonly name: Scalars['String']['input'];
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What `reinstateDatasetVersion` is told. */
export type ReinstateDatasetVersionInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** Reference of the dataset: `prices`, `shop/prices`. May be left out where `version` is a full reference. */
  readonly dataset?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** What `reinstateModelVersion` is told. */
export type ReinstateModelVersionInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest. */
  readonly version: Scalars['String']['input'];
};

/** What `rejectModelVersion` is told. */
export type RejectModelVersionInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The environment it is said for; left out, for all of them. */
  readonly environment?: InputMaybe<Scalars['String']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Required: why it must not be used. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Which version: `fraud@3`; with the model beside it just `3`, a label or a digest. */
  readonly version: Scalars['String']['input'];
};

/** Why a command was refused. */
export type RejectionCode =
  /** The alias does not point where it was expected to. */
  | 'ALIAS_MOVED'
  /** The version has another label. */
  | 'ALREADY_LABELLED'
  /** What was named is several: versions of one digest or commit, or changes of one event. */
  | 'AMBIGUOUS_REFERENCE'
  /** The command id was already used for something else. */
  | 'COMMAND_ID_REUSED'
  /** What would be recorded is larger than an event may be (256 KiB). */
  | 'EVENT_TOO_LARGE'
  /** What a decision rests on was not read in time, or before the state moved on: send it again. */
  | 'FACTS_NOT_REACHED'
  /** The step has not held for as long as the rollout plans. */
  | 'HELD_TOO_SHORT'
  /** A member is missing, malformed, or of no use beside the others. */
  | 'INVALID_INPUT'
  /** Shares are missing, given to a shadow, or do not sum to 10000. */
  | 'INVALID_SHARES'
  /** The name is a label or an alias of the model already. */
  | 'LABEL_TAKEN'
  /** Nothing is known of what served then, and something serves now: to end that, retire it. */
  | 'NOTHING_KNOWN_THEN'
  /** A rollout shares the traffic with other versions, and none serves. */
  | 'NOTHING_TO_REPLACE'
  /** What served then serves already. */
  | 'NOTHING_TO_RESTORE'
  /** Nothing of the model serves there. */
  | 'NOTHING_TO_RETIRE'
  /** There is no earlier good change to return to. */
  | 'NOTHING_TO_ROLL_BACK_TO'
  /** The model is not deprecated. */
  | 'NOT_DEPRECATED'
  /** The actor said nothing of the version, for that environment or for all, that still holds. */
  | 'NOT_JUDGED'
  /** The version is not retracted. */
  | 'NOT_RETRACTED'
  /** A time is later than the clock. */
  | 'OCCURRED_IN_FUTURE'
  /** A model serves only in environments of its own namespace. */
  | 'OTHER_NAMESPACE'
  /** The environment’s promotion policy asks for what the version does not have: `items` tell what. */
  | 'POLICY_NOT_MET'
  /** A position is one of another log. */
  | 'POSITION_OF_ANOTHER_LOG'
  /** The service only answers questions for now: the command may be sent again, there or where the log was moved to. */
  | 'READ_ONLY'
  /** What restates the past, judges a version, sets a policy or passes over one needs a reason. */
  | 'REASON_REQUIRED'
  /** A version that served then may not serve again: the message tells which, and why; a plan tells it change by change. */
  | 'RESTORE_BLOCKED'
  /** The stream is no longer at `ifRevision`. */
  | 'REVISION_CHANGED'
  /** The rollout was completed or aborted. */
  | 'ROLLOUT_OVER'
  /** What serves is no longer a step of the rollout: something else was stated since. */
  | 'ROLLOUT_OVERTAKEN'
  /** The rollout has to be resumed before it goes on. */
  | 'ROLLOUT_PAUSED'
  /** Another rollout of the model is under way there. */
  | 'ROLLOUT_RUNNING'
  /** No standing change is named so, or none was named where one must be. */
  | 'UNKNOWN_CHANGE'
  /** A reference names nothing that is recorded. */
  | 'UNKNOWN_REFERENCE'
  /** The version must not be used any more. */
  | 'VERSION_RETRACTED';

/** What `removeModelAlias` is told. */
export type RemoveModelAliasInput = {
  /** The alias to take away. */
  readonly alias: Scalars['String']['input'];
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Compare-and-set: refused unless the alias points there now. */
  readonly expected?: InputMaybe<Scalars['String']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. */
  readonly model: Scalars['String']['input'];
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What `reportServingMetrics` is told. */
export type ReportServingMetricsInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Revision of the stream of reports, `report-<namespace>/<environment>`. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Name to value: a number, or the text `NaN`, `Infinity` or `-Infinity`. */
  readonly metrics: Scalars['JSON']['input'];
  /** May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** When they were so; now unless given. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** The version that was watched. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** What `restoreEnvironment` is told. */
export type RestoreEnvironmentInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Revision of the environment: refused where it moved since the plan was made. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** As it was known then: a time or a position; left out: now. */
  readonly knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** True: made although the promotion policy misses something, where the policy allows that. Needs a reason. */
  readonly override?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** What served at this time is to serve again. */
  readonly to: Scalars['DateTime']['input'];
};

/** What `resumeRollout` is told. */
export type ResumeRolloutInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Revision of the environment. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The last rollout of this model there. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** UUID of the rollout. Either this or `model`. */
  readonly rollout?: InputMaybe<Scalars['ID']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What `retireModel` is told. */
export type RetireModelInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. */
  readonly model: Scalars['String']['input'];
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What `retractDatasetVersion` is told. */
export type RetractDatasetVersionInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** The dataset, or with its version: `prices@3`. */
  readonly dataset?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why it must not be used any more. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** What `retractModelVersion` is told. */
export type RetractModelVersionInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why it must not be used any more. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest. */
  readonly version: Scalars['String']['input'];
};

/** What `rollBackEnvironment` is told. */
export type RollBackEnvironmentInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Revision of the environment. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * True: returns also to what somebody rejects, or what the promotion policy misses something of, where the policy allows that.
   * Needs a reason. The policy is then asked about whatever comes, as for a promotion.
   */
  readonly override?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Whatever changed at this time or later is undone. */
  readonly since: Scalars['DateTime']['input'];
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What `rollBackModel` is told. */
export type RollBackModelInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. */
  readonly model: Scalars['String']['input'];
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * True: returns also to what somebody rejects, or what the promotion policy misses something of, where the policy allows that.
   * Needs a reason. The policy is then asked about whatever comes, as for a promotion.
   */
  readonly override?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** The change to return to. Required in a testimony; an act finds the last good one itself, of which the promotion policy is not asked. */
  readonly target?: InputMaybe<ChangeInput>;
};

/** What `rollBackModels` is told. */
export type RollBackModelsInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** Revision of the environment. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Each model once, 1 to 1,000 of them. */
  readonly models: ReadonlyArray<RollbackInput>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * True: returns also to what somebody rejects, or what the promotion policy misses something of, where the policy allows that.
   * Needs a reason. The policy is then asked about whatever comes, as for a promotion.
   */
  readonly override?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** Which model is to go back. */
export type RollbackInput = {
  /** Reference of the model: `fraud`, `shop/fraud`. */
  readonly model: Scalars['String']['input'];
  /** The change to return to. Required in a testimony; an act finds the last good one itself. */
  readonly target?: InputMaybe<ChangeInput>;
};

/** Why a rollout does not go to its next step. */
export type RolloutBlockReason =
  /** Somebody rejects a newcomer for the environment, and the promotion policy there asks for approvals. */
  | 'REJECTED'
  /** A newcomer is retracted. */
  | 'RETRACTED'
  /** The step was taken, and withdrawn as one that never came: the service does not take it again, somebody may. */
  | 'WITHDRAWN';

/** What became of a staged rollout. */
export type RolloutState =
  /** What it replaced serves again. */
  | 'ABORTED'
  /** Its newcomers have the whole traffic. */
  | 'COMPLETED'
  /** Something else was stated in one of its slots before it came to its end. */
  | 'OVERTAKEN'
  /** Its step serves, and it stays there until it is resumed. */
  | 'PAUSED'
  /** Its step serves. */
  | 'RUNNING';

/** One execution. */
export type RunInput = {
  /** When it was over. */
  readonly endedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Its own id, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`; several versions may name the same. */
  readonly id: Scalars['String']['input'];
  /** What kind of work it was, such as the stage of a pipeline. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** When it began. */
  readonly startedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What can be searched for. */
export type SearchKind =
  /** By its name and description. */
  | 'DATASET'
  /** By its name and description. */
  | 'ENVIRONMENT'
  /** By its name and description. */
  | 'MODEL'
  /** By its tags, their keys and values; what its model is called leads to the model. */
  | 'MODEL_VERSION';

/** Whether a version serves. */
export type ServedFilter =
  /** It was at some time, or is. */
  | 'EVER'
  /** After every change it is in the allocation of an environment, be it as a shadow. */
  | 'NOW';

/** SERVING: versions with shares. NOTHING: it is a fact that none serves. UNKNOWN: there is no fact. */
export type ServingState =
  /** It is a fact that none serves. */
  | 'NOTHING'
  /** Versions serve, with shares of the traffic. */
  | 'SERVING'
  /** There is no fact. */
  | 'UNKNOWN';

/** What `setModelAlias` is told. */
export type SetModelAliasInput = {
  /** Letters, digits and `._+-`, not all digits; no label of the model may be the same. */
  readonly alias: Scalars['String']['input'];
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Compare-and-set: refused unless the alias points there now. `none`: unless it points nowhere. Left out: wherever it points. */
  readonly expected?: InputMaybe<Scalars['String']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Where it is to point: `fraud@3`, or with `model` just `3`. */
  readonly version: Scalars['String']['input'];
};

/** What a version was made with. */
export type SoftwareInput = {
  /** What it ran on, such as `8 × H100`. */
  readonly hardware?: InputMaybe<Scalars['String']['input']>;
  /** `algorithm:value` of the container image. */
  readonly imageDigest?: InputMaybe<Scalars['String']['input']>;
  /** Programming language, such as `python`. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Its version, such as `3.12.4`. */
  readonly languageVersion?: InputMaybe<Scalars['String']['input']>;
  /** `algorithm:value` of the lock file of its packages. */
  readonly lockFileDigest?: InputMaybe<Scalars['String']['input']>;
  /** Package name to version. */
  readonly packages?: InputMaybe<Scalars['JSON']['input']>;
};

/** Where an imported fact stands. Makes the evidence IMPORTED, and the actor whoever `by` names. */
export type SourceInput = {
  /** Who it says did it. */
  readonly by?: InputMaybe<Scalars['String']['input']>;
  /** Where that system is: a URL or a path. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Which object of it says so, such as the id of a tag. */
  readonly object?: InputMaybe<Scalars['String']['input']>;
  /** The system it comes from, such as `gto`. */
  readonly system: Scalars['String']['input'];
};

/** What `startRollout` is told. */
export type StartRolloutInput = {
  /** Whether the service advances by itself once a step has held; false unless given. */
  readonly automatic?: InputMaybe<Scalars['Boolean']['input']>;
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the environment: `production`, `shop/production`. */
  readonly environment: Scalars['String']['input'];
  /** The service aborts by itself as soon as a reported metric of a newcomer passes one. */
  readonly guards?: InputMaybe<ReadonlyArray<GuardInput>>;
  /** How long a step has to hold before the next: `1h30m`, `PT1H30M`, or plain seconds. */
  readonly holdFor: Scalars['String']['input'];
  /** Revision of the environment. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** May be left out where `version` is a full reference, or `versions` is given. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** Start although the environment’s policy is not met, where it may be overridden: needs a reason. */
  readonly override?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Deals the keys anew, as `promoteModel` takes it. */
  readonly salt?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Shares of the newcomers that rise to `100%` (`5%`, `0.25%`); the first may be `SHADOW`. What served before shares the rest as it shared the whole. */
  readonly steps: ReadonlyArray<Scalars['String']['input']>;
  /** The newcomer. Either this or `versions`. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
  /** Newcomers of several models, which go the same steps in one event each. */
  readonly versions?: InputMaybe<ReadonlyArray<NewcomerInput>>;
};

/** A tag that a version has. */
export type TagFilter = {
  /** What it is about. */
  readonly key: Scalars['String']['input'];
  /** What was said last; anything unless given. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

/** What `tagModelVersion` is told. */
export type TagModelVersionInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** What it is about. Stays in clear for ever: no persons. */
  readonly key: Scalars['String']['input'];
  /** Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** What is said of it; the latest wins. */
  readonly value: Scalars['String']['input'];
  /** Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest. */
  readonly version: Scalars['String']['input'];
};

/** What `undeprecateModel` is told. */
export type UndeprecateModelInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. */
  readonly model: Scalars['String']['input'];
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
};

/** What `untagModelVersion` is told. */
export type UntagModelVersionInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The tag to take off. */
  readonly key: Scalars['String']['input'];
  /** Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest. */
  readonly version: Scalars['String']['input'];
};

/** What a judgement of a version comes to. */
export type Verdict =
  /** It may be used. */
  | 'APPROVED'
  /** It must not be used. */
  | 'REJECTED';

/** What `versionDataset` is told. */
export type VersionDatasetInput = {
  /** The bytes it consists of, wherever they are kept. */
  readonly artifacts?: InputMaybe<ReadonlyArray<ArtifactInput>>;
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /** The commit it was made with. */
  readonly code?: InputMaybe<CodeInput>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** Reference of the dataset: `prices`, `shop/prices`. It must be registered. */
  readonly dataset: Scalars['String']['input'];
  /** Dataset versions it was made from, by role. */
  readonly datasets?: InputMaybe<ReadonlyArray<DatasetUseInput>>;
  /** References of the dataset versions that this one was made from: by number, or by a digest that need not be recorded yet. */
  readonly derivedFrom?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** `algorithm:value`. The same digest again writes nothing. */
  readonly digest: Scalars['String']['input'];
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** How many files it has. */
  readonly files?: InputMaybe<Scalars['Long']['input']>;
  /** A commit that holds it, where that is known and the commit that made it is not. */
  readonly heldBy?: InputMaybe<CodeInput>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Parameters by name; values are any JSON. */
  readonly parameters?: InputMaybe<Scalars['JSON']['input']>;
  /** True where what came before is not known, as of a commit where a shallow clone ends: others count before this. */
  readonly pastUnknown?: InputMaybe<Scalars['Boolean']['input']>;
  /** What of this is stale or unknown. Kept with the recipe. */
  readonly problems?: InputMaybe<ReadonlyArray<RecipeProblemInput>>;
  /** Why, in the caller's words. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** How many rows it has. */
  readonly rows?: InputMaybe<Scalars['Long']['input']>;
  /** The execution that made it. */
  readonly run?: InputMaybe<RunInput>;
  /** The schema of the data, as its owner writes it. */
  readonly schema?: InputMaybe<Scalars['JSON']['input']>;
  /** In bytes. */
  readonly size?: InputMaybe<Scalars['Long']['input']>;
  /** Language, packages and hardware it was made with. */
  readonly software?: InputMaybe<SoftwareInput>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Bytes that went in and are no dataset version, such as a model's file. */
  readonly usedArtifacts?: InputMaybe<ReadonlyArray<ArtifactUseInput>>;
};

/** Which model versions: those for which all that is said holds. Every fault of it is told, with its place. */
export type VersionFilter = {
  /**
   * For each of these environments somebody approves of it and nobody rejects it: an actor’s word for the environment goes before
   * the one for all.
   */
  readonly approvedFor?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** On one of these branches. */
  readonly branches?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Made with this commit: in full, or its first seven or more digits. */
  readonly commit?: InputMaybe<Scalars['String']['input']>;
  /** Each of these went in, in whatever role: a recorded dataset version (`prices@3`), or any version of a dataset (`prices`). */
  readonly datasets?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Trained then or later. */
  readonly occurredFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Trained before. */
  readonly occurredUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Each of these, in one of its versions. */
  readonly packages?: InputMaybe<ReadonlyArray<PackageFilter>>;
  /** Of each of these. */
  readonly parameters?: InputMaybe<ReadonlyArray<ParameterFilter>>;
  /** Recorded then or later. */
  readonly recordedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Recorded before. */
  readonly recordedUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Made with code of this repository, however it is written: `github.com/acme/fraud`, or a URL of it. */
  readonly repository?: InputMaybe<Scalars['String']['input']>;
  /** In the allocation of one of these environments, after every change. */
  readonly servesIn?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Each of these. */
  readonly tags?: InputMaybe<ReadonlyArray<TagFilter>>;
};

/** Which way a version of a package went. */
export type VersionStep =
  /** To an earlier one. */
  | 'DOWN'
  /** To a later one. */
  | 'UP';

/** What `withdrawApproval` is told. */
export type WithdrawApprovalInput = {
  /** What caused this: the id of an event or a command. The command id unless given. */
  readonly causationId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The caller's own id for this command, unique in its stream, 1 to 128 characters of `[A-Za-z0-9._:/=+-]`. Sent again, it
   * gets the first answer and writes nothing. One is made up unless given.
   */
  readonly commandId?: InputMaybe<Scalars['String']['input']>;
  /** What belongs together: all that one request, job or import did has one. The command id unless given. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** True: only planned. The answer is that of the command, and nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The environment it is said for; left out, for all of them. */
  readonly environment?: InputMaybe<Scalars['String']['input']>;
  /** Refused unless the stream is at this revision: the one that a plan or an earlier answer told. */
  readonly ifRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Reference of the model: `fraud`, `shop/fraud`. May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Namespace of names that are written without one; `default` unless given. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /**
   * When it was true in the world. Left out, the command is an act: it happens now, under all rules. Given, it is a
   * testimony about the past, checked for its structure only.
   */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Required: why it no longer holds. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where an imported fact stood. Makes the evidence `IMPORTED`. */
  readonly source?: InputMaybe<SourceInput>;
  /** Which version: `fraud@3`; with the model beside it just `3`, a label or a digest. */
  readonly version: Scalars['String']['input'];
};

export type BisectQueryVariables = Exact<{
  model?: InputMaybe<Scalars['String']['input']>;
  metric: Scalars['String']['input'];
  dataset?: InputMaybe<Scalars['String']['input']>;
  good: ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input'];
  bad: Scalars['String']['input'];
  tolerance?: InputMaybe<Scalars['Float']['input']>;
  direction?: InputMaybe<MetricDirection>;
  along?: InputMaybe<BisectHistory>;
  skip?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type BisectQuery = { readonly bisect: { readonly good: ReadonlyArray<string>, readonly bad: string, readonly metric: string, readonly dataset: string | null, readonly direction: MetricDirection, readonly threshold: number | null, readonly state: BisectState, readonly steps: number, readonly total: number, readonly remaining: number, readonly suspects: ReadonlyArray<string>, readonly skippedBases: ReadonlyArray<string>, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly next: { readonly ref: string, readonly label: string | null } | null, readonly firstBad: { readonly ref: string, readonly label: string | null, readonly occurredAt: string, readonly reason: string | null, readonly actor: { readonly id: string } } | null, readonly changes: ReadonlyArray<{ readonly a: string, readonly b: string, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly sections: ReadonlyArray<{ readonly section: DiffSectionName, readonly compareUrl: string | null, readonly differences: ReadonlyArray<{ readonly path: string, readonly change: DifferenceKind, readonly from: unknown | null, readonly to: unknown | null, readonly step: VersionStep | null, readonly delta: number | null, readonly isBetter: boolean | null }> }> }>, readonly mergeBase: { readonly ref: string, readonly label: string | null } | null, readonly known: ReadonlyArray<{ readonly ref: string, readonly verdict: BisectVerdict, readonly value: unknown | null }>, readonly contradictions: ReadonlyArray<{ readonly bad: string, readonly good: string }> } | null };

export type BlameQueryVariables = Exact<{
  of: Scalars['String']['input'];
  paths?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type BlameQuery = { readonly blame: { readonly of: string, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly facts: ReadonlyArray<{ readonly section: DiffSectionName, readonly path: string, readonly value: unknown | null, readonly end: BlameEnd, readonly since: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly actor: { readonly id: string }, readonly event:
          | { readonly eventId: string }
          | { readonly eventId: string }
         } }> } | null };

export type CheckoutQueryVariables = Exact<{
  environment?: InputMaybe<Scalars['String']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type CheckoutQuery = { readonly checkout: { readonly manifest: unknown, readonly schema: string, readonly digest: string, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } | null };

export type DatasetFieldsFragment = { readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null };

export type DatasetVersionFieldsFragment = { readonly ref: string, readonly number: number, readonly digest: string, readonly rows: number | null, readonly size: number | null, readonly files: number | null, readonly derivedFrom: ReadonlyArray<string>, readonly occurredAt: string, readonly pastUnknown: boolean, readonly recordedAt: string, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } };

export type DatasetsQueryVariables = Exact<{
  namespace?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type DatasetsQuery = { readonly datasets: { readonly nodes: ReadonlyArray<{ readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null, readonly versions: { readonly nodes: ReadonlyArray<{ readonly number: number, readonly digest: string, readonly occurredAt: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type DatasetQueryVariables = Exact<{
  dataset: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type DatasetQuery = { readonly dataset: { readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null, readonly versions: { readonly nodes: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly digest: string, readonly rows: number | null, readonly size: number | null, readonly files: number | null, readonly derivedFrom: ReadonlyArray<string>, readonly occurredAt: string, readonly pastUnknown: boolean, readonly recordedAt: string, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type DatasetVersionQueryVariables = Exact<{
  dataset?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type DatasetVersionQuery = { readonly datasetVersion: { readonly ref: string, readonly number: number, readonly digest: string, readonly rows: number | null, readonly size: number | null, readonly files: number | null, readonly derivedFrom: ReadonlyArray<string>, readonly occurredAt: string, readonly pastUnknown: boolean, readonly recordedAt: string, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null };

export type DiffQueryVariables = Exact<{
  a: Scalars['String']['input'];
  b: Scalars['String']['input'];
  all?: InputMaybe<Scalars['Boolean']['input']>;
  higherIsBetter?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  lowerIsBetter?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type DiffQuery = { readonly diff: { readonly a: string, readonly b: string, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly sections: ReadonlyArray<{ readonly section: DiffSectionName, readonly compareUrl: string | null, readonly differences: ReadonlyArray<{ readonly path: string, readonly change: DifferenceKind, readonly from: unknown | null, readonly to: unknown | null, readonly step: VersionStep | null, readonly delta: number | null, readonly isBetter: boolean | null }> }> } | null };

export type CompareQueryVariables = Exact<{
  of: ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input'];
  all?: InputMaybe<Scalars['Boolean']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type CompareQuery = { readonly compare: { readonly of: ReadonlyArray<string>, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly rows: ReadonlyArray<{ readonly section: DiffSectionName, readonly path: string, readonly isSame: boolean, readonly values: ReadonlyArray<{ readonly isKnown: boolean, readonly value: unknown | null }> }> } | null };

export type EnvironmentServingQueryVariables = Exact<{
  environment: Scalars['String']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type EnvironmentServingQuery = { readonly environmentServing: { readonly environment: { readonly ref: string } | null, readonly models: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
        | { readonly eventId: string }
        | { readonly eventId: string }
       | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } }>, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type EnvironmentFieldsFragment = { readonly ref: string, readonly namespace: string, readonly name: string, readonly rank: number | null, readonly production: boolean, readonly description: string | null };

export type EnvironmentsQueryVariables = Exact<{
  namespace?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type EnvironmentsQuery = { readonly environments: { readonly nodes: ReadonlyArray<{ readonly ref: string, readonly namespace: string, readonly name: string, readonly rank: number | null, readonly production: boolean, readonly description: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type EnvironmentQueryVariables = Exact<{
  environment: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type EnvironmentQuery = { readonly environment: { readonly ref: string, readonly namespace: string, readonly name: string, readonly rank: number | null, readonly production: boolean, readonly description: string | null, readonly promotionPolicies: ReadonlyArray<{ readonly mayOverride: boolean, readonly occurredAt: string, readonly reason: string | null, readonly actor: { readonly id: string }, readonly event:
        | { readonly eventId: string }
        | { readonly eventId: string }
      , readonly rules: ReadonlyArray<{ readonly rule: PolicyRuleKind, readonly required: string, readonly count: number | null, readonly notByAuthor: boolean | null, readonly environment: string | null, readonly share: number | null, readonly seconds: number | null, readonly metric: string | null, readonly atLeast: number | null, readonly atMost: number | null, readonly dataset: string | null, readonly days: number | null, readonly branch: string | null }> }> } | null };

type EventFields_DJue3wxzXdaWhKdecR4HxDaRmVnUh2XakiVlBgfin8w_Fragment = { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null };

type EventFields_Id7icRb7On3gBplNVxZjRVenmHxtp0ouWn7It0oQo4_Fragment = { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null };

export type EventFieldsFragment =
  | EventFields_DJue3wxzXdaWhKdecR4HxDaRmVnUh2XakiVlBgfin8w_Fragment
  | EventFields_Id7icRb7On3gBplNVxZjRVenmHxtp0ouWn7It0oQo4_Fragment
;

export type EventsQueryVariables = Exact<{
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type EventsQuery = { readonly events: { readonly nodes: ReadonlyArray<
      | { readonly subjects: ReadonlyArray<string>, readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      | { readonly subjects: ReadonlyArray<string>, readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
    >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null }, readonly asOf: { readonly position: string } } };

export type EventQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EventQuery = { readonly event:
    | { readonly subjects: ReadonlyArray<string>, readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
    | { readonly subjects: ReadonlyArray<string>, readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
   | null };

export type FollowEventsSubscriptionVariables = Exact<{
  filter?: InputMaybe<EventFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FollowEventsSubscription = { readonly events:
    | { readonly subjects: ReadonlyArray<string>, readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
    | { readonly subjects: ReadonlyArray<string>, readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
   };

export type LeaderboardQueryVariables = Exact<{
  models?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  metric: Scalars['String']['input'];
  direction?: InputMaybe<MetricDirection>;
  dataset?: InputMaybe<Scalars['String']['input']>;
  acrossDatasets?: InputMaybe<Scalars['Boolean']['input']>;
  where?: InputMaybe<VersionFilter>;
  withRetracted?: InputMaybe<Scalars['Boolean']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type LeaderboardQuery = { readonly leaderboard: { readonly metric: string, readonly direction: MetricDirection, readonly undecidedCount: number, readonly undecided: ReadonlyArray<{ readonly name: string, readonly version: string }>, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly value: unknown, readonly occurredAt: string, readonly modelVersion: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly occurredAt: string, readonly retraction: { readonly reason: string | null } | null }, readonly dataset: { readonly ref: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } | null };

export type ParetoFrontQueryVariables = Exact<{
  models?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  metrics: ReadonlyArray<MetricAim> | MetricAim;
  dataset?: InputMaybe<Scalars['String']['input']>;
  acrossDatasets?: InputMaybe<Scalars['Boolean']['input']>;
  where?: InputMaybe<VersionFilter>;
  withRetracted?: InputMaybe<Scalars['Boolean']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type ParetoFrontQuery = { readonly paretoFront: { readonly considered: number, readonly total: number, readonly undecidedCount: number, readonly metrics: ReadonlyArray<{ readonly metric: string, readonly direction: MetricDirection }>, readonly entries: ReadonlyArray<{ readonly values: ReadonlyArray<unknown>, readonly modelVersion: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly occurredAt: string, readonly retraction: { readonly reason: string | null } | null } }>, readonly undecided: ReadonlyArray<{ readonly name: string, readonly version: string }>, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } | null };

export type ImportedModelsQueryVariables = Exact<{
  namespace: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ImportedModelsQuery = { readonly models: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly event:
        | { readonly source: { readonly system: string } | null }
        | { readonly source: { readonly system: string } | null }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type LineageNodeFieldsFragment = { readonly ref: string, readonly kind: LineageKind, readonly namespace: string, readonly name: string, readonly digest: string | null, readonly label: string | null, readonly number: number | null, readonly depth: number };

export type LineageEdgeFieldsFragment = { readonly from: string, readonly to: string, readonly role: string };

export type LineageQueryVariables = Exact<{
  of: Scalars['String']['input'];
  direction?: InputMaybe<LineageDirection>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind> | LineageKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type LineageQuery = { readonly lineage: { readonly of: ReadonlyArray<string>, readonly totalNodes: number, readonly totalEdges: number, readonly truncated: boolean, readonly cutAt: ReadonlyArray<string>, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly nodes: ReadonlyArray<{ readonly ref: string, readonly kind: LineageKind, readonly namespace: string, readonly name: string, readonly digest: string | null, readonly label: string | null, readonly number: number | null, readonly depth: number }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly role: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PathQueryVariables = Exact<{
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type PathQuery = { readonly path: { readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly nodes: ReadonlyArray<{ readonly ref: string, readonly kind: LineageKind, readonly namespace: string, readonly name: string, readonly digest: string | null, readonly label: string | null, readonly number: number | null, readonly depth: number }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly role: string }> } | null };

export type LineagePathFieldsFragment = { readonly nodes: ReadonlyArray<{ readonly ref: string, readonly kind: LineageKind, readonly namespace: string, readonly name: string, readonly digest: string | null, readonly label: string | null, readonly number: number | null, readonly depth: number }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly role: string }> };

export type ImpactQueryVariables = Exact<{
  of: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type ImpactQuery = { readonly impact: { readonly of: ReadonlyArray<string>, readonly total: number, readonly sameBytes: ReadonlyArray<string>, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly versions: ReadonlyArray<{ readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly retraction: { readonly reason: string | null } | null }, readonly path: { readonly nodes: ReadonlyArray<{ readonly ref: string, readonly kind: LineageKind, readonly namespace: string, readonly name: string, readonly digest: string | null, readonly label: string | null, readonly number: number | null, readonly depth: number }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly role: string }> }, readonly serving: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
          | { readonly eventId: string }
          | { readonly eventId: string }
         | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MergeBaseQueryVariables = Exact<{
  a: Scalars['String']['input'];
  b: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type MergeBaseQuery = { readonly mergeBase: { readonly a: string, readonly b: string, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly versions: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null }> } | null };

export type MergeQueryVariables = Exact<{
  a: Scalars['String']['input'];
  b: Scalars['String']['input'];
  base?: InputMaybe<Scalars['String']['input']>;
  ours?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  theirs?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type MergeQuery = { readonly merge: { readonly a: string, readonly b: string, readonly bases: ReadonlyArray<string>, readonly recipe: unknown, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly conflicts: ReadonlyArray<{ readonly section: DiffSectionName, readonly path: string, readonly hasBase: boolean, readonly decision: MergeSide | null, readonly base: { readonly isKnown: boolean, readonly value: unknown | null }, readonly ours: { readonly isKnown: boolean, readonly value: unknown | null }, readonly theirs: { readonly isKnown: boolean, readonly value: unknown | null } }> } | null };

export type ModelHistoryQueryVariables = Exact<{
  model: Scalars['String']['input'];
  branch?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type ModelHistoryQuery = { readonly modelVersions: { readonly nodes: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly parents: ReadonlyArray<{ readonly relation: ParentRelation, readonly ref: string, readonly version: { readonly ref: string } | null }>, readonly serving: ReadonlyArray<{ readonly environment: string, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly number: number } }> }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string }, readonly event:
        | { readonly eventId: string }
        | { readonly eventId: string }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type ModelFieldsFragment = { readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null, readonly deprecation: { readonly reason: string | null } | null };

export type VersionFieldsFragment = { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } };

export type ModelsQueryVariables = Exact<{
  namespace?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type ModelsQuery = { readonly models: { readonly nodes: ReadonlyArray<{ readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null, readonly versions: { readonly nodes: ReadonlyArray<{ readonly number: number, readonly label: string | null, readonly occurredAt: string }> }, readonly deprecation: { readonly reason: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type ModelQueryVariables = Exact<{
  model: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type ModelQuery = { readonly model: { readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null, readonly aliases: ReadonlyArray<{ readonly alias: string, readonly version: { readonly number: number } }>, readonly deprecation: { readonly reason: string | null } | null } | null };

export type ModelVersionsQueryVariables = Exact<{
  model?: InputMaybe<Scalars['String']['input']>;
  branch?: InputMaybe<Scalars['String']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type ModelVersionsQuery = { readonly modelVersions: { readonly nodes: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type ModelVersionQueryVariables = Exact<{
  model?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type ModelVersionQuery = { readonly modelVersion: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null };

export type NodeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NodeQuery = { readonly node:
    | (
      { readonly eventId: string, readonly type: EventType, readonly id: string }
      & { readonly __typename: 'ApprovalWithdrawn' | 'DatasetDescribed' | 'DatasetRegistered' | 'DatasetVersionReinstated' | 'DatasetVersionRetracted' | 'DatasetVersionSighted' | 'DatasetVersioned' | 'EnvironmentDefined' | 'EnvironmentRestored' | 'ModelAliasRemoved' | 'ModelAliasSet' | 'ModelDeprecated' | 'ModelDescribed' | 'ModelEvaluated' | 'ModelPromoted' | 'ModelRegistered' | 'ModelRetired' | 'ModelRolledBack' | 'ModelTrained' | 'ModelUndeprecated' }
    )
    | (
      { readonly eventId: string, readonly type: EventType, readonly id: string }
      & { readonly __typename: 'ModelVersionApproved' | 'ModelVersionLabelled' | 'ModelVersionReinstated' | 'ModelVersionRejected' | 'ModelVersionRetracted' | 'ModelVersionTagged' | 'ModelVersionUntagged' | 'PromotionPolicyChanged' | 'RolloutAborted' | 'RolloutAdvanced' | 'RolloutCompleted' | 'RolloutPaused' | 'RolloutResumed' | 'RolloutStarted' | 'ServingCorrected' | 'ServingMetricsReported' }
    )
    | (
      { readonly ref: string, readonly id: string }
      & { readonly __typename: 'Dataset' | 'DatasetVersion' | 'Environment' | 'Model' | 'ModelVersion' }
    )
   | null };

export type PlannedChangeFieldsFragment = { readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> };

export type PolicyBreachesQueryVariables = Exact<{
  environment: Scalars['String']['input'];
  model?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type PolicyBreachesQuery = { readonly policyBreaches: { readonly nodes: ReadonlyArray<{ readonly how: PolicyBreachKind, readonly change: { readonly environment: string, readonly model: string, readonly modelRef: string, readonly since: string, readonly until: string | null, readonly state: ServingState, readonly salt: string | null, readonly reason: string | null, readonly evidence: Evidence, readonly position: string, readonly recordedAt: string, readonly basisMoved: boolean, readonly withdrawnBy:
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
         | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly event:
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
        , readonly actor: { readonly id: string }, readonly policy: { readonly overridden: boolean } | null, readonly restates: { readonly event: string, readonly since: string } | null }, readonly policy: { readonly mayOverride: boolean, readonly occurredAt: string, readonly reason: string | null, readonly actor: { readonly id: string }, readonly event:
          | { readonly eventId: string }
          | { readonly eventId: string }
        , readonly rules: ReadonlyArray<{ readonly rule: PolicyRuleKind, readonly required: string, readonly count: number | null, readonly notByAuthor: boolean | null, readonly environment: string | null, readonly share: number | null, readonly seconds: number | null, readonly metric: string | null, readonly atLeast: number | null, readonly atMost: number | null, readonly dataset: string | null, readonly days: number | null, readonly branch: string | null }> } | null, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type PolicyItemFieldsFragment = { readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> };

export type PolicyOutcomeFieldsFragment = { readonly policy: number, readonly overridden: boolean, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> };

export type PromotionPolicyFieldsFragment = { readonly mayOverride: boolean, readonly occurredAt: string, readonly reason: string | null, readonly actor: { readonly id: string }, readonly event:
    | { readonly eventId: string }
    | { readonly eventId: string }
  , readonly rules: ReadonlyArray<{ readonly rule: PolicyRuleKind, readonly required: string, readonly count: number | null, readonly notByAuthor: boolean | null, readonly environment: string | null, readonly share: number | null, readonly seconds: number | null, readonly metric: string | null, readonly atLeast: number | null, readonly atMost: number | null, readonly dataset: string | null, readonly days: number | null, readonly branch: string | null }> };

export type ArtifactFieldsFragment = { readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null };

export type DatasetUseFieldsFragment = { readonly role: string, readonly ref: string, readonly name: string, readonly digest: string, readonly indirect: boolean };

export type ParentFieldsFragment = { readonly relation: ParentRelation, readonly ref: string };

export type RecipeQueryVariables = Exact<{
  of: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type RecipeQuery = { readonly recipe: { readonly of: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly run: { readonly ref: string, readonly id: string, readonly name: string | null, readonly startedAt: string | null, readonly endedAt: string | null } | null, readonly code: { readonly ref: string, readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly name: string, readonly digest: string, readonly indirect: boolean }>, readonly usedArtifacts: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly parents: ReadonlyArray<{ readonly relation: ParentRelation, readonly ref: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly problems: ReadonlyArray<{ readonly where: string, readonly what: string }> } | null };

export type RestorePlansQueryVariables = Exact<{
  namespace?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['DateTime']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  override?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RestorePlansQuery = { readonly restorePlans: { readonly nodes: ReadonlyArray<{ readonly revision: number | null, readonly environment: { readonly ref: string }, readonly changes: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }>, readonly rejection: { readonly code: RejectionCode, readonly message: string } | null, readonly restoredBy:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
       | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type RolloutFieldsFragment = { readonly id: string, readonly environment: string, readonly environmentRef: string, readonly state: RolloutState, readonly steps: ReadonlyArray<string>, readonly step: string, readonly since: string, readonly holdFor: number, readonly nextFrom: string | null, readonly automatic: boolean, readonly versions: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null, readonly model: { readonly name: string } }>, readonly blockedBy: ReadonlyArray<{ readonly why: RolloutBlockReason, readonly version: string | null, readonly message: string }>, readonly guards: ReadonlyArray<{ readonly metric: string, readonly atLeast: number | null, readonly atMost: number | null }>, readonly history: ReadonlyArray<{ readonly type: string, readonly at: string, readonly step: string | null, readonly reason: string | null, readonly forced: boolean, readonly actor: { readonly id: string }, readonly guard: { readonly report: string, readonly model: string, readonly metric: string, readonly value: unknown } | null }> };

export type RolloutQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type RolloutQuery = { readonly rollout: { readonly id: string, readonly environment: string, readonly environmentRef: string, readonly state: RolloutState, readonly steps: ReadonlyArray<string>, readonly step: string, readonly since: string, readonly holdFor: number, readonly nextFrom: string | null, readonly automatic: boolean, readonly asOf: { readonly position: string, readonly recordedAt: string | null }, readonly versions: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null, readonly model: { readonly name: string } }>, readonly blockedBy: ReadonlyArray<{ readonly why: RolloutBlockReason, readonly version: string | null, readonly message: string }>, readonly guards: ReadonlyArray<{ readonly metric: string, readonly atLeast: number | null, readonly atMost: number | null }>, readonly history: ReadonlyArray<{ readonly type: string, readonly at: string, readonly step: string | null, readonly reason: string | null, readonly forced: boolean, readonly actor: { readonly id: string }, readonly guard: { readonly report: string, readonly model: string, readonly metric: string, readonly value: unknown } | null }> } | null };

export type RolloutsQueryVariables = Exact<{
  environment?: InputMaybe<Scalars['String']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<RolloutState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type RolloutsQuery = { readonly rollouts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly environment: string, readonly environmentRef: string, readonly state: RolloutState, readonly steps: ReadonlyArray<string>, readonly step: string, readonly since: string, readonly holdFor: number, readonly nextFrom: string | null, readonly automatic: boolean, readonly versions: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null, readonly model: { readonly name: string } }>, readonly blockedBy: ReadonlyArray<{ readonly why: RolloutBlockReason, readonly version: string | null, readonly message: string }>, readonly guards: ReadonlyArray<{ readonly metric: string, readonly atLeast: number | null, readonly atMost: number | null }>, readonly history: ReadonlyArray<{ readonly type: string, readonly at: string, readonly step: string | null, readonly reason: string | null, readonly forced: boolean, readonly actor: { readonly id: string }, readonly guard: { readonly report: string, readonly model: string, readonly metric: string, readonly value: unknown } | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type RouteQueryVariables = Exact<{
  environment: Scalars['String']['input'];
  model: Scalars['String']['input'];
  key: Scalars['String']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type RouteQuery = { readonly route: { readonly key: string, readonly bucket: number | null, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null } | null, readonly range: { readonly from: number, readonly to: number } | null, readonly shadows: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null }>, readonly serving: { readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
        | { readonly eventId: string }
        | { readonly eventId: string }
       | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<SearchKind> | SearchKind>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type SearchQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly ref: string, readonly kind: SearchKind, readonly subject:
        | { readonly description: string | null }
        | { readonly label: string | null, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }> }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type FollowServingChangedSubscriptionVariables = Exact<{
  environment?: InputMaybe<Scalars['String']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FollowServingChangedSubscription = { readonly servingChanged: { readonly position: string, readonly event:
      | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
    , readonly changes: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly modelRef: string, readonly since: string, readonly until: string | null, readonly state: ServingState, readonly salt: string | null, readonly reason: string | null, readonly evidence: Evidence, readonly position: string, readonly recordedAt: string, readonly basisMoved: boolean, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
        | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
      , readonly actor: { readonly id: string }, readonly policy: { readonly overridden: boolean } | null, readonly restates: { readonly event: string, readonly since: string } | null, readonly withdrawnBy:
        | { readonly eventId: string, readonly source: { readonly system: string } | null }
        | { readonly eventId: string, readonly source: { readonly system: string } | null }
       | null }>, readonly serving: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
        | { readonly eventId: string }
        | { readonly eventId: string }
       | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } }> } };

export type AllocationFieldsFragment = { readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } };

export type ServingFieldsFragment = { readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
    | { readonly eventId: string }
    | { readonly eventId: string }
   | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } };

export type ChangeFieldsFragment = { readonly environment: string, readonly model: string, readonly modelRef: string, readonly since: string, readonly until: string | null, readonly state: ServingState, readonly salt: string | null, readonly reason: string | null, readonly evidence: Evidence, readonly position: string, readonly recordedAt: string, readonly basisMoved: boolean, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly event:
    | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
    | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
  , readonly actor: { readonly id: string }, readonly policy: { readonly overridden: boolean } | null, readonly restates: { readonly event: string, readonly since: string } | null, readonly withdrawnBy:
    | { readonly eventId: string, readonly source: { readonly system: string } | null }
    | { readonly eventId: string, readonly source: { readonly system: string } | null }
   | null };

export type ServingHistoryQueryVariables = Exact<{
  environment: Scalars['String']['input'];
  model?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ServingHistoryQuery = { readonly servingHistory: { readonly nodes: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly modelRef: string, readonly since: string, readonly until: string | null, readonly state: ServingState, readonly salt: string | null, readonly reason: string | null, readonly evidence: Evidence, readonly position: string, readonly recordedAt: string, readonly basisMoved: boolean, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
        | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
      , readonly actor: { readonly id: string }, readonly policy: { readonly overridden: boolean } | null, readonly restates: { readonly event: string, readonly since: string } | null, readonly withdrawnBy:
        | { readonly eventId: string, readonly source: { readonly system: string } | null }
        | { readonly eventId: string, readonly source: { readonly system: string } | null }
       | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type ServingQueryVariables = Exact<{
  environment: Scalars['String']['input'];
  model: Scalars['String']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type ServingQuery = { readonly serving: { readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
      | { readonly eventId: string }
      | { readonly eventId: string }
     | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type SoftwareQueryVariables = Exact<{
  package: Scalars['String']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type SoftwareQuery = { readonly software: { readonly nodes: ReadonlyArray<{ readonly package: { readonly name: string, readonly version: string }, readonly modelVersion: { readonly ref: string, readonly number: number, readonly label: string | null, readonly occurredAt: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } };

export type WhoUsesQueryVariables = Exact<{
  of?: InputMaybe<Scalars['String']['input']>;
  package?: InputMaybe<Scalars['String']['input']>;
  range?: InputMaybe<Scalars['String']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  served?: InputMaybe<ServedFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
}>;


export type WhoUsesQuery = { readonly whoUses: { readonly of: ReadonlyArray<string>, readonly undecidedCount: number, readonly undecided: ReadonlyArray<{ readonly name: string, readonly version: string }>, readonly nodes: ReadonlyArray<{ readonly package: { readonly name: string, readonly version: string } | null, readonly modelVersion: { readonly ref: string, readonly number: number, readonly label: string | null, readonly occurredAt: string, readonly retraction: { readonly reason: string | null } | null, readonly servingPeriods: ReadonlyArray<{ readonly environment: string, readonly environmentRef: string, readonly since: string, readonly until: string | null, readonly share: number | null, readonly actor: { readonly id: string }, readonly event:
            | { readonly id: string }
            | { readonly id: string }
           }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } | null };

export type AbortRolloutMutationVariables = Exact<{
  input: AbortRolloutInput;
}>;


export type AbortRolloutMutation = { readonly abortRollout:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly policy: { readonly policy: number, readonly overridden: boolean, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> } | null, readonly rollout: { readonly id: string, readonly environment: string, readonly environmentRef: string, readonly state: RolloutState, readonly steps: ReadonlyArray<string>, readonly step: string, readonly since: string, readonly holdFor: number, readonly nextFrom: string | null, readonly automatic: boolean, readonly versions: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null, readonly model: { readonly name: string } }>, readonly blockedBy: ReadonlyArray<{ readonly why: RolloutBlockReason, readonly version: string | null, readonly message: string }>, readonly guards: ReadonlyArray<{ readonly metric: string, readonly atLeast: number | null, readonly atMost: number | null }>, readonly history: ReadonlyArray<{ readonly type: string, readonly at: string, readonly step: string | null, readonly reason: string | null, readonly forced: boolean, readonly actor: { readonly id: string }, readonly guard: { readonly report: string, readonly model: string, readonly metric: string, readonly value: unknown } | null }> } | null }
      & { readonly __typename: 'AbortRolloutPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string, readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> | null }
      & { readonly __typename: 'Rejection' }
    )
   };

export type AdvanceRolloutMutationVariables = Exact<{
  input: AdvanceRolloutInput;
}>;


export type AdvanceRolloutMutation = { readonly advanceRollout:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly policy: { readonly policy: number, readonly overridden: boolean, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> } | null, readonly rollout: { readonly id: string, readonly environment: string, readonly environmentRef: string, readonly state: RolloutState, readonly steps: ReadonlyArray<string>, readonly step: string, readonly since: string, readonly holdFor: number, readonly nextFrom: string | null, readonly automatic: boolean, readonly versions: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null, readonly model: { readonly name: string } }>, readonly blockedBy: ReadonlyArray<{ readonly why: RolloutBlockReason, readonly version: string | null, readonly message: string }>, readonly guards: ReadonlyArray<{ readonly metric: string, readonly atLeast: number | null, readonly atMost: number | null }>, readonly history: ReadonlyArray<{ readonly type: string, readonly at: string, readonly step: string | null, readonly reason: string | null, readonly forced: boolean, readonly actor: { readonly id: string }, readonly guard: { readonly report: string, readonly model: string, readonly metric: string, readonly value: unknown } | null }> } | null }
      & { readonly __typename: 'AdvanceRolloutPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string, readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> | null }
      & { readonly __typename: 'Rejection' }
    )
   };

export type ApproveModelVersionMutationVariables = Exact<{
  input: ApproveModelVersionInput;
}>;


export type ApproveModelVersionMutation = { readonly approveModelVersion:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'ApproveModelVersionPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type ChangePromotionPolicyMutationVariables = Exact<{
  input: ChangePromotionPolicyInput;
}>;


export type ChangePromotionPolicyMutation = { readonly changePromotionPolicy:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly environment: { readonly ref: string, readonly namespace: string, readonly name: string, readonly rank: number | null, readonly production: boolean, readonly description: string | null } | null, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
       }
      & { readonly __typename: 'ChangePromotionPolicyPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type CorrectServingMutationVariables = Exact<{
  input: CorrectServingInput;
}>;


export type CorrectServingMutation = { readonly correctServing:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly basisMoved: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly modelRef: string, readonly since: string, readonly until: string | null, readonly state: ServingState, readonly salt: string | null, readonly reason: string | null, readonly evidence: Evidence, readonly position: string, readonly recordedAt: string, readonly basisMoved: boolean, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly event:
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
        , readonly actor: { readonly id: string }, readonly policy: { readonly overridden: boolean } | null, readonly restates: { readonly event: string, readonly since: string } | null, readonly withdrawnBy:
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
         | null }> | null, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly serving: { readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
          | { readonly eventId: string }
          | { readonly eventId: string }
         | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } | null }
      & { readonly __typename: 'CorrectServingPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type DefineEnvironmentMutationVariables = Exact<{
  input: DefineEnvironmentInput;
}>;


export type DefineEnvironmentMutation = { readonly defineEnvironment:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly environment: { readonly ref: string, readonly namespace: string, readonly name: string, readonly rank: number | null, readonly production: boolean, readonly description: string | null } | null, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
       }
      & { readonly __typename: 'DefineEnvironmentPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type DeprecateModelMutationVariables = Exact<{
  input: DeprecateModelInput;
}>;


export type DeprecateModelMutation = { readonly deprecateModel:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly model: { readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null, readonly deprecation: { readonly reason: string | null } | null } | null }
      & { readonly __typename: 'DeprecateModelPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type DescribeDatasetMutationVariables = Exact<{
  input: DescribeDatasetInput;
}>;


export type DescribeDatasetMutation = { readonly describeDataset:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly dataset: { readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null } | null, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
       }
      & { readonly __typename: 'DescribeDatasetPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type DescribeModelMutationVariables = Exact<{
  input: DescribeModelInput;
}>;


export type DescribeModelMutation = { readonly describeModel:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly model: { readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null, readonly deprecation: { readonly reason: string | null } | null } | null }
      & { readonly __typename: 'DescribeModelPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type LabelModelVersionMutationVariables = Exact<{
  input: LabelModelVersionInput;
}>;


export type LabelModelVersionMutation = { readonly labelModelVersion:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'LabelModelVersionPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type PauseRolloutMutationVariables = Exact<{
  input: PauseRolloutInput;
}>;


export type PauseRolloutMutation = { readonly pauseRollout:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly rollout: { readonly id: string, readonly environment: string, readonly environmentRef: string, readonly state: RolloutState, readonly steps: ReadonlyArray<string>, readonly step: string, readonly since: string, readonly holdFor: number, readonly nextFrom: string | null, readonly automatic: boolean, readonly versions: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null, readonly model: { readonly name: string } }>, readonly blockedBy: ReadonlyArray<{ readonly why: RolloutBlockReason, readonly version: string | null, readonly message: string }>, readonly guards: ReadonlyArray<{ readonly metric: string, readonly atLeast: number | null, readonly atMost: number | null }>, readonly history: ReadonlyArray<{ readonly type: string, readonly at: string, readonly step: string | null, readonly reason: string | null, readonly forced: boolean, readonly actor: { readonly id: string }, readonly guard: { readonly report: string, readonly model: string, readonly metric: string, readonly value: unknown } | null }> } | null }
      & { readonly __typename: 'PauseRolloutPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type PromoteModelMutationVariables = Exact<{
  input: PromoteModelInput;
}>;


export type PromoteModelMutation = { readonly promoteModel:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly basisMoved: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly modelRef: string, readonly since: string, readonly until: string | null, readonly state: ServingState, readonly salt: string | null, readonly reason: string | null, readonly evidence: Evidence, readonly position: string, readonly recordedAt: string, readonly basisMoved: boolean, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly event:
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
        , readonly actor: { readonly id: string }, readonly policy: { readonly overridden: boolean } | null, readonly restates: { readonly event: string, readonly since: string } | null, readonly withdrawnBy:
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
         | null }> | null, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly policy: { readonly policy: number, readonly overridden: boolean, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> } | null, readonly serving: { readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
          | { readonly eventId: string }
          | { readonly eventId: string }
         | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } | null }
      & { readonly __typename: 'PromoteModelPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string, readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> | null }
      & { readonly __typename: 'Rejection' }
    )
   };

export type PromoteModelsMutationVariables = Exact<{
  input: PromoteModelsInput;
}>;


export type PromoteModelsMutation = { readonly promoteModels:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly basisMoved: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly modelRef: string, readonly since: string, readonly until: string | null, readonly state: ServingState, readonly salt: string | null, readonly reason: string | null, readonly evidence: Evidence, readonly position: string, readonly recordedAt: string, readonly basisMoved: boolean, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly event:
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
        , readonly actor: { readonly id: string }, readonly policy: { readonly overridden: boolean } | null, readonly restates: { readonly event: string, readonly since: string } | null, readonly withdrawnBy:
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
         | null }> | null, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly policy: { readonly policy: number, readonly overridden: boolean, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> } | null, readonly servings: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
          | { readonly eventId: string }
          | { readonly eventId: string }
         | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } }> }
      & { readonly __typename: 'PromoteModelsPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string, readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> | null }
      & { readonly __typename: 'Rejection' }
    )
   };

export type RecordMutationVariables = Exact<{
  commands: ReadonlyArray<CommandInput> | CommandInput;
}>;


export type RecordMutation = { readonly record: ReadonlyArray<
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly policy: { readonly policy: number, readonly overridden: boolean, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> } | null }
      & { readonly __typename: 'RecordPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string, readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> | null }
      & { readonly __typename: 'Rejection' }
    )
  > };

export type RecordDatasetSightingMutationVariables = Exact<{
  input: RecordDatasetSightingInput;
}>;


export type RecordDatasetSightingMutation = { readonly recordDatasetSighting:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly digest: string, readonly rows: number | null, readonly size: number | null, readonly files: number | null, readonly derivedFrom: ReadonlyArray<string>, readonly occurredAt: string, readonly pastUnknown: boolean, readonly recordedAt: string, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'RecordDatasetSightingPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type RecordEvaluationMutationVariables = Exact<{
  input: RecordEvaluationInput;
}>;


export type RecordEvaluationMutation = { readonly recordEvaluation:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'RecordEvaluationPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type RecordTrainingMutationVariables = Exact<{
  input: RecordTrainingInput;
}>;


export type RecordTrainingMutation = { readonly recordTraining:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'RecordTrainingPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type RegisterDatasetMutationVariables = Exact<{
  input: RegisterDatasetInput;
}>;


export type RegisterDatasetMutation = { readonly registerDataset:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly dataset: { readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null } | null, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
       }
      & { readonly __typename: 'RegisterDatasetPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type RegisterModelMutationVariables = Exact<{
  input: RegisterModelInput;
}>;


export type RegisterModelMutation = { readonly registerModel:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly model: { readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null, readonly deprecation: { readonly reason: string | null } | null } | null }
      & { readonly __typename: 'RegisterModelPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type ReinstateDatasetVersionMutationVariables = Exact<{
  input: ReinstateDatasetVersionInput;
}>;


export type ReinstateDatasetVersionMutation = { readonly reinstateDatasetVersion:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly digest: string, readonly rows: number | null, readonly size: number | null, readonly files: number | null, readonly derivedFrom: ReadonlyArray<string>, readonly occurredAt: string, readonly pastUnknown: boolean, readonly recordedAt: string, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'ReinstateDatasetVersionPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type ReinstateModelVersionMutationVariables = Exact<{
  input: ReinstateModelVersionInput;
}>;


export type ReinstateModelVersionMutation = { readonly reinstateModelVersion:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'ReinstateModelVersionPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type RejectModelVersionMutationVariables = Exact<{
  input: RejectModelVersionInput;
}>;


export type RejectModelVersionMutation = { readonly rejectModelVersion:
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'RejectModelVersionPayload' }
    )
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
   };

export type RemoveModelAliasMutationVariables = Exact<{
  input: RemoveModelAliasInput;
}>;


export type RemoveModelAliasMutation = { readonly removeModelAlias:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly model: { readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null, readonly deprecation: { readonly reason: string | null } | null } | null }
      & { readonly __typename: 'RemoveModelAliasPayload' }
    )
   };

export type ReportServingMetricsMutationVariables = Exact<{
  input: ReportServingMetricsInput;
}>;


export type ReportServingMetricsMutation = { readonly reportServingMetrics:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
       }
      & { readonly __typename: 'ReportServingMetricsPayload' }
    )
   };

export type RestoreEnvironmentMutationVariables = Exact<{
  input: RestoreEnvironmentInput;
}>;


export type RestoreEnvironmentMutation = { readonly restoreEnvironment:
    | (
      { readonly code: RejectionCode, readonly message: string, readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> | null }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly policy: { readonly policy: number, readonly overridden: boolean, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> } | null, readonly servings: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
          | { readonly eventId: string }
          | { readonly eventId: string }
         | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } }> }
      & { readonly __typename: 'RestoreEnvironmentPayload' }
    )
   };

export type ResumeRolloutMutationVariables = Exact<{
  input: ResumeRolloutInput;
}>;


export type ResumeRolloutMutation = { readonly resumeRollout:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly rollout: { readonly id: string, readonly environment: string, readonly environmentRef: string, readonly state: RolloutState, readonly steps: ReadonlyArray<string>, readonly step: string, readonly since: string, readonly holdFor: number, readonly nextFrom: string | null, readonly automatic: boolean, readonly versions: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null, readonly model: { readonly name: string } }>, readonly blockedBy: ReadonlyArray<{ readonly why: RolloutBlockReason, readonly version: string | null, readonly message: string }>, readonly guards: ReadonlyArray<{ readonly metric: string, readonly atLeast: number | null, readonly atMost: number | null }>, readonly history: ReadonlyArray<{ readonly type: string, readonly at: string, readonly step: string | null, readonly reason: string | null, readonly forced: boolean, readonly actor: { readonly id: string }, readonly guard: { readonly report: string, readonly model: string, readonly metric: string, readonly value: unknown } | null }> } | null }
      & { readonly __typename: 'ResumeRolloutPayload' }
    )
   };

export type RetireModelMutationVariables = Exact<{
  input: RetireModelInput;
}>;


export type RetireModelMutation = { readonly retireModel:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly basisMoved: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly modelRef: string, readonly since: string, readonly until: string | null, readonly state: ServingState, readonly salt: string | null, readonly reason: string | null, readonly evidence: Evidence, readonly position: string, readonly recordedAt: string, readonly basisMoved: boolean, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly event:
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
        , readonly actor: { readonly id: string }, readonly policy: { readonly overridden: boolean } | null, readonly restates: { readonly event: string, readonly since: string } | null, readonly withdrawnBy:
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
         | null }> | null, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly serving: { readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
          | { readonly eventId: string }
          | { readonly eventId: string }
         | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } | null }
      & { readonly __typename: 'RetireModelPayload' }
    )
   };

export type RetractDatasetVersionMutationVariables = Exact<{
  input: RetractDatasetVersionInput;
}>;


export type RetractDatasetVersionMutation = { readonly retractDatasetVersion:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly digest: string, readonly rows: number | null, readonly size: number | null, readonly files: number | null, readonly derivedFrom: ReadonlyArray<string>, readonly occurredAt: string, readonly pastUnknown: boolean, readonly recordedAt: string, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'RetractDatasetVersionPayload' }
    )
   };

export type RetractModelVersionMutationVariables = Exact<{
  input: RetractModelVersionInput;
}>;


export type RetractModelVersionMutation = { readonly retractModelVersion:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'RetractModelVersionPayload' }
    )
   };

export type RollBackEnvironmentMutationVariables = Exact<{
  input: RollBackEnvironmentInput;
}>;


export type RollBackEnvironmentMutation = { readonly rollBackEnvironment:
    | (
      { readonly code: RejectionCode, readonly message: string, readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> | null }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly policy: { readonly policy: number, readonly overridden: boolean, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> } | null, readonly servings: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
          | { readonly eventId: string }
          | { readonly eventId: string }
         | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } }> }
      & { readonly __typename: 'RollBackEnvironmentPayload' }
    )
   };

export type RollBackModelMutationVariables = Exact<{
  input: RollBackModelInput;
}>;


export type RollBackModelMutation = { readonly rollBackModel:
    | (
      { readonly code: RejectionCode, readonly message: string, readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> | null }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly basisMoved: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly modelRef: string, readonly since: string, readonly until: string | null, readonly state: ServingState, readonly salt: string | null, readonly reason: string | null, readonly evidence: Evidence, readonly position: string, readonly recordedAt: string, readonly basisMoved: boolean, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly event:
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
        , readonly actor: { readonly id: string }, readonly policy: { readonly overridden: boolean } | null, readonly restates: { readonly event: string, readonly since: string } | null, readonly withdrawnBy:
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
         | null }> | null, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly policy: { readonly policy: number, readonly overridden: boolean, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> } | null, readonly serving: { readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
          | { readonly eventId: string }
          | { readonly eventId: string }
         | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } } | null }
      & { readonly __typename: 'RollBackModelPayload' }
    )
   };

export type RollBackModelsMutationVariables = Exact<{
  input: RollBackModelsInput;
}>;


export type RollBackModelsMutation = { readonly rollBackModels:
    | (
      { readonly code: RejectionCode, readonly message: string, readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> | null }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly basisMoved: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly modelRef: string, readonly since: string, readonly until: string | null, readonly state: ServingState, readonly salt: string | null, readonly reason: string | null, readonly evidence: Evidence, readonly position: string, readonly recordedAt: string, readonly basisMoved: boolean, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly event:
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly type: EventType, readonly source: { readonly system: string } | null }
        , readonly actor: { readonly id: string }, readonly policy: { readonly overridden: boolean } | null, readonly restates: { readonly event: string, readonly since: string } | null, readonly withdrawnBy:
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
          | { readonly eventId: string, readonly source: { readonly system: string } | null }
         | null }> | null, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly policy: { readonly policy: number, readonly overridden: boolean, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> } | null, readonly servings: ReadonlyArray<{ readonly environment: string, readonly model: string, readonly environmentRef: string, readonly modelRef: string, readonly state: ServingState, readonly salt: string | null, readonly since: string | null, readonly until: string | null, readonly allocation: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly actor: { readonly id: string } | null, readonly event:
          | { readonly eventId: string }
          | { readonly eventId: string }
         | null, readonly asOf: { readonly position: string, readonly recordedAt: string | null } }> }
      & { readonly __typename: 'RollBackModelsPayload' }
    )
   };

export type SetModelAliasMutationVariables = Exact<{
  input: SetModelAliasInput;
}>;


export type SetModelAliasMutation = { readonly setModelAlias:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'SetModelAliasPayload' }
    )
   };

export type StartRolloutMutationVariables = Exact<{
  input: StartRolloutInput;
}>;


export type StartRolloutMutation = { readonly startRollout:
    | (
      { readonly code: RejectionCode, readonly message: string, readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> | null }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly plan: ReadonlyArray<{ readonly model: string, readonly modelRef: string, readonly fromState: ServingState, readonly toState: ServingState, readonly why: string, readonly from: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly to: ReadonlyArray<{ readonly share: number | null, readonly shadow: boolean, readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly code: { readonly commit: string } | null } }>, readonly returnsTo: { readonly event: string, readonly since: string } | null, readonly passedOver: ReadonlyArray<{ readonly event: string, readonly since: string, readonly versions: ReadonlyArray<string>, readonly why: PassedOverReason }>, readonly blockedBy: ReadonlyArray<{ readonly why: PlanBlockReason, readonly version: string, readonly message: string }> }> | null, readonly policy: { readonly policy: number, readonly overridden: boolean, readonly items: ReadonlyArray<{ readonly model: string, readonly number: number, readonly rule: string, readonly required: string, readonly found: string, readonly passed: boolean, readonly mend: string | null, readonly basis: ReadonlyArray<{ readonly stream: string | null, readonly revision: number | null, readonly view: string | null, readonly position: string | null }> }> } | null, readonly rollout: { readonly id: string, readonly environment: string, readonly environmentRef: string, readonly state: RolloutState, readonly steps: ReadonlyArray<string>, readonly step: string, readonly since: string, readonly holdFor: number, readonly nextFrom: string | null, readonly automatic: boolean, readonly versions: ReadonlyArray<{ readonly ref: string, readonly number: number, readonly label: string | null, readonly model: { readonly name: string } }>, readonly blockedBy: ReadonlyArray<{ readonly why: RolloutBlockReason, readonly version: string | null, readonly message: string }>, readonly guards: ReadonlyArray<{ readonly metric: string, readonly atLeast: number | null, readonly atMost: number | null }>, readonly history: ReadonlyArray<{ readonly type: string, readonly at: string, readonly step: string | null, readonly reason: string | null, readonly forced: boolean, readonly actor: { readonly id: string }, readonly guard: { readonly report: string, readonly model: string, readonly metric: string, readonly value: unknown } | null }> } | null }
      & { readonly __typename: 'StartRolloutPayload' }
    )
   };

export type TagModelVersionMutationVariables = Exact<{
  input: TagModelVersionInput;
}>;


export type TagModelVersionMutation = { readonly tagModelVersion:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'TagModelVersionPayload' }
    )
   };

export type UndeprecateModelMutationVariables = Exact<{
  input: UndeprecateModelInput;
}>;


export type UndeprecateModelMutation = { readonly undeprecateModel:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly model: { readonly ref: string, readonly namespace: string, readonly name: string, readonly description: string | null, readonly deprecation: { readonly reason: string | null } | null } | null }
      & { readonly __typename: 'UndeprecateModelPayload' }
    )
   };

export type UntagModelVersionMutationVariables = Exact<{
  input: UntagModelVersionInput;
}>;


export type UntagModelVersionMutation = { readonly untagModelVersion:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'UntagModelVersionPayload' }
    )
   };

export type VersionDatasetMutationVariables = Exact<{
  input: VersionDatasetInput;
}>;


export type VersionDatasetMutation = { readonly versionDataset:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly digest: string, readonly rows: number | null, readonly size: number | null, readonly files: number | null, readonly derivedFrom: ReadonlyArray<string>, readonly occurredAt: string, readonly pastUnknown: boolean, readonly recordedAt: string, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'VersionDatasetPayload' }
    )
   };

export type WithdrawApprovalMutationVariables = Exact<{
  input: WithdrawApprovalInput;
}>;


export type WithdrawApprovalMutation = { readonly withdrawApproval:
    | (
      { readonly code: RejectionCode, readonly message: string }
      & { readonly __typename: 'Rejection' }
    )
    | (
      { readonly dryRun: boolean, readonly position: string, readonly repeated: boolean, readonly revision: number, readonly event:
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
        | { readonly eventId: string, readonly type: EventType, readonly schemaVersion: number, readonly stream: string, readonly revision: number, readonly position: string | null, readonly recordedAt: string | null, readonly occurredAt: string, readonly namespace: string, readonly commandId: string, readonly commandDigest: string, readonly correlationId: string, readonly causationId: string, readonly evidence: Evidence, readonly basis: unknown, readonly reason: string | null, readonly data: unknown, readonly actor: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans }, readonly recordedBy: { readonly id: string, readonly name: string | null, readonly kind: ActorKind, readonly means: ActorMeans } | null, readonly source: { readonly system: string, readonly location: string | null, readonly object: string | null, readonly by: string | null } | null }
      , readonly version: { readonly ref: string, readonly number: number, readonly label: string | null, readonly branch: string, readonly parameters: unknown, readonly software: unknown | null, readonly metrics: unknown, readonly aliases: ReadonlyArray<string>, readonly occurredAt: string, readonly recordedAt: string, readonly reason: string | null, readonly code: { readonly repository: string | null, readonly commit: string, readonly path: string | null, readonly dirty: boolean | null } | null, readonly datasets: ReadonlyArray<{ readonly role: string, readonly ref: string, readonly digest: string }>, readonly artifacts: ReadonlyArray<{ readonly name: string | null, readonly uri: string | null, readonly digest: string | null, readonly size: number | null }>, readonly tags: ReadonlyArray<{ readonly key: string, readonly value: string }>, readonly approvals: ReadonlyArray<{ readonly verdict: Verdict, readonly environment: string | null, readonly reason: string | null, readonly occurredAt: string, readonly actor: { readonly id: string }, readonly recordedBy: { readonly id: string } | null }>, readonly retraction: { readonly reason: string | null } | null, readonly actor: { readonly id: string } } | null }
      & { readonly __typename: 'WithdrawApprovalPayload' }
    )
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DatasetFieldsFragmentDoc = new TypedDocumentString(`
    fragment DatasetFields on Dataset {
  ref
  namespace
  name
  description
}
    `, {"fragmentName":"DatasetFields"}) as unknown as TypedDocumentString<DatasetFieldsFragment, unknown>;
export const ArtifactFieldsFragmentDoc = new TypedDocumentString(`
    fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}
    `, {"fragmentName":"ArtifactFields"}) as unknown as TypedDocumentString<ArtifactFieldsFragment, unknown>;
export const DatasetVersionFieldsFragmentDoc = new TypedDocumentString(`
    fragment DatasetVersionFields on DatasetVersion {
  ref
  number
  digest
  artifacts {
    ...ArtifactFields
  }
  rows
  size
  files
  derivedFrom
  retraction {
    reason
  }
  occurredAt
  pastUnknown
  recordedAt
  actor {
    id
  }
}
    fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`, {"fragmentName":"DatasetVersionFields"}) as unknown as TypedDocumentString<DatasetVersionFieldsFragment, unknown>;
export const EnvironmentFieldsFragmentDoc = new TypedDocumentString(`
    fragment EnvironmentFields on Environment {
  ref
  namespace
  name
  rank
  production
  description
}
    `, {"fragmentName":"EnvironmentFields"}) as unknown as TypedDocumentString<EnvironmentFieldsFragment, unknown>;
export const EventFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
    `, {"fragmentName":"EventFields"}) as unknown as TypedDocumentString<EventFieldsFragment, unknown>;
export const LineageNodeFieldsFragmentDoc = new TypedDocumentString(`
    fragment LineageNodeFields on LineageNode {
  ref
  kind
  namespace
  name
  digest
  label
  number
  depth
}
    `, {"fragmentName":"LineageNodeFields"}) as unknown as TypedDocumentString<LineageNodeFieldsFragment, unknown>;
export const LineageEdgeFieldsFragmentDoc = new TypedDocumentString(`
    fragment LineageEdgeFields on LineageEdge {
  from
  to
  role
}
    `, {"fragmentName":"LineageEdgeFields"}) as unknown as TypedDocumentString<LineageEdgeFieldsFragment, unknown>;
export const LineagePathFieldsFragmentDoc = new TypedDocumentString(`
    fragment LineagePathFields on LineagePath {
  nodes {
    ...LineageNodeFields
  }
  edges {
    ...LineageEdgeFields
  }
}
    fragment LineageNodeFields on LineageNode {
  ref
  kind
  namespace
  name
  digest
  label
  number
  depth
}
fragment LineageEdgeFields on LineageEdge {
  from
  to
  role
}`, {"fragmentName":"LineagePathFields"}) as unknown as TypedDocumentString<LineagePathFieldsFragment, unknown>;
export const ModelFieldsFragmentDoc = new TypedDocumentString(`
    fragment ModelFields on Model {
  ref
  namespace
  name
  description
  deprecation {
    reason
  }
}
    `, {"fragmentName":"ModelFields"}) as unknown as TypedDocumentString<ModelFieldsFragment, unknown>;
export const VersionFieldsFragmentDoc = new TypedDocumentString(`
    fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
    fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`, {"fragmentName":"VersionFields"}) as unknown as TypedDocumentString<VersionFieldsFragment, unknown>;
export const AllocationFieldsFragmentDoc = new TypedDocumentString(`
    fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
    `, {"fragmentName":"AllocationFields"}) as unknown as TypedDocumentString<AllocationFieldsFragment, unknown>;
export const PlannedChangeFieldsFragmentDoc = new TypedDocumentString(`
    fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
    fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}`, {"fragmentName":"PlannedChangeFields"}) as unknown as TypedDocumentString<PlannedChangeFieldsFragment, unknown>;
export const PolicyItemFieldsFragmentDoc = new TypedDocumentString(`
    fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
    `, {"fragmentName":"PolicyItemFields"}) as unknown as TypedDocumentString<PolicyItemFieldsFragment, unknown>;
export const PolicyOutcomeFieldsFragmentDoc = new TypedDocumentString(`
    fragment PolicyOutcomeFields on PolicyOutcome {
  policy
  overridden
  items {
    ...PolicyItemFields
  }
}
    fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}`, {"fragmentName":"PolicyOutcomeFields"}) as unknown as TypedDocumentString<PolicyOutcomeFieldsFragment, unknown>;
export const PromotionPolicyFieldsFragmentDoc = new TypedDocumentString(`
    fragment PromotionPolicyFields on PromotionPolicy {
  mayOverride
  occurredAt
  actor {
    id
  }
  reason
  event {
    eventId
  }
  rules {
    rule
    required
    count
    notByAuthor
    environment
    share
    seconds
    metric
    atLeast
    atMost
    dataset
    days
    branch
  }
}
    `, {"fragmentName":"PromotionPolicyFields"}) as unknown as TypedDocumentString<PromotionPolicyFieldsFragment, unknown>;
export const DatasetUseFieldsFragmentDoc = new TypedDocumentString(`
    fragment DatasetUseFields on DatasetUse {
  role
  ref
  name
  digest
  indirect
}
    `, {"fragmentName":"DatasetUseFields"}) as unknown as TypedDocumentString<DatasetUseFieldsFragment, unknown>;
export const ParentFieldsFragmentDoc = new TypedDocumentString(`
    fragment ParentFields on Parent {
  relation
  ref
}
    `, {"fragmentName":"ParentFields"}) as unknown as TypedDocumentString<ParentFieldsFragment, unknown>;
export const RolloutFieldsFragmentDoc = new TypedDocumentString(`
    fragment RolloutFields on Rollout {
  id
  environment
  environmentRef
  state
  versions {
    ref
    number
    label
    model {
      name
    }
  }
  steps
  step
  since
  holdFor
  nextFrom
  blockedBy {
    why
    version
    message
  }
  automatic
  guards {
    metric
    atLeast
    atMost
  }
  history {
    type
    at
    step
    actor {
      id
    }
    reason
    forced
    guard {
      report
      model
      metric
      value
    }
  }
}
    `, {"fragmentName":"RolloutFields"}) as unknown as TypedDocumentString<RolloutFieldsFragment, unknown>;
export const ServingFieldsFragmentDoc = new TypedDocumentString(`
    fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}
    fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}`, {"fragmentName":"ServingFields"}) as unknown as TypedDocumentString<ServingFieldsFragment, unknown>;
export const ChangeFieldsFragmentDoc = new TypedDocumentString(`
    fragment ChangeFields on ServingChange {
  environment
  model
  modelRef
  since
  until
  state
  allocation {
    ...AllocationFields
  }
  salt
  event {
    eventId
    type
    source {
      system
    }
  }
  actor {
    id
  }
  reason
  evidence
  position
  recordedAt
  basisMoved
  policy {
    overridden
  }
  restates {
    event
    since
  }
  withdrawnBy {
    eventId
    source {
      system
    }
  }
}
    fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}`, {"fragmentName":"ChangeFields"}) as unknown as TypedDocumentString<ChangeFieldsFragment, unknown>;
export const BisectDocument = new TypedDocumentString(`
    query Bisect($model: String, $metric: String!, $dataset: String, $good: [String!]!, $bad: String!, $tolerance: Float, $direction: MetricDirection, $along: BisectHistory, $skip: [String!], $knownAt: KnownAt) {
  bisect(
    model: $model
    metric: $metric
    dataset: $dataset
    good: $good
    bad: $bad
    tolerance: $tolerance
    direction: $direction
    along: $along
    skip: $skip
    knownAt: $knownAt
  ) {
    good
    bad
    metric
    dataset
    direction
    threshold
    asOf {
      position
      recordedAt
    }
    state
    next {
      ref
      label
    }
    steps
    firstBad {
      ref
      label
      occurredAt
      actor {
        id
      }
      reason
    }
    changes {
      a
      b
      asOf {
        position
        recordedAt
      }
      sections {
        section
        compareUrl
        differences {
          path
          change
          from
          to
          step
          delta
          isBetter
        }
      }
    }
    mergeBase {
      ref
      label
    }
    total
    remaining
    suspects
    known {
      ref
      verdict
      value
    }
    contradictions {
      bad
      good
    }
    skippedBases
  }
}
    `) as unknown as TypedDocumentString<BisectQuery, BisectQueryVariables>;
export const BlameDocument = new TypedDocumentString(`
    query Blame($of: String!, $paths: [String!], $knownAt: KnownAt) {
  blame(of: $of, paths: $paths, knownAt: $knownAt) {
    of
    asOf {
      position
      recordedAt
    }
    facts {
      section
      path
      value
      end
      since {
        ref
        number
        label
        branch
        occurredAt
        recordedAt
        actor {
          id
        }
        reason
        event {
          eventId
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BlameQuery, BlameQueryVariables>;
export const CheckoutDocument = new TypedDocumentString(`
    query Checkout($environment: String, $model: String, $version: String, $at: DateTime, $knownAt: KnownAt) {
  checkout(
    environment: $environment
    model: $model
    version: $version
    at: $at
    knownAt: $knownAt
  ) {
    manifest
    schema
    digest
    asOf {
      position
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<CheckoutQuery, CheckoutQueryVariables>;
export const DatasetsDocument = new TypedDocumentString(`
    query Datasets($namespace: String, $first: Int, $after: String, $knownAt: KnownAt) {
  datasets(namespace: $namespace, first: $first, after: $after, knownAt: $knownAt) {
    nodes {
      ...DatasetFields
      versions(first: 1) {
        nodes {
          number
          digest
          occurredAt
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    fragment DatasetFields on Dataset {
  ref
  namespace
  name
  description
}`) as unknown as TypedDocumentString<DatasetsQuery, DatasetsQueryVariables>;
export const DatasetDocument = new TypedDocumentString(`
    query Dataset($dataset: String!, $first: Int, $after: String, $knownAt: KnownAt) {
  dataset(dataset: $dataset, knownAt: $knownAt) {
    ...DatasetFields
    versions(first: $first, after: $after) {
      nodes {
        ...DatasetVersionFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment DatasetFields on Dataset {
  ref
  namespace
  name
  description
}
fragment DatasetVersionFields on DatasetVersion {
  ref
  number
  digest
  artifacts {
    ...ArtifactFields
  }
  rows
  size
  files
  derivedFrom
  retraction {
    reason
  }
  occurredAt
  pastUnknown
  recordedAt
  actor {
    id
  }
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<DatasetQuery, DatasetQueryVariables>;
export const DatasetVersionDocument = new TypedDocumentString(`
    query DatasetVersion($dataset: String, $version: String!, $knownAt: KnownAt) {
  datasetVersion(dataset: $dataset, version: $version, knownAt: $knownAt) {
    ...DatasetVersionFields
    asOf {
      position
      recordedAt
    }
  }
}
    fragment DatasetVersionFields on DatasetVersion {
  ref
  number
  digest
  artifacts {
    ...ArtifactFields
  }
  rows
  size
  files
  derivedFrom
  retraction {
    reason
  }
  occurredAt
  pastUnknown
  recordedAt
  actor {
    id
  }
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<DatasetVersionQuery, DatasetVersionQueryVariables>;
export const DiffDocument = new TypedDocumentString(`
    query Diff($a: String!, $b: String!, $all: Boolean, $higherIsBetter: [String!], $lowerIsBetter: [String!], $knownAt: KnownAt) {
  diff(
    a: $a
    b: $b
    all: $all
    higherIsBetter: $higherIsBetter
    lowerIsBetter: $lowerIsBetter
    knownAt: $knownAt
  ) {
    a
    b
    asOf {
      position
      recordedAt
    }
    sections {
      section
      compareUrl
      differences {
        path
        change
        from
        to
        step
        delta
        isBetter
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DiffQuery, DiffQueryVariables>;
export const CompareDocument = new TypedDocumentString(`
    query Compare($of: [String!]!, $all: Boolean, $knownAt: KnownAt) {
  compare(of: $of, all: $all, knownAt: $knownAt) {
    of
    asOf {
      position
      recordedAt
    }
    rows {
      section
      path
      isSame
      values {
        isKnown
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CompareQuery, CompareQueryVariables>;
export const EnvironmentServingDocument = new TypedDocumentString(`
    query EnvironmentServing($environment: String!, $at: DateTime, $knownAt: KnownAt) {
  environmentServing(environment: $environment, at: $at, knownAt: $knownAt) {
    environment {
      ref
    }
    models {
      ...ServingFields
    }
    asOf {
      position
      recordedAt
    }
  }
}
    fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}`) as unknown as TypedDocumentString<EnvironmentServingQuery, EnvironmentServingQueryVariables>;
export const EnvironmentsDocument = new TypedDocumentString(`
    query Environments($namespace: String, $first: Int, $after: String, $knownAt: KnownAt) {
  environments(
    namespace: $namespace
    first: $first
    after: $after
    knownAt: $knownAt
  ) {
    nodes {
      ...EnvironmentFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    fragment EnvironmentFields on Environment {
  ref
  namespace
  name
  rank
  production
  description
}`) as unknown as TypedDocumentString<EnvironmentsQuery, EnvironmentsQueryVariables>;
export const EnvironmentDocument = new TypedDocumentString(`
    query Environment($environment: String!, $knownAt: KnownAt) {
  environment(environment: $environment, knownAt: $knownAt) {
    ...EnvironmentFields
    promotionPolicies {
      ...PromotionPolicyFields
    }
  }
}
    fragment EnvironmentFields on Environment {
  ref
  namespace
  name
  rank
  production
  description
}
fragment PromotionPolicyFields on PromotionPolicy {
  mayOverride
  occurredAt
  actor {
    id
  }
  reason
  event {
    eventId
  }
  rules {
    rule
    required
    count
    notByAuthor
    environment
    share
    seconds
    metric
    atLeast
    atMost
    dataset
    days
    branch
  }
}`) as unknown as TypedDocumentString<EnvironmentQuery, EnvironmentQueryVariables>;
export const EventsDocument = new TypedDocumentString(`
    query Events($filter: EventFilter, $first: Int, $after: String, $last: Int, $before: String, $knownAt: KnownAt) {
  events(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
    knownAt: $knownAt
  ) {
    nodes {
      ...EventFields
      subjects
    }
    pageInfo {
      hasNextPage
      endCursor
      hasPreviousPage
      startCursor
    }
    asOf {
      position
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}`) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const EventDocument = new TypedDocumentString(`
    query Event($id: ID!) {
  event(id: $id) {
    ...EventFields
    subjects
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}`) as unknown as TypedDocumentString<EventQuery, EventQueryVariables>;
export const FollowEventsDocument = new TypedDocumentString(`
    subscription FollowEvents($filter: EventFilter, $after: String) {
  events(filter: $filter, after: $after) {
    ...EventFields
    subjects
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}`) as unknown as TypedDocumentString<FollowEventsSubscription, FollowEventsSubscriptionVariables>;
export const LeaderboardDocument = new TypedDocumentString(`
    query Leaderboard($models: [String!], $metric: String!, $direction: MetricDirection, $dataset: String, $acrossDatasets: Boolean, $where: VersionFilter, $withRetracted: Boolean, $namespace: String, $first: Int, $after: String, $knownAt: KnownAt) {
  leaderboard(
    models: $models
    metric: $metric
    direction: $direction
    dataset: $dataset
    acrossDatasets: $acrossDatasets
    where: $where
    withRetracted: $withRetracted
    namespace: $namespace
    first: $first
    after: $after
    knownAt: $knownAt
  ) {
    metric
    direction
    undecided {
      name
      version
    }
    undecidedCount
    nodes {
      rank
      value
      modelVersion {
        ref
        number
        label
        branch
        occurredAt
        retraction {
          reason
        }
      }
      dataset {
        ref
      }
      occurredAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<LeaderboardQuery, LeaderboardQueryVariables>;
export const ParetoFrontDocument = new TypedDocumentString(`
    query ParetoFront($models: [String!], $metrics: [MetricAim!]!, $dataset: String, $acrossDatasets: Boolean, $where: VersionFilter, $withRetracted: Boolean, $namespace: String, $first: Int, $knownAt: KnownAt) {
  paretoFront(
    models: $models
    metrics: $metrics
    dataset: $dataset
    acrossDatasets: $acrossDatasets
    where: $where
    withRetracted: $withRetracted
    namespace: $namespace
    first: $first
    knownAt: $knownAt
  ) {
    metrics {
      metric
      direction
    }
    considered
    total
    entries {
      modelVersion {
        ref
        number
        label
        branch
        occurredAt
        retraction {
          reason
        }
      }
      values
    }
    undecided {
      name
      version
    }
    undecidedCount
    asOf {
      position
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<ParetoFrontQuery, ParetoFrontQueryVariables>;
export const ImportedModelsDocument = new TypedDocumentString(`
    query ImportedModels($namespace: String!, $first: Int, $after: String) {
  models(namespace: $namespace, first: $first, after: $after) {
    nodes {
      name
      event {
        source {
          system
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ImportedModelsQuery, ImportedModelsQueryVariables>;
export const LineageDocument = new TypedDocumentString(`
    query Lineage($of: String!, $direction: LineageDirection, $depth: Int, $kinds: [LineageKind!], $first: Int, $after: String, $knownAt: KnownAt) {
  lineage(
    of: $of
    direction: $direction
    depth: $depth
    kinds: $kinds
    first: $first
    after: $after
    knownAt: $knownAt
  ) {
    of
    asOf {
      position
      recordedAt
    }
    nodes {
      ...LineageNodeFields
    }
    edges {
      ...LineageEdgeFields
    }
    totalNodes
    totalEdges
    pageInfo {
      hasNextPage
      endCursor
    }
    truncated
    cutAt
  }
}
    fragment LineageNodeFields on LineageNode {
  ref
  kind
  namespace
  name
  digest
  label
  number
  depth
}
fragment LineageEdgeFields on LineageEdge {
  from
  to
  role
}`) as unknown as TypedDocumentString<LineageQuery, LineageQueryVariables>;
export const PathDocument = new TypedDocumentString(`
    query Path($from: String!, $to: String!, $knownAt: KnownAt) {
  path(from: $from, to: $to, knownAt: $knownAt) {
    ...LineagePathFields
    asOf {
      position
      recordedAt
    }
  }
}
    fragment LineageNodeFields on LineageNode {
  ref
  kind
  namespace
  name
  digest
  label
  number
  depth
}
fragment LineageEdgeFields on LineageEdge {
  from
  to
  role
}
fragment LineagePathFields on LineagePath {
  nodes {
    ...LineageNodeFields
  }
  edges {
    ...LineageEdgeFields
  }
}`) as unknown as TypedDocumentString<PathQuery, PathQueryVariables>;
export const ImpactDocument = new TypedDocumentString(`
    query Impact($of: String!, $first: Int, $after: String, $knownAt: KnownAt) {
  impact(of: $of, first: $first, after: $after, knownAt: $knownAt) {
    of
    asOf {
      position
      recordedAt
    }
    versions {
      version {
        ref
        number
        label
        retraction {
          reason
        }
      }
      path {
        ...LineagePathFields
      }
      serving {
        ...ServingFields
      }
    }
    total
    sameBytes
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment LineageNodeFields on LineageNode {
  ref
  kind
  namespace
  name
  digest
  label
  number
  depth
}
fragment LineageEdgeFields on LineageEdge {
  from
  to
  role
}
fragment LineagePathFields on LineagePath {
  nodes {
    ...LineageNodeFields
  }
  edges {
    ...LineageEdgeFields
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}`) as unknown as TypedDocumentString<ImpactQuery, ImpactQueryVariables>;
export const MergeBaseDocument = new TypedDocumentString(`
    query MergeBase($a: String!, $b: String!, $knownAt: KnownAt) {
  mergeBase(a: $a, b: $b, knownAt: $knownAt) {
    a
    b
    asOf {
      position
      recordedAt
    }
    versions {
      ref
      number
      label
    }
  }
}
    `) as unknown as TypedDocumentString<MergeBaseQuery, MergeBaseQueryVariables>;
export const MergeDocument = new TypedDocumentString(`
    query Merge($a: String!, $b: String!, $base: String, $ours: [String!], $theirs: [String!], $knownAt: KnownAt) {
  merge(
    a: $a
    b: $b
    base: $base
    ours: $ours
    theirs: $theirs
    knownAt: $knownAt
  ) {
    a
    b
    bases
    asOf {
      position
      recordedAt
    }
    recipe
    conflicts {
      section
      path
      hasBase
      base {
        isKnown
        value
      }
      ours {
        isKnown
        value
      }
      theirs {
        isKnown
        value
      }
      decision
    }
  }
}
    `) as unknown as TypedDocumentString<MergeQuery, MergeQueryVariables>;
export const ModelHistoryDocument = new TypedDocumentString(`
    query ModelHistory($model: String!, $branch: String, $first: Int, $after: String, $knownAt: KnownAt) {
  modelVersions(
    model: $model
    branch: $branch
    first: $first
    after: $after
    knownAt: $knownAt
  ) {
    nodes {
      ref
      number
      label
      branch
      aliases
      parents {
        relation
        ref
        version {
          ref
        }
      }
      serving {
        environment
        allocation {
          share
          shadow
          version {
            number
          }
        }
      }
      approvals {
        verdict
        environment
        actor {
          id
        }
        recordedBy {
          id
        }
        reason
        occurredAt
      }
      retraction {
        reason
      }
      occurredAt
      recordedAt
      actor {
        id
      }
      reason
      event {
        eventId
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<ModelHistoryQuery, ModelHistoryQueryVariables>;
export const ModelsDocument = new TypedDocumentString(`
    query Models($namespace: String, $first: Int, $after: String, $knownAt: KnownAt) {
  models(namespace: $namespace, first: $first, after: $after, knownAt: $knownAt) {
    nodes {
      ...ModelFields
      versions(first: 1) {
        nodes {
          number
          label
          occurredAt
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    fragment ModelFields on Model {
  ref
  namespace
  name
  description
  deprecation {
    reason
  }
}`) as unknown as TypedDocumentString<ModelsQuery, ModelsQueryVariables>;
export const ModelDocument = new TypedDocumentString(`
    query Model($model: String!, $knownAt: KnownAt) {
  model(model: $model, knownAt: $knownAt) {
    ...ModelFields
    aliases {
      alias
      version {
        number
      }
    }
  }
}
    fragment ModelFields on Model {
  ref
  namespace
  name
  description
  deprecation {
    reason
  }
}`) as unknown as TypedDocumentString<ModelQuery, ModelQueryVariables>;
export const ModelVersionsDocument = new TypedDocumentString(`
    query ModelVersions($model: String, $branch: String, $namespace: String, $first: Int, $after: String, $knownAt: KnownAt) {
  modelVersions(
    model: $model
    branch: $branch
    namespace: $namespace
    first: $first
    after: $after
    knownAt: $knownAt
  ) {
    nodes {
      ...VersionFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<ModelVersionsQuery, ModelVersionsQueryVariables>;
export const ModelVersionDocument = new TypedDocumentString(`
    query ModelVersion($model: String, $version: String!, $knownAt: KnownAt) {
  modelVersion(model: $model, version: $version, knownAt: $knownAt) {
    ...VersionFields
    asOf {
      position
      recordedAt
    }
  }
}
    fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<ModelVersionQuery, ModelVersionQueryVariables>;
export const NodeDocument = new TypedDocumentString(`
    query Node($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Dataset {
      ref
    }
    ... on DatasetVersion {
      ref
    }
    ... on Model {
      ref
    }
    ... on ModelVersion {
      ref
    }
    ... on Environment {
      ref
    }
    ... on Event {
      eventId
      type
    }
  }
}
    `) as unknown as TypedDocumentString<NodeQuery, NodeQueryVariables>;
export const PolicyBreachesDocument = new TypedDocumentString(`
    query PolicyBreaches($environment: String!, $model: String, $first: Int, $after: String, $knownAt: KnownAt) {
  policyBreaches(
    environment: $environment
    model: $model
    first: $first
    after: $after
    knownAt: $knownAt
  ) {
    nodes {
      how
      change {
        ...ChangeFields
        withdrawnBy {
          eventId
        }
      }
      policy {
        ...PromotionPolicyFields
      }
      items {
        ...PolicyItemFields
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
fragment PromotionPolicyFields on PromotionPolicy {
  mayOverride
  occurredAt
  actor {
    id
  }
  reason
  event {
    eventId
  }
  rules {
    rule
    required
    count
    notByAuthor
    environment
    share
    seconds
    metric
    atLeast
    atMost
    dataset
    days
    branch
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ChangeFields on ServingChange {
  environment
  model
  modelRef
  since
  until
  state
  allocation {
    ...AllocationFields
  }
  salt
  event {
    eventId
    type
    source {
      system
    }
  }
  actor {
    id
  }
  reason
  evidence
  position
  recordedAt
  basisMoved
  policy {
    overridden
  }
  restates {
    event
    since
  }
  withdrawnBy {
    eventId
    source {
      system
    }
  }
}`) as unknown as TypedDocumentString<PolicyBreachesQuery, PolicyBreachesQueryVariables>;
export const RecipeDocument = new TypedDocumentString(`
    query Recipe($of: String!, $knownAt: KnownAt) {
  recipe(of: $of, knownAt: $knownAt) {
    of
    asOf {
      position
      recordedAt
    }
    run {
      ref
      id
      name
      startedAt
      endedAt
    }
    code {
      ref
      repository
      commit
      path
      dirty
    }
    datasets {
      ...DatasetUseFields
    }
    usedArtifacts {
      role
      ref
      digest
    }
    parameters
    software
    parents {
      ...ParentFields
    }
    metrics
    artifacts {
      ...ArtifactFields
    }
    problems {
      where
      what
    }
  }
}
    fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}
fragment DatasetUseFields on DatasetUse {
  role
  ref
  name
  digest
  indirect
}
fragment ParentFields on Parent {
  relation
  ref
}`) as unknown as TypedDocumentString<RecipeQuery, RecipeQueryVariables>;
export const RestorePlansDocument = new TypedDocumentString(`
    query RestorePlans($namespace: String, $to: DateTime!, $knownAt: KnownAt, $override: Boolean, $first: Int, $after: String) {
  restorePlans(
    namespace: $namespace
    to: $to
    knownAt: $knownAt
    override: $override
    first: $first
    after: $after
  ) {
    nodes {
      environment {
        ref
      }
      revision
      changes {
        ...PlannedChangeFields
      }
      rejection {
        code
        message
      }
      restoredBy {
        ...EventFields
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}`) as unknown as TypedDocumentString<RestorePlansQuery, RestorePlansQueryVariables>;
export const RolloutDocument = new TypedDocumentString(`
    query Rollout($id: ID!, $knownAt: KnownAt) {
  rollout(id: $id, knownAt: $knownAt) {
    ...RolloutFields
    asOf {
      position
      recordedAt
    }
  }
}
    fragment RolloutFields on Rollout {
  id
  environment
  environmentRef
  state
  versions {
    ref
    number
    label
    model {
      name
    }
  }
  steps
  step
  since
  holdFor
  nextFrom
  blockedBy {
    why
    version
    message
  }
  automatic
  guards {
    metric
    atLeast
    atMost
  }
  history {
    type
    at
    step
    actor {
      id
    }
    reason
    forced
    guard {
      report
      model
      metric
      value
    }
  }
}`) as unknown as TypedDocumentString<RolloutQuery, RolloutQueryVariables>;
export const RolloutsDocument = new TypedDocumentString(`
    query Rollouts($environment: String, $model: String, $state: RolloutState, $first: Int, $after: String, $knownAt: KnownAt) {
  rollouts(
    environment: $environment
    model: $model
    state: $state
    first: $first
    after: $after
    knownAt: $knownAt
  ) {
    nodes {
      ...RolloutFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    fragment RolloutFields on Rollout {
  id
  environment
  environmentRef
  state
  versions {
    ref
    number
    label
    model {
      name
    }
  }
  steps
  step
  since
  holdFor
  nextFrom
  blockedBy {
    why
    version
    message
  }
  automatic
  guards {
    metric
    atLeast
    atMost
  }
  history {
    type
    at
    step
    actor {
      id
    }
    reason
    forced
    guard {
      report
      model
      metric
      value
    }
  }
}`) as unknown as TypedDocumentString<RolloutsQuery, RolloutsQueryVariables>;
export const RouteDocument = new TypedDocumentString(`
    query Route($environment: String!, $model: String!, $key: String!, $at: DateTime, $knownAt: KnownAt) {
  route(
    environment: $environment
    model: $model
    key: $key
    at: $at
    knownAt: $knownAt
  ) {
    key
    bucket
    version {
      ref
      number
      label
    }
    range {
      from
      to
    }
    shadows {
      ref
      number
      label
    }
    serving {
      ...ServingFields
    }
    asOf {
      position
      recordedAt
    }
  }
}
    fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}`) as unknown as TypedDocumentString<RouteQuery, RouteQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $kinds: [SearchKind!], $namespace: String, $first: Int, $after: String, $knownAt: KnownAt) {
  search(
    text: $text
    kinds: $kinds
    namespace: $namespace
    first: $first
    after: $after
    knownAt: $knownAt
  ) {
    nodes {
      ref
      kind
      subject {
        ... on Model {
          description
        }
        ... on ModelVersion {
          label
          tags {
            key
            value
          }
        }
        ... on Dataset {
          description
        }
        ... on Environment {
          description
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const FollowServingChangedDocument = new TypedDocumentString(`
    subscription FollowServingChanged($environment: String, $model: String, $after: String) {
  servingChanged(environment: $environment, model: $model, after: $after) {
    position
    event {
      ...EventFields
    }
    changes {
      ...ChangeFields
    }
    serving {
      ...ServingFields
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}
fragment ChangeFields on ServingChange {
  environment
  model
  modelRef
  since
  until
  state
  allocation {
    ...AllocationFields
  }
  salt
  event {
    eventId
    type
    source {
      system
    }
  }
  actor {
    id
  }
  reason
  evidence
  position
  recordedAt
  basisMoved
  policy {
    overridden
  }
  restates {
    event
    since
  }
  withdrawnBy {
    eventId
    source {
      system
    }
  }
}`) as unknown as TypedDocumentString<FollowServingChangedSubscription, FollowServingChangedSubscriptionVariables>;
export const ServingHistoryDocument = new TypedDocumentString(`
    query ServingHistory($environment: String!, $model: String, $knownAt: KnownAt, $withdrawn: Boolean, $first: Int, $after: String) {
  servingHistory(
    environment: $environment
    model: $model
    knownAt: $knownAt
    withdrawn: $withdrawn
    first: $first
    after: $after
  ) {
    nodes {
      ...ChangeFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ChangeFields on ServingChange {
  environment
  model
  modelRef
  since
  until
  state
  allocation {
    ...AllocationFields
  }
  salt
  event {
    eventId
    type
    source {
      system
    }
  }
  actor {
    id
  }
  reason
  evidence
  position
  recordedAt
  basisMoved
  policy {
    overridden
  }
  restates {
    event
    since
  }
  withdrawnBy {
    eventId
    source {
      system
    }
  }
}`) as unknown as TypedDocumentString<ServingHistoryQuery, ServingHistoryQueryVariables>;
export const ServingDocument = new TypedDocumentString(`
    query Serving($environment: String!, $model: String!, $at: DateTime, $knownAt: KnownAt) {
  serving(environment: $environment, model: $model, at: $at, knownAt: $knownAt) {
    ...ServingFields
  }
}
    fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}`) as unknown as TypedDocumentString<ServingQuery, ServingQueryVariables>;
export const SoftwareDocument = new TypedDocumentString(`
    query Software($package: String!, $version: String, $namespace: String, $first: Int, $after: String, $knownAt: KnownAt) {
  software(
    package: $package
    version: $version
    namespace: $namespace
    first: $first
    after: $after
    knownAt: $knownAt
  ) {
    nodes {
      package {
        name
        version
      }
      modelVersion {
        ref
        number
        label
        occurredAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<SoftwareQuery, SoftwareQueryVariables>;
export const WhoUsesDocument = new TypedDocumentString(`
    query WhoUses($of: String, $package: String, $range: String, $namespace: String, $served: ServedFilter, $first: Int, $after: String, $knownAt: KnownAt) {
  whoUses(
    of: $of
    package: $package
    range: $range
    namespace: $namespace
    served: $served
    first: $first
    after: $after
    knownAt: $knownAt
  ) {
    of
    undecided {
      name
      version
    }
    undecidedCount
    nodes {
      package {
        name
        version
      }
      modelVersion {
        ref
        number
        label
        occurredAt
        retraction {
          reason
        }
        servingPeriods {
          environment
          environmentRef
          since
          until
          share
          actor {
            id
          }
          event {
            id
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    asOf {
      position
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<WhoUsesQuery, WhoUsesQueryVariables>;
export const AbortRolloutDocument = new TypedDocumentString(`
    mutation AbortRollout($input: AbortRolloutInput!) {
  abortRollout(input: $input) {
    __typename
    ... on AbortRolloutPayload {
      dryRun
      event {
        ...EventFields
      }
      plan {
        ...PlannedChangeFields
      }
      policy {
        ...PolicyOutcomeFields
      }
      position
      repeated
      revision
      rollout {
        ...RolloutFields
      }
    }
    ... on Rejection {
      code
      message
      plan {
        ...PlannedChangeFields
      }
      items {
        ...PolicyItemFields
      }
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
fragment PolicyOutcomeFields on PolicyOutcome {
  policy
  overridden
  items {
    ...PolicyItemFields
  }
}
fragment RolloutFields on Rollout {
  id
  environment
  environmentRef
  state
  versions {
    ref
    number
    label
    model {
      name
    }
  }
  steps
  step
  since
  holdFor
  nextFrom
  blockedBy {
    why
    version
    message
  }
  automatic
  guards {
    metric
    atLeast
    atMost
  }
  history {
    type
    at
    step
    actor {
      id
    }
    reason
    forced
    guard {
      report
      model
      metric
      value
    }
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}`) as unknown as TypedDocumentString<AbortRolloutMutation, AbortRolloutMutationVariables>;
export const AdvanceRolloutDocument = new TypedDocumentString(`
    mutation AdvanceRollout($input: AdvanceRolloutInput!) {
  advanceRollout(input: $input) {
    __typename
    ... on AdvanceRolloutPayload {
      dryRun
      event {
        ...EventFields
      }
      plan {
        ...PlannedChangeFields
      }
      policy {
        ...PolicyOutcomeFields
      }
      position
      repeated
      revision
      rollout {
        ...RolloutFields
      }
    }
    ... on Rejection {
      code
      message
      plan {
        ...PlannedChangeFields
      }
      items {
        ...PolicyItemFields
      }
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
fragment PolicyOutcomeFields on PolicyOutcome {
  policy
  overridden
  items {
    ...PolicyItemFields
  }
}
fragment RolloutFields on Rollout {
  id
  environment
  environmentRef
  state
  versions {
    ref
    number
    label
    model {
      name
    }
  }
  steps
  step
  since
  holdFor
  nextFrom
  blockedBy {
    why
    version
    message
  }
  automatic
  guards {
    metric
    atLeast
    atMost
  }
  history {
    type
    at
    step
    actor {
      id
    }
    reason
    forced
    guard {
      report
      model
      metric
      value
    }
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}`) as unknown as TypedDocumentString<AdvanceRolloutMutation, AdvanceRolloutMutationVariables>;
export const ApproveModelVersionDocument = new TypedDocumentString(`
    mutation ApproveModelVersion($input: ApproveModelVersionInput!) {
  approveModelVersion(input: $input) {
    __typename
    ... on ApproveModelVersionPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...VersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<ApproveModelVersionMutation, ApproveModelVersionMutationVariables>;
export const ChangePromotionPolicyDocument = new TypedDocumentString(`
    mutation ChangePromotionPolicy($input: ChangePromotionPolicyInput!) {
  changePromotionPolicy(input: $input) {
    __typename
    ... on ChangePromotionPolicyPayload {
      dryRun
      environment {
        ...EnvironmentFields
      }
      event {
        ...EventFields
      }
      position
      repeated
      revision
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EnvironmentFields on Environment {
  ref
  namespace
  name
  rank
  production
  description
}
fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}`) as unknown as TypedDocumentString<ChangePromotionPolicyMutation, ChangePromotionPolicyMutationVariables>;
export const CorrectServingDocument = new TypedDocumentString(`
    mutation CorrectServing($input: CorrectServingInput!) {
  correctServing(input: $input) {
    __typename
    ... on CorrectServingPayload {
      basisMoved {
        ...ChangeFields
      }
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      serving {
        ...ServingFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}
fragment ChangeFields on ServingChange {
  environment
  model
  modelRef
  since
  until
  state
  allocation {
    ...AllocationFields
  }
  salt
  event {
    eventId
    type
    source {
      system
    }
  }
  actor {
    id
  }
  reason
  evidence
  position
  recordedAt
  basisMoved
  policy {
    overridden
  }
  restates {
    event
    since
  }
  withdrawnBy {
    eventId
    source {
      system
    }
  }
}`) as unknown as TypedDocumentString<CorrectServingMutation, CorrectServingMutationVariables>;
export const DefineEnvironmentDocument = new TypedDocumentString(`
    mutation DefineEnvironment($input: DefineEnvironmentInput!) {
  defineEnvironment(input: $input) {
    __typename
    ... on DefineEnvironmentPayload {
      dryRun
      environment {
        ...EnvironmentFields
      }
      event {
        ...EventFields
      }
      position
      repeated
      revision
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EnvironmentFields on Environment {
  ref
  namespace
  name
  rank
  production
  description
}
fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}`) as unknown as TypedDocumentString<DefineEnvironmentMutation, DefineEnvironmentMutationVariables>;
export const DeprecateModelDocument = new TypedDocumentString(`
    mutation DeprecateModel($input: DeprecateModelInput!) {
  deprecateModel(input: $input) {
    __typename
    ... on DeprecateModelPayload {
      dryRun
      event {
        ...EventFields
      }
      model {
        ...ModelFields
      }
      position
      repeated
      revision
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment ModelFields on Model {
  ref
  namespace
  name
  description
  deprecation {
    reason
  }
}`) as unknown as TypedDocumentString<DeprecateModelMutation, DeprecateModelMutationVariables>;
export const DescribeDatasetDocument = new TypedDocumentString(`
    mutation DescribeDataset($input: DescribeDatasetInput!) {
  describeDataset(input: $input) {
    __typename
    ... on DescribeDatasetPayload {
      dataset {
        ...DatasetFields
      }
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment DatasetFields on Dataset {
  ref
  namespace
  name
  description
}
fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}`) as unknown as TypedDocumentString<DescribeDatasetMutation, DescribeDatasetMutationVariables>;
export const DescribeModelDocument = new TypedDocumentString(`
    mutation DescribeModel($input: DescribeModelInput!) {
  describeModel(input: $input) {
    __typename
    ... on DescribeModelPayload {
      dryRun
      event {
        ...EventFields
      }
      model {
        ...ModelFields
      }
      position
      repeated
      revision
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment ModelFields on Model {
  ref
  namespace
  name
  description
  deprecation {
    reason
  }
}`) as unknown as TypedDocumentString<DescribeModelMutation, DescribeModelMutationVariables>;
export const LabelModelVersionDocument = new TypedDocumentString(`
    mutation LabelModelVersion($input: LabelModelVersionInput!) {
  labelModelVersion(input: $input) {
    __typename
    ... on LabelModelVersionPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...VersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<LabelModelVersionMutation, LabelModelVersionMutationVariables>;
export const PauseRolloutDocument = new TypedDocumentString(`
    mutation PauseRollout($input: PauseRolloutInput!) {
  pauseRollout(input: $input) {
    __typename
    ... on PauseRolloutPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      rollout {
        ...RolloutFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment RolloutFields on Rollout {
  id
  environment
  environmentRef
  state
  versions {
    ref
    number
    label
    model {
      name
    }
  }
  steps
  step
  since
  holdFor
  nextFrom
  blockedBy {
    why
    version
    message
  }
  automatic
  guards {
    metric
    atLeast
    atMost
  }
  history {
    type
    at
    step
    actor {
      id
    }
    reason
    forced
    guard {
      report
      model
      metric
      value
    }
  }
}`) as unknown as TypedDocumentString<PauseRolloutMutation, PauseRolloutMutationVariables>;
export const PromoteModelDocument = new TypedDocumentString(`
    mutation PromoteModel($input: PromoteModelInput!) {
  promoteModel(input: $input) {
    __typename
    ... on PromoteModelPayload {
      basisMoved {
        ...ChangeFields
      }
      dryRun
      event {
        ...EventFields
      }
      plan {
        ...PlannedChangeFields
      }
      policy {
        ...PolicyOutcomeFields
      }
      position
      repeated
      revision
      serving {
        ...ServingFields
      }
    }
    ... on Rejection {
      code
      message
      plan {
        ...PlannedChangeFields
      }
      items {
        ...PolicyItemFields
      }
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
fragment PolicyOutcomeFields on PolicyOutcome {
  policy
  overridden
  items {
    ...PolicyItemFields
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}
fragment ChangeFields on ServingChange {
  environment
  model
  modelRef
  since
  until
  state
  allocation {
    ...AllocationFields
  }
  salt
  event {
    eventId
    type
    source {
      system
    }
  }
  actor {
    id
  }
  reason
  evidence
  position
  recordedAt
  basisMoved
  policy {
    overridden
  }
  restates {
    event
    since
  }
  withdrawnBy {
    eventId
    source {
      system
    }
  }
}`) as unknown as TypedDocumentString<PromoteModelMutation, PromoteModelMutationVariables>;
export const PromoteModelsDocument = new TypedDocumentString(`
    mutation PromoteModels($input: PromoteModelsInput!) {
  promoteModels(input: $input) {
    __typename
    ... on PromoteModelsPayload {
      basisMoved {
        ...ChangeFields
      }
      dryRun
      event {
        ...EventFields
      }
      plan {
        ...PlannedChangeFields
      }
      policy {
        ...PolicyOutcomeFields
      }
      position
      repeated
      revision
      servings {
        ...ServingFields
      }
    }
    ... on Rejection {
      code
      message
      plan {
        ...PlannedChangeFields
      }
      items {
        ...PolicyItemFields
      }
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
fragment PolicyOutcomeFields on PolicyOutcome {
  policy
  overridden
  items {
    ...PolicyItemFields
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}
fragment ChangeFields on ServingChange {
  environment
  model
  modelRef
  since
  until
  state
  allocation {
    ...AllocationFields
  }
  salt
  event {
    eventId
    type
    source {
      system
    }
  }
  actor {
    id
  }
  reason
  evidence
  position
  recordedAt
  basisMoved
  policy {
    overridden
  }
  restates {
    event
    since
  }
  withdrawnBy {
    eventId
    source {
      system
    }
  }
}`) as unknown as TypedDocumentString<PromoteModelsMutation, PromoteModelsMutationVariables>;
export const RecordDocument = new TypedDocumentString(`
    mutation Record($commands: [CommandInput!]!) {
  record(commands: $commands) {
    __typename
    ... on RecordPayload {
      dryRun
      event {
        ...EventFields
      }
      plan {
        ...PlannedChangeFields
      }
      policy {
        ...PolicyOutcomeFields
      }
      position
      repeated
      revision
    }
    ... on Rejection {
      code
      message
      plan {
        ...PlannedChangeFields
      }
      items {
        ...PolicyItemFields
      }
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
fragment PolicyOutcomeFields on PolicyOutcome {
  policy
  overridden
  items {
    ...PolicyItemFields
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}`) as unknown as TypedDocumentString<RecordMutation, RecordMutationVariables>;
export const RecordDatasetSightingDocument = new TypedDocumentString(`
    mutation RecordDatasetSighting($input: RecordDatasetSightingInput!) {
  recordDatasetSighting(input: $input) {
    __typename
    ... on RecordDatasetSightingPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...DatasetVersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment DatasetVersionFields on DatasetVersion {
  ref
  number
  digest
  artifacts {
    ...ArtifactFields
  }
  rows
  size
  files
  derivedFrom
  retraction {
    reason
  }
  occurredAt
  pastUnknown
  recordedAt
  actor {
    id
  }
}
fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<RecordDatasetSightingMutation, RecordDatasetSightingMutationVariables>;
export const RecordEvaluationDocument = new TypedDocumentString(`
    mutation RecordEvaluation($input: RecordEvaluationInput!) {
  recordEvaluation(input: $input) {
    __typename
    ... on RecordEvaluationPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...VersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<RecordEvaluationMutation, RecordEvaluationMutationVariables>;
export const RecordTrainingDocument = new TypedDocumentString(`
    mutation RecordTraining($input: RecordTrainingInput!) {
  recordTraining(input: $input) {
    __typename
    ... on RecordTrainingPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...VersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<RecordTrainingMutation, RecordTrainingMutationVariables>;
export const RegisterDatasetDocument = new TypedDocumentString(`
    mutation RegisterDataset($input: RegisterDatasetInput!) {
  registerDataset(input: $input) {
    __typename
    ... on RegisterDatasetPayload {
      dataset {
        ...DatasetFields
      }
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment DatasetFields on Dataset {
  ref
  namespace
  name
  description
}
fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}`) as unknown as TypedDocumentString<RegisterDatasetMutation, RegisterDatasetMutationVariables>;
export const RegisterModelDocument = new TypedDocumentString(`
    mutation RegisterModel($input: RegisterModelInput!) {
  registerModel(input: $input) {
    __typename
    ... on RegisterModelPayload {
      dryRun
      event {
        ...EventFields
      }
      model {
        ...ModelFields
      }
      position
      repeated
      revision
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment ModelFields on Model {
  ref
  namespace
  name
  description
  deprecation {
    reason
  }
}`) as unknown as TypedDocumentString<RegisterModelMutation, RegisterModelMutationVariables>;
export const ReinstateDatasetVersionDocument = new TypedDocumentString(`
    mutation ReinstateDatasetVersion($input: ReinstateDatasetVersionInput!) {
  reinstateDatasetVersion(input: $input) {
    __typename
    ... on ReinstateDatasetVersionPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...DatasetVersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment DatasetVersionFields on DatasetVersion {
  ref
  number
  digest
  artifacts {
    ...ArtifactFields
  }
  rows
  size
  files
  derivedFrom
  retraction {
    reason
  }
  occurredAt
  pastUnknown
  recordedAt
  actor {
    id
  }
}
fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<ReinstateDatasetVersionMutation, ReinstateDatasetVersionMutationVariables>;
export const ReinstateModelVersionDocument = new TypedDocumentString(`
    mutation ReinstateModelVersion($input: ReinstateModelVersionInput!) {
  reinstateModelVersion(input: $input) {
    __typename
    ... on ReinstateModelVersionPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...VersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<ReinstateModelVersionMutation, ReinstateModelVersionMutationVariables>;
export const RejectModelVersionDocument = new TypedDocumentString(`
    mutation RejectModelVersion($input: RejectModelVersionInput!) {
  rejectModelVersion(input: $input) {
    __typename
    ... on RejectModelVersionPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...VersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<RejectModelVersionMutation, RejectModelVersionMutationVariables>;
export const RemoveModelAliasDocument = new TypedDocumentString(`
    mutation RemoveModelAlias($input: RemoveModelAliasInput!) {
  removeModelAlias(input: $input) {
    __typename
    ... on RemoveModelAliasPayload {
      dryRun
      event {
        ...EventFields
      }
      model {
        ...ModelFields
      }
      position
      repeated
      revision
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment ModelFields on Model {
  ref
  namespace
  name
  description
  deprecation {
    reason
  }
}`) as unknown as TypedDocumentString<RemoveModelAliasMutation, RemoveModelAliasMutationVariables>;
export const ReportServingMetricsDocument = new TypedDocumentString(`
    mutation ReportServingMetrics($input: ReportServingMetricsInput!) {
  reportServingMetrics(input: $input) {
    __typename
    ... on ReportServingMetricsPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}`) as unknown as TypedDocumentString<ReportServingMetricsMutation, ReportServingMetricsMutationVariables>;
export const RestoreEnvironmentDocument = new TypedDocumentString(`
    mutation RestoreEnvironment($input: RestoreEnvironmentInput!) {
  restoreEnvironment(input: $input) {
    __typename
    ... on RestoreEnvironmentPayload {
      dryRun
      event {
        ...EventFields
      }
      plan {
        ...PlannedChangeFields
      }
      policy {
        ...PolicyOutcomeFields
      }
      position
      repeated
      revision
      servings {
        ...ServingFields
      }
    }
    ... on Rejection {
      code
      message
      plan {
        ...PlannedChangeFields
      }
      items {
        ...PolicyItemFields
      }
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
fragment PolicyOutcomeFields on PolicyOutcome {
  policy
  overridden
  items {
    ...PolicyItemFields
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}`) as unknown as TypedDocumentString<RestoreEnvironmentMutation, RestoreEnvironmentMutationVariables>;
export const ResumeRolloutDocument = new TypedDocumentString(`
    mutation ResumeRollout($input: ResumeRolloutInput!) {
  resumeRollout(input: $input) {
    __typename
    ... on ResumeRolloutPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      rollout {
        ...RolloutFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment RolloutFields on Rollout {
  id
  environment
  environmentRef
  state
  versions {
    ref
    number
    label
    model {
      name
    }
  }
  steps
  step
  since
  holdFor
  nextFrom
  blockedBy {
    why
    version
    message
  }
  automatic
  guards {
    metric
    atLeast
    atMost
  }
  history {
    type
    at
    step
    actor {
      id
    }
    reason
    forced
    guard {
      report
      model
      metric
      value
    }
  }
}`) as unknown as TypedDocumentString<ResumeRolloutMutation, ResumeRolloutMutationVariables>;
export const RetireModelDocument = new TypedDocumentString(`
    mutation RetireModel($input: RetireModelInput!) {
  retireModel(input: $input) {
    __typename
    ... on RetireModelPayload {
      basisMoved {
        ...ChangeFields
      }
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      serving {
        ...ServingFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}
fragment ChangeFields on ServingChange {
  environment
  model
  modelRef
  since
  until
  state
  allocation {
    ...AllocationFields
  }
  salt
  event {
    eventId
    type
    source {
      system
    }
  }
  actor {
    id
  }
  reason
  evidence
  position
  recordedAt
  basisMoved
  policy {
    overridden
  }
  restates {
    event
    since
  }
  withdrawnBy {
    eventId
    source {
      system
    }
  }
}`) as unknown as TypedDocumentString<RetireModelMutation, RetireModelMutationVariables>;
export const RetractDatasetVersionDocument = new TypedDocumentString(`
    mutation RetractDatasetVersion($input: RetractDatasetVersionInput!) {
  retractDatasetVersion(input: $input) {
    __typename
    ... on RetractDatasetVersionPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...DatasetVersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment DatasetVersionFields on DatasetVersion {
  ref
  number
  digest
  artifacts {
    ...ArtifactFields
  }
  rows
  size
  files
  derivedFrom
  retraction {
    reason
  }
  occurredAt
  pastUnknown
  recordedAt
  actor {
    id
  }
}
fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<RetractDatasetVersionMutation, RetractDatasetVersionMutationVariables>;
export const RetractModelVersionDocument = new TypedDocumentString(`
    mutation RetractModelVersion($input: RetractModelVersionInput!) {
  retractModelVersion(input: $input) {
    __typename
    ... on RetractModelVersionPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...VersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<RetractModelVersionMutation, RetractModelVersionMutationVariables>;
export const RollBackEnvironmentDocument = new TypedDocumentString(`
    mutation RollBackEnvironment($input: RollBackEnvironmentInput!) {
  rollBackEnvironment(input: $input) {
    __typename
    ... on RollBackEnvironmentPayload {
      dryRun
      event {
        ...EventFields
      }
      plan {
        ...PlannedChangeFields
      }
      policy {
        ...PolicyOutcomeFields
      }
      position
      repeated
      revision
      servings {
        ...ServingFields
      }
    }
    ... on Rejection {
      code
      message
      plan {
        ...PlannedChangeFields
      }
      items {
        ...PolicyItemFields
      }
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
fragment PolicyOutcomeFields on PolicyOutcome {
  policy
  overridden
  items {
    ...PolicyItemFields
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}`) as unknown as TypedDocumentString<RollBackEnvironmentMutation, RollBackEnvironmentMutationVariables>;
export const RollBackModelDocument = new TypedDocumentString(`
    mutation RollBackModel($input: RollBackModelInput!) {
  rollBackModel(input: $input) {
    __typename
    ... on RollBackModelPayload {
      basisMoved {
        ...ChangeFields
      }
      dryRun
      event {
        ...EventFields
      }
      plan {
        ...PlannedChangeFields
      }
      policy {
        ...PolicyOutcomeFields
      }
      position
      repeated
      revision
      serving {
        ...ServingFields
      }
    }
    ... on Rejection {
      code
      message
      plan {
        ...PlannedChangeFields
      }
      items {
        ...PolicyItemFields
      }
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
fragment PolicyOutcomeFields on PolicyOutcome {
  policy
  overridden
  items {
    ...PolicyItemFields
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}
fragment ChangeFields on ServingChange {
  environment
  model
  modelRef
  since
  until
  state
  allocation {
    ...AllocationFields
  }
  salt
  event {
    eventId
    type
    source {
      system
    }
  }
  actor {
    id
  }
  reason
  evidence
  position
  recordedAt
  basisMoved
  policy {
    overridden
  }
  restates {
    event
    since
  }
  withdrawnBy {
    eventId
    source {
      system
    }
  }
}`) as unknown as TypedDocumentString<RollBackModelMutation, RollBackModelMutationVariables>;
export const RollBackModelsDocument = new TypedDocumentString(`
    mutation RollBackModels($input: RollBackModelsInput!) {
  rollBackModels(input: $input) {
    __typename
    ... on RollBackModelsPayload {
      basisMoved {
        ...ChangeFields
      }
      dryRun
      event {
        ...EventFields
      }
      plan {
        ...PlannedChangeFields
      }
      policy {
        ...PolicyOutcomeFields
      }
      position
      repeated
      revision
      servings {
        ...ServingFields
      }
    }
    ... on Rejection {
      code
      message
      plan {
        ...PlannedChangeFields
      }
      items {
        ...PolicyItemFields
      }
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
fragment PolicyOutcomeFields on PolicyOutcome {
  policy
  overridden
  items {
    ...PolicyItemFields
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}
fragment ServingFields on Serving {
  environment
  model
  environmentRef
  modelRef
  state
  allocation {
    ...AllocationFields
  }
  salt
  since
  until
  actor {
    id
  }
  event {
    eventId
  }
  asOf {
    position
    recordedAt
  }
}
fragment ChangeFields on ServingChange {
  environment
  model
  modelRef
  since
  until
  state
  allocation {
    ...AllocationFields
  }
  salt
  event {
    eventId
    type
    source {
      system
    }
  }
  actor {
    id
  }
  reason
  evidence
  position
  recordedAt
  basisMoved
  policy {
    overridden
  }
  restates {
    event
    since
  }
  withdrawnBy {
    eventId
    source {
      system
    }
  }
}`) as unknown as TypedDocumentString<RollBackModelsMutation, RollBackModelsMutationVariables>;
export const SetModelAliasDocument = new TypedDocumentString(`
    mutation SetModelAlias($input: SetModelAliasInput!) {
  setModelAlias(input: $input) {
    __typename
    ... on SetModelAliasPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...VersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<SetModelAliasMutation, SetModelAliasMutationVariables>;
export const StartRolloutDocument = new TypedDocumentString(`
    mutation StartRollout($input: StartRolloutInput!) {
  startRollout(input: $input) {
    __typename
    ... on StartRolloutPayload {
      dryRun
      event {
        ...EventFields
      }
      plan {
        ...PlannedChangeFields
      }
      policy {
        ...PolicyOutcomeFields
      }
      position
      repeated
      revision
      rollout {
        ...RolloutFields
      }
    }
    ... on Rejection {
      code
      message
      plan {
        ...PlannedChangeFields
      }
      items {
        ...PolicyItemFields
      }
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment PlannedChangeFields on PlannedChange {
  model
  modelRef
  fromState
  from {
    ...AllocationFields
  }
  toState
  to {
    ...AllocationFields
  }
  returnsTo {
    event
    since
  }
  why
  passedOver {
    event
    since
    versions
    why
  }
  blockedBy {
    why
    version
    message
  }
}
fragment PolicyItemFields on PolicyItem {
  model
  number
  rule
  required
  found
  passed
  mend
  basis {
    stream
    revision
    view
    position
  }
}
fragment PolicyOutcomeFields on PolicyOutcome {
  policy
  overridden
  items {
    ...PolicyItemFields
  }
}
fragment RolloutFields on Rollout {
  id
  environment
  environmentRef
  state
  versions {
    ref
    number
    label
    model {
      name
    }
  }
  steps
  step
  since
  holdFor
  nextFrom
  blockedBy {
    why
    version
    message
  }
  automatic
  guards {
    metric
    atLeast
    atMost
  }
  history {
    type
    at
    step
    actor {
      id
    }
    reason
    forced
    guard {
      report
      model
      metric
      value
    }
  }
}
fragment AllocationFields on AllocatedVersion {
  share
  shadow
  version {
    ref
    number
    label
    code {
      commit
    }
  }
}`) as unknown as TypedDocumentString<StartRolloutMutation, StartRolloutMutationVariables>;
export const TagModelVersionDocument = new TypedDocumentString(`
    mutation TagModelVersion($input: TagModelVersionInput!) {
  tagModelVersion(input: $input) {
    __typename
    ... on TagModelVersionPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...VersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<TagModelVersionMutation, TagModelVersionMutationVariables>;
export const UndeprecateModelDocument = new TypedDocumentString(`
    mutation UndeprecateModel($input: UndeprecateModelInput!) {
  undeprecateModel(input: $input) {
    __typename
    ... on UndeprecateModelPayload {
      dryRun
      event {
        ...EventFields
      }
      model {
        ...ModelFields
      }
      position
      repeated
      revision
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment ModelFields on Model {
  ref
  namespace
  name
  description
  deprecation {
    reason
  }
}`) as unknown as TypedDocumentString<UndeprecateModelMutation, UndeprecateModelMutationVariables>;
export const UntagModelVersionDocument = new TypedDocumentString(`
    mutation UntagModelVersion($input: UntagModelVersionInput!) {
  untagModelVersion(input: $input) {
    __typename
    ... on UntagModelVersionPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...VersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<UntagModelVersionMutation, UntagModelVersionMutationVariables>;
export const VersionDatasetDocument = new TypedDocumentString(`
    mutation VersionDataset($input: VersionDatasetInput!) {
  versionDataset(input: $input) {
    __typename
    ... on VersionDatasetPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...DatasetVersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment DatasetVersionFields on DatasetVersion {
  ref
  number
  digest
  artifacts {
    ...ArtifactFields
  }
  rows
  size
  files
  derivedFrom
  retraction {
    reason
  }
  occurredAt
  pastUnknown
  recordedAt
  actor {
    id
  }
}
fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<VersionDatasetMutation, VersionDatasetMutationVariables>;
export const WithdrawApprovalDocument = new TypedDocumentString(`
    mutation WithdrawApproval($input: WithdrawApprovalInput!) {
  withdrawApproval(input: $input) {
    __typename
    ... on WithdrawApprovalPayload {
      dryRun
      event {
        ...EventFields
      }
      position
      repeated
      revision
      version {
        ...VersionFields
      }
    }
    ... on Rejection {
      code
      message
    }
  }
}
    fragment EventFields on Event {
  eventId
  type
  schemaVersion
  stream
  revision
  position
  recordedAt
  occurredAt
  namespace
  actor {
    id
    name
    kind
    means
  }
  recordedBy {
    id
    name
    kind
    means
  }
  commandId
  commandDigest
  correlationId
  causationId
  evidence
  source {
    system
    location
    object
    by
  }
  basis
  reason
  data
}
fragment VersionFields on ModelVersion {
  ref
  number
  label
  branch
  code {
    repository
    commit
    path
    dirty
  }
  datasets {
    role
    ref
    digest
  }
  parameters
  software
  metrics
  artifacts {
    ...ArtifactFields
  }
  tags {
    key
    value
  }
  aliases
  approvals {
    verdict
    environment
    actor {
      id
    }
    recordedBy {
      id
    }
    reason
    occurredAt
  }
  retraction {
    reason
  }
  occurredAt
  recordedAt
  actor {
    id
  }
  reason
}
fragment ArtifactFields on Artifact {
  name
  uri
  digest
  size
}`) as unknown as TypedDocumentString<WithdrawApprovalMutation, WithdrawApprovalMutationVariables>;