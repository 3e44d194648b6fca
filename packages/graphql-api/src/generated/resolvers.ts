/** Written by `npm run generate` from schema/generated/schema.graphql. Never edited. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Actor as ActorNode, Source as SourceNode } from '@pedigree/kernel';
import type { AsOf as AsOfNode } from '@pedigree/views';
import type { SayingNode, AllocatedVersionNode, ApprovalNode, ArtifactNode, CodeVersionNode, DatasetNode, DatasetSightingNode, DatasetUseNode, DatasetVersionNode, EnvironmentNode, EvaluationNode, ImpactedVersionNode, LeaderboardEntryNode, LineagePathNode, ModelNode, ModelAliasNode, ModelVersionNode, ParentNode, PlannedChangeNode, PolicyBreachNode, PolicyItemNode, PromotionPolicyNode, RecipeNode, RolloutNode, RolloutMomentNode, RunNode, SearchResultNode, ServingNode, ServingChangeNode, ServingChangedNode, ServingPeriodNode, SoftwareUseNode, VersionUseNode } from '../nodes.ts';
import type { ImpactPage } from '../lineage/impact-page.ts';
import type { LineagePage } from '../lineage/lineage-page.ts';
import type { PlacedNode } from '../lineage/to-lineage-node.ts';
import type { EventNode } from '../event-node.ts';
import type { PayloadNode } from '../payload-node.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
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

/** What `abortRollout` came to, where it was accepted. */
export type AbortRolloutPayload = Payload & {
  readonly __typename?: 'AbortRolloutPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** What would change, model by model; null unless a dry run. */
  readonly plan: Maybe<ReadonlyArray<PlannedChange>>;
  /** What the policy of the environment came to; null where none was asked. */
  readonly policy: Maybe<PolicyOutcome>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The rollout, as known at `position`: in a dry run, as it is. */
  readonly rollout: Maybe<Rollout>;
};

/** What `abortRollout` came to, or why it was refused. */
export type AbortRolloutResult = AbortRolloutPayload | Rejection;

/** Who the record says did something. */
export type Actor = {
  readonly __typename?: 'Actor';
  /** What it is known by: an e-mail address, a service account, whatever the door was told. */
  readonly id: Scalars['String']['output'];
  /** A person, a service, or an import that speaks for somebody. */
  readonly kind: ActorKind;
  /** How the service knows who it was. */
  readonly means: ActorMeans;
  /** Its name, where it was told. */
  readonly name: Maybe<Scalars['String']['output']>;
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

/** What `advanceRollout` came to, where it was accepted. */
export type AdvanceRolloutPayload = Payload & {
  readonly __typename?: 'AdvanceRolloutPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** What would change, model by model; null unless a dry run. */
  readonly plan: Maybe<ReadonlyArray<PlannedChange>>;
  /** What the policy of the environment came to; null where none was asked. */
  readonly policy: Maybe<PolicyOutcome>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The rollout, as known at `position`: in a dry run, as it is. */
  readonly rollout: Maybe<Rollout>;
};

/** What `advanceRollout` came to, or why it was refused. */
export type AdvanceRolloutResult = AdvanceRolloutPayload | Rejection;

/** A version in an allocation. */
export type AllocatedVersion = {
  readonly __typename?: 'AllocatedVersion';
  /** True where it gets a copy of the traffic and its answers are not used. */
  readonly shadow: Scalars['Boolean']['output'];
  /** In hundredths of a percent of the traffic; null for a shadow. */
  readonly share: Maybe<Scalars['Int']['output']>;
  /** The version. */
  readonly version: ModelVersion;
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

/**
 * What an actor says of a model version, or is told to say: the latest word for an environment, or for all, counts, of the actor and of
 * each who tells it in the actor’s place.
 */
export type Approval = {
  readonly __typename?: 'Approval';
  /** Who approves or rejects. */
  readonly actor: Actor;
  /** The environment that it is said for, of the model’s own namespace; null where it is said for all. */
  readonly environment: Maybe<Scalars['String']['output']>;
  /** Its reference, `environment:<namespace>/<name>`; null where it is said for all. */
  readonly environmentRef: Maybe<Scalars['String']['output']>;
  /** The event that says so. */
  readonly event: Event;
  /** When it was true in the world (valid time). */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why, in the words of whoever approves or rejects. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Who told it in the actor’s place; null where the actor did. A policy counts it as a word of theirs. */
  readonly recordedBy: Maybe<Actor>;
  /** Whether the actor approves of it or rejects it. */
  readonly verdict: Verdict;
};

/** What an actor said of a version for an environment, or for all, no longer holds. */
export type ApprovalWithdrawn = Event & Node & {
  readonly __typename?: 'ApprovalWithdrawn';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
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

/** What `approveModelVersion` came to, where it was accepted. */
export type ApproveModelVersionPayload = Payload & {
  readonly __typename?: 'ApproveModelVersionPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. */
  readonly version: Maybe<ModelVersion>;
};

/** What `approveModelVersion` came to, or why it was refused. */
export type ApproveModelVersionResult = ApproveModelVersionPayload | Rejection;

/** Bytes elsewhere. */
export type Artifact = {
  readonly __typename?: 'Artifact';
  /** `algorithm:value` */
  readonly digest: Maybe<Scalars['String']['output']>;
  /** What came of it. Null without a digest. */
  readonly downstream: Maybe<Lineage>;
  /** Media type of the bytes, such as `application/json`. */
  readonly mediaType: Maybe<Scalars['String']['output']>;
  /** What it is called where it is kept, such as its path. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** `artifact:<namespace>/<digest>`; null without a digest. */
  readonly ref: Maybe<Scalars['String']['output']>;
  /** In bytes. */
  readonly size: Maybe<Scalars['Long']['output']>;
  /** What it was made of. Null without a digest. */
  readonly upstream: Maybe<Lineage>;
  /** Where the bytes are. */
  readonly uri: Maybe<Scalars['String']['output']>;
};


/** Bytes elsewhere. */
export type ArtifactDownstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};


/** Bytes elsewhere. */
export type ArtifactUpstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
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
export type ArtifactUse = {
  readonly __typename?: 'ArtifactUse';
  /** `algorithm:value` */
  readonly digest: Scalars['String']['output'];
  /** `artifact:<namespace>/<digest>` */
  readonly ref: Scalars['String']['output'];
  /** What the bytes were used for. */
  readonly role: Scalars['String']['output'];
};

/** Bytes in a role. */
export type ArtifactUseInput = {
  /** `algorithm:value` */
  readonly digest: Scalars['String']['input'];
  /** What it was used for; `input` unless given. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
};

/** What an answer rests on. The same question with `knownAt` this position has the same answer for ever. */
export type AsOf = {
  readonly __typename?: 'AsOf';
  /** `<log id>.<number>`; number 0 is before every event. */
  readonly position: Scalars['String']['output'];
  /** Log time there: the greatest `recordedAt` up to it. Null before every event. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A good version that came of a bad one: between these the metric is not monotone. */
export type BisectContradiction = {
  readonly __typename?: 'BisectContradiction';
  /** The bad one, by its number. */
  readonly bad: Scalars['String']['output'];
  /** The good one that came of it, by its number. */
  readonly good: Scalars['String']['output'];
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

/** A version of which something is known in a bisection. */
export type BisectedVersion = {
  readonly __typename?: 'BisectedVersion';
  /** The version by its number. */
  readonly ref: Scalars['String']['output'];
  /** The metric as it was told last: a finite number, or the text NaN, Infinity or -Infinity; null where it is skipped and not known. */
  readonly value: Maybe<Scalars['JSON']['output']>;
  /** What is known of it. */
  readonly verdict: BisectVerdict;
};

/** The search for the version that made a metric bad, by halves. */
export type Bisection = {
  readonly __typename?: 'Bisection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The version known to be bad, by its number. */
  readonly bad: Scalars['String']['output'];
  /** What changed in the first bad version: the difference from each version that it came of. */
  readonly changes: ReadonlyArray<Diff>;
  /** Where the metric is not monotone: 100 at most. What is found is what made `bad` bad, though the same may have been so before. */
  readonly contradictions: ReadonlyArray<BisectContradiction>;
  /** The dataset version on which it was measured, null where the question names none. */
  readonly dataset: Maybe<Scalars['String']['output']>;
  /** Which way the metric gets better. */
  readonly direction: MetricDirection;
  /** The first bad version. */
  readonly firstBad: Maybe<ModelVersion>;
  /** Versions known to be good, by their numbers. */
  readonly good: ReadonlyArray<Scalars['String']['output']>;
  /** What is known of these versions and of `good` and `bad`: what came first before what came of it. */
  readonly known: ReadonlyArray<BisectedVersion>;
  /** Where it is MENDED, the bad version from which a good one and `bad` come together. */
  readonly mergeBase: Maybe<ModelVersion>;
  /** The metric that is looked at. */
  readonly metric: Scalars['String']['output'];
  /** The version to evaluate next: of all suspects the one after which the fewest are left, whatever comes out. */
  readonly next: Maybe<ModelVersion>;
  /** How many of these may be the first bad one. */
  readonly remaining: Scalars['Int']['output'];
  /**
   * Versions that are skipped, from which a good one and `bad` come together, and none is known to be good that came of them on the way to
   * `bad`. What is found is what made `bad` bad only where these were good.
   */
  readonly skippedBases: ReadonlyArray<Scalars['String']['output']>;
  /** How far it has come. */
  readonly state: BisectState;
  /**
   * How many versions are to be evaluated, `next` among them, until it is found: at most, unless one is skipped. (Of more than 512 suspects
   * that are no line it is counted as if none were.)
   */
  readonly steps: Scalars['Int']['output'];
  /** These, what came first before what came of it: the last 100, none where `good` and `bad` say nothing yet. */
  readonly suspects: ReadonlyArray<Scalars['String']['output']>;
  /** Whatever is worse than that is bad. Null where `good` or `bad`, of which it is made, lack the metric. */
  readonly threshold: Maybe<Scalars['Float']['output']>;
  /** How many versions of the model came after the good ones on the way to `bad`, itself among them. */
  readonly total: Scalars['Int']['output'];
};

/** Since which versions what a recipe says is so. */
export type Blame = {
  readonly __typename?: 'Blame';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** By part and path. */
  readonly facts: ReadonlyArray<BlamedFact>;
  /** The version that was asked about, by its number. */
  readonly of: Scalars['String']['output'];
};

/** Why a fact was not followed further. */
export type BlameEnd =
  /** No parent of that version has it: there it was brought in. */
  | 'BROUGHT_IN'
  /** It was followed as far as one answer goes, through some thousand versions: ask about that version to go on. */
  | 'CUT'
  /** No recorded parent of that version has it, and one is not recorded, or named by bytes that several have: it may be older. */
  | 'PAST_UNKNOWN';

/** Since when something that a recipe says is so. */
export type BlamedFact = {
  readonly __typename?: 'BlamedFact';
  /** Why it was not followed further. */
  readonly end: BlameEnd;
  /** As in `Difference`. */
  readonly path: Scalars['String']['output'];
  /** The part of the recipe: `CODE`, `DATASETS`, `PARAMETERS` or `SOFTWARE`. */
  readonly section: DiffSectionName;
  /** The version since which it is so along parents; its actor, time and reason tell who brought it in, when, and why. */
  readonly since: ModelVersion;
  /** What the version that was asked about says, which may be null; of a dataset its digest. */
  readonly value: Maybe<Scalars['JSON']['output']>;
};

/** Buckets side by side, of which there are 10000. */
export type BucketRange = {
  readonly __typename?: 'BucketRange';
  /** The first. */
  readonly from: Scalars['Int']['output'];
  /** The one behind the last. */
  readonly to: Scalars['Int']['output'];
};

/** Names a change: the event that stated it, and from when it holds (which may be left out where the event has one change of the model). */
export type ChangeInput = {
  /** UUID of the event that stated it. */
  readonly event: Scalars['ID']['input'];
  /** From when it holds. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The name of a change: the event that stated it, and from when it holds. */
export type ChangeName = {
  readonly __typename?: 'ChangeName';
  /** UUID of the event. */
  readonly event: Scalars['ID']['output'];
  /** From when it holds. */
  readonly since: Scalars['DateTime']['output'];
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

/** What `changePromotionPolicy` came to, where it was accepted. */
export type ChangePromotionPolicyPayload = Payload & {
  readonly __typename?: 'ChangePromotionPolicyPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The environment, as known at `position`. */
  readonly environment: Maybe<Environment>;
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What `changePromotionPolicy` came to, or why it was refused. */
export type ChangePromotionPolicyResult = ChangePromotionPolicyPayload | Rejection;

/** What served, or a version, as one document to keep: enough to build it again. */
export type Checkout = {
  readonly __typename?: 'Checkout';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** `sha256:` and the SHA-256 of the manifest's canonical form (RFC 8785). Asked again with `asOf`, it is the same. */
  readonly digest: Scalars['String']['output'];
  /**
   * The manifest: what was stated to serve, and of each version commit, datasets with their digests and places, parameters, software,
   * parents, metrics and the bytes themselves. Its form is the JSON Schema that `schema` names.
   */
  readonly manifest: Scalars['JSON']['output'];
  /** The `$id` of the manifest's JSON Schema, by which the service lists it at `/schemas`. */
  readonly schema: Scalars['String']['output'];
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

/** A commit of a repository. */
export type CodeVersion = {
  readonly __typename?: 'CodeVersion';
  /** The full commit id in hex. */
  readonly commit: Scalars['String']['output'];
  /** True where the working tree differed from the commit. */
  readonly dirty: Maybe<Scalars['Boolean']['output']>;
  /** What came of it. Null where nothing is known but that it holds something. */
  readonly downstream: Maybe<Lineage>;
  /** The path in the repository that it is about. */
  readonly path: Maybe<Scalars['String']['output']>;
  /** `code:<namespace>/<host and path of the repository>@git:<commit>` */
  readonly ref: Scalars['String']['output'];
  /** URL of the repository, without user and password; null where none was told. */
  readonly repository: Maybe<Scalars['String']['output']>;
  /** What it was made of. Null where nothing is known but that it holds something. */
  readonly upstream: Maybe<Lineage>;
};


/** A commit of a repository. */
export type CodeVersionDownstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};


/** A commit of a repository. */
export type CodeVersionUpstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
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

/** What one of several says at a path. */
export type ComparedValue = {
  readonly __typename?: 'ComparedValue';
  /** False where it says nothing there. */
  readonly isKnown: Scalars['Boolean']['output'];
  /** What it says; null too where it says nothing. */
  readonly value: Maybe<Scalars['JSON']['output']>;
};

/** Several versions side by side. */
export type Comparison = {
  readonly __typename?: 'Comparison';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The versions by their numbers, in the order in which they were asked about. */
  readonly of: ReadonlyArray<Scalars['String']['output']>;
  /** By part and path. */
  readonly rows: ReadonlyArray<ComparisonRow>;
};

/** What several say at one path. */
export type ComparisonRow = {
  readonly __typename?: 'ComparisonRow';
  /** True where all say the same; told only where `all` is asked for. */
  readonly isSame: Scalars['Boolean']['output'];
  /** As in `Difference`. */
  readonly path: Scalars['String']['output'];
  /** The part that it belongs to. */
  readonly section: DiffSectionName;
  /** In the order in which they were asked about. */
  readonly values: ReadonlyArray<ComparedValue>;
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

/** What `correctServing` came to, where it was accepted. */
export type CorrectServingPayload = Payload & {
  readonly __typename?: 'CorrectServingPayload';
  /** Later changes whose predecessor is no longer the one that their decider saw. Only a testimony or a correction moves any. Null in a dry run. */
  readonly basisMoved: Maybe<ReadonlyArray<ServingChange>>;
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** What serves in the slot now, as known at `position`. */
  readonly serving: Maybe<Serving>;
};

/** What `correctServing` came to, or why it was refused. */
export type CorrectServingResult = CorrectServingPayload | Rejection;

/** A named body of data. */
export type Dataset = Node & {
  readonly __typename?: 'Dataset';
  /** What it is, in the words of its owner. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** What came of its versions, all together. Null where it has none. */
  readonly downstream: Maybe<Lineage>;
  /** The event that registered it. */
  readonly event: Event;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Which model versions descend from any of its versions. Null where it has none. */
  readonly impact: Maybe<Impact>;
  /** Its name, which never changes. */
  readonly name: Scalars['String']['output'];
  /** Whose it is: the owner of its name. */
  readonly namespace: Scalars['String']['output'];
  /** `dataset:<namespace>/<name>` */
  readonly ref: Scalars['String']['output'];
  /** What its versions were made of, all together. Null where it has none. */
  readonly upstream: Maybe<Lineage>;
  /** One version: a number or a digest. */
  readonly version: Maybe<DatasetVersion>;
  /** Versions in the order of their numbers, the highest first. */
  readonly versions: DatasetVersionConnection;
};


/** A named body of data. */
export type DatasetDownstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};


/** A named body of data. */
export type DatasetImpactArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A named body of data. */
export type DatasetUpstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};


/** A named body of data. */
export type DatasetVersionArgs = {
  version: Scalars['String']['input'];
};


/** A named body of data. */
export type DatasetVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of `Dataset`. */
export type DatasetConnection = {
  readonly __typename?: 'DatasetConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<DatasetEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<Dataset>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** A dataset is described in other words. */
export type DatasetDescribed = Event & Node & {
  readonly __typename?: 'DatasetDescribed';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A `Dataset` on a page. */
export type DatasetEdge = {
  readonly __typename?: 'DatasetEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `Dataset`. */
  readonly node: Dataset;
};

/** A dataset has a name. */
export type DatasetRegistered = Event & Node & {
  readonly __typename?: 'DatasetRegistered';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A statement that a dataset version was there, or came of a recipe, beside the one that recorded it first. */
export type DatasetSighting = {
  readonly __typename?: 'DatasetSighting';
  /** The event that says so. */
  readonly event: Event;
  /** How many files it has. */
  readonly files: Maybe<Scalars['Long']['output']>;
  /** A commit that holds the version. */
  readonly heldBy: Maybe<CodeVersion>;
  /** Since when it says that the version was there. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** True where what came before is unknown to who says so: it may have been there long before. */
  readonly pastUnknown: Scalars['Boolean']['output'];
  /** The execution that made the same bytes, where it tells one. */
  readonly run: Maybe<Run>;
  /** In bytes. */
  readonly size: Maybe<Scalars['Long']['output']>;
};

/** A dataset version in a role. */
export type DatasetUse = {
  readonly __typename?: 'DatasetUse';
  /** `algorithm:value`: which content of it. */
  readonly digest: Scalars['String']['output'];
  /** True where it went in through others: what the direct ones were made from. */
  readonly indirect: Scalars['Boolean']['output'];
  /** Name of the dataset. */
  readonly name: Scalars['String']['output'];
  /** Whose dataset it is. */
  readonly namespace: Scalars['String']['output'];
  /** As it would be typed again: by number where that version is recorded, else by digest. */
  readonly ref: Scalars['String']['output'];
  /** What it was used for: `training` unless it was said. */
  readonly role: Scalars['String']['output'];
  /** Null where nobody recorded more of it than that it was used. */
  readonly version: Maybe<DatasetVersion>;
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

/** One immutable content of a dataset, known by its digest. */
export type DatasetVersion = Node & {
  readonly __typename?: 'DatasetVersion';
  /** Who says so, of the statement that `occurredAt` is from. */
  readonly actor: Actor;
  /** The bytes of it, wherever they are kept. */
  readonly artifacts: ReadonlyArray<Artifact>;
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The dataset that it is a version of. */
  readonly dataset: Dataset;
  /** References of the dataset versions that this one was made from. */
  readonly derivedFrom: ReadonlyArray<Scalars['String']['output']>;
  /** `algorithm:value`: what it is known by. */
  readonly digest: Scalars['String']['output'];
  /** What came of it. */
  readonly downstream: Lineage;
  /** The event that recorded it first. */
  readonly event: Event;
  /** How many files it has, by the earliest statement that tells it. */
  readonly files: Maybe<Scalars['Long']['output']>;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Which model versions descend from it. */
  readonly impact: Impact;
  /** 1, 2, 3 … in the order of recording, which is no order in time. */
  readonly number: Scalars['Int']['output'];
  /**
   * Since when it was there: the earliest that was said by who knew what came before, also where others, who did not, say
   * that it was there earlier still (`sightings`). Where nobody knew, the earliest of all.
   */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** True where what came before `occurredAt` is unknown to all who speak of it: it may have been there long before. */
  readonly pastUnknown: Scalars['Boolean']['output'];
  /** All that went into it, by the earliest statement, and what is not known of that. */
  readonly recipe: Recipe;
  /** When the service learned of it first. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** `dataset:<namespace>/<name>@<number>` */
  readonly ref: Scalars['String']['output'];
  /** Null unless it is retracted. */
  readonly retraction: Maybe<Retraction>;
  /** How many rows it has. */
  readonly rows: Maybe<Scalars['Long']['output']>;
  /** The schema of the data, as its owner writes it. */
  readonly schema: Maybe<Scalars['JSON']['output']>;
  /** Later statements of it: that it was there earlier, or came of another recipe as well. In the order of recording. */
  readonly sightings: ReadonlyArray<DatasetSighting>;
  /** In bytes, by the earliest statement that tells it. */
  readonly size: Maybe<Scalars['Long']['output']>;
  /** What it was made of. */
  readonly upstream: Lineage;
};


/** One immutable content of a dataset, known by its digest. */
export type DatasetVersionDownstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};


/** One immutable content of a dataset, known by its digest. */
export type DatasetVersionImpactArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One immutable content of a dataset, known by its digest. */
export type DatasetVersionUpstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};

/** A page of a list of `DatasetVersion`. */
export type DatasetVersionConnection = {
  readonly __typename?: 'DatasetVersionConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<DatasetVersionEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<DatasetVersion>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** A `DatasetVersion` on a page. */
export type DatasetVersionEdge = {
  readonly __typename?: 'DatasetVersionEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `DatasetVersion`. */
  readonly node: DatasetVersion;
};

/** A retraction no longer holds. */
export type DatasetVersionReinstated = Event & Node & {
  readonly __typename?: 'DatasetVersionReinstated';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A dataset version must not be used any more; the reason says why. */
export type DatasetVersionRetracted = Event & Node & {
  readonly __typename?: 'DatasetVersionRetracted';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A recorded dataset version was there at this time as well, came of this recipe as well, or has this size. */
export type DatasetVersionSighted = Event & Node & {
  readonly __typename?: 'DatasetVersionSighted';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A dataset has one more immutable content. */
export type DatasetVersioned = Event & Node & {
  readonly __typename?: 'DatasetVersioned';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
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

/** What `defineEnvironment` came to, where it was accepted. */
export type DefineEnvironmentPayload = Payload & {
  readonly __typename?: 'DefineEnvironmentPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The environment, as known at `position`. */
  readonly environment: Maybe<Environment>;
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What `defineEnvironment` came to, or why it was refused. */
export type DefineEnvironmentResult = DefineEnvironmentPayload | Rejection;

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

/** What `deprecateModel` came to, where it was accepted. */
export type DeprecateModelPayload = Payload & {
  readonly __typename?: 'DeprecateModelPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** The model, as known at `position`. */
  readonly model: Maybe<Model>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What `deprecateModel` came to, or why it was refused. */
export type DeprecateModelResult = DeprecateModelPayload | Rejection;

/** A statement that a model should not be taken up any more. */
export type Deprecation = {
  readonly __typename?: 'Deprecation';
  /** Who the record says did it. */
  readonly actor: Actor;
  /** The event that says so. */
  readonly event: Event;
  /** When it was true in the world (valid time). */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why, in the words of whoever deprecated it. */
  readonly reason: Maybe<Scalars['String']['output']>;
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

/** What `describeDataset` came to, where it was accepted. */
export type DescribeDatasetPayload = Payload & {
  readonly __typename?: 'DescribeDatasetPayload';
  /** The dataset, as known at `position`. */
  readonly dataset: Maybe<Dataset>;
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What `describeDataset` came to, or why it was refused. */
export type DescribeDatasetResult = DescribeDatasetPayload | Rejection;

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

/** What `describeModel` came to, where it was accepted. */
export type DescribeModelPayload = Payload & {
  readonly __typename?: 'DescribeModelPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** The model, as known at `position`. */
  readonly model: Maybe<Model>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What `describeModel` came to, or why it was refused. */
export type DescribeModelResult = DescribeModelPayload | Rejection;

/** What differs between two versions, or in an environment between two times. */
export type Diff = {
  readonly __typename?: 'Diff';
  /** The one that it starts from: a version by its number, an environment with the time that was asked about. */
  readonly a: Scalars['String']['output'];
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The one that it leads to. */
  readonly b: Scalars['String']['output'];
  /** The parts in which something is told. */
  readonly sections: ReadonlyArray<DiffSection>;
};

/** One part of a difference. */
export type DiffSection = {
  readonly __typename?: 'DiffSection';
  /** Of code with two commits of one repository on a known host: a page that shows what changed between them. */
  readonly compareUrl: Maybe<Scalars['String']['output']>;
  /** In the order of paths. */
  readonly differences: ReadonlyArray<Difference>;
  /** Which part. */
  readonly section: DiffSectionName;
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

/** What two things say at one path. */
export type Difference = {
  readonly __typename?: 'Difference';
  /** What became of it. */
  readonly change: DifferenceKind;
  /** Of a metric that both have as a number, of the same dataset version: by how much it grew. */
  readonly delta: Maybe<Scalars['Float']['output']>;
  /** What `a` says; null where it says nothing. */
  readonly from: Maybe<Scalars['JSON']['output']>;
  /**
   * Of such a metric: whether that is better, as its name says or the question does. Null
   * where it cannot be told.
   */
  readonly isBetter: Maybe<Scalars['Boolean']['output']>;
  /**
   * The way to the value: names with a dot between them, each in JSON's quotes where it holds a dot or a quote itself. Of a
   * dataset or an artifact the name, with its namespace where not all have one, and the role behind it where a name stands twice. Of
   * a metric the name, as of an artifact in JSON's quotes where it holds a `#`.
   */
  readonly path: Scalars['String']['output'];
  /**
   * Of a package that changed: up or down, by PEP 440 for Python, by Semantic Versioning for JavaScript. Null where the two cannot
   * be compared.
   */
  readonly step: Maybe<VersionStep>;
  /** What `b` says; null where it says nothing. */
  readonly to: Maybe<Scalars['JSON']['output']>;
};

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

/** Where models serve. */
export type Environment = Node & {
  readonly __typename?: 'Environment';
  /** What it is, in the words of its owner. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** The event that defined it last. */
  readonly event: Event;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Its name, which never changes. */
  readonly name: Scalars['String']['output'];
  /** Whose it is: the owner of its name. */
  readonly namespace: Scalars['String']['output'];
  /** Whether it counts as production. */
  readonly production: Scalars['Boolean']['output'];
  /** Every policy that was stated, the one that holds first. */
  readonly promotionPolicies: ReadonlyArray<PromotionPolicy>;
  /** What a version has to have before it is promoted into it; null where nobody ever said. */
  readonly promotionPolicy: Maybe<PromotionPolicy>;
  /** Its place in the order of stages, the lowest first; null where nobody gave one. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** `environment:<namespace>/<name>` */
  readonly ref: Scalars['String']['output'];
  /** What serves in it: every model with any change in it, by name. */
  readonly serving: ReadonlyArray<Serving>;
};


/** Where models serve. */
export type EnvironmentServingArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of a list of `Environment`. */
export type EnvironmentConnection = {
  readonly __typename?: 'EnvironmentConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<EnvironmentEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<Environment>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** An environment has a rank, and counts as production or not; the latest definition holds. */
export type EnvironmentDefined = Event & Node & {
  readonly __typename?: 'EnvironmentDefined';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A `Environment` on a page. */
export type EnvironmentEdge = {
  readonly __typename?: 'EnvironmentEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `Environment`. */
  readonly node: Environment;
};

/** What served in the environment at an earlier time serves again, for every model that it names. */
export type EnvironmentRestored = Event & Node & {
  readonly __typename?: 'EnvironmentRestored';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** What serves in a whole environment. */
export type EnvironmentServing = {
  readonly __typename?: 'EnvironmentServing';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The time that was asked about, null for after every change. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
  /** Null where nobody defined it. */
  readonly environment: Maybe<Environment>;
  /** Every model with any change in the environment, by name. */
  readonly models: ReadonlyArray<Serving>;
};

/** Metrics of a model version on a dataset version. */
export type Evaluation = {
  readonly __typename?: 'Evaluation';
  /** Who the record says did it. */
  readonly actor: Actor;
  /** What it was evaluated on; null where that was not told. */
  readonly dataset: Maybe<DatasetUse>;
  /** The event that says so. */
  readonly event: Event;
  /** Metrics by name: finite numbers, or the texts NaN, Infinity, -Infinity. */
  readonly metrics: Scalars['JSON']['output'];
  /** When it was true in the world (valid time). */
  readonly occurredAt: Scalars['DateTime']['output'];
};

/** A fact that was recorded. Written once, never changed. The JSON Schema of `data` is published by type and version. */
export type Event = {
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A page of a list of `Event`. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<Event>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** A `Event` on a page. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  /** The event's position. */
  readonly cursor: Scalars['String']['output'];
  /** The `Event`. */
  readonly node: Event;
};

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

/** Bounds between which a reported metric of the newcomers has to lie. */
export type Guard = {
  readonly __typename?: 'Guard';
  /** The least that is within. */
  readonly atLeast: Maybe<Scalars['Float']['output']>;
  /** The most that is within. */
  readonly atMost: Maybe<Scalars['Float']['output']>;
  /** Name of the metric. */
  readonly metric: Scalars['String']['output'];
};

/** Bounds between which a reported metric of the newcomers has to lie: one of them, or both. */
export type GuardInput = {
  /** The least that is within. */
  readonly atLeast?: InputMaybe<Scalars['Float']['input']>;
  /** The most that is within. */
  readonly atMost?: InputMaybe<Scalars['Float']['input']>;
  /** Name of the metric, as `reportServingMetrics` has it. */
  readonly metric: Scalars['String']['input'];
};

/** The model versions that descend from something. */
export type Impact = {
  readonly __typename?: 'Impact';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** References of the nodes it was asked of. */
  readonly of: ReadonlyArray<Scalars['String']['output']>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
  /**
   * References of other dataset versions with the same digests as those asked about, in any namespace, which are not part of this
   * answer: what learned from these bytes under another name came of them. Ask of these as well, or by the digest for all of a
   * namespace. The first 100.
   */
  readonly sameBytes: ReadonlyArray<Scalars['String']['output']>;
  /** How many model versions there are on all pages. */
  readonly total: Scalars['Int']['output'];
  /**
   * A page of the model versions, nearest first. Of several that were asked about, one that came of another is among them, with
   * the way from that one.
   */
  readonly versions: ReadonlyArray<ImpactedVersion>;
};

/** A model version that descends from something. */
export type ImpactedVersion = {
  readonly __typename?: 'ImpactedVersion';
  /** The shortest way by which it does. */
  readonly path: LineagePath;
  /** Where it serves now: the slots whose allocation it is in. */
  readonly serving: ReadonlyArray<Serving>;
  /** The model version. */
  readonly version: ModelVersion;
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

/** What `labelModelVersion` came to, where it was accepted. */
export type LabelModelVersionPayload = Payload & {
  readonly __typename?: 'LabelModelVersionPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<ModelVersion>;
};

/** What `labelModelVersion` came to, or why it was refused. */
export type LabelModelVersionResult = LabelModelVersionPayload | Rejection;

/** Model versions by what they scored. A cursor goes on as known where its page was, whatever was recorded since. */
export type LeaderboardConnection = {
  readonly __typename?: 'LeaderboardConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** Which way it gets better. */
  readonly direction: MetricDirection;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<LeaderboardEdge>;
  /** Name of the metric. */
  readonly metric: Scalars['String']['output'];
  /** What is on the page. */
  readonly nodes: ReadonlyArray<LeaderboardEntry>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
  /**
   * Versions of the packages in `where` that the scheme of their language cannot read, or not the range: whether they lie in it nobody can
   * tell, and model versions with them are left out. The first 100.
   */
  readonly undecided: ReadonlyArray<Package>;
  /** How many of these there are, told or not. */
  readonly undecidedCount: Scalars['Int']['output'];
};

/** A `Leaderboard` on a page. */
export type LeaderboardEdge = {
  readonly __typename?: 'LeaderboardEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `Leaderboard`. */
  readonly node: LeaderboardEntry;
};

/** What a model version scored, and its place. */
export type LeaderboardEntry = {
  readonly __typename?: 'LeaderboardEntry';
  /** On what it was measured; null where that was not told. */
  readonly dataset: Maybe<DatasetUse>;
  /** The evaluation, or the training where that states the metric. */
  readonly event: Event;
  /** The version that scored it. */
  readonly modelVersion: ModelVersion;
  /** When it was measured, or trained. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** 1 for the best. Equal scores stand in the order of recording. */
  readonly rank: Scalars['Int']['output'];
  /** A finite number, or the text NaN, Infinity or -Infinity. */
  readonly value: Scalars['JSON']['output'];
};

/**
 * What is connected with the nodes that were asked about, nearest first. An edge stands on the page of that of its ends
 * which comes later, so that all pages together have every edge once.
 */
export type Lineage = {
  readonly __typename?: 'Lineage';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** References of nodes at which the walk was cut, by `depth` or because it grew too large: the first 100. */
  readonly cutAt: ReadonlyArray<Scalars['String']['output']>;
  /** The edges between nodes of this page, and between them and nodes of earlier pages. */
  readonly edges: ReadonlyArray<LineageEdge>;
  /** A page of the nodes, nearest first, those that were asked about among them. */
  readonly nodes: ReadonlyArray<LineageNode>;
  /**
   * References of the nodes it was asked of: several for a name without a version (all its versions), and for a digest that
   * several things have.
   */
  readonly of: ReadonlyArray<Scalars['String']['output']>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
  /** How many edges there are on all pages; nothing is fetched for it. */
  readonly totalEdges: Scalars['Int']['output'];
  /** How many nodes there are on all pages; nothing is fetched for it. */
  readonly totalNodes: Scalars['Int']['output'];
  /** True where these are not all: there is more behind this page, or the walk was cut. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Which way to walk. Edges point from what was used to what came of it. */
export type LineageDirection =
  /** Both ways from where one began: all that it was made of, and all that came of it. */
  | 'BOTH'
  /** To what came of it. */
  | 'DOWNSTREAM'
  /** To what it was made of. */
  | 'UPSTREAM';

/** Something was used, and something came of it. */
export type LineageEdge = {
  readonly __typename?: 'LineageEdge';
  /** Reference of what was used. */
  readonly from: Scalars['String']['output'];
  /**
   * What for: of a dataset its role (`training` unless said otherwise), of a parent the relation (`FINE_TUNE`), else `code`,
   * `output` (of a run), `artifact` (bytes of a version), `derived` (one dataset version from another), `commit` (a model
   * version recorded after another named it by its commit).
   */
  readonly role: Scalars['String']['output'];
  /** Reference of what came of it. */
  readonly to: Scalars['String']['output'];
};

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

/** A version, a run, a commit or bytes, as a node of the lineage graph. */
export type LineageNode = {
  readonly __typename?: 'LineageNode';
  /** Steps between it and what was asked about, by the shortest way. */
  readonly depth: Scalars['Int']['output'];
  /**
   * Of a dataset version or an artifact its own, of code `git:<commit>`, and so of a model version that is not recorded under a
   * number; null of a run and of a recorded model version.
   */
  readonly digest: Maybe<Scalars['String']['output']>;
  /** What kind of thing it is. */
  readonly kind: LineageKind;
  /** Of a model version its label, of a run its name, where it has one. */
  readonly label: Maybe<Scalars['String']['output']>;
  /** Of a dataset or a model; of code the repository, of a run its id, of an artifact its digest. */
  readonly name: Scalars['String']['output'];
  /** Whose it is. */
  readonly namespace: Scalars['String']['output'];
  /** Of a version, where it is recorded. */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** As it would be typed again: a version by its number, where it is recorded, else by its digest or `git:<commit>`. */
  readonly ref: Scalars['String']['output'];
  /** The thing itself. Null for a dataset version that is only known to have been used, and for a model version only named by its commit. */
  readonly subject: Maybe<LineageSubject>;
};

/** Why something is upstream of something else: the shortest way between them. */
export type LineagePath = {
  readonly __typename?: 'LineagePath';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The edges between them, in their order. */
  readonly edges: ReadonlyArray<LineageEdge>;
  /** The nodes on the way, from what was used to what came of it; `depth` counts from the first. */
  readonly nodes: ReadonlyArray<LineageNode>;
};

/** What a node of the lineage graph stands for. */
export type LineageSubject = Artifact | CodeVersion | DatasetVersion | ModelVersion | Run;

/** Two model versions merged three ways: the recipe to train next, and what is to be decided before. */
export type Merge = {
  readonly __typename?: 'Merge';
  /** The one: `ours`. */
  readonly a: Scalars['String']['output'];
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The other: `theirs`. */
  readonly b: Scalars['String']['output'];
  /** What both were compared with: their best common ancestors, or the base that was given. */
  readonly bases: ReadonlyArray<Scalars['String']['output']>;
  /** By part and path, those that were decided among them. */
  readonly conflicts: ReadonlyArray<MergeConflict>;
  /**
   * The recipe to train next, in the shape of `RecordTrainingInput`, with both as parents by the relation `MERGE`. What is in conflict and
   * not decided is not in it.
   */
  readonly recipe: Scalars['JSON']['output'];
};

/** Where two model versions come from together. */
export type MergeBase = {
  readonly __typename?: 'MergeBase';
  /** The one. */
  readonly a: Scalars['String']['output'];
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The other. */
  readonly b: Scalars['String']['output'];
  /**
   * All best common ancestors by way of parents, of whatever relation: those that are no ancestor of another one. A version counts
   * among its own ancestors. Empty where the two are not related; in the order in which they became known.
   */
  readonly versions: ReadonlyArray<ModelVersion>;
};

/** A path on which both sides differ from their base, or have none, and from each other. */
export type MergeConflict = {
  readonly __typename?: 'MergeConflict';
  /** What they say. */
  readonly base: ComparedValue;
  /** Which side was taken, as the question decided; null where it did not. */
  readonly decision: Maybe<MergeSide>;
  /** Whether all best common ancestors agree there: only then `base` means something. */
  readonly hasBase: Scalars['Boolean']['output'];
  /** What `a` says. */
  readonly ours: ComparedValue;
  /** As in `Difference`; of a dataset its role and its name. */
  readonly path: Scalars['String']['output'];
  /** The part of the recipe that it belongs to. */
  readonly section: DiffSectionName;
  /** What `b` says. */
  readonly theirs: ComparedValue;
};

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

/** A named line of models. */
export type Model = Node & {
  readonly __typename?: 'Model';
  /** Its named pointers, by name. */
  readonly aliases: ReadonlyArray<ModelAlias>;
  /** Names of its branches. */
  readonly branches: ReadonlyArray<Scalars['String']['output']>;
  /** Null unless it should not be taken up any more. */
  readonly deprecation: Maybe<Deprecation>;
  /** What it is, in the words of its owner. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** What came of its versions, all together. Null where it has none. */
  readonly downstream: Maybe<Lineage>;
  /** The event that registered it. */
  readonly event: Event;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Its name, which never changes. */
  readonly name: Scalars['String']['output'];
  /** Whose it is: the owner of its name. */
  readonly namespace: Scalars['String']['output'];
  /** `model:<namespace>/<name>` */
  readonly ref: Scalars['String']['output'];
  /** What its versions were made of, all together. Null where it has none. */
  readonly upstream: Maybe<Lineage>;
  /** One version: a number, a label, an alias, `branch:<name>`, a digest, or `git:<commit>`. */
  readonly version: Maybe<ModelVersion>;
  /** Versions by number, the highest first. */
  readonly versions: ModelVersionConnection;
};


/** A named line of models. */
export type ModelDownstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};


/** A named line of models. */
export type ModelUpstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};


/** A named line of models. */
export type ModelVersionArgs = {
  version: Scalars['String']['input'];
};


/** A named line of models. */
export type ModelVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  branch?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A named pointer to a version. */
export type ModelAlias = {
  readonly __typename?: 'ModelAlias';
  /** Its name. */
  readonly alias: Scalars['String']['output'];
  /** The event that pointed it there. */
  readonly event: Event;
  /** Where it points. */
  readonly version: ModelVersion;
};

/** An alias points nowhere. */
export type ModelAliasRemoved = Event & Node & {
  readonly __typename?: 'ModelAliasRemoved';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** An alias points at a version. */
export type ModelAliasSet = Event & Node & {
  readonly __typename?: 'ModelAliasSet';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A page of a list of `Model`. */
export type ModelConnection = {
  readonly __typename?: 'ModelConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<ModelEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<Model>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** A model should not be taken up any more. */
export type ModelDeprecated = Event & Node & {
  readonly __typename?: 'ModelDeprecated';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A model is described in other words. */
export type ModelDescribed = Event & Node & {
  readonly __typename?: 'ModelDescribed';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A `Model` on a page. */
export type ModelEdge = {
  readonly __typename?: 'ModelEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `Model`. */
  readonly node: Model;
};

/** Metrics of a model version, on a dataset version where one is named. */
export type ModelEvaluated = Event & Node & {
  readonly __typename?: 'ModelEvaluated';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A model’s allocation is what a promotion states. */
export type ModelPromoted = Event & Node & {
  readonly __typename?: 'ModelPromoted';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A model has a name. */
export type ModelRegistered = Event & Node & {
  readonly __typename?: 'ModelRegistered';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** Nothing of a model serves any more. */
export type ModelRetired = Event & Node & {
  readonly __typename?: 'ModelRetired';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A model’s allocation is again what an earlier change stated. */
export type ModelRolledBack = Event & Node & {
  readonly __typename?: 'ModelRolledBack';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A model has one more immutable version. */
export type ModelTrained = Event & Node & {
  readonly __typename?: 'ModelTrained';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A deprecation no longer holds. */
export type ModelUndeprecated = Event & Node & {
  readonly __typename?: 'ModelUndeprecated';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** One immutable trained result. */
export type ModelVersion = Node & {
  readonly __typename?: 'ModelVersion';
  /** Who the record says did it. */
  readonly actor: Actor;
  /** Aliases that point at it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Who approves of it and who rejects it, for which environment: what holds, in the order in which it was recorded. */
  readonly approvals: ReadonlyArray<Approval>;
  /** The bytes of it, wherever they are kept. */
  readonly artifacts: ReadonlyArray<Artifact>;
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The line of development that it is on, `main` unless it was said. */
  readonly branch: Scalars['String']['output'];
  /** The commit it was made with; null where unknown. */
  readonly code: Maybe<CodeVersion>;
  /** Dataset versions by role, the indirect ones among them; empty where unknown. */
  readonly datasets: ReadonlyArray<DatasetUse>;
  /** What came of it. */
  readonly downstream: Lineage;
  /** Evaluations of it, in the order of recording. */
  readonly evaluations: ReadonlyArray<Evaluation>;
  /** The event that recorded it. */
  readonly event: Event;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Which model versions descend from it. */
  readonly impact: Impact;
  /** The name that it was given once, such as `v1.2.0`. */
  readonly label: Maybe<Scalars['String']['output']>;
  /** Metrics stated with the training, by name; evaluations are beside them. */
  readonly metrics: Scalars['JSON']['output'];
  /** The model that it is a version of. */
  readonly model: Model;
  /** 1, 2, 3 … in the order of recording, which is no order in time. */
  readonly number: Scalars['Int']['output'];
  /** When it was true in the world (valid time). */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The packages it was trained with, by name. Empty where unknown. */
  readonly packages: ReadonlyArray<Package>;
  /** Parameters by name, `{}` where unknown. */
  readonly parameters: Scalars['JSON']['output'];
  /** Model versions that it came from. */
  readonly parents: ReadonlyArray<Parent>;
  /** Why, in the words of whoever recorded it. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** All that went into it, and what is not known of that. */
  readonly recipe: Recipe;
  /** When the service learned it (transaction time). */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** `model:<namespace>/<name>@<number>` */
  readonly ref: Scalars['String']['output'];
  /** Null unless it is retracted. */
  readonly retraction: Maybe<Retraction>;
  /** The execution that made it; null where none is recorded. */
  readonly run: Maybe<Run>;
  /** Where it serves now: the slots whose allocation it is in. */
  readonly serving: ReadonlyArray<Serving>;
  /** Every time in which it was in the allocation of an environment, by environment and time. */
  readonly servingPeriods: ReadonlyArray<ServingPeriod>;
  /** What it was made with: language, packages and their versions, lock file, container image, hardware. Null where unknown. */
  readonly software: Maybe<Scalars['JSON']['output']>;
  /** Its tags, by key. */
  readonly tags: ReadonlyArray<Tag>;
  /** What it was made of. */
  readonly upstream: Lineage;
};


/** One immutable trained result. */
export type ModelVersionDownstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};


/** One immutable trained result. */
export type ModelVersionImpactArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One immutable trained result. */
export type ModelVersionUpstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};

/** An actor approves a version for an environment, or for all. */
export type ModelVersionApproved = Event & Node & {
  readonly __typename?: 'ModelVersionApproved';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A page of a list of `ModelVersion`. */
export type ModelVersionConnection = {
  readonly __typename?: 'ModelVersionConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<ModelVersionEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<ModelVersion>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** A `ModelVersion` on a page. */
export type ModelVersionEdge = {
  readonly __typename?: 'ModelVersionEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `ModelVersion`. */
  readonly node: ModelVersion;
};

/** A model version has a label, unique in its model for ever. */
export type ModelVersionLabelled = Event & Node & {
  readonly __typename?: 'ModelVersionLabelled';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A retraction no longer holds. */
export type ModelVersionReinstated = Event & Node & {
  readonly __typename?: 'ModelVersionReinstated';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** An actor rejects a version for an environment, or for all. */
export type ModelVersionRejected = Event & Node & {
  readonly __typename?: 'ModelVersionRejected';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A model version must not be used any more; the reason says why. */
export type ModelVersionRetracted = Event & Node & {
  readonly __typename?: 'ModelVersionRetracted';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A model version has a tag; the latest value of a key counts. */
export type ModelVersionTagged = Event & Node & {
  readonly __typename?: 'ModelVersionTagged';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A tag is taken off. */
export type ModelVersionUntagged = Event & Node & {
  readonly __typename?: 'ModelVersionUntagged';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** What can be recorded: commands, each answered by a payload or a refusal. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Returns to what the rollout replaced. */
  readonly abortRollout: AbortRolloutResult;
  /** Goes to a later step; the last one completes the rollout. */
  readonly advanceRollout: AdvanceRolloutResult;
  /**
   * Says that the actor approves of a version, for one environment or for all. It takes the place of what the same actor said
   * for that before; the same again writes nothing.
   */
  readonly approveModelVersion: ApproveModelVersionResult;
  /** States anew, as a whole, what a version has to have before it is promoted into an environment. */
  readonly changePromotionPolicy: ChangePromotionPolicyResult;
  /** States anew what served in the past. */
  readonly correctServing: CorrectServingResult;
  /** Defines an environment, or defines it anew. */
  readonly defineEnvironment: DefineEnvironmentResult;
  /** Says that a model should not be taken up any more. */
  readonly deprecateModel: DeprecateModelResult;
  /** Describes a dataset in other words. */
  readonly describeDataset: DescribeDatasetResult;
  /** Describes a model in other words. */
  readonly describeModel: DescribeModelResult;
  /** Gives a version its label, once. */
  readonly labelModelVersion: LabelModelVersionResult;
  /** Keeps a rollout at its step until it is resumed. */
  readonly pauseRollout: PauseRolloutResult;
  /** States which versions of a model serve in an environment. */
  readonly promoteModel: PromoteModelResult;
  /** States what serves of several models of an environment in one event: all of it, or none. */
  readonly promoteModels: PromoteModelsResult;
  /**
   * Runs commands one after another, each atomic for itself; a refusal does not stop those behind it. At most 100.
   * Outcomes stand in the order of the commands.
   */
  readonly record: ReadonlyArray<RecordResult>;
  /**
   * Says of a dataset version that is recorded that it was there earlier than was known, that another recipe made the same
   * bytes, or how large it is. What says none of these writes nothing.
   */
  readonly recordDatasetSighting: RecordDatasetSightingResult;
  /** Records metrics of a version on a dataset version. */
  readonly recordEvaluation: RecordEvaluationResult;
  /** Records a trained version of a model, with all that went into it. */
  readonly recordTraining: RecordTrainingResult;
  /** Gives a dataset its name. The same again writes nothing. */
  readonly registerDataset: RegisterDatasetResult;
  /** Gives a model its name. The same again writes nothing. */
  readonly registerModel: RegisterModelResult;
  /** Takes a retraction back. */
  readonly reinstateDatasetVersion: ReinstateDatasetVersionResult;
  /** Takes a retraction back. */
  readonly reinstateModelVersion: ReinstateModelVersionResult;
  /**
   * Says that the actor rejects a version, for one environment or for all. It takes the place of what the same actor said for
   * that before; the same again writes nothing.
   */
  readonly rejectModelVersion: RejectModelVersionResult;
  /** Takes an alias away. */
  readonly removeModelAlias: RemoveModelAliasResult;
  /** Records metrics of a version while it serves: a guard of its rollout that is passed aborts that. */
  readonly reportServingMetrics: ReportServingMetricsResult;
  /**
   * What served in an environment at a time, as known now or at `knownAt`, serves again, in one event. Models that serve so
   * already are left alone; of a model of which nobody knew anything then, nothing serves afterwards.
   */
  readonly restoreEnvironment: RestoreEnvironmentResult;
  /** Lets a rollout go on; its step holds from now. */
  readonly resumeRollout: ResumeRolloutResult;
  /** States that nothing of a model serves any more. */
  readonly retireModel: RetireModelResult;
  /** Says that a dataset version must not be used any more. */
  readonly retractDatasetVersion: RetractDatasetVersionResult;
  /** Says that a version must not be used any more: no act promotes it. */
  readonly retractModelVersion: RetractModelVersionResult;
  /**
   * Undoes whatever changed in an environment since a time, in one event: each model returns to what served before, or to the
   * last good change before that. Refused where no version of a model served then (`restoreEnvironment` retires it).
   */
  readonly rollBackEnvironment: RollBackEnvironmentResult;
  /**
   * Returns to the last good change. What is retracted is passed over, and what somebody rejects, where the promotion policy asks for
   * approvals. A change that is named is asked for as in a promotion: by all that the policy asks.
   */
  readonly rollBackModel: RollBackModelResult;
  /** Several models return to their last good change in one event: all of them, or none. */
  readonly rollBackModels: RollBackModelsResult;
  /** Points an alias at a version, by compare-and-set. */
  readonly setModelAlias: SetModelAliasResult;
  /** Lets a version, or one of each of several models, come to serve step by step. */
  readonly startRollout: StartRolloutResult;
  /** Sets a tag of a version. */
  readonly tagModelVersion: TagModelVersionResult;
  /** Takes a deprecation back. */
  readonly undeprecateModel: UndeprecateModelResult;
  /** Takes a tag off a version. */
  readonly untagModelVersion: UntagModelVersionResult;
  /** Records a content of a dataset. The same digest again writes nothing. */
  readonly versionDataset: VersionDatasetResult;
  /**
   * Takes back what the same actor said of a version, approval or rejection, for that environment or for all; what was told in another’s
   * place, whoever told it.
   */
  readonly withdrawApproval: WithdrawApprovalResult;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationAbortRolloutArgs = {
  input: AbortRolloutInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationAdvanceRolloutArgs = {
  input: AdvanceRolloutInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationApproveModelVersionArgs = {
  input: ApproveModelVersionInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationChangePromotionPolicyArgs = {
  input: ChangePromotionPolicyInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationCorrectServingArgs = {
  input: CorrectServingInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationDefineEnvironmentArgs = {
  input: DefineEnvironmentInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationDeprecateModelArgs = {
  input: DeprecateModelInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationDescribeDatasetArgs = {
  input: DescribeDatasetInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationDescribeModelArgs = {
  input: DescribeModelInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationLabelModelVersionArgs = {
  input: LabelModelVersionInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationPauseRolloutArgs = {
  input: PauseRolloutInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationPromoteModelArgs = {
  input: PromoteModelInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationPromoteModelsArgs = {
  input: PromoteModelsInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRecordArgs = {
  commands: ReadonlyArray<CommandInput>;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRecordDatasetSightingArgs = {
  input: RecordDatasetSightingInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRecordEvaluationArgs = {
  input: RecordEvaluationInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRecordTrainingArgs = {
  input: RecordTrainingInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRegisterDatasetArgs = {
  input: RegisterDatasetInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRegisterModelArgs = {
  input: RegisterModelInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationReinstateDatasetVersionArgs = {
  input: ReinstateDatasetVersionInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationReinstateModelVersionArgs = {
  input: ReinstateModelVersionInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRejectModelVersionArgs = {
  input: RejectModelVersionInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRemoveModelAliasArgs = {
  input: RemoveModelAliasInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationReportServingMetricsArgs = {
  input: ReportServingMetricsInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRestoreEnvironmentArgs = {
  input: RestoreEnvironmentInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationResumeRolloutArgs = {
  input: ResumeRolloutInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRetireModelArgs = {
  input: RetireModelInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRetractDatasetVersionArgs = {
  input: RetractDatasetVersionInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRetractModelVersionArgs = {
  input: RetractModelVersionInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRollBackEnvironmentArgs = {
  input: RollBackEnvironmentInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRollBackModelArgs = {
  input: RollBackModelInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationRollBackModelsArgs = {
  input: RollBackModelsInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationSetModelAliasArgs = {
  input: SetModelAliasInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationStartRolloutArgs = {
  input: StartRolloutInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationTagModelVersionArgs = {
  input: TagModelVersionInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationUndeprecateModelArgs = {
  input: UndeprecateModelInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationUntagModelVersionArgs = {
  input: UntagModelVersionInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationVersionDatasetArgs = {
  input: VersionDatasetInput;
};


/** What can be recorded: commands, each answered by a payload or a refusal. */
export type MutationWithdrawApprovalArgs = {
  input: WithdrawApprovalInput;
};

/** A newcomer of a rollout. */
export type NewcomerInput = {
  /** May be left out where `version` is a full reference. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Which version: `fraud@3`; with the model or dataset beside it just `3`, a label or a digest. */
  readonly version: Scalars['String']['input'];
};

/** Whatever can be fetched again by its id (Relay's Global Object Identification). */
export type Node = {
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
};

/** A package that a version was made with. */
export type Package = {
  readonly __typename?: 'Package';
  /** As its ecosystem calls it. */
  readonly name: Scalars['String']['output'];
  /** As it was installed. */
  readonly version: Scalars['String']['output'];
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

/** A page of a Relay cursor connection. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the page's last edge, null where it has none. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** True where there is more behind this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True where there is more before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the page's first edge, null where it has none. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
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
export type Parent = {
  readonly __typename?: 'Parent';
  /** As it would be typed again: by number where it is recorded, else by digest. */
  readonly ref: Scalars['String']['output'];
  /** How the version came from it. */
  readonly relation: ParentRelation;
  /** Null where it was named by a digest that no recorded version has. */
  readonly version: Maybe<ModelVersion>;
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

/** A version that no other one beats. */
export type ParetoEntry = {
  readonly __typename?: 'ParetoEntry';
  /** The version. */
  readonly modelVersion: ModelVersion;
  /** What it scored, in the order of the metrics: finite numbers, or the texts NaN, Infinity or -Infinity. */
  readonly values: ReadonlyArray<Scalars['JSON']['output']>;
};

/** The versions between which only a preference decides: whichever is better by one metric is worse by another. */
export type ParetoFront = {
  readonly __typename?: 'ParetoFront';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** Of how many versions all these metrics are known. */
  readonly considered: Scalars['Int']['output'];
  /** These, from the best by the first metric on; of equals the one that was recorded first. */
  readonly entries: ReadonlyArray<ParetoEntry>;
  /** What was compared. */
  readonly metrics: ReadonlyArray<ParetoMetric>;
  /** How many of them no other one beats: none is as good in every metric and better in one. NaN is worse than every number. */
  readonly total: Scalars['Int']['output'];
  /**
   * Versions of the packages in `where` that the scheme of their language cannot read, or not the range: whether they lie in it nobody can
   * tell, and model versions with them are left out. The first 100.
   */
  readonly undecided: ReadonlyArray<Package>;
  /** How many of these there are, told or not. */
  readonly undecidedCount: Scalars['Int']['output'];
};

/** A metric of a trade-off. */
export type ParetoMetric = {
  readonly __typename?: 'ParetoMetric';
  /** Which way it gets better. */
  readonly direction: MetricDirection;
  /** Its name. */
  readonly metric: Scalars['String']['output'];
};

/** A guard that a reported value passed. */
export type PassedGuard = {
  readonly __typename?: 'PassedGuard';
  /** Name of the metric. */
  readonly metric: Scalars['String']['output'];
  /** Name of the model. */
  readonly model: Scalars['String']['output'];
  /** UUID of the event that reported it. */
  readonly report: Scalars['ID']['output'];
  /** A number, or the text `NaN`, `Infinity` or `-Infinity`. */
  readonly value: Scalars['JSON']['output'];
};

/** A change that a rollback does not return to. */
export type PassedOverChange = {
  readonly __typename?: 'PassedOverChange';
  /** UUID of the event that stated it. */
  readonly event: Scalars['ID']['output'];
  /** From when it holds. */
  readonly since: Scalars['DateTime']['output'];
  /** References of the versions that it names. */
  readonly versions: ReadonlyArray<Scalars['String']['output']>;
  /** Why it was passed over. */
  readonly why: PassedOverReason;
};

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

/** What `pauseRollout` came to, where it was accepted. */
export type PauseRolloutPayload = Payload & {
  readonly __typename?: 'PauseRolloutPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The rollout, as known at `position`: in a dry run, as it is. */
  readonly rollout: Maybe<Rollout>;
};

/** What `pauseRollout` came to, or why it was refused. */
export type PauseRolloutResult = PauseRolloutPayload | Rejection;

/** What a command came to that was accepted. */
export type Payload = {
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What keeps a planned change from being made. */
export type PlanBlock = {
  readonly __typename?: 'PlanBlock';
  /** The same in words. */
  readonly message: Scalars['String']['output'];
  /** Reference of the version that it is about. */
  readonly version: Scalars['String']['output'];
  /** What kind of thing it is. */
  readonly why: PlanBlockReason;
};

/** Why a version may not serve again. */
export type PlanBlockReason =
  /** An artifact of it was recorded without a digest: nobody can tell whether the bytes are the same. */
  | 'MISSING_DIGEST'
  /** The promotion policy of the environment asks for what it does not have. */
  | 'POLICY'
  /** It is retracted. */
  | 'RETRACTED';

/** What a command would change of one model, and why that: told by its dry run. */
export type PlannedChange = {
  readonly __typename?: 'PlannedChange';
  /** What keeps the change from being made; empty where nothing does. */
  readonly blockedBy: ReadonlyArray<PlanBlock>;
  /** What serves now; empty unless SERVING. */
  readonly from: ReadonlyArray<AllocatedVersion>;
  /** Whether versions serve now, none does, or nobody knows. */
  readonly fromState: ServingState;
  /** Name of the model. */
  readonly model: Scalars['String']['output'];
  /** `model:<namespace>/<name>` */
  readonly modelRef: Scalars['String']['output'];
  /** Changes that lay nearer and are not returned to, the nearest first. */
  readonly passedOver: ReadonlyArray<PassedOverChange>;
  /** The change whose allocation would serve again; null where what would serve was asked for, or nothing would. */
  readonly returnsTo: Maybe<ChangeName>;
  /** What would serve; empty unless SERVING. */
  readonly to: ReadonlyArray<AllocatedVersion>;
  /** Whether versions would serve, or none. */
  readonly toState: ServingState;
  /** Why that, in words. */
  readonly why: Scalars['String']['output'];
};

/** A fact that an item rested on: of a stream, or of a view. */
export type PolicyBasis = {
  readonly __typename?: 'PolicyBasis';
  /** How far it was, `<log id>.<number>`. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Which of its events. */
  readonly revision: Maybe<Scalars['Int']['output']>;
  /** The stream, null for a view. */
  readonly stream: Maybe<Scalars['String']['output']>;
  /** Name of the view, null for a stream. */
  readonly view: Maybe<Scalars['String']['output']>;
};

/** A change of what serves that a policy did not let pass, or would not have. */
export type PolicyBreach = {
  readonly __typename?: 'PolicyBreach';
  /** The change. */
  readonly change: ServingChange;
  /** How it came past the policy. */
  readonly how: PolicyBreachKind;
  /**
   * What was asked: of an override, as its event keeps it. Of the others, by what is known now of what was measured and had served by
   * then, and by who had approved, and what was known to be retracted, when they were recorded.
   */
  readonly items: ReadonlyArray<PolicyItem>;
  /** The policy that held at its `since`; of an act the one that held when it was made. */
  readonly policy: Maybe<PromotionPolicy>;
};

/** A page of a list of `PolicyBreach`. */
export type PolicyBreachConnection = {
  readonly __typename?: 'PolicyBreachConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<PolicyBreachEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<PolicyBreach>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** A `PolicyBreach` on a page. */
export type PolicyBreachEdge = {
  readonly __typename?: 'PolicyBreachEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `PolicyBreach`. */
  readonly node: PolicyBreach;
};

/** How a change of what serves came past a policy. */
export type PolicyBreachKind =
  /** By an act that passed over what was missing, for a reason. */
  | 'OVERRIDDEN'
  /** By a rollback to the last good change: the way out of an emergency, of which only rejections are asked. */
  | 'ROLLED_BACK'
  /** It was told afterwards, as a testimony or a correction, or imported: no policy is asked of these. */
  | 'TOLD';

/** A rule as it was asked of one version. */
export type PolicyItem = {
  readonly __typename?: 'PolicyItem';
  /** What it rested on, as the event keeps it; empty in a refusal. */
  readonly basis: ReadonlyArray<PolicyBasis>;
  /** What there was. */
  readonly found: Scalars['String']['output'];
  /** What would mend it; null where it passed. */
  readonly mend: Maybe<Scalars['String']['output']>;
  /** Name of the model. */
  readonly model: Scalars['String']['output'];
  /** Number of the version. */
  readonly number: Scalars['Int']['output'];
  /** Whether that is enough. */
  readonly passed: Scalars['Boolean']['output'];
  /** What it requires. */
  readonly required: Scalars['String']['output'];
  /** Which rule: one of `PolicyRuleKind`. */
  readonly rule: Scalars['String']['output'];
};

/** What a policy came to when an act asked it: the event keeps it, with the facts that each item rested on, and it is never asked again. */
export type PolicyOutcome = {
  readonly __typename?: 'PolicyOutcome';
  /** Each rule of each version whose share grows, in the order of the policy. */
  readonly items: ReadonlyArray<PolicyItem>;
  /** True where something was missing, and the promotion was made all the same. */
  readonly overridden: Scalars['Boolean']['output'];
  /** Revision of the policy in the environment's stream. */
  readonly policy: Scalars['Int']['output'];
};

/** One rule of a promotion policy. Members that are not its own are null. */
export type PolicyRule = {
  readonly __typename?: 'PolicyRule';
  /** Of METRIC: the least that passes. */
  readonly atLeast: Maybe<Scalars['Float']['output']>;
  /** Of METRIC: the most that passes. */
  readonly atMost: Maybe<Scalars['Float']['output']>;
  /** Of BRANCH: its name. */
  readonly branch: Maybe<Scalars['String']['output']>;
  /** Of APPROVALS: by so many actors. */
  readonly count: Maybe<Scalars['Int']['output']>;
  /** Of METRIC and EVALUATED_WITHIN: reference of the dataset, or of one version of it; null where any counts. */
  readonly dataset: Maybe<Scalars['String']['output']>;
  /** Of EVALUATED_WITHIN: whole days before the promotion. */
  readonly days: Maybe<Scalars['Int']['output']>;
  /** Of SERVED_IN: name of the environment. */
  readonly environment: Maybe<Scalars['String']['output']>;
  /** Of METRIC: its name. */
  readonly metric: Maybe<Scalars['String']['output']>;
  /** Of APPROVALS: whether who recorded the training does not count. */
  readonly notByAuthor: Maybe<Scalars['Boolean']['output']>;
  /** What it requires, in words. */
  readonly required: Scalars['String']['output'];
  /** Which one. */
  readonly rule: PolicyRuleKind;
  /** Of SERVED_IN: for so many seconds in all. */
  readonly seconds: Maybe<Scalars['Long']['output']>;
  /** Of SERVED_IN: with at least that share, in hundredths of a percent. */
  readonly share: Maybe<Scalars['Int']['output']>;
};

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

/** What `promoteModel` came to, where it was accepted. */
export type PromoteModelPayload = Payload & {
  readonly __typename?: 'PromoteModelPayload';
  /** Later changes whose predecessor is no longer the one that their decider saw. Only a testimony or a correction moves any. Null in a dry run. */
  readonly basisMoved: Maybe<ReadonlyArray<ServingChange>>;
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** What would change, and why; null unless a dry run. */
  readonly plan: Maybe<ReadonlyArray<PlannedChange>>;
  /** What the policy of the environment came to; null where none was asked. */
  readonly policy: Maybe<PolicyOutcome>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** What serves in the slot now, as known at `position`. */
  readonly serving: Maybe<Serving>;
};

/** What `promoteModel` came to, or why it was refused. */
export type PromoteModelResult = PromoteModelPayload | Rejection;

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

/** What `promoteModels` came to, where it was accepted. */
export type PromoteModelsPayload = Payload & {
  readonly __typename?: 'PromoteModelsPayload';
  /** Later changes whose predecessor is no longer the one that their decider saw. Only a testimony moves any. Null in a dry run. */
  readonly basisMoved: Maybe<ReadonlyArray<ServingChange>>;
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** What would change, model by model; null unless a dry run. */
  readonly plan: Maybe<ReadonlyArray<PlannedChange>>;
  /** What the policy of the environment came to; null where none was asked. */
  readonly policy: Maybe<PolicyOutcome>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** What serves of each model now, as known at `position`. */
  readonly servings: ReadonlyArray<Serving>;
};

/** What `promoteModels` came to, or why it was refused. */
export type PromoteModelsResult = PromoteModelsPayload | Rejection;

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

/** What a version has to have before it is promoted into an environment, as a whole. */
export type PromotionPolicy = {
  readonly __typename?: 'PromotionPolicy';
  /** Who stated it. */
  readonly actor: Actor;
  /** The event that stated it. */
  readonly event: Event;
  /** Whether a promotion with a reason may pass over what is missing. */
  readonly mayOverride: Scalars['Boolean']['output'];
  /** Since when it held, as the event says. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why, in the words of whoever stated it. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** All of them have to pass; none: nothing is asked. */
  readonly rules: ReadonlyArray<PolicyRule>;
};

/** What a promotion into the environment has to have is stated anew, as a whole. */
export type PromotionPolicyChanged = Event & Node & {
  readonly __typename?: 'PromotionPolicyChanged';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * Bisects the history of a model by a metric as git bisects that of a program: which version made it bad, or which one to evaluate next to
   * find out. Null where a version or the dataset version is not recorded.
   */
  readonly bisect: Maybe<Bisection>;
  /**
   * For what the recipe of a model version says, since which version it is so: each fact is followed to the first parent that says the
   * same, of whatever relation, until none does. Null where the version is not recorded.
   */
  readonly blame: Maybe<Blame>;
  /**
   * The manifest of what served in a slot at a time, or of one version. Null where the version is not recorded; of a slot it says UNKNOWN
   * where nobody recorded anything.
   */
  readonly checkout: Maybe<Checkout>;
  /** 2 to 50 versions side by side, all of models or all of datasets. Null where one of them is not recorded. */
  readonly compare: Maybe<Comparison>;
  /** A dataset, null where nobody registered it. */
  readonly dataset: Maybe<Dataset>;
  /** A dataset version: `prices@3`, or with `dataset` just `3` or a digest. */
  readonly datasetVersion: Maybe<DatasetVersion>;
  /** All datasets by namespace and name. */
  readonly datasets: DatasetConnection;
  /**
   * What differs between two model versions, two dataset versions, or one environment at two times
   * (`environment:production@2026-05-01`; without a time it is after every change). Null where one of the versions is not recorded.
   */
  readonly diff: Maybe<Diff>;
  /** An environment, null where nobody defined it. */
  readonly environment: Maybe<Environment>;
  /** The same for every model of an environment. */
  readonly environmentServing: EnvironmentServing;
  /** All environments by rank, namespace and name. */
  readonly environments: EnvironmentConnection;
  /** One event by its UUID, null where there is none. */
  readonly event: Maybe<Event>;
  /** Events in the order of the log. Cursors are positions. 50 at a time unless `first` or `last` says otherwise, 1000 at most, and fewer where they are large: `pageInfo` says whether there are more. */
  readonly events: EventConnection;
  /** Which model versions descend from something, by which way, and where each serves now. `of` as in `lineage`. */
  readonly impact: Maybe<Impact>;
  /**
   * Model versions by a metric, the best first, NaN last. Of several evaluations of a version the newest counts: the one that is true of the
   * latest time. Retracted versions are left out unless asked for. Null where the dataset version that it is measured on is not recorded.
   */
  readonly leaderboard: Maybe<LeaderboardConnection>;
  /**
   * What something was made of and what came of it. `of` is a reference: a version, a run, a commit, bytes
   * (`artifact:default/md5:…`, or `md5:…` alone: everything of the namespace that has this digest), or a name without a version,
   * which means all of its versions. A commit by `git:` and its id alone, too, or its first seven or more digits, of whatever
   * repository, or behind the reference of one: `code:default/github.com/acme/fraud@git:0a1b2c3`. Null where nobody recorded it. Pages of one answer belong together: without `knownAt`, the page
   * behind a cursor is as known where that cursor was made.
   */
  readonly lineage: Maybe<Lineage>;
  /**
   * The recipes of two model versions merged three ways: code, datasets, other bytes, parameters by path, packages by name, of Python by its
   * normal form (PEP 503). Where packages are told, the digests of lock file and image are those of the side whose packages, all of them, the
   * merged ones are, and left out where they are of neither. Null where one of the versions is not recorded.
   */
  readonly merge: Maybe<Merge>;
  /** All best common ancestors of two model versions. Null where one of them is not recorded. */
  readonly mergeBase: Maybe<MergeBase>;
  /** A model, null where nobody registered it. */
  readonly model: Maybe<Model>;
  /** A model version: `fraud@3`, or with `model` just `3` or `v1.2.0`. Null where there is none. */
  readonly modelVersion: Maybe<ModelVersion>;
  /** Versions of a model, the highest number first; of all models, in the order of recording, the last first. */
  readonly modelVersions: ModelVersionConnection;
  /** All models by namespace and name. */
  readonly models: ModelConnection;
  /** Whatever has this id, null where nothing has. */
  readonly node: Maybe<Node>;
  /**
   * The trade-off of several metrics: the model versions that no other one beats. What counts, and when it is null, is as in
   * `leaderboard`. Refused where more than 100,000 versions have one of the metrics, or all of them together
   * have more than 200,000 scores: say more by models or where.
   */
  readonly paretoFront: Maybe<ParetoFront>;
  /** Why `to` came from `from`: the shortest way between them. Null where there is none. */
  readonly path: Maybe<LineagePath>;
  /**
   * The changes of what serves in an environment that its promotion policy did not let pass: those made by an override, and
   * those told afterwards, or made by a rollback, that it would have refused, as it stood then; also those that were withdrawn
   * since (`withdrawnBy`), which a correction does when it states the same anew. From the latest `since` to the earliest. A page
   * may have fewer items than were asked for, and none, while `hasNextPage` is true: each looks at 1,000 changes at most.
   */
  readonly policyBreaches: PolicyBreachConnection;
  /** What went into a version of a model or of a dataset. Null where there is no such version. */
  readonly recipe: Maybe<Recipe>;
  /**
   * Plans to restore each environment of a namespace, by rank: what `restoreEnvironment` would come to with the same arguments.
   * They are carried out one by one, each at the revision of its plan; planned again after an interruption, those that
   * were done have nothing left, and `restoredBy` says what did it.
   */
  readonly restorePlans: RestorePlanConnection;
  /** A rollout, null where none has that id. */
  readonly rollout: Maybe<Rollout>;
  /** Rollouts of an environment, of a model, or all, from the last that began to the first. */
  readonly rollouts: RolloutConnection;
  /**
   * The version that the split assigned to a key at a time, as known at `knownAt`. Versions take ranges of buckets in the order of the
   * allocation, as wide as their shares. No error for an environment or model that nobody recorded: its serving is UNKNOWN.
   */
  readonly route: Route;
  /**
   * What has every word of a text in its name, its description or its tags, as a word or the beginning of one, the nearest first:
   * words in a name count before others, whole ones before beginnings; of equals, models come first, then versions, datasets and
   * environments, by namespace and name. A word is letters and digits of any script, compared in Unicode's form NFKC without case.
   */
  readonly search: SearchResultConnection;
  /**
   * What served: the last standing change with `since` not after `at` (left out: after every change), as known at
   * `knownAt` (left out: now). UNKNOWN, never an error, for an environment or model that nobody recorded.
   */
  readonly serving: Serving;
  /** The changes of a slot, or of a whole environment, from the latest `since` to the earliest. */
  readonly servingHistory: ServingChangeConnection;
  /** Which model versions were trained with a package, the last recorded first. */
  readonly software: SoftwareUseConnection;
  /**
   * Which model versions use a package (`package`, and a `range` of its versions), or something that has a reference (`of`): a
   * dataset version, a commit, a run, a parent, bytes. They use it themselves: their recipe names it, or the run that it names used it;
   * what came of those is in `impact`. Null where nobody recorded what `of` names.
   */
  readonly whoUses: Maybe<VersionUseConnection>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryBisectArgs = {
  along?: InputMaybe<BisectHistory>;
  bad: Scalars['String']['input'];
  dataset?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<MetricDirection>;
  good: ReadonlyArray<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  metric: Scalars['String']['input'];
  model?: InputMaybe<Scalars['String']['input']>;
  skip?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  tolerance?: InputMaybe<Scalars['Float']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryBlameArgs = {
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  of: Scalars['String']['input'];
  paths?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryCheckoutArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  environment?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryCompareArgs = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  of: ReadonlyArray<Scalars['String']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryDatasetArgs = {
  dataset: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryDatasetVersionArgs = {
  dataset?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  version: Scalars['String']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryDatasetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryDiffArgs = {
  a: Scalars['String']['input'];
  all?: InputMaybe<Scalars['Boolean']['input']>;
  b: Scalars['String']['input'];
  higherIsBetter?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  lowerIsBetter?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryEnvironmentArgs = {
  environment: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryEnvironmentServingArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  environment: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryEnvironmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryImpactArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  of: Scalars['String']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryLeaderboardArgs = {
  acrossDatasets?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<MetricDirection>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  metric: Scalars['String']['input'];
  models?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<VersionFilter>;
  withRetracted?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryLineageArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<LineageDirection>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  of: Scalars['String']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryMergeArgs = {
  a: Scalars['String']['input'];
  b: Scalars['String']['input'];
  base?: InputMaybe<Scalars['String']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  ours?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  theirs?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryMergeBaseArgs = {
  a: Scalars['String']['input'];
  b: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryModelArgs = {
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  model: Scalars['String']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryModelVersionArgs = {
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['String']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryModelVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  branch?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryModelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryParetoFrontArgs = {
  acrossDatasets?: InputMaybe<Scalars['Boolean']['input']>;
  dataset?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  metrics: ReadonlyArray<MetricAim>;
  models?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<VersionFilter>;
  withRetracted?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryPathArgs = {
  from: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  to: Scalars['String']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryPolicyBreachesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  environment: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryRecipeArgs = {
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  of: Scalars['String']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryRestorePlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  override?: InputMaybe<Scalars['Boolean']['input']>;
  to: Scalars['DateTime']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryRolloutArgs = {
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryRolloutsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  environment?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<RolloutState>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryRouteArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  environment: Scalars['String']['input'];
  key: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  model: Scalars['String']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<SearchKind>>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  text: Scalars['String']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryServingArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  environment: Scalars['String']['input'];
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  model: Scalars['String']['input'];
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryServingHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  environment: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QuerySoftwareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  package: Scalars['String']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. Every query that takes `knownAt` has the same answer for the same position, for ever. */
export type QueryWhoUsesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['KnownAt']['input']>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  of?: InputMaybe<Scalars['String']['input']>;
  package?: InputMaybe<Scalars['String']['input']>;
  range?: InputMaybe<Scalars['String']['input']>;
  served?: InputMaybe<ServedFilter>;
};

/** All that went into a version, and what is not known of it. */
export type Recipe = {
  readonly __typename?: 'Recipe';
  /** The bytes of the version. */
  readonly artifacts: ReadonlyArray<Artifact>;
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The commit it was made with; of a dataset version else the first commit known to hold it. */
  readonly code: Maybe<CodeVersion>;
  /**
   * Dataset versions by role, the indirect ones among them; of a dataset version also those it is derived from (`derived`).
   * Empty where unknown.
   */
  readonly datasets: ReadonlyArray<DatasetUse>;
  /** Metrics stated with the training, and those of its evaluations: of two with one name the later. */
  readonly metrics: Scalars['JSON']['output'];
  /** Reference of the version. */
  readonly of: Scalars['String']['output'];
  /** Parameters as run, by name; `{}` where unknown. */
  readonly parameters: Scalars['JSON']['output'];
  /** Model versions that it came from. */
  readonly parents: ReadonlyArray<Parent>;
  /** What is stale or unknown, and where. Nothing is filled in from somewhere else. */
  readonly problems: ReadonlyArray<RecipeProblem>;
  /** The execution that made it; null where none is recorded. */
  readonly run: Maybe<Run>;
  /** What it was made with: language, packages and their versions, lock file, container image, hardware. Null where unknown. */
  readonly software: Maybe<Scalars['JSON']['output']>;
  /** Bytes that went in and are no dataset version, such as another model's file. */
  readonly usedArtifacts: ReadonlyArray<ArtifactUse>;
};

/** Something about a recipe that is stale or unknown. */
export type RecipeProblem = {
  readonly __typename?: 'RecipeProblem';
  /** What is stale or unknown there, and why. */
  readonly what: Scalars['String']['output'];
  /** The part of the recipe, or the place in its source. */
  readonly where: Scalars['String']['output'];
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

/** What `recordDatasetSighting` came to, where it was accepted. */
export type RecordDatasetSightingPayload = Payload & {
  readonly __typename?: 'RecordDatasetSightingPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<DatasetVersion>;
};

/** What `recordDatasetSighting` came to, or why it was refused. */
export type RecordDatasetSightingResult = RecordDatasetSightingPayload | Rejection;

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

/** What `recordEvaluation` came to, where it was accepted. */
export type RecordEvaluationPayload = Payload & {
  readonly __typename?: 'RecordEvaluationPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<ModelVersion>;
};

/** What `recordEvaluation` came to, or why it was refused. */
export type RecordEvaluationResult = RecordEvaluationPayload | Rejection;

/** What a command of a batch came to that was accepted. */
export type RecordPayload = Payload & {
  readonly __typename?: 'RecordPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** What would change of what serves, model by model; null unless a dry run of a command that tells. */
  readonly plan: Maybe<ReadonlyArray<PlannedChange>>;
  /** What the policy of the environment came to; null where none was asked. */
  readonly policy: Maybe<PolicyOutcome>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What a command of a batch came to. */
export type RecordResult = RecordPayload | Rejection;

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

/** What `recordTraining` came to, where it was accepted. */
export type RecordTrainingPayload = Payload & {
  readonly __typename?: 'RecordTrainingPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<ModelVersion>;
};

/** What `recordTraining` came to, or why it was refused. */
export type RecordTrainingResult = RecordTrainingPayload | Rejection;

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

/** What `registerDataset` came to, where it was accepted. */
export type RegisterDatasetPayload = Payload & {
  readonly __typename?: 'RegisterDatasetPayload';
  /** The dataset, as known at `position`. */
  readonly dataset: Maybe<Dataset>;
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What `registerDataset` came to, or why it was refused. */
export type RegisterDatasetResult = RegisterDatasetPayload | Rejection;

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

/** What `registerModel` came to, where it was accepted. */
export type RegisterModelPayload = Payload & {
  readonly __typename?: 'RegisterModelPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** The model, as known at `position`. */
  readonly model: Maybe<Model>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What `registerModel` came to, or why it was refused. */
export type RegisterModelResult = RegisterModelPayload | Rejection;

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

/** What `reinstateDatasetVersion` came to, where it was accepted. */
export type ReinstateDatasetVersionPayload = Payload & {
  readonly __typename?: 'ReinstateDatasetVersionPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<DatasetVersion>;
};

/** What `reinstateDatasetVersion` came to, or why it was refused. */
export type ReinstateDatasetVersionResult = ReinstateDatasetVersionPayload | Rejection;

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

/** What `reinstateModelVersion` came to, where it was accepted. */
export type ReinstateModelVersionPayload = Payload & {
  readonly __typename?: 'ReinstateModelVersionPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<ModelVersion>;
};

/** What `reinstateModelVersion` came to, or why it was refused. */
export type ReinstateModelVersionResult = ReinstateModelVersionPayload | Rejection;

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

/** What `rejectModelVersion` came to, where it was accepted. */
export type RejectModelVersionPayload = Payload & {
  readonly __typename?: 'RejectModelVersionPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. */
  readonly version: Maybe<ModelVersion>;
};

/** What `rejectModelVersion` came to, or why it was refused. */
export type RejectModelVersionResult = RejectModelVersionPayload | Rejection;

/** A refusal. Nothing was written. */
export type Rejection = {
  readonly __typename?: 'Rejection';
  /** Why, from a closed list. */
  readonly code: RejectionCode;
  /** Item by item, those that pass included, where a promotion policy is not met; else null. */
  readonly items: Maybe<ReadonlyArray<PolicyItem>>;
  /** What was required, and what came. */
  readonly message: Scalars['String']['output'];
  /** Of a dry run: what it would have changed, with what blocks that. Null where nothing of the kind can be told. */
  readonly plan: Maybe<ReadonlyArray<PlannedChange>>;
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

/** What `removeModelAlias` came to, where it was accepted. */
export type RemoveModelAliasPayload = Payload & {
  readonly __typename?: 'RemoveModelAliasPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** The model, as known at `position`. */
  readonly model: Maybe<Model>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What `removeModelAlias` came to, or why it was refused. */
export type RemoveModelAliasResult = Rejection | RemoveModelAliasPayload;

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

/** What `reportServingMetrics` came to, where it was accepted. */
export type ReportServingMetricsPayload = Payload & {
  readonly __typename?: 'ReportServingMetricsPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What `reportServingMetrics` came to, or why it was refused. */
export type ReportServingMetricsResult = Rejection | ReportServingMetricsPayload;

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

/** What `restoreEnvironment` came to, where it was accepted. */
export type RestoreEnvironmentPayload = Payload & {
  readonly __typename?: 'RestoreEnvironmentPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** What would change, model by model; null unless a dry run. */
  readonly plan: Maybe<ReadonlyArray<PlannedChange>>;
  /** What the policy of the environment came to; null where none was asked. */
  readonly policy: Maybe<PolicyOutcome>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** What serves now of each model that changed, as known at `position`. */
  readonly servings: ReadonlyArray<Serving>;
};

/** What `restoreEnvironment` came to, or why it was refused. */
export type RestoreEnvironmentResult = Rejection | RestoreEnvironmentPayload;

/** What the restore of one environment would come to. Nothing is written. */
export type RestorePlan = {
  readonly __typename?: 'RestorePlan';
  /** What would change, and what keeps it from being made. Empty where nothing is left to restore. */
  readonly changes: ReadonlyArray<PlannedChange>;
  /** Which environment. */
  readonly environment: Environment;
  /** Why it would be refused; `NOTHING_TO_RESTORE` where the environment serves so already, `NOTHING_KNOWN_THEN` where nobody knows what served. Null where it would be made. */
  readonly rejection: Maybe<Rejection>;
  /**
   * Where nothing is left to restore: the restore to that time since which nothing has changed there. It tells whoever goes on
   * after an interruption what was done before. Null where there is none.
   */
  readonly restoredBy: Maybe<Event>;
  /** Revision of the environment that it was made at, for `ifRevision`. Null where the restore would be refused. */
  readonly revision: Maybe<Scalars['Int']['output']>;
};

/** A page of a list of `RestorePlan`. */
export type RestorePlanConnection = {
  readonly __typename?: 'RestorePlanConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<RestorePlanEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<RestorePlan>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** A `RestorePlan` on a page. */
export type RestorePlanEdge = {
  readonly __typename?: 'RestorePlanEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `RestorePlan`. */
  readonly node: RestorePlan;
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

/** What `resumeRollout` came to, where it was accepted. */
export type ResumeRolloutPayload = Payload & {
  readonly __typename?: 'ResumeRolloutPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The rollout, as known at `position`: in a dry run, as it is. */
  readonly rollout: Maybe<Rollout>;
};

/** What `resumeRollout` came to, or why it was refused. */
export type ResumeRolloutResult = Rejection | ResumeRolloutPayload;

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

/** What `retireModel` came to, where it was accepted. */
export type RetireModelPayload = Payload & {
  readonly __typename?: 'RetireModelPayload';
  /** Later changes whose predecessor is no longer the one that their decider saw. Only a testimony or a correction moves any. Null in a dry run. */
  readonly basisMoved: Maybe<ReadonlyArray<ServingChange>>;
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** What serves in the slot now, as known at `position`. */
  readonly serving: Maybe<Serving>;
};

/** What `retireModel` came to, or why it was refused. */
export type RetireModelResult = Rejection | RetireModelPayload;

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

/** What `retractDatasetVersion` came to, where it was accepted. */
export type RetractDatasetVersionPayload = Payload & {
  readonly __typename?: 'RetractDatasetVersionPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<DatasetVersion>;
};

/** What `retractDatasetVersion` came to, or why it was refused. */
export type RetractDatasetVersionResult = Rejection | RetractDatasetVersionPayload;

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

/** What `retractModelVersion` came to, where it was accepted. */
export type RetractModelVersionPayload = Payload & {
  readonly __typename?: 'RetractModelVersionPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<ModelVersion>;
};

/** What `retractModelVersion` came to, or why it was refused. */
export type RetractModelVersionResult = Rejection | RetractModelVersionPayload;

/** A statement that a version must not be used any more. */
export type Retraction = {
  readonly __typename?: 'Retraction';
  /** Who retracted it. */
  readonly actor: Actor;
  /** The event that says so. */
  readonly event: Event;
  /** Since when it held, as the event says. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why, in the words of whoever retracted it. */
  readonly reason: Maybe<Scalars['String']['output']>;
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

/** What `rollBackEnvironment` came to, where it was accepted. */
export type RollBackEnvironmentPayload = Payload & {
  readonly __typename?: 'RollBackEnvironmentPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** What would change, model by model; null unless a dry run. */
  readonly plan: Maybe<ReadonlyArray<PlannedChange>>;
  /** What the policy of the environment came to: asked only where it was to be passed over, and else null. */
  readonly policy: Maybe<PolicyOutcome>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** What serves now of each model that went back, as known at `position`. */
  readonly servings: ReadonlyArray<Serving>;
};

/** What `rollBackEnvironment` came to, or why it was refused. */
export type RollBackEnvironmentResult = Rejection | RollBackEnvironmentPayload;

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

/** What `rollBackModel` came to, where it was accepted. */
export type RollBackModelPayload = Payload & {
  readonly __typename?: 'RollBackModelPayload';
  /** Later changes whose predecessor is no longer the one that their decider saw. Only a testimony or a correction moves any. Null in a dry run. */
  readonly basisMoved: Maybe<ReadonlyArray<ServingChange>>;
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** What would change, and why; null unless a dry run. */
  readonly plan: Maybe<ReadonlyArray<PlannedChange>>;
  /** What the policy of the environment came to: asked of changes that were named, and where it was to be passed over. Null where it was not. */
  readonly policy: Maybe<PolicyOutcome>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** What serves in the slot now, as known at `position`. */
  readonly serving: Maybe<Serving>;
};

/** What `rollBackModel` came to, or why it was refused. */
export type RollBackModelResult = Rejection | RollBackModelPayload;

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

/** What `rollBackModels` came to, where it was accepted. */
export type RollBackModelsPayload = Payload & {
  readonly __typename?: 'RollBackModelsPayload';
  /** Later changes whose predecessor is no longer the one that their decider saw. Only a testimony moves any. Null in a dry run. */
  readonly basisMoved: Maybe<ReadonlyArray<ServingChange>>;
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** What would change, model by model; null unless a dry run. */
  readonly plan: Maybe<ReadonlyArray<PlannedChange>>;
  /** What the policy of the environment came to: asked of changes that were named, and where it was to be passed over. Null where it was not. */
  readonly policy: Maybe<PolicyOutcome>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** What serves of each model now, as known at `position`. */
  readonly servings: ReadonlyArray<Serving>;
};

/** What `rollBackModels` came to, or why it was refused. */
export type RollBackModelsResult = Rejection | RollBackModelsPayload;

/** Which model is to go back. */
export type RollbackInput = {
  /** Reference of the model: `fraud`, `shop/fraud`. */
  readonly model: Scalars['String']['input'];
  /** The change to return to. Required in a testimony; an act finds the last good one itself. */
  readonly target?: InputMaybe<ChangeInput>;
};

/**
 * A staged rollout: a version of a model, or one of each of several models, comes to serve step by step in place of what served
 * before.
 */
export type Rollout = {
  readonly __typename?: 'Rollout';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** Whether the service advances by itself. */
  readonly automatic: Scalars['Boolean']['output'];
  /** What keeps it from its next step, however long it has held; empty where nothing does, and of a rollout that is over. */
  readonly blockedBy: ReadonlyArray<RolloutBlock>;
  /** Name of the environment. */
  readonly environment: Scalars['String']['output'];
  /** `environment:<namespace>/<name>` */
  readonly environmentRef: Scalars['String']['output'];
  /** The event that began it. */
  readonly event: Event;
  /** Bounds of reported metrics of the newcomers: one that is passed aborts the rollout. */
  readonly guards: ReadonlyArray<Guard>;
  /** What happened to it, in order. */
  readonly history: ReadonlyArray<RolloutMoment>;
  /** Seconds for which a step has to hold before the next. */
  readonly holdFor: Scalars['Long']['output'];
  /** UUID of the event that began it. */
  readonly id: Scalars['ID']['output'];
  /** From when the next step may come; null unless it runs. */
  readonly nextFrom: Maybe<Scalars['DateTime']['output']>;
  /** Since when the step holds (anew since it was resumed), or since when the rollout has ended. */
  readonly since: Scalars['DateTime']['output'];
  /** What became of it. */
  readonly state: RolloutState;
  /** Which of the steps it is at, or came to. */
  readonly step: Scalars['String']['output'];
  /** The shares of the newcomers, as they were planned: `SHADOW`, `5%`. */
  readonly steps: ReadonlyArray<Scalars['String']['output']>;
  /** The newcomer of each model. */
  readonly versions: ReadonlyArray<ModelVersion>;
};

/** What a rollout replaced serves again. */
export type RolloutAborted = Event & Node & {
  readonly __typename?: 'RolloutAborted';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A rollout is at a later step. */
export type RolloutAdvanced = Event & Node & {
  readonly __typename?: 'RolloutAdvanced';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** What keeps a rollout from its next step. */
export type RolloutBlock = {
  readonly __typename?: 'RolloutBlock';
  /** The same in words. */
  readonly message: Scalars['String']['output'];
  /** Reference of the newcomer that it is about; null where it is about the step. */
  readonly version: Maybe<Scalars['String']['output']>;
  /** What kind of thing it is. */
  readonly why: RolloutBlockReason;
};

/** Why a rollout does not go to its next step. */
export type RolloutBlockReason =
  /** Somebody rejects a newcomer for the environment, and the promotion policy there asks for approvals. */
  | 'REJECTED'
  /** A newcomer is retracted. */
  | 'RETRACTED'
  /** The step was taken, and withdrawn as one that never came: the service does not take it again, somebody may. */
  | 'WITHDRAWN';

/** The newcomers of a rollout serve alone. */
export type RolloutCompleted = Event & Node & {
  readonly __typename?: 'RolloutCompleted';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A page of a list of `Rollout`. */
export type RolloutConnection = {
  readonly __typename?: 'RolloutConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<RolloutEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<Rollout>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** A `Rollout` on a page. */
export type RolloutEdge = {
  readonly __typename?: 'RolloutEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `Rollout`. */
  readonly node: Rollout;
};

/** Something that happened to a rollout. */
export type RolloutMoment = {
  readonly __typename?: 'RolloutMoment';
  /** Who the record says did it. */
  readonly actor: Actor;
  /** When it was so. */
  readonly at: Scalars['DateTime']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Whether it was forced: the step before had not held for as long as it should, or a promotion policy was passed over (`event.data.policy`). */
  readonly forced: Scalars['Boolean']['output'];
  /** The guard that was passed, where that aborted it. */
  readonly guard: Maybe<PassedGuard>;
  /** Why, in the words of whoever told it. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The step that serves from then on, null where it stayed or was aborted. */
  readonly step: Maybe<Scalars['String']['output']>;
  /** Type of the event. */
  readonly type: Scalars['String']['output'];
};

/** A rollout stays at its step until it is resumed. */
export type RolloutPaused = Event & Node & {
  readonly __typename?: 'RolloutPaused';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A rollout goes on; its step holds from now. */
export type RolloutResumed = Event & Node & {
  readonly __typename?: 'RolloutResumed';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A version comes to serve step by step; the changes are the first step. */
export type RolloutStarted = Event & Node & {
  readonly __typename?: 'RolloutStarted';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

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

/** Which version the recorded split of the traffic assigns to a key. It says what was assigned, not what answered. */
export type Route = {
  readonly __typename?: 'Route';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The first 8 bytes of SHA-256(salt ‖ 0x00 ‖ key), big-endian, mod 10000. Null unless SERVING. */
  readonly bucket: Maybe<Scalars['Int']['output']>;
  /** As it was asked. */
  readonly key: Scalars['String']['output'];
  /** The range of that version. Null unless SERVING. */
  readonly range: Maybe<BucketRange>;
  /** The split that decided. */
  readonly serving: Serving;
  /** Versions that get a copy of the request, whatever its key. */
  readonly shadows: ReadonlyArray<ModelVersion>;
  /** The version whose range holds the bucket. Null where none serves, or nobody knows: `serving` says which. */
  readonly version: Maybe<ModelVersion>;
};

/** One execution. */
export type Run = {
  readonly __typename?: 'Run';
  /** What came of it. */
  readonly downstream: Lineage;
  /** When it was over. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its own id, unique in its namespace. */
  readonly id: Scalars['String']['output'];
  /** What kind of work it was, such as the stage of a pipeline. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** `run:<namespace>/<id>` */
  readonly ref: Scalars['String']['output'];
  /** When it began. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it was made of. */
  readonly upstream: Lineage;
};


/** One execution. */
export type RunDownstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};


/** One execution. */
export type RunUpstreamArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LineageKind>>;
};

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

/** Something in which every word was found. */
export type SearchResult = {
  readonly __typename?: 'SearchResult';
  /** What kind of thing it is. */
  readonly kind: SearchKind;
  /** As it would be typed again. */
  readonly ref: Scalars['String']['output'];
  /** The thing itself. */
  readonly subject: SearchSubject;
};

/** A page of a list of `SearchResult`. */
export type SearchResultConnection = {
  readonly __typename?: 'SearchResultConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<SearchResultEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<SearchResult>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** A `SearchResult` on a page. */
export type SearchResultEdge = {
  readonly __typename?: 'SearchResultEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `SearchResult`. */
  readonly node: SearchResult;
};

/** What was found. */
export type SearchSubject = Dataset | Environment | Model | ModelVersion;

/** Whether a version serves. */
export type ServedFilter =
  /** It was at some time, or is. */
  | 'EVER'
  /** After every change it is in the allocation of an environment, be it as a shadow. */
  | 'NOW';

/**
 * What serves in a slot (an environment and a model) at a time, as known at a position. It is what the release system
 * stated, not what a replica was seen to answer.
 */
export type Serving = {
  readonly __typename?: 'Serving';
  /** Who stated it. */
  readonly actor: Maybe<Actor>;
  /** In the order in which versions take ranges of the traffic's buckets; empty unless SERVING. */
  readonly allocation: ReadonlyArray<AllocatedVersion>;
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** The time that was asked about, null for after every change. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
  /** Name of the environment. */
  readonly environment: Scalars['String']['output'];
  /** `environment:<namespace>/<name>` */
  readonly environmentRef: Scalars['String']['output'];
  /** The event that stated it. */
  readonly event: Maybe<Event>;
  /** Name of the model. */
  readonly model: Scalars['String']['output'];
  /** `model:<namespace>/<name>` */
  readonly modelRef: Scalars['String']['output'];
  /** What the buckets of keys are made with: see `route`. Null unless SERVING. */
  readonly salt: Maybe<Scalars['String']['output']>;
  /** Since when it holds, null for UNKNOWN without a statement. */
  readonly since: Maybe<Scalars['DateTime']['output']>;
  /** Whether versions serve, none does, or nobody said. */
  readonly state: ServingState;
  /** Until when, null while no later change stands. */
  readonly until: Maybe<Scalars['DateTime']['output']>;
};

/** One statement about a slot, as it was recorded. */
export type ServingChange = {
  readonly __typename?: 'ServingChange';
  /** Who the record says did it. */
  readonly actor: Actor;
  /** What serves from then on; empty unless SERVING. */
  readonly allocation: ReadonlyArray<AllocatedVersion>;
  /** True where that is no longer what stands before it. */
  readonly basisMoved: Scalars['Boolean']['output'];
  /** Name of the environment. */
  readonly environment: Scalars['String']['output'];
  /** The event that stated it: name a change by this and `since`. */
  readonly event: Event;
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Name of the model. */
  readonly model: Scalars['String']['output'];
  /** `model:<namespace>/<name>` */
  readonly modelRef: Scalars['String']['output'];
  /** What the policy of the environment came to, of this model; null where none was asked. */
  readonly policy: Maybe<PolicyOutcome>;
  /** Where the log stands with it, `<log id>.<number>`. */
  readonly position: Scalars['String']['output'];
  /** Why, in the words of whoever told it. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** When the service learned it (transaction time). */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The change that its decider saw before it. */
  readonly replaced: Maybe<ChangeName>;
  /** The change that it states again for a correction. */
  readonly restates: Maybe<ChangeName>;
  /** What the buckets of keys are made with from then on: see `route`. Null unless SERVING. */
  readonly salt: Maybe<Scalars['String']['output']>;
  /** From when it holds. */
  readonly since: Scalars['DateTime']['output'];
  /** Whether versions serve from then on, none does, or nobody knows. */
  readonly state: ServingState;
  /** Until when: the `since` of the next standing change; null for the last, and for a withdrawn one. */
  readonly until: Maybe<Scalars['DateTime']['output']>;
  /** The event that withdrew it, null while it stands. */
  readonly withdrawnBy: Maybe<Event>;
};

/** A page of a list of `ServingChange`. */
export type ServingChangeConnection = {
  readonly __typename?: 'ServingChangeConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<ServingChangeEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<ServingChange>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** A `ServingChange` on a page. */
export type ServingChangeEdge = {
  readonly __typename?: 'ServingChangeEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `ServingChange`. */
  readonly node: ServingChange;
};

/** Something changed what serves: told after the views show it. */
export type ServingChanged = {
  readonly __typename?: 'ServingChanged';
  /** What the event states, of the models that were asked for. */
  readonly changes: ReadonlyArray<ServingChange>;
  /** The serving event. */
  readonly event: Event;
  /** Resume behind this. */
  readonly position: Scalars['String']['output'];
  /** What serves now, for each model that the event touched, as known at the event's position. */
  readonly serving: ReadonlyArray<Serving>;
};

/** What served in a span of the past is stated anew; what stood there is withdrawn. */
export type ServingCorrected = Event & Node & {
  readonly __typename?: 'ServingCorrected';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** Metrics of a version while it serves, as whoever watches it reports them. */
export type ServingMetricsReported = Event & Node & {
  readonly __typename?: 'ServingMetricsReported';
  /** Who did it. */
  readonly actor: Actor;
  /** The facts that the decision rested on. */
  readonly basis: Scalars['JSON']['output'];
  /** What caused it: a command or an event. */
  readonly causationId: Scalars['String']['output'];
  /** SHA-256 of that command, without what may differ when it is repeated. */
  readonly commandDigest: Scalars['String']['output'];
  /** The id of the command that it came of. */
  readonly commandId: Scalars['String']['output'];
  /** What it belongs together with: one id for all that one request, job or import did. */
  readonly correlationId: Scalars['String']['output'];
  /** What it says, by the JSON Schema of its type and version. */
  readonly data: Scalars['JSON']['output'];
  /** The event's own id, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** How the record came to be: as it happened, told afterwards, or taken over. */
  readonly evidence: Evidence;
  /** Opaque, and the same for ever. */
  readonly id: Scalars['ID']['output'];
  /** Whose stream it is. */
  readonly namespace: Scalars['String']['output'];
  /** Valid time: when it was true in the world. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Place in the log. Null only in a dry run's answer. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why, in the caller's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Transaction time: when the service learned it. Null only in a dry run's answer. */
  readonly recordedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who told it, where that is not the actor. */
  readonly recordedBy: Maybe<Actor>;
  /** Place in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: Scalars['Int']['output'];
  /** Where it stood, of an imported fact. */
  readonly source: Maybe<Source>;
  /** The stream it stands in: `<category>-<namespace>/<name>`. */
  readonly stream: Scalars['String']['output'];
  /** What the event is about: references of the thing, and of the versions it names. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Which kind of fact. */
  readonly type: EventType;
};

/** A time in which a version was in the allocation of an environment, however its share changed meanwhile. */
export type ServingPeriod = {
  readonly __typename?: 'ServingPeriod';
  /** Who the record says brought it there. */
  readonly actor: Actor;
  /** The environment's name. */
  readonly environment: Scalars['String']['output'];
  /** Reference of the environment. */
  readonly environmentRef: Scalars['String']['output'];
  /** The event that brought it there. */
  readonly event: Event;
  /** Why, in the words of whoever told it. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The last it had of the traffic, in hundredths of a percent; null where it was a shadow alone. */
  readonly share: Maybe<Scalars['Int']['output']>;
  /** When it came into the allocation. */
  readonly since: Scalars['DateTime']['output'];
  /** When it went out of it, null while it is there. */
  readonly until: Maybe<Scalars['DateTime']['output']>;
};

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

/** What `setModelAlias` came to, where it was accepted. */
export type SetModelAliasPayload = Payload & {
  readonly __typename?: 'SetModelAliasPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<ModelVersion>;
};

/** What `setModelAlias` came to, or why it was refused. */
export type SetModelAliasResult = Rejection | SetModelAliasPayload;

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

/** A model version that was trained with a package. */
export type SoftwareUse = {
  readonly __typename?: 'SoftwareUse';
  /** The version that was trained with it. */
  readonly modelVersion: ModelVersion;
  /** The package, with the version that was there. */
  readonly package: Package;
};

/** A page of a list of `SoftwareUse`. */
export type SoftwareUseConnection = {
  readonly __typename?: 'SoftwareUseConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<SoftwareUseEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<SoftwareUse>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
};

/** A `SoftwareUse` on a page. */
export type SoftwareUseEdge = {
  readonly __typename?: 'SoftwareUseEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `SoftwareUse`. */
  readonly node: SoftwareUse;
};

/** Where an imported fact stood. */
export type Source = {
  readonly __typename?: 'Source';
  /** Who it says did it. */
  readonly by: Maybe<Scalars['String']['output']>;
  /** Where that system is: a URL or a path. */
  readonly location: Maybe<Scalars['String']['output']>;
  /** Which object of it says so, such as the id of a tag. */
  readonly object: Maybe<Scalars['String']['output']>;
  /** The system it comes from, such as `gto`. */
  readonly system: Scalars['String']['output'];
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

/** What `startRollout` came to, where it was accepted. */
export type StartRolloutPayload = Payload & {
  readonly __typename?: 'StartRolloutPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** What would change, model by model; null unless a dry run. */
  readonly plan: Maybe<ReadonlyArray<PlannedChange>>;
  /** What the policy of the environment came to; null where none was asked. */
  readonly policy: Maybe<PolicyOutcome>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The rollout, as known at `position`; null in a dry run that starts one. */
  readonly rollout: Maybe<Rollout>;
};

/** What `startRollout` came to, or why it was refused. */
export type StartRolloutResult = Rejection | StartRolloutPayload;

/** What can be followed as it happens, over WebSocket and server-sent events. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Events as they are recorded, in the order of the log. With `after`, first those behind that position: a client that
   * comes back with the last position it saw misses nothing and sees nothing twice.
   */
  readonly events: Event;
  /**
   * Every event that states what serves in an environment, or of a model, or that a rollout there is paused or resumed, told once
   * the views show it. With `after`, first those behind that position.
   */
  readonly servingChanged: ServingChanged;
};


/** What can be followed as it happens, over WebSocket and server-sent events. */
export type SubscriptionEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
};


/** What can be followed as it happens, over WebSocket and server-sent events. */
export type SubscriptionServingChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  environment?: InputMaybe<Scalars['String']['input']>;
  model?: InputMaybe<Scalars['String']['input']>;
};

/** A word about a version, with its value. */
export type Tag = {
  readonly __typename?: 'Tag';
  /** What it is about. */
  readonly key: Scalars['String']['output'];
  /** What was said last. */
  readonly value: Scalars['String']['output'];
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

/** What `tagModelVersion` came to, where it was accepted. */
export type TagModelVersionPayload = Payload & {
  readonly __typename?: 'TagModelVersionPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<ModelVersion>;
};

/** What `tagModelVersion` came to, or why it was refused. */
export type TagModelVersionResult = Rejection | TagModelVersionPayload;

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

/** What `undeprecateModel` came to, where it was accepted. */
export type UndeprecateModelPayload = Payload & {
  readonly __typename?: 'UndeprecateModelPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** The model, as known at `position`. */
  readonly model: Maybe<Model>;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
};

/** What `undeprecateModel` came to, or why it was refused. */
export type UndeprecateModelResult = Rejection | UndeprecateModelPayload;

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

/** What `untagModelVersion` came to, where it was accepted. */
export type UntagModelVersionPayload = Payload & {
  readonly __typename?: 'UntagModelVersionPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<ModelVersion>;
};

/** What `untagModelVersion` came to, or why it was refused. */
export type UntagModelVersionResult = Rejection | UntagModelVersionPayload;

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

/** What `versionDataset` came to, where it was accepted. */
export type VersionDatasetPayload = Payload & {
  readonly __typename?: 'VersionDatasetPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. Null in a dry run that would make it. */
  readonly version: Maybe<DatasetVersion>;
};

/** What `versionDataset` came to, or why it was refused. */
export type VersionDatasetResult = Rejection | VersionDatasetPayload;

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

/** A model version that uses what was asked about. */
export type VersionUse = {
  readonly __typename?: 'VersionUse';
  /** The version that uses it. */
  readonly modelVersion: ModelVersion;
  /** The package as the version was trained with it; null where something else was asked about. */
  readonly package: Maybe<Package>;
};

/** Model versions that use something, the last recorded first. */
export type VersionUseConnection = {
  readonly __typename?: 'VersionUseConnection';
  /** What the answer rests on: up to where the log was known. */
  readonly asOf: AsOf;
  /** What is on the page, each with its cursor. */
  readonly edges: ReadonlyArray<VersionUseEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<VersionUse>;
  /** References of what was asked about; none for a package. */
  readonly of: ReadonlyArray<Scalars['String']['output']>;
  /** What is before and behind this page. */
  readonly pageInfo: PageInfo;
  /**
   * Versions of the package that the scheme of their language cannot read, or not the range: whether they lie in it nobody can
   * tell, and model versions with them are not in this answer. Ask of each as a `version` in `software`. The first 100.
   */
  readonly undecided: ReadonlyArray<Package>;
  /** How many of these there are, told or not. */
  readonly undecidedCount: Scalars['Int']['output'];
};

/** A `VersionUse` on a page. */
export type VersionUseEdge = {
  readonly __typename?: 'VersionUseEdge';
  /** Its place among all: given as `after`, the next page begins behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The `VersionUse`. */
  readonly node: VersionUse;
};

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

/** What `withdrawApproval` came to, where it was accepted. */
export type WithdrawApprovalPayload = Payload & {
  readonly __typename?: 'WithdrawApprovalPayload';
  /** True where it was only planned: `event` is what would be written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** The event that says so. */
  readonly event: Event;
  /** Where the log stands with it: pass it as `pedigree-min-position` to read what was written. */
  readonly position: Scalars['String']['output'];
  /** True where nothing was written, because it was so already; `event` is then the one that said it. */
  readonly repeated: Scalars['Boolean']['output'];
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: Scalars['Int']['output'];
  /** The version, as known at `position`. */
  readonly version: Maybe<ModelVersion>;
};

/** What `withdrawApproval` came to, or why it was refused. */
export type WithdrawApprovalResult = Rejection | WithdrawApprovalPayload;



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AbortRolloutResult:
    | ( PayloadNode & { __typename: 'AbortRolloutPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  AdvanceRolloutResult:
    | ( PayloadNode & { __typename: 'AdvanceRolloutPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  ApproveModelVersionResult:
    | ( PayloadNode & { __typename: 'ApproveModelVersionPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  ChangePromotionPolicyResult:
    | ( PayloadNode & { __typename: 'ChangePromotionPolicyPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  CorrectServingResult:
    | ( PayloadNode & { __typename: 'CorrectServingPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  DefineEnvironmentResult:
    | ( PayloadNode & { __typename: 'DefineEnvironmentPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  DeprecateModelResult:
    | ( PayloadNode & { __typename: 'DeprecateModelPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  DescribeDatasetResult:
    | ( PayloadNode & { __typename: 'DescribeDatasetPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  DescribeModelResult:
    | ( PayloadNode & { __typename: 'DescribeModelPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  LabelModelVersionResult:
    | ( PayloadNode & { __typename: 'LabelModelVersionPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  LineageSubject:
    | ( ArtifactNode & { __typename: 'Artifact' } )
    | ( CodeVersionNode & { __typename: 'CodeVersion' } )
    | ( DatasetVersionNode & { __typename: 'DatasetVersion' } )
    | ( ModelVersionNode & { __typename: 'ModelVersion' } )
    | ( RunNode & { __typename: 'Run' } )
  ;
  PauseRolloutResult:
    | ( PayloadNode & { __typename: 'PauseRolloutPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  PromoteModelResult:
    | ( PayloadNode & { __typename: 'PromoteModelPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  PromoteModelsResult:
    | ( PayloadNode & { __typename: 'PromoteModelsPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  RecordDatasetSightingResult:
    | ( PayloadNode & { __typename: 'RecordDatasetSightingPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  RecordEvaluationResult:
    | ( PayloadNode & { __typename: 'RecordEvaluationPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  RecordResult:
    | ( PayloadNode & { __typename: 'RecordPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  RecordTrainingResult:
    | ( PayloadNode & { __typename: 'RecordTrainingPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  RegisterDatasetResult:
    | ( PayloadNode & { __typename: 'RegisterDatasetPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  RegisterModelResult:
    | ( PayloadNode & { __typename: 'RegisterModelPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  ReinstateDatasetVersionResult:
    | ( PayloadNode & { __typename: 'ReinstateDatasetVersionPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  ReinstateModelVersionResult:
    | ( PayloadNode & { __typename: 'ReinstateModelVersionPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  RejectModelVersionResult:
    | ( PayloadNode & { __typename: 'RejectModelVersionPayload' } )
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
  ;
  RemoveModelAliasResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'RemoveModelAliasPayload' } )
  ;
  ReportServingMetricsResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'ReportServingMetricsPayload' } )
  ;
  RestoreEnvironmentResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'RestoreEnvironmentPayload' } )
  ;
  ResumeRolloutResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'ResumeRolloutPayload' } )
  ;
  RetireModelResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'RetireModelPayload' } )
  ;
  RetractDatasetVersionResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'RetractDatasetVersionPayload' } )
  ;
  RetractModelVersionResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'RetractModelVersionPayload' } )
  ;
  RollBackEnvironmentResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'RollBackEnvironmentPayload' } )
  ;
  RollBackModelResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'RollBackModelPayload' } )
  ;
  RollBackModelsResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'RollBackModelsPayload' } )
  ;
  SearchSubject:
    | ( DatasetNode & { __typename: 'Dataset' } )
    | ( EnvironmentNode & { __typename: 'Environment' } )
    | ( ModelNode & { __typename: 'Model' } )
    | ( ModelVersionNode & { __typename: 'ModelVersion' } )
  ;
  SetModelAliasResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'SetModelAliasPayload' } )
  ;
  StartRolloutResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'StartRolloutPayload' } )
  ;
  TagModelVersionResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'TagModelVersionPayload' } )
  ;
  UndeprecateModelResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'UndeprecateModelPayload' } )
  ;
  UntagModelVersionResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'UntagModelVersionPayload' } )
  ;
  VersionDatasetResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'VersionDatasetPayload' } )
  ;
  WithdrawApprovalResult:
    | ( Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<_RefType['PolicyItem']>>, plan?: Maybe<ReadonlyArray<_RefType['PlannedChange']>> } & { __typename: 'Rejection' } )
    | ( PayloadNode & { __typename: 'WithdrawApprovalPayload' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Event:
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
  ;
  Node:
    | ( EventNode )
    | ( DatasetNode )
    | ( EventNode )
    | ( EventNode )
    | ( DatasetVersionNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EnvironmentNode )
    | ( EventNode )
    | ( EventNode )
    | ( ModelNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( ModelVersionNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
    | ( EventNode )
  ;
  Payload:
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
    | ( PayloadNode )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AbortRolloutInput: AbortRolloutInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AbortRolloutPayload: ResolverTypeWrapper<PayloadNode>;
  AbortRolloutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AbortRolloutResult']>;
  Actor: ResolverTypeWrapper<ActorNode>;
  ActorKind: ActorKind;
  ActorMeans: ActorMeans;
  AdvanceRolloutInput: AdvanceRolloutInput;
  AdvanceRolloutPayload: ResolverTypeWrapper<PayloadNode>;
  AdvanceRolloutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdvanceRolloutResult']>;
  AllocatedVersion: ResolverTypeWrapper<AllocatedVersionNode>;
  AllocationInput: AllocationInput;
  Approval: ResolverTypeWrapper<ApprovalNode>;
  ApprovalWithdrawn: ResolverTypeWrapper<EventNode>;
  ApproveModelVersionInput: ApproveModelVersionInput;
  ApproveModelVersionPayload: ResolverTypeWrapper<PayloadNode>;
  ApproveModelVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveModelVersionResult']>;
  Artifact: ResolverTypeWrapper<ArtifactNode>;
  ArtifactInput: ArtifactInput;
  ArtifactUse: ResolverTypeWrapper<ArtifactUse>;
  ArtifactUseInput: ArtifactUseInput;
  AsOf: ResolverTypeWrapper<AsOfNode>;
  BisectContradiction: ResolverTypeWrapper<BisectContradiction>;
  BisectHistory: BisectHistory;
  BisectState: BisectState;
  BisectVerdict: BisectVerdict;
  BisectedVersion: ResolverTypeWrapper<BisectedVersion>;
  Bisection: ResolverTypeWrapper<Omit<Bisection, 'asOf' | 'changes' | 'firstBad' | 'mergeBase' | 'next'> & { asOf: ResolversTypes['AsOf'], changes: ReadonlyArray<ResolversTypes['Diff']>, firstBad?: Maybe<ResolversTypes['ModelVersion']>, mergeBase?: Maybe<ResolversTypes['ModelVersion']>, next?: Maybe<ResolversTypes['ModelVersion']> }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Blame: ResolverTypeWrapper<Omit<Blame, 'asOf' | 'facts'> & { asOf: ResolversTypes['AsOf'], facts: ReadonlyArray<ResolversTypes['BlamedFact']> }>;
  BlameEnd: BlameEnd;
  BlamedFact: ResolverTypeWrapper<Omit<BlamedFact, 'since'> & { since: ResolversTypes['ModelVersion'] }>;
  BucketRange: ResolverTypeWrapper<BucketRange>;
  ChangeInput: ChangeInput;
  ChangeName: ResolverTypeWrapper<ChangeName>;
  ChangePromotionPolicyInput: ChangePromotionPolicyInput;
  ChangePromotionPolicyPayload: ResolverTypeWrapper<PayloadNode>;
  ChangePromotionPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePromotionPolicyResult']>;
  Checkout: ResolverTypeWrapper<Omit<Checkout, 'asOf'> & { asOf: ResolversTypes['AsOf'] }>;
  CodeInput: CodeInput;
  CodeVersion: ResolverTypeWrapper<CodeVersionNode>;
  CommandInput: CommandInput;
  ComparedValue: ResolverTypeWrapper<ComparedValue>;
  Comparison: ResolverTypeWrapper<Omit<Comparison, 'asOf'> & { asOf: ResolversTypes['AsOf'] }>;
  ComparisonRow: ResolverTypeWrapper<ComparisonRow>;
  CorrectServingInput: CorrectServingInput;
  CorrectServingPayload: ResolverTypeWrapper<PayloadNode>;
  CorrectServingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CorrectServingResult']>;
  Dataset: ResolverTypeWrapper<DatasetNode>;
  DatasetConnection: ResolverTypeWrapper<Omit<DatasetConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['DatasetEdge']>, nodes: ReadonlyArray<ResolversTypes['Dataset']> }>;
  DatasetDescribed: ResolverTypeWrapper<EventNode>;
  DatasetEdge: ResolverTypeWrapper<Omit<DatasetEdge, 'node'> & { node: ResolversTypes['Dataset'] }>;
  DatasetRegistered: ResolverTypeWrapper<EventNode>;
  DatasetSighting: ResolverTypeWrapper<DatasetSightingNode>;
  DatasetUse: ResolverTypeWrapper<DatasetUseNode>;
  DatasetUseInput: DatasetUseInput;
  DatasetVersion: ResolverTypeWrapper<DatasetVersionNode>;
  DatasetVersionConnection: ResolverTypeWrapper<Omit<DatasetVersionConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['DatasetVersionEdge']>, nodes: ReadonlyArray<ResolversTypes['DatasetVersion']> }>;
  DatasetVersionEdge: ResolverTypeWrapper<Omit<DatasetVersionEdge, 'node'> & { node: ResolversTypes['DatasetVersion'] }>;
  DatasetVersionReinstated: ResolverTypeWrapper<EventNode>;
  DatasetVersionRetracted: ResolverTypeWrapper<EventNode>;
  DatasetVersionSighted: ResolverTypeWrapper<EventNode>;
  DatasetVersioned: ResolverTypeWrapper<EventNode>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DefineEnvironmentInput: DefineEnvironmentInput;
  DefineEnvironmentPayload: ResolverTypeWrapper<PayloadNode>;
  DefineEnvironmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DefineEnvironmentResult']>;
  DeprecateModelInput: DeprecateModelInput;
  DeprecateModelPayload: ResolverTypeWrapper<PayloadNode>;
  DeprecateModelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeprecateModelResult']>;
  Deprecation: ResolverTypeWrapper<SayingNode>;
  DescribeDatasetInput: DescribeDatasetInput;
  DescribeDatasetPayload: ResolverTypeWrapper<PayloadNode>;
  DescribeDatasetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DescribeDatasetResult']>;
  DescribeModelInput: DescribeModelInput;
  DescribeModelPayload: ResolverTypeWrapper<PayloadNode>;
  DescribeModelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DescribeModelResult']>;
  Diff: ResolverTypeWrapper<Omit<Diff, 'asOf'> & { asOf: ResolversTypes['AsOf'] }>;
  DiffSection: ResolverTypeWrapper<DiffSection>;
  DiffSectionName: DiffSectionName;
  Difference: ResolverTypeWrapper<Difference>;
  DifferenceKind: DifferenceKind;
  Environment: ResolverTypeWrapper<EnvironmentNode>;
  EnvironmentConnection: ResolverTypeWrapper<Omit<EnvironmentConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['EnvironmentEdge']>, nodes: ReadonlyArray<ResolversTypes['Environment']> }>;
  EnvironmentDefined: ResolverTypeWrapper<EventNode>;
  EnvironmentEdge: ResolverTypeWrapper<Omit<EnvironmentEdge, 'node'> & { node: ResolversTypes['Environment'] }>;
  EnvironmentRestored: ResolverTypeWrapper<EventNode>;
  EnvironmentServing: ResolverTypeWrapper<Omit<EnvironmentServing, 'asOf' | 'environment' | 'models'> & { asOf: ResolversTypes['AsOf'], environment?: Maybe<ResolversTypes['Environment']>, models: ReadonlyArray<ResolversTypes['Serving']> }>;
  Evaluation: ResolverTypeWrapper<EvaluationNode>;
  Event: ResolverTypeWrapper<EventNode>;
  EventConnection: ResolverTypeWrapper<Omit<EventConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['EventEdge']>, nodes: ReadonlyArray<ResolversTypes['Event']> }>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventFilter: EventFilter;
  EventType: EventType;
  Evidence: Evidence;
  Guard: ResolverTypeWrapper<Guard>;
  GuardInput: GuardInput;
  Impact: ResolverTypeWrapper<ImpactPage>;
  ImpactedVersion: ResolverTypeWrapper<ImpactedVersionNode>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KnownAt: ResolverTypeWrapper<Scalars['KnownAt']['output']>;
  LabelModelVersionInput: LabelModelVersionInput;
  LabelModelVersionPayload: ResolverTypeWrapper<PayloadNode>;
  LabelModelVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LabelModelVersionResult']>;
  LeaderboardConnection: ResolverTypeWrapper<Omit<LeaderboardConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['LeaderboardEdge']>, nodes: ReadonlyArray<ResolversTypes['LeaderboardEntry']> }>;
  LeaderboardEdge: ResolverTypeWrapper<Omit<LeaderboardEdge, 'node'> & { node: ResolversTypes['LeaderboardEntry'] }>;
  LeaderboardEntry: ResolverTypeWrapper<LeaderboardEntryNode>;
  Lineage: ResolverTypeWrapper<LineagePage>;
  LineageDirection: LineageDirection;
  LineageEdge: ResolverTypeWrapper<LineageEdge>;
  LineageKind: LineageKind;
  LineageNode: ResolverTypeWrapper<PlacedNode>;
  LineagePath: ResolverTypeWrapper<LineagePathNode>;
  LineageSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LineageSubject']>;
  Long: ResolverTypeWrapper<Scalars['Long']['output']>;
  Merge: ResolverTypeWrapper<Omit<Merge, 'asOf'> & { asOf: ResolversTypes['AsOf'] }>;
  MergeBase: ResolverTypeWrapper<Omit<MergeBase, 'asOf' | 'versions'> & { asOf: ResolversTypes['AsOf'], versions: ReadonlyArray<ResolversTypes['ModelVersion']> }>;
  MergeConflict: ResolverTypeWrapper<MergeConflict>;
  MergeSide: MergeSide;
  MetricAim: MetricAim;
  MetricDirection: MetricDirection;
  Model: ResolverTypeWrapper<ModelNode>;
  ModelAlias: ResolverTypeWrapper<ModelAliasNode>;
  ModelAliasRemoved: ResolverTypeWrapper<EventNode>;
  ModelAliasSet: ResolverTypeWrapper<EventNode>;
  ModelConnection: ResolverTypeWrapper<Omit<ModelConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['ModelEdge']>, nodes: ReadonlyArray<ResolversTypes['Model']> }>;
  ModelDeprecated: ResolverTypeWrapper<EventNode>;
  ModelDescribed: ResolverTypeWrapper<EventNode>;
  ModelEdge: ResolverTypeWrapper<Omit<ModelEdge, 'node'> & { node: ResolversTypes['Model'] }>;
  ModelEvaluated: ResolverTypeWrapper<EventNode>;
  ModelPromoted: ResolverTypeWrapper<EventNode>;
  ModelRegistered: ResolverTypeWrapper<EventNode>;
  ModelRetired: ResolverTypeWrapper<EventNode>;
  ModelRolledBack: ResolverTypeWrapper<EventNode>;
  ModelTrained: ResolverTypeWrapper<EventNode>;
  ModelUndeprecated: ResolverTypeWrapper<EventNode>;
  ModelVersion: ResolverTypeWrapper<ModelVersionNode>;
  ModelVersionApproved: ResolverTypeWrapper<EventNode>;
  ModelVersionConnection: ResolverTypeWrapper<Omit<ModelVersionConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['ModelVersionEdge']>, nodes: ReadonlyArray<ResolversTypes['ModelVersion']> }>;
  ModelVersionEdge: ResolverTypeWrapper<Omit<ModelVersionEdge, 'node'> & { node: ResolversTypes['ModelVersion'] }>;
  ModelVersionLabelled: ResolverTypeWrapper<EventNode>;
  ModelVersionReinstated: ResolverTypeWrapper<EventNode>;
  ModelVersionRejected: ResolverTypeWrapper<EventNode>;
  ModelVersionRetracted: ResolverTypeWrapper<EventNode>;
  ModelVersionTagged: ResolverTypeWrapper<EventNode>;
  ModelVersionUntagged: ResolverTypeWrapper<EventNode>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewcomerInput: NewcomerInput;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Package: ResolverTypeWrapper<Package>;
  PackageFilter: PackageFilter;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParameterFilter: ParameterFilter;
  Parent: ResolverTypeWrapper<ParentNode>;
  ParentInput: ParentInput;
  ParentRelation: ParentRelation;
  ParetoEntry: ResolverTypeWrapper<Omit<ParetoEntry, 'modelVersion'> & { modelVersion: ResolversTypes['ModelVersion'] }>;
  ParetoFront: ResolverTypeWrapper<Omit<ParetoFront, 'asOf' | 'entries'> & { asOf: ResolversTypes['AsOf'], entries: ReadonlyArray<ResolversTypes['ParetoEntry']> }>;
  ParetoMetric: ResolverTypeWrapper<ParetoMetric>;
  PassedGuard: ResolverTypeWrapper<PassedGuard>;
  PassedOverChange: ResolverTypeWrapper<PassedOverChange>;
  PassedOverReason: PassedOverReason;
  PauseRolloutInput: PauseRolloutInput;
  PauseRolloutPayload: ResolverTypeWrapper<PayloadNode>;
  PauseRolloutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PauseRolloutResult']>;
  Payload: ResolverTypeWrapper<PayloadNode>;
  PlanBlock: ResolverTypeWrapper<PlanBlock>;
  PlanBlockReason: PlanBlockReason;
  PlannedChange: ResolverTypeWrapper<PlannedChangeNode>;
  PolicyBasis: ResolverTypeWrapper<PolicyBasis>;
  PolicyBreach: ResolverTypeWrapper<PolicyBreachNode>;
  PolicyBreachConnection: ResolverTypeWrapper<Omit<PolicyBreachConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['PolicyBreachEdge']>, nodes: ReadonlyArray<ResolversTypes['PolicyBreach']> }>;
  PolicyBreachEdge: ResolverTypeWrapper<Omit<PolicyBreachEdge, 'node'> & { node: ResolversTypes['PolicyBreach'] }>;
  PolicyBreachKind: PolicyBreachKind;
  PolicyItem: ResolverTypeWrapper<PolicyItemNode>;
  PolicyOutcome: ResolverTypeWrapper<Omit<PolicyOutcome, 'items'> & { items: ReadonlyArray<ResolversTypes['PolicyItem']> }>;
  PolicyRule: ResolverTypeWrapper<PolicyRule>;
  PolicyRuleInput: PolicyRuleInput;
  PolicyRuleKind: PolicyRuleKind;
  PromoteModelInput: PromoteModelInput;
  PromoteModelPayload: ResolverTypeWrapper<PayloadNode>;
  PromoteModelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PromoteModelResult']>;
  PromoteModelsInput: PromoteModelsInput;
  PromoteModelsPayload: ResolverTypeWrapper<PayloadNode>;
  PromoteModelsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PromoteModelsResult']>;
  PromotionInput: PromotionInput;
  PromotionPolicy: ResolverTypeWrapper<PromotionPolicyNode>;
  PromotionPolicyChanged: ResolverTypeWrapper<EventNode>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Recipe: ResolverTypeWrapper<RecipeNode>;
  RecipeProblem: ResolverTypeWrapper<RecipeProblem>;
  RecipeProblemInput: RecipeProblemInput;
  RecordDatasetSightingInput: RecordDatasetSightingInput;
  RecordDatasetSightingPayload: ResolverTypeWrapper<PayloadNode>;
  RecordDatasetSightingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordDatasetSightingResult']>;
  RecordEvaluationInput: RecordEvaluationInput;
  RecordEvaluationPayload: ResolverTypeWrapper<PayloadNode>;
  RecordEvaluationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordEvaluationResult']>;
  RecordPayload: ResolverTypeWrapper<PayloadNode>;
  RecordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordResult']>;
  RecordTrainingInput: RecordTrainingInput;
  RecordTrainingPayload: ResolverTypeWrapper<PayloadNode>;
  RecordTrainingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordTrainingResult']>;
  RegisterDatasetInput: RegisterDatasetInput;
  RegisterDatasetPayload: ResolverTypeWrapper<PayloadNode>;
  RegisterDatasetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterDatasetResult']>;
  RegisterModelInput: RegisterModelInput;
  RegisterModelPayload: ResolverTypeWrapper<PayloadNode>;
  RegisterModelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterModelResult']>;
  ReinstateDatasetVersionInput: ReinstateDatasetVersionInput;
  ReinstateDatasetVersionPayload: ResolverTypeWrapper<PayloadNode>;
  ReinstateDatasetVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReinstateDatasetVersionResult']>;
  ReinstateModelVersionInput: ReinstateModelVersionInput;
  ReinstateModelVersionPayload: ResolverTypeWrapper<PayloadNode>;
  ReinstateModelVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReinstateModelVersionResult']>;
  RejectModelVersionInput: RejectModelVersionInput;
  RejectModelVersionPayload: ResolverTypeWrapper<PayloadNode>;
  RejectModelVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectModelVersionResult']>;
  Rejection: ResolverTypeWrapper<Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<ResolversTypes['PolicyItem']>>, plan?: Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>> }>;
  RejectionCode: RejectionCode;
  RemoveModelAliasInput: RemoveModelAliasInput;
  RemoveModelAliasPayload: ResolverTypeWrapper<PayloadNode>;
  RemoveModelAliasResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveModelAliasResult']>;
  ReportServingMetricsInput: ReportServingMetricsInput;
  ReportServingMetricsPayload: ResolverTypeWrapper<PayloadNode>;
  ReportServingMetricsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReportServingMetricsResult']>;
  RestoreEnvironmentInput: RestoreEnvironmentInput;
  RestoreEnvironmentPayload: ResolverTypeWrapper<PayloadNode>;
  RestoreEnvironmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreEnvironmentResult']>;
  RestorePlan: ResolverTypeWrapper<Omit<RestorePlan, 'changes' | 'environment' | 'rejection' | 'restoredBy'> & { changes: ReadonlyArray<ResolversTypes['PlannedChange']>, environment: ResolversTypes['Environment'], rejection?: Maybe<ResolversTypes['Rejection']>, restoredBy?: Maybe<ResolversTypes['Event']> }>;
  RestorePlanConnection: ResolverTypeWrapper<Omit<RestorePlanConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['RestorePlanEdge']>, nodes: ReadonlyArray<ResolversTypes['RestorePlan']> }>;
  RestorePlanEdge: ResolverTypeWrapper<Omit<RestorePlanEdge, 'node'> & { node: ResolversTypes['RestorePlan'] }>;
  ResumeRolloutInput: ResumeRolloutInput;
  ResumeRolloutPayload: ResolverTypeWrapper<PayloadNode>;
  ResumeRolloutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResumeRolloutResult']>;
  RetireModelInput: RetireModelInput;
  RetireModelPayload: ResolverTypeWrapper<PayloadNode>;
  RetireModelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetireModelResult']>;
  RetractDatasetVersionInput: RetractDatasetVersionInput;
  RetractDatasetVersionPayload: ResolverTypeWrapper<PayloadNode>;
  RetractDatasetVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetractDatasetVersionResult']>;
  RetractModelVersionInput: RetractModelVersionInput;
  RetractModelVersionPayload: ResolverTypeWrapper<PayloadNode>;
  RetractModelVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetractModelVersionResult']>;
  Retraction: ResolverTypeWrapper<SayingNode>;
  RollBackEnvironmentInput: RollBackEnvironmentInput;
  RollBackEnvironmentPayload: ResolverTypeWrapper<PayloadNode>;
  RollBackEnvironmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RollBackEnvironmentResult']>;
  RollBackModelInput: RollBackModelInput;
  RollBackModelPayload: ResolverTypeWrapper<PayloadNode>;
  RollBackModelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RollBackModelResult']>;
  RollBackModelsInput: RollBackModelsInput;
  RollBackModelsPayload: ResolverTypeWrapper<PayloadNode>;
  RollBackModelsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RollBackModelsResult']>;
  RollbackInput: RollbackInput;
  Rollout: ResolverTypeWrapper<RolloutNode>;
  RolloutAborted: ResolverTypeWrapper<EventNode>;
  RolloutAdvanced: ResolverTypeWrapper<EventNode>;
  RolloutBlock: ResolverTypeWrapper<RolloutBlock>;
  RolloutBlockReason: RolloutBlockReason;
  RolloutCompleted: ResolverTypeWrapper<EventNode>;
  RolloutConnection: ResolverTypeWrapper<Omit<RolloutConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['RolloutEdge']>, nodes: ReadonlyArray<ResolversTypes['Rollout']> }>;
  RolloutEdge: ResolverTypeWrapper<Omit<RolloutEdge, 'node'> & { node: ResolversTypes['Rollout'] }>;
  RolloutMoment: ResolverTypeWrapper<RolloutMomentNode>;
  RolloutPaused: ResolverTypeWrapper<EventNode>;
  RolloutResumed: ResolverTypeWrapper<EventNode>;
  RolloutStarted: ResolverTypeWrapper<EventNode>;
  RolloutState: RolloutState;
  Route: ResolverTypeWrapper<Omit<Route, 'asOf' | 'serving' | 'shadows' | 'version'> & { asOf: ResolversTypes['AsOf'], serving: ResolversTypes['Serving'], shadows: ReadonlyArray<ResolversTypes['ModelVersion']>, version?: Maybe<ResolversTypes['ModelVersion']> }>;
  Run: ResolverTypeWrapper<RunNode>;
  RunInput: RunInput;
  SearchKind: SearchKind;
  SearchResult: ResolverTypeWrapper<SearchResultNode>;
  SearchResultConnection: ResolverTypeWrapper<Omit<SearchResultConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['SearchResultEdge']>, nodes: ReadonlyArray<ResolversTypes['SearchResult']> }>;
  SearchResultEdge: ResolverTypeWrapper<Omit<SearchResultEdge, 'node'> & { node: ResolversTypes['SearchResult'] }>;
  SearchSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchSubject']>;
  ServedFilter: ServedFilter;
  Serving: ResolverTypeWrapper<ServingNode>;
  ServingChange: ResolverTypeWrapper<ServingChangeNode>;
  ServingChangeConnection: ResolverTypeWrapper<Omit<ServingChangeConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['ServingChangeEdge']>, nodes: ReadonlyArray<ResolversTypes['ServingChange']> }>;
  ServingChangeEdge: ResolverTypeWrapper<Omit<ServingChangeEdge, 'node'> & { node: ResolversTypes['ServingChange'] }>;
  ServingChanged: ResolverTypeWrapper<ServingChangedNode>;
  ServingCorrected: ResolverTypeWrapper<EventNode>;
  ServingMetricsReported: ResolverTypeWrapper<EventNode>;
  ServingPeriod: ResolverTypeWrapper<ServingPeriodNode>;
  ServingState: ServingState;
  SetModelAliasInput: SetModelAliasInput;
  SetModelAliasPayload: ResolverTypeWrapper<PayloadNode>;
  SetModelAliasResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetModelAliasResult']>;
  SoftwareInput: SoftwareInput;
  SoftwareUse: ResolverTypeWrapper<SoftwareUseNode>;
  SoftwareUseConnection: ResolverTypeWrapper<Omit<SoftwareUseConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['SoftwareUseEdge']>, nodes: ReadonlyArray<ResolversTypes['SoftwareUse']> }>;
  SoftwareUseEdge: ResolverTypeWrapper<Omit<SoftwareUseEdge, 'node'> & { node: ResolversTypes['SoftwareUse'] }>;
  Source: ResolverTypeWrapper<SourceNode>;
  SourceInput: SourceInput;
  StartRolloutInput: StartRolloutInput;
  StartRolloutPayload: ResolverTypeWrapper<PayloadNode>;
  StartRolloutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartRolloutResult']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tag: ResolverTypeWrapper<Tag>;
  TagFilter: TagFilter;
  TagModelVersionInput: TagModelVersionInput;
  TagModelVersionPayload: ResolverTypeWrapper<PayloadNode>;
  TagModelVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TagModelVersionResult']>;
  UndeprecateModelInput: UndeprecateModelInput;
  UndeprecateModelPayload: ResolverTypeWrapper<PayloadNode>;
  UndeprecateModelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UndeprecateModelResult']>;
  UntagModelVersionInput: UntagModelVersionInput;
  UntagModelVersionPayload: ResolverTypeWrapper<PayloadNode>;
  UntagModelVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UntagModelVersionResult']>;
  Verdict: Verdict;
  VersionDatasetInput: VersionDatasetInput;
  VersionDatasetPayload: ResolverTypeWrapper<PayloadNode>;
  VersionDatasetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VersionDatasetResult']>;
  VersionFilter: VersionFilter;
  VersionStep: VersionStep;
  VersionUse: ResolverTypeWrapper<VersionUseNode>;
  VersionUseConnection: ResolverTypeWrapper<Omit<VersionUseConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversTypes['AsOf'], edges: ReadonlyArray<ResolversTypes['VersionUseEdge']>, nodes: ReadonlyArray<ResolversTypes['VersionUse']> }>;
  VersionUseEdge: ResolverTypeWrapper<Omit<VersionUseEdge, 'node'> & { node: ResolversTypes['VersionUse'] }>;
  WithdrawApprovalInput: WithdrawApprovalInput;
  WithdrawApprovalPayload: ResolverTypeWrapper<PayloadNode>;
  WithdrawApprovalResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawApprovalResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AbortRolloutInput: AbortRolloutInput;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  AbortRolloutPayload: PayloadNode;
  AbortRolloutResult: ResolversUnionTypes<ResolversParentTypes>['AbortRolloutResult'];
  Actor: ActorNode;
  AdvanceRolloutInput: AdvanceRolloutInput;
  AdvanceRolloutPayload: PayloadNode;
  AdvanceRolloutResult: ResolversUnionTypes<ResolversParentTypes>['AdvanceRolloutResult'];
  AllocatedVersion: AllocatedVersionNode;
  AllocationInput: AllocationInput;
  Approval: ApprovalNode;
  ApprovalWithdrawn: EventNode;
  ApproveModelVersionInput: ApproveModelVersionInput;
  ApproveModelVersionPayload: PayloadNode;
  ApproveModelVersionResult: ResolversUnionTypes<ResolversParentTypes>['ApproveModelVersionResult'];
  Artifact: ArtifactNode;
  ArtifactInput: ArtifactInput;
  ArtifactUse: ArtifactUse;
  ArtifactUseInput: ArtifactUseInput;
  AsOf: AsOfNode;
  BisectContradiction: BisectContradiction;
  BisectedVersion: BisectedVersion;
  Bisection: Omit<Bisection, 'asOf' | 'changes' | 'firstBad' | 'mergeBase' | 'next'> & { asOf: ResolversParentTypes['AsOf'], changes: ReadonlyArray<ResolversParentTypes['Diff']>, firstBad?: Maybe<ResolversParentTypes['ModelVersion']>, mergeBase?: Maybe<ResolversParentTypes['ModelVersion']>, next?: Maybe<ResolversParentTypes['ModelVersion']> };
  Float: Scalars['Float']['output'];
  Blame: Omit<Blame, 'asOf' | 'facts'> & { asOf: ResolversParentTypes['AsOf'], facts: ReadonlyArray<ResolversParentTypes['BlamedFact']> };
  BlamedFact: Omit<BlamedFact, 'since'> & { since: ResolversParentTypes['ModelVersion'] };
  BucketRange: BucketRange;
  ChangeInput: ChangeInput;
  ChangeName: ChangeName;
  ChangePromotionPolicyInput: ChangePromotionPolicyInput;
  ChangePromotionPolicyPayload: PayloadNode;
  ChangePromotionPolicyResult: ResolversUnionTypes<ResolversParentTypes>['ChangePromotionPolicyResult'];
  Checkout: Omit<Checkout, 'asOf'> & { asOf: ResolversParentTypes['AsOf'] };
  CodeInput: CodeInput;
  CodeVersion: CodeVersionNode;
  CommandInput: CommandInput;
  ComparedValue: ComparedValue;
  Comparison: Omit<Comparison, 'asOf'> & { asOf: ResolversParentTypes['AsOf'] };
  ComparisonRow: ComparisonRow;
  CorrectServingInput: CorrectServingInput;
  CorrectServingPayload: PayloadNode;
  CorrectServingResult: ResolversUnionTypes<ResolversParentTypes>['CorrectServingResult'];
  Dataset: DatasetNode;
  DatasetConnection: Omit<DatasetConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['DatasetEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Dataset']> };
  DatasetDescribed: EventNode;
  DatasetEdge: Omit<DatasetEdge, 'node'> & { node: ResolversParentTypes['Dataset'] };
  DatasetRegistered: EventNode;
  DatasetSighting: DatasetSightingNode;
  DatasetUse: DatasetUseNode;
  DatasetUseInput: DatasetUseInput;
  DatasetVersion: DatasetVersionNode;
  DatasetVersionConnection: Omit<DatasetVersionConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['DatasetVersionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DatasetVersion']> };
  DatasetVersionEdge: Omit<DatasetVersionEdge, 'node'> & { node: ResolversParentTypes['DatasetVersion'] };
  DatasetVersionReinstated: EventNode;
  DatasetVersionRetracted: EventNode;
  DatasetVersionSighted: EventNode;
  DatasetVersioned: EventNode;
  DateTime: Scalars['DateTime']['output'];
  DefineEnvironmentInput: DefineEnvironmentInput;
  DefineEnvironmentPayload: PayloadNode;
  DefineEnvironmentResult: ResolversUnionTypes<ResolversParentTypes>['DefineEnvironmentResult'];
  DeprecateModelInput: DeprecateModelInput;
  DeprecateModelPayload: PayloadNode;
  DeprecateModelResult: ResolversUnionTypes<ResolversParentTypes>['DeprecateModelResult'];
  Deprecation: SayingNode;
  DescribeDatasetInput: DescribeDatasetInput;
  DescribeDatasetPayload: PayloadNode;
  DescribeDatasetResult: ResolversUnionTypes<ResolversParentTypes>['DescribeDatasetResult'];
  DescribeModelInput: DescribeModelInput;
  DescribeModelPayload: PayloadNode;
  DescribeModelResult: ResolversUnionTypes<ResolversParentTypes>['DescribeModelResult'];
  Diff: Omit<Diff, 'asOf'> & { asOf: ResolversParentTypes['AsOf'] };
  DiffSection: DiffSection;
  Difference: Difference;
  Environment: EnvironmentNode;
  EnvironmentConnection: Omit<EnvironmentConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['EnvironmentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Environment']> };
  EnvironmentDefined: EventNode;
  EnvironmentEdge: Omit<EnvironmentEdge, 'node'> & { node: ResolversParentTypes['Environment'] };
  EnvironmentRestored: EventNode;
  EnvironmentServing: Omit<EnvironmentServing, 'asOf' | 'environment' | 'models'> & { asOf: ResolversParentTypes['AsOf'], environment?: Maybe<ResolversParentTypes['Environment']>, models: ReadonlyArray<ResolversParentTypes['Serving']> };
  Evaluation: EvaluationNode;
  Event: EventNode;
  EventConnection: Omit<EventConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['EventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Event']> };
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventFilter: EventFilter;
  Guard: Guard;
  GuardInput: GuardInput;
  Impact: ImpactPage;
  ImpactedVersion: ImpactedVersionNode;
  JSON: Scalars['JSON']['output'];
  KnownAt: Scalars['KnownAt']['output'];
  LabelModelVersionInput: LabelModelVersionInput;
  LabelModelVersionPayload: PayloadNode;
  LabelModelVersionResult: ResolversUnionTypes<ResolversParentTypes>['LabelModelVersionResult'];
  LeaderboardConnection: Omit<LeaderboardConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['LeaderboardEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LeaderboardEntry']> };
  LeaderboardEdge: Omit<LeaderboardEdge, 'node'> & { node: ResolversParentTypes['LeaderboardEntry'] };
  LeaderboardEntry: LeaderboardEntryNode;
  Lineage: LineagePage;
  LineageEdge: LineageEdge;
  LineageNode: PlacedNode;
  LineagePath: LineagePathNode;
  LineageSubject: ResolversUnionTypes<ResolversParentTypes>['LineageSubject'];
  Long: Scalars['Long']['output'];
  Merge: Omit<Merge, 'asOf'> & { asOf: ResolversParentTypes['AsOf'] };
  MergeBase: Omit<MergeBase, 'asOf' | 'versions'> & { asOf: ResolversParentTypes['AsOf'], versions: ReadonlyArray<ResolversParentTypes['ModelVersion']> };
  MergeConflict: MergeConflict;
  MetricAim: MetricAim;
  Model: ModelNode;
  ModelAlias: ModelAliasNode;
  ModelAliasRemoved: EventNode;
  ModelAliasSet: EventNode;
  ModelConnection: Omit<ModelConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['ModelEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Model']> };
  ModelDeprecated: EventNode;
  ModelDescribed: EventNode;
  ModelEdge: Omit<ModelEdge, 'node'> & { node: ResolversParentTypes['Model'] };
  ModelEvaluated: EventNode;
  ModelPromoted: EventNode;
  ModelRegistered: EventNode;
  ModelRetired: EventNode;
  ModelRolledBack: EventNode;
  ModelTrained: EventNode;
  ModelUndeprecated: EventNode;
  ModelVersion: ModelVersionNode;
  ModelVersionApproved: EventNode;
  ModelVersionConnection: Omit<ModelVersionConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['ModelVersionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ModelVersion']> };
  ModelVersionEdge: Omit<ModelVersionEdge, 'node'> & { node: ResolversParentTypes['ModelVersion'] };
  ModelVersionLabelled: EventNode;
  ModelVersionReinstated: EventNode;
  ModelVersionRejected: EventNode;
  ModelVersionRetracted: EventNode;
  ModelVersionTagged: EventNode;
  ModelVersionUntagged: EventNode;
  Mutation: Record<PropertyKey, never>;
  NewcomerInput: NewcomerInput;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Package: Package;
  PackageFilter: PackageFilter;
  PageInfo: PageInfo;
  ParameterFilter: ParameterFilter;
  Parent: ParentNode;
  ParentInput: ParentInput;
  ParetoEntry: Omit<ParetoEntry, 'modelVersion'> & { modelVersion: ResolversParentTypes['ModelVersion'] };
  ParetoFront: Omit<ParetoFront, 'asOf' | 'entries'> & { asOf: ResolversParentTypes['AsOf'], entries: ReadonlyArray<ResolversParentTypes['ParetoEntry']> };
  ParetoMetric: ParetoMetric;
  PassedGuard: PassedGuard;
  PassedOverChange: PassedOverChange;
  PauseRolloutInput: PauseRolloutInput;
  PauseRolloutPayload: PayloadNode;
  PauseRolloutResult: ResolversUnionTypes<ResolversParentTypes>['PauseRolloutResult'];
  Payload: PayloadNode;
  PlanBlock: PlanBlock;
  PlannedChange: PlannedChangeNode;
  PolicyBasis: PolicyBasis;
  PolicyBreach: PolicyBreachNode;
  PolicyBreachConnection: Omit<PolicyBreachConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['PolicyBreachEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PolicyBreach']> };
  PolicyBreachEdge: Omit<PolicyBreachEdge, 'node'> & { node: ResolversParentTypes['PolicyBreach'] };
  PolicyItem: PolicyItemNode;
  PolicyOutcome: Omit<PolicyOutcome, 'items'> & { items: ReadonlyArray<ResolversParentTypes['PolicyItem']> };
  PolicyRule: PolicyRule;
  PolicyRuleInput: PolicyRuleInput;
  PromoteModelInput: PromoteModelInput;
  PromoteModelPayload: PayloadNode;
  PromoteModelResult: ResolversUnionTypes<ResolversParentTypes>['PromoteModelResult'];
  PromoteModelsInput: PromoteModelsInput;
  PromoteModelsPayload: PayloadNode;
  PromoteModelsResult: ResolversUnionTypes<ResolversParentTypes>['PromoteModelsResult'];
  PromotionInput: PromotionInput;
  PromotionPolicy: PromotionPolicyNode;
  PromotionPolicyChanged: EventNode;
  Query: Record<PropertyKey, never>;
  Recipe: RecipeNode;
  RecipeProblem: RecipeProblem;
  RecipeProblemInput: RecipeProblemInput;
  RecordDatasetSightingInput: RecordDatasetSightingInput;
  RecordDatasetSightingPayload: PayloadNode;
  RecordDatasetSightingResult: ResolversUnionTypes<ResolversParentTypes>['RecordDatasetSightingResult'];
  RecordEvaluationInput: RecordEvaluationInput;
  RecordEvaluationPayload: PayloadNode;
  RecordEvaluationResult: ResolversUnionTypes<ResolversParentTypes>['RecordEvaluationResult'];
  RecordPayload: PayloadNode;
  RecordResult: ResolversUnionTypes<ResolversParentTypes>['RecordResult'];
  RecordTrainingInput: RecordTrainingInput;
  RecordTrainingPayload: PayloadNode;
  RecordTrainingResult: ResolversUnionTypes<ResolversParentTypes>['RecordTrainingResult'];
  RegisterDatasetInput: RegisterDatasetInput;
  RegisterDatasetPayload: PayloadNode;
  RegisterDatasetResult: ResolversUnionTypes<ResolversParentTypes>['RegisterDatasetResult'];
  RegisterModelInput: RegisterModelInput;
  RegisterModelPayload: PayloadNode;
  RegisterModelResult: ResolversUnionTypes<ResolversParentTypes>['RegisterModelResult'];
  ReinstateDatasetVersionInput: ReinstateDatasetVersionInput;
  ReinstateDatasetVersionPayload: PayloadNode;
  ReinstateDatasetVersionResult: ResolversUnionTypes<ResolversParentTypes>['ReinstateDatasetVersionResult'];
  ReinstateModelVersionInput: ReinstateModelVersionInput;
  ReinstateModelVersionPayload: PayloadNode;
  ReinstateModelVersionResult: ResolversUnionTypes<ResolversParentTypes>['ReinstateModelVersionResult'];
  RejectModelVersionInput: RejectModelVersionInput;
  RejectModelVersionPayload: PayloadNode;
  RejectModelVersionResult: ResolversUnionTypes<ResolversParentTypes>['RejectModelVersionResult'];
  Rejection: Omit<Rejection, 'items' | 'plan'> & { items?: Maybe<ReadonlyArray<ResolversParentTypes['PolicyItem']>>, plan?: Maybe<ReadonlyArray<ResolversParentTypes['PlannedChange']>> };
  RemoveModelAliasInput: RemoveModelAliasInput;
  RemoveModelAliasPayload: PayloadNode;
  RemoveModelAliasResult: ResolversUnionTypes<ResolversParentTypes>['RemoveModelAliasResult'];
  ReportServingMetricsInput: ReportServingMetricsInput;
  ReportServingMetricsPayload: PayloadNode;
  ReportServingMetricsResult: ResolversUnionTypes<ResolversParentTypes>['ReportServingMetricsResult'];
  RestoreEnvironmentInput: RestoreEnvironmentInput;
  RestoreEnvironmentPayload: PayloadNode;
  RestoreEnvironmentResult: ResolversUnionTypes<ResolversParentTypes>['RestoreEnvironmentResult'];
  RestorePlan: Omit<RestorePlan, 'changes' | 'environment' | 'rejection' | 'restoredBy'> & { changes: ReadonlyArray<ResolversParentTypes['PlannedChange']>, environment: ResolversParentTypes['Environment'], rejection?: Maybe<ResolversParentTypes['Rejection']>, restoredBy?: Maybe<ResolversParentTypes['Event']> };
  RestorePlanConnection: Omit<RestorePlanConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['RestorePlanEdge']>, nodes: ReadonlyArray<ResolversParentTypes['RestorePlan']> };
  RestorePlanEdge: Omit<RestorePlanEdge, 'node'> & { node: ResolversParentTypes['RestorePlan'] };
  ResumeRolloutInput: ResumeRolloutInput;
  ResumeRolloutPayload: PayloadNode;
  ResumeRolloutResult: ResolversUnionTypes<ResolversParentTypes>['ResumeRolloutResult'];
  RetireModelInput: RetireModelInput;
  RetireModelPayload: PayloadNode;
  RetireModelResult: ResolversUnionTypes<ResolversParentTypes>['RetireModelResult'];
  RetractDatasetVersionInput: RetractDatasetVersionInput;
  RetractDatasetVersionPayload: PayloadNode;
  RetractDatasetVersionResult: ResolversUnionTypes<ResolversParentTypes>['RetractDatasetVersionResult'];
  RetractModelVersionInput: RetractModelVersionInput;
  RetractModelVersionPayload: PayloadNode;
  RetractModelVersionResult: ResolversUnionTypes<ResolversParentTypes>['RetractModelVersionResult'];
  Retraction: SayingNode;
  RollBackEnvironmentInput: RollBackEnvironmentInput;
  RollBackEnvironmentPayload: PayloadNode;
  RollBackEnvironmentResult: ResolversUnionTypes<ResolversParentTypes>['RollBackEnvironmentResult'];
  RollBackModelInput: RollBackModelInput;
  RollBackModelPayload: PayloadNode;
  RollBackModelResult: ResolversUnionTypes<ResolversParentTypes>['RollBackModelResult'];
  RollBackModelsInput: RollBackModelsInput;
  RollBackModelsPayload: PayloadNode;
  RollBackModelsResult: ResolversUnionTypes<ResolversParentTypes>['RollBackModelsResult'];
  RollbackInput: RollbackInput;
  Rollout: RolloutNode;
  RolloutAborted: EventNode;
  RolloutAdvanced: EventNode;
  RolloutBlock: RolloutBlock;
  RolloutCompleted: EventNode;
  RolloutConnection: Omit<RolloutConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['RolloutEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Rollout']> };
  RolloutEdge: Omit<RolloutEdge, 'node'> & { node: ResolversParentTypes['Rollout'] };
  RolloutMoment: RolloutMomentNode;
  RolloutPaused: EventNode;
  RolloutResumed: EventNode;
  RolloutStarted: EventNode;
  Route: Omit<Route, 'asOf' | 'serving' | 'shadows' | 'version'> & { asOf: ResolversParentTypes['AsOf'], serving: ResolversParentTypes['Serving'], shadows: ReadonlyArray<ResolversParentTypes['ModelVersion']>, version?: Maybe<ResolversParentTypes['ModelVersion']> };
  Run: RunNode;
  RunInput: RunInput;
  SearchResult: SearchResultNode;
  SearchResultConnection: Omit<SearchResultConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['SearchResultEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SearchResult']> };
  SearchResultEdge: Omit<SearchResultEdge, 'node'> & { node: ResolversParentTypes['SearchResult'] };
  SearchSubject: ResolversUnionTypes<ResolversParentTypes>['SearchSubject'];
  Serving: ServingNode;
  ServingChange: ServingChangeNode;
  ServingChangeConnection: Omit<ServingChangeConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['ServingChangeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ServingChange']> };
  ServingChangeEdge: Omit<ServingChangeEdge, 'node'> & { node: ResolversParentTypes['ServingChange'] };
  ServingChanged: ServingChangedNode;
  ServingCorrected: EventNode;
  ServingMetricsReported: EventNode;
  ServingPeriod: ServingPeriodNode;
  SetModelAliasInput: SetModelAliasInput;
  SetModelAliasPayload: PayloadNode;
  SetModelAliasResult: ResolversUnionTypes<ResolversParentTypes>['SetModelAliasResult'];
  SoftwareInput: SoftwareInput;
  SoftwareUse: SoftwareUseNode;
  SoftwareUseConnection: Omit<SoftwareUseConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['SoftwareUseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SoftwareUse']> };
  SoftwareUseEdge: Omit<SoftwareUseEdge, 'node'> & { node: ResolversParentTypes['SoftwareUse'] };
  Source: SourceNode;
  SourceInput: SourceInput;
  StartRolloutInput: StartRolloutInput;
  StartRolloutPayload: PayloadNode;
  StartRolloutResult: ResolversUnionTypes<ResolversParentTypes>['StartRolloutResult'];
  Subscription: Record<PropertyKey, never>;
  Tag: Tag;
  TagFilter: TagFilter;
  TagModelVersionInput: TagModelVersionInput;
  TagModelVersionPayload: PayloadNode;
  TagModelVersionResult: ResolversUnionTypes<ResolversParentTypes>['TagModelVersionResult'];
  UndeprecateModelInput: UndeprecateModelInput;
  UndeprecateModelPayload: PayloadNode;
  UndeprecateModelResult: ResolversUnionTypes<ResolversParentTypes>['UndeprecateModelResult'];
  UntagModelVersionInput: UntagModelVersionInput;
  UntagModelVersionPayload: PayloadNode;
  UntagModelVersionResult: ResolversUnionTypes<ResolversParentTypes>['UntagModelVersionResult'];
  VersionDatasetInput: VersionDatasetInput;
  VersionDatasetPayload: PayloadNode;
  VersionDatasetResult: ResolversUnionTypes<ResolversParentTypes>['VersionDatasetResult'];
  VersionFilter: VersionFilter;
  VersionUse: VersionUseNode;
  VersionUseConnection: Omit<VersionUseConnection, 'asOf' | 'edges' | 'nodes'> & { asOf: ResolversParentTypes['AsOf'], edges: ReadonlyArray<ResolversParentTypes['VersionUseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['VersionUse']> };
  VersionUseEdge: Omit<VersionUseEdge, 'node'> & { node: ResolversParentTypes['VersionUse'] };
  WithdrawApprovalInput: WithdrawApprovalInput;
  WithdrawApprovalPayload: PayloadNode;
  WithdrawApprovalResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawApprovalResult'];
};

export type AbortRolloutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AbortRolloutPayload'] = ResolversParentTypes['AbortRolloutPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PolicyOutcome']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rollout?: Resolver<Maybe<ResolversTypes['Rollout']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AbortRolloutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AbortRolloutResult'] = ResolversParentTypes['AbortRolloutResult']> = {
  __resolveType: TypeResolveFn<'AbortRolloutPayload' | 'Rejection', ParentType, ContextType>;
};

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  means?: Resolver<ResolversTypes['ActorMeans'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AdvanceRolloutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvanceRolloutPayload'] = ResolversParentTypes['AdvanceRolloutPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PolicyOutcome']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rollout?: Resolver<Maybe<ResolversTypes['Rollout']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdvanceRolloutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvanceRolloutResult'] = ResolversParentTypes['AdvanceRolloutResult']> = {
  __resolveType: TypeResolveFn<'AdvanceRolloutPayload' | 'Rejection', ParentType, ContextType>;
};

export type AllocatedVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllocatedVersion'] = ResolversParentTypes['AllocatedVersion']> = {
  shadow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ModelVersion'], ParentType, ContextType>;
};

export type ApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environmentRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type ApprovalWithdrawnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalWithdrawn'] = ResolversParentTypes['ApprovalWithdrawn']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApproveModelVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveModelVersionPayload'] = ResolversParentTypes['ApproveModelVersionPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApproveModelVersionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveModelVersionResult'] = ResolversParentTypes['ApproveModelVersionResult']> = {
  __resolveType: TypeResolveFn<'ApproveModelVersionPayload' | 'Rejection', ParentType, ContextType>;
};

export type ArtifactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Artifact'] = ResolversParentTypes['Artifact']> = {
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downstream?: Resolver<Maybe<ResolversTypes['Lineage']>, ParentType, ContextType, Partial<ArtifactDownstreamArgs>>;
  mediaType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ref?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  upstream?: Resolver<Maybe<ResolversTypes['Lineage']>, ParentType, ContextType, Partial<ArtifactUpstreamArgs>>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArtifactUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactUse'] = ResolversParentTypes['ArtifactUse']> = {
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AsOf'] = ResolversParentTypes['AsOf']> = {
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BisectContradictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BisectContradiction'] = ResolversParentTypes['BisectContradiction']> = {
  bad?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  good?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BisectedVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BisectedVersion'] = ResolversParentTypes['BisectedVersion']> = {
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['BisectVerdict'], ParentType, ContextType>;
};

export type BisectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bisection'] = ResolversParentTypes['Bisection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  bad?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['Diff']>, ParentType, ContextType>;
  contradictions?: Resolver<ReadonlyArray<ResolversTypes['BisectContradiction']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['MetricDirection'], ParentType, ContextType>;
  firstBad?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  good?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  known?: Resolver<ReadonlyArray<ResolversTypes['BisectedVersion']>, ParentType, ContextType>;
  mergeBase?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skippedBases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BisectState'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suspects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BlameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Blame'] = ResolversParentTypes['Blame']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['BlamedFact']>, ParentType, ContextType>;
  of?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BlamedFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlamedFact'] = ResolversParentTypes['BlamedFact']> = {
  end?: Resolver<ResolversTypes['BlameEnd'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  section?: Resolver<ResolversTypes['DiffSectionName'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['ModelVersion'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type BucketRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BucketRange'] = ResolversParentTypes['BucketRange']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeName'] = ResolversParentTypes['ChangeName']> = {
  event?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ChangePromotionPolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePromotionPolicyPayload'] = ResolversParentTypes['ChangePromotionPolicyPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePromotionPolicyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePromotionPolicyResult'] = ResolversParentTypes['ChangePromotionPolicyResult']> = {
  __resolveType: TypeResolveFn<'ChangePromotionPolicyPayload' | 'Rejection', ParentType, ContextType>;
};

export type CheckoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Checkout'] = ResolversParentTypes['Checkout']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  manifest?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  schema?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CodeVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeVersion'] = ResolversParentTypes['CodeVersion']> = {
  commit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dirty?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  downstream?: Resolver<Maybe<ResolversTypes['Lineage']>, ParentType, ContextType, Partial<CodeVersionDownstreamArgs>>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repository?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  upstream?: Resolver<Maybe<ResolversTypes['Lineage']>, ParentType, ContextType, Partial<CodeVersionUpstreamArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComparedValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparedValue'] = ResolversParentTypes['ComparedValue']> = {
  isKnown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Comparison'] = ResolversParentTypes['Comparison']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  of?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['ComparisonRow']>, ParentType, ContextType>;
};

export type ComparisonRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparisonRow'] = ResolversParentTypes['ComparisonRow']> = {
  isSame?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  section?: Resolver<ResolversTypes['DiffSectionName'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['ComparedValue']>, ParentType, ContextType>;
};

export type CorrectServingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectServingPayload'] = ResolversParentTypes['CorrectServingPayload']> = {
  basisMoved?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServingChange']>>, ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serving?: Resolver<Maybe<ResolversTypes['Serving']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectServingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectServingResult'] = ResolversParentTypes['CorrectServingResult']> = {
  __resolveType: TypeResolveFn<'CorrectServingPayload' | 'Rejection', ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downstream?: Resolver<Maybe<ResolversTypes['Lineage']>, ParentType, ContextType, Partial<DatasetDownstreamArgs>>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impact?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType, Partial<DatasetImpactArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upstream?: Resolver<Maybe<ResolversTypes['Lineage']>, ParentType, ContextType, Partial<DatasetUpstreamArgs>>;
  version?: Resolver<Maybe<ResolversTypes['DatasetVersion']>, ParentType, ContextType, RequireFields<DatasetVersionArgs, 'version'>>;
  versions?: Resolver<ResolversTypes['DatasetVersionConnection'], ParentType, ContextType, Partial<DatasetVersionsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetConnection'] = ResolversParentTypes['DatasetConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['DatasetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DatasetDescribedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetDescribed'] = ResolversParentTypes['DatasetDescribed']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetEdge'] = ResolversParentTypes['DatasetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
};

export type DatasetRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetRegistered'] = ResolversParentTypes['DatasetRegistered']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetSightingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetSighting'] = ResolversParentTypes['DatasetSighting']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  files?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  heldBy?: Resolver<Maybe<ResolversTypes['CodeVersion']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pastUnknown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type DatasetUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetUse'] = ResolversParentTypes['DatasetUse']> = {
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  indirect?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
};

export type DatasetVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetVersion'] = ResolversParentTypes['DatasetVersion']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  artifacts?: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  derivedFrom?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  downstream?: Resolver<ResolversTypes['Lineage'], ParentType, ContextType, Partial<DatasetVersionDownstreamArgs>>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  files?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType, Partial<DatasetVersionImpactArgs>>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pastUnknown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recipe?: Resolver<ResolversTypes['Recipe'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retraction?: Resolver<Maybe<ResolversTypes['Retraction']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  schema?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sightings?: Resolver<ReadonlyArray<ResolversTypes['DatasetSighting']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  upstream?: Resolver<ResolversTypes['Lineage'], ParentType, ContextType, Partial<DatasetVersionUpstreamArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetVersionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetVersionConnection'] = ResolversParentTypes['DatasetVersionConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DatasetVersionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetVersionEdge'] = ResolversParentTypes['DatasetVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DatasetVersion'], ParentType, ContextType>;
};

export type DatasetVersionReinstatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetVersionReinstated'] = ResolversParentTypes['DatasetVersionReinstated']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetVersionRetractedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetVersionRetracted'] = ResolversParentTypes['DatasetVersionRetracted']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetVersionSightedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetVersionSighted'] = ResolversParentTypes['DatasetVersionSighted']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetVersionedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetVersioned'] = ResolversParentTypes['DatasetVersioned']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DefineEnvironmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DefineEnvironmentPayload'] = ResolversParentTypes['DefineEnvironmentPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefineEnvironmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DefineEnvironmentResult'] = ResolversParentTypes['DefineEnvironmentResult']> = {
  __resolveType: TypeResolveFn<'DefineEnvironmentPayload' | 'Rejection', ParentType, ContextType>;
};

export type DeprecateModelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeprecateModelPayload'] = ResolversParentTypes['DeprecateModelPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeprecateModelResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeprecateModelResult'] = ResolversParentTypes['DeprecateModelResult']> = {
  __resolveType: TypeResolveFn<'DeprecateModelPayload' | 'Rejection', ParentType, ContextType>;
};

export type DeprecationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deprecation'] = ResolversParentTypes['Deprecation']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DescribeDatasetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DescribeDatasetPayload'] = ResolversParentTypes['DescribeDatasetPayload']> = {
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DescribeDatasetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DescribeDatasetResult'] = ResolversParentTypes['DescribeDatasetResult']> = {
  __resolveType: TypeResolveFn<'DescribeDatasetPayload' | 'Rejection', ParentType, ContextType>;
};

export type DescribeModelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DescribeModelPayload'] = ResolversParentTypes['DescribeModelPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DescribeModelResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DescribeModelResult'] = ResolversParentTypes['DescribeModelResult']> = {
  __resolveType: TypeResolveFn<'DescribeModelPayload' | 'Rejection', ParentType, ContextType>;
};

export type DiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Diff'] = ResolversParentTypes['Diff']> = {
  a?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sections?: Resolver<ReadonlyArray<ResolversTypes['DiffSection']>, ParentType, ContextType>;
};

export type DiffSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiffSection'] = ResolversParentTypes['DiffSection']> = {
  compareUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['Difference']>, ParentType, ContextType>;
  section?: Resolver<ResolversTypes['DiffSectionName'], ParentType, ContextType>;
};

export type DifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Difference'] = ResolversParentTypes['Difference']> = {
  change?: Resolver<ResolversTypes['DifferenceKind'], ParentType, ContextType>;
  delta?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  isBetter?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['VersionStep']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type EnvironmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Environment'] = ResolversParentTypes['Environment']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  production?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  promotionPolicies?: Resolver<ReadonlyArray<ResolversTypes['PromotionPolicy']>, ParentType, ContextType>;
  promotionPolicy?: Resolver<Maybe<ResolversTypes['PromotionPolicy']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serving?: Resolver<ReadonlyArray<ResolversTypes['Serving']>, ParentType, ContextType, Partial<EnvironmentServingArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnvironmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnvironmentConnection'] = ResolversParentTypes['EnvironmentConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['EnvironmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Environment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EnvironmentDefinedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnvironmentDefined'] = ResolversParentTypes['EnvironmentDefined']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnvironmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnvironmentEdge'] = ResolversParentTypes['EnvironmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Environment'], ParentType, ContextType>;
};

export type EnvironmentRestoredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnvironmentRestored'] = ResolversParentTypes['EnvironmentRestored']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnvironmentServingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnvironmentServing'] = ResolversParentTypes['EnvironmentServing']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  models?: Resolver<ReadonlyArray<ResolversTypes['Serving']>, ParentType, ContextType>;
};

export type EvaluationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evaluation'] = ResolversParentTypes['Evaluation']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['DatasetUse']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  __resolveType: TypeResolveFn<'ApprovalWithdrawn' | 'DatasetDescribed' | 'DatasetRegistered' | 'DatasetVersionReinstated' | 'DatasetVersionRetracted' | 'DatasetVersionSighted' | 'DatasetVersioned' | 'EnvironmentDefined' | 'EnvironmentRestored' | 'ModelAliasRemoved' | 'ModelAliasSet' | 'ModelDeprecated' | 'ModelDescribed' | 'ModelEvaluated' | 'ModelPromoted' | 'ModelRegistered' | 'ModelRetired' | 'ModelRolledBack' | 'ModelTrained' | 'ModelUndeprecated' | 'ModelVersionApproved' | 'ModelVersionLabelled' | 'ModelVersionReinstated' | 'ModelVersionRejected' | 'ModelVersionRetracted' | 'ModelVersionTagged' | 'ModelVersionUntagged' | 'PromotionPolicyChanged' | 'RolloutAborted' | 'RolloutAdvanced' | 'RolloutCompleted' | 'RolloutPaused' | 'RolloutResumed' | 'RolloutStarted' | 'ServingCorrected' | 'ServingMetricsReported', ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type GuardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Guard'] = ResolversParentTypes['Guard']> = {
  atLeast?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  atMost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  of?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  sameBytes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ImpactedVersion']>, ParentType, ContextType>;
};

export type ImpactedVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactedVersion'] = ResolversParentTypes['ImpactedVersion']> = {
  path?: Resolver<ResolversTypes['LineagePath'], ParentType, ContextType>;
  serving?: Resolver<ReadonlyArray<ResolversTypes['Serving']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ModelVersion'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface KnownAtScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['KnownAt'], any> {
  name: 'KnownAt';
}

export type LabelModelVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LabelModelVersionPayload'] = ResolversParentTypes['LabelModelVersionPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LabelModelVersionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LabelModelVersionResult'] = ResolversParentTypes['LabelModelVersionResult']> = {
  __resolveType: TypeResolveFn<'LabelModelVersionPayload' | 'Rejection', ParentType, ContextType>;
};

export type LeaderboardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaderboardConnection'] = ResolversParentTypes['LeaderboardConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['MetricDirection'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['LeaderboardEdge']>, ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LeaderboardEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  undecided?: Resolver<ReadonlyArray<ResolversTypes['Package']>, ParentType, ContextType>;
  undecidedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeaderboardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaderboardEdge'] = ResolversParentTypes['LeaderboardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LeaderboardEntry'], ParentType, ContextType>;
};

export type LeaderboardEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaderboardEntry'] = ResolversParentTypes['LeaderboardEntry']> = {
  dataset?: Resolver<Maybe<ResolversTypes['DatasetUse']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['ModelVersion'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type LineageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lineage'] = ResolversParentTypes['Lineage']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  cutAt?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['LineageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LineageNode']>, ParentType, ContextType>;
  of?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalEdges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalNodes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LineageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageEdge'] = ResolversParentTypes['LineageEdge']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LineageNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageNode'] = ResolversParentTypes['LineageNode']> = {
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LineageKind'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['LineageSubject']>, ParentType, ContextType>;
};

export type LineagePathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineagePath'] = ResolversParentTypes['LineagePath']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['LineageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LineageNode']>, ParentType, ContextType>;
};

export type LineageSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageSubject'] = ResolversParentTypes['LineageSubject']> = {
  __resolveType: TypeResolveFn<'Artifact' | 'CodeVersion' | 'DatasetVersion' | 'ModelVersion' | 'Run', ParentType, ContextType>;
};

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type MergeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Merge'] = ResolversParentTypes['Merge']> = {
  a?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['MergeConflict']>, ParentType, ContextType>;
  recipe?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type MergeBaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeBase'] = ResolversParentTypes['MergeBase']> = {
  a?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
};

export type MergeConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeConflict'] = ResolversParentTypes['MergeConflict']> = {
  base?: Resolver<ResolversTypes['ComparedValue'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['MergeSide']>, ParentType, ContextType>;
  hasBase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ours?: Resolver<ResolversTypes['ComparedValue'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  section?: Resolver<ResolversTypes['DiffSectionName'], ParentType, ContextType>;
  theirs?: Resolver<ResolversTypes['ComparedValue'], ParentType, ContextType>;
};

export type ModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ModelAlias']>, ParentType, ContextType>;
  branches?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  deprecation?: Resolver<Maybe<ResolversTypes['Deprecation']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downstream?: Resolver<Maybe<ResolversTypes['Lineage']>, ParentType, ContextType, Partial<ModelDownstreamArgs>>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upstream?: Resolver<Maybe<ResolversTypes['Lineage']>, ParentType, ContextType, Partial<ModelUpstreamArgs>>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType, RequireFields<ModelVersionArgs, 'version'>>;
  versions?: Resolver<ResolversTypes['ModelVersionConnection'], ParentType, ContextType, Partial<ModelVersionsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelAliasResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelAlias'] = ResolversParentTypes['ModelAlias']> = {
  alias?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ModelVersion'], ParentType, ContextType>;
};

export type ModelAliasRemovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelAliasRemoved'] = ResolversParentTypes['ModelAliasRemoved']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelAliasSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelAliasSet'] = ResolversParentTypes['ModelAliasSet']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelConnection'] = ResolversParentTypes['ModelConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ModelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Model']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ModelDeprecatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelDeprecated'] = ResolversParentTypes['ModelDeprecated']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelDescribedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelDescribed'] = ResolversParentTypes['ModelDescribed']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelEdge'] = ResolversParentTypes['ModelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
};

export type ModelEvaluatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelEvaluated'] = ResolversParentTypes['ModelEvaluated']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelPromotedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelPromoted'] = ResolversParentTypes['ModelPromoted']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelRegistered'] = ResolversParentTypes['ModelRegistered']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelRetiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelRetired'] = ResolversParentTypes['ModelRetired']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelRolledBackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelRolledBack'] = ResolversParentTypes['ModelRolledBack']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelTrainedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelTrained'] = ResolversParentTypes['ModelTrained']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelUndeprecatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelUndeprecated'] = ResolversParentTypes['ModelUndeprecated']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelVersion'] = ResolversParentTypes['ModelVersion']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['Approval']>, ParentType, ContextType>;
  artifacts?: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  branch?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['CodeVersion']>, ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetUse']>, ParentType, ContextType>;
  downstream?: Resolver<ResolversTypes['Lineage'], ParentType, ContextType, Partial<ModelVersionDownstreamArgs>>;
  evaluations?: Resolver<ReadonlyArray<ResolversTypes['Evaluation']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType, Partial<ModelVersionImpactArgs>>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  packages?: Resolver<ReadonlyArray<ResolversTypes['Package']>, ParentType, ContextType>;
  parameters?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  parents?: Resolver<ReadonlyArray<ResolversTypes['Parent']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipe?: Resolver<ResolversTypes['Recipe'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retraction?: Resolver<Maybe<ResolversTypes['Retraction']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  serving?: Resolver<ReadonlyArray<ResolversTypes['Serving']>, ParentType, ContextType>;
  servingPeriods?: Resolver<ReadonlyArray<ResolversTypes['ServingPeriod']>, ParentType, ContextType>;
  software?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  upstream?: Resolver<ResolversTypes['Lineage'], ParentType, ContextType, Partial<ModelVersionUpstreamArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelVersionApprovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelVersionApproved'] = ResolversParentTypes['ModelVersionApproved']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelVersionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelVersionConnection'] = ResolversParentTypes['ModelVersionConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ModelVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ModelVersionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelVersionEdge'] = ResolversParentTypes['ModelVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ModelVersion'], ParentType, ContextType>;
};

export type ModelVersionLabelledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelVersionLabelled'] = ResolversParentTypes['ModelVersionLabelled']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelVersionReinstatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelVersionReinstated'] = ResolversParentTypes['ModelVersionReinstated']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelVersionRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelVersionRejected'] = ResolversParentTypes['ModelVersionRejected']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelVersionRetractedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelVersionRetracted'] = ResolversParentTypes['ModelVersionRetracted']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelVersionTaggedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelVersionTagged'] = ResolversParentTypes['ModelVersionTagged']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelVersionUntaggedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelVersionUntagged'] = ResolversParentTypes['ModelVersionUntagged']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  abortRollout?: Resolver<ResolversTypes['AbortRolloutResult'], ParentType, ContextType, RequireFields<MutationAbortRolloutArgs, 'input'>>;
  advanceRollout?: Resolver<ResolversTypes['AdvanceRolloutResult'], ParentType, ContextType, RequireFields<MutationAdvanceRolloutArgs, 'input'>>;
  approveModelVersion?: Resolver<ResolversTypes['ApproveModelVersionResult'], ParentType, ContextType, RequireFields<MutationApproveModelVersionArgs, 'input'>>;
  changePromotionPolicy?: Resolver<ResolversTypes['ChangePromotionPolicyResult'], ParentType, ContextType, RequireFields<MutationChangePromotionPolicyArgs, 'input'>>;
  correctServing?: Resolver<ResolversTypes['CorrectServingResult'], ParentType, ContextType, RequireFields<MutationCorrectServingArgs, 'input'>>;
  defineEnvironment?: Resolver<ResolversTypes['DefineEnvironmentResult'], ParentType, ContextType, RequireFields<MutationDefineEnvironmentArgs, 'input'>>;
  deprecateModel?: Resolver<ResolversTypes['DeprecateModelResult'], ParentType, ContextType, RequireFields<MutationDeprecateModelArgs, 'input'>>;
  describeDataset?: Resolver<ResolversTypes['DescribeDatasetResult'], ParentType, ContextType, RequireFields<MutationDescribeDatasetArgs, 'input'>>;
  describeModel?: Resolver<ResolversTypes['DescribeModelResult'], ParentType, ContextType, RequireFields<MutationDescribeModelArgs, 'input'>>;
  labelModelVersion?: Resolver<ResolversTypes['LabelModelVersionResult'], ParentType, ContextType, RequireFields<MutationLabelModelVersionArgs, 'input'>>;
  pauseRollout?: Resolver<ResolversTypes['PauseRolloutResult'], ParentType, ContextType, RequireFields<MutationPauseRolloutArgs, 'input'>>;
  promoteModel?: Resolver<ResolversTypes['PromoteModelResult'], ParentType, ContextType, RequireFields<MutationPromoteModelArgs, 'input'>>;
  promoteModels?: Resolver<ResolversTypes['PromoteModelsResult'], ParentType, ContextType, RequireFields<MutationPromoteModelsArgs, 'input'>>;
  record?: Resolver<ReadonlyArray<ResolversTypes['RecordResult']>, ParentType, ContextType, RequireFields<MutationRecordArgs, 'commands'>>;
  recordDatasetSighting?: Resolver<ResolversTypes['RecordDatasetSightingResult'], ParentType, ContextType, RequireFields<MutationRecordDatasetSightingArgs, 'input'>>;
  recordEvaluation?: Resolver<ResolversTypes['RecordEvaluationResult'], ParentType, ContextType, RequireFields<MutationRecordEvaluationArgs, 'input'>>;
  recordTraining?: Resolver<ResolversTypes['RecordTrainingResult'], ParentType, ContextType, RequireFields<MutationRecordTrainingArgs, 'input'>>;
  registerDataset?: Resolver<ResolversTypes['RegisterDatasetResult'], ParentType, ContextType, RequireFields<MutationRegisterDatasetArgs, 'input'>>;
  registerModel?: Resolver<ResolversTypes['RegisterModelResult'], ParentType, ContextType, RequireFields<MutationRegisterModelArgs, 'input'>>;
  reinstateDatasetVersion?: Resolver<ResolversTypes['ReinstateDatasetVersionResult'], ParentType, ContextType, RequireFields<MutationReinstateDatasetVersionArgs, 'input'>>;
  reinstateModelVersion?: Resolver<ResolversTypes['ReinstateModelVersionResult'], ParentType, ContextType, RequireFields<MutationReinstateModelVersionArgs, 'input'>>;
  rejectModelVersion?: Resolver<ResolversTypes['RejectModelVersionResult'], ParentType, ContextType, RequireFields<MutationRejectModelVersionArgs, 'input'>>;
  removeModelAlias?: Resolver<ResolversTypes['RemoveModelAliasResult'], ParentType, ContextType, RequireFields<MutationRemoveModelAliasArgs, 'input'>>;
  reportServingMetrics?: Resolver<ResolversTypes['ReportServingMetricsResult'], ParentType, ContextType, RequireFields<MutationReportServingMetricsArgs, 'input'>>;
  restoreEnvironment?: Resolver<ResolversTypes['RestoreEnvironmentResult'], ParentType, ContextType, RequireFields<MutationRestoreEnvironmentArgs, 'input'>>;
  resumeRollout?: Resolver<ResolversTypes['ResumeRolloutResult'], ParentType, ContextType, RequireFields<MutationResumeRolloutArgs, 'input'>>;
  retireModel?: Resolver<ResolversTypes['RetireModelResult'], ParentType, ContextType, RequireFields<MutationRetireModelArgs, 'input'>>;
  retractDatasetVersion?: Resolver<ResolversTypes['RetractDatasetVersionResult'], ParentType, ContextType, RequireFields<MutationRetractDatasetVersionArgs, 'input'>>;
  retractModelVersion?: Resolver<ResolversTypes['RetractModelVersionResult'], ParentType, ContextType, RequireFields<MutationRetractModelVersionArgs, 'input'>>;
  rollBackEnvironment?: Resolver<ResolversTypes['RollBackEnvironmentResult'], ParentType, ContextType, RequireFields<MutationRollBackEnvironmentArgs, 'input'>>;
  rollBackModel?: Resolver<ResolversTypes['RollBackModelResult'], ParentType, ContextType, RequireFields<MutationRollBackModelArgs, 'input'>>;
  rollBackModels?: Resolver<ResolversTypes['RollBackModelsResult'], ParentType, ContextType, RequireFields<MutationRollBackModelsArgs, 'input'>>;
  setModelAlias?: Resolver<ResolversTypes['SetModelAliasResult'], ParentType, ContextType, RequireFields<MutationSetModelAliasArgs, 'input'>>;
  startRollout?: Resolver<ResolversTypes['StartRolloutResult'], ParentType, ContextType, RequireFields<MutationStartRolloutArgs, 'input'>>;
  tagModelVersion?: Resolver<ResolversTypes['TagModelVersionResult'], ParentType, ContextType, RequireFields<MutationTagModelVersionArgs, 'input'>>;
  undeprecateModel?: Resolver<ResolversTypes['UndeprecateModelResult'], ParentType, ContextType, RequireFields<MutationUndeprecateModelArgs, 'input'>>;
  untagModelVersion?: Resolver<ResolversTypes['UntagModelVersionResult'], ParentType, ContextType, RequireFields<MutationUntagModelVersionArgs, 'input'>>;
  versionDataset?: Resolver<ResolversTypes['VersionDatasetResult'], ParentType, ContextType, RequireFields<MutationVersionDatasetArgs, 'input'>>;
  withdrawApproval?: Resolver<ResolversTypes['WithdrawApprovalResult'], ParentType, ContextType, RequireFields<MutationWithdrawApprovalArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ApprovalWithdrawn' | 'Dataset' | 'DatasetDescribed' | 'DatasetRegistered' | 'DatasetVersion' | 'DatasetVersionReinstated' | 'DatasetVersionRetracted' | 'DatasetVersionSighted' | 'DatasetVersioned' | 'Environment' | 'EnvironmentDefined' | 'EnvironmentRestored' | 'Model' | 'ModelAliasRemoved' | 'ModelAliasSet' | 'ModelDeprecated' | 'ModelDescribed' | 'ModelEvaluated' | 'ModelPromoted' | 'ModelRegistered' | 'ModelRetired' | 'ModelRolledBack' | 'ModelTrained' | 'ModelUndeprecated' | 'ModelVersion' | 'ModelVersionApproved' | 'ModelVersionLabelled' | 'ModelVersionReinstated' | 'ModelVersionRejected' | 'ModelVersionRetracted' | 'ModelVersionTagged' | 'ModelVersionUntagged' | 'PromotionPolicyChanged' | 'RolloutAborted' | 'RolloutAdvanced' | 'RolloutCompleted' | 'RolloutPaused' | 'RolloutResumed' | 'RolloutStarted' | 'ServingCorrected' | 'ServingMetricsReported', ParentType, ContextType>;
};

export type PackageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Package'] = ResolversParentTypes['Package']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Parent'] = ResolversParentTypes['Parent']> = {
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['ParentRelation'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
};

export type ParetoEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParetoEntry'] = ResolversParentTypes['ParetoEntry']> = {
  modelVersion?: Resolver<ResolversTypes['ModelVersion'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ParetoFrontResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParetoFront'] = ResolversParentTypes['ParetoFront']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  considered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['ParetoEntry']>, ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['ParetoMetric']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undecided?: Resolver<ReadonlyArray<ResolversTypes['Package']>, ParentType, ContextType>;
  undecidedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParetoMetricResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParetoMetric'] = ResolversParentTypes['ParetoMetric']> = {
  direction?: Resolver<ResolversTypes['MetricDirection'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PassedGuardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PassedGuard'] = ResolversParentTypes['PassedGuard']> = {
  metric?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  report?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type PassedOverChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PassedOverChange'] = ResolversParentTypes['PassedOverChange']> = {
  event?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['PassedOverReason'], ParentType, ContextType>;
};

export type PauseRolloutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PauseRolloutPayload'] = ResolversParentTypes['PauseRolloutPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rollout?: Resolver<Maybe<ResolversTypes['Rollout']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PauseRolloutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PauseRolloutResult'] = ResolversParentTypes['PauseRolloutResult']> = {
  __resolveType: TypeResolveFn<'PauseRolloutPayload' | 'Rejection', ParentType, ContextType>;
};

export type PayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payload'] = ResolversParentTypes['Payload']> = {
  __resolveType: TypeResolveFn<'AbortRolloutPayload' | 'AdvanceRolloutPayload' | 'ApproveModelVersionPayload' | 'ChangePromotionPolicyPayload' | 'CorrectServingPayload' | 'DefineEnvironmentPayload' | 'DeprecateModelPayload' | 'DescribeDatasetPayload' | 'DescribeModelPayload' | 'LabelModelVersionPayload' | 'PauseRolloutPayload' | 'PromoteModelPayload' | 'PromoteModelsPayload' | 'RecordDatasetSightingPayload' | 'RecordEvaluationPayload' | 'RecordPayload' | 'RecordTrainingPayload' | 'RegisterDatasetPayload' | 'RegisterModelPayload' | 'ReinstateDatasetVersionPayload' | 'ReinstateModelVersionPayload' | 'RejectModelVersionPayload' | 'RemoveModelAliasPayload' | 'ReportServingMetricsPayload' | 'RestoreEnvironmentPayload' | 'ResumeRolloutPayload' | 'RetireModelPayload' | 'RetractDatasetVersionPayload' | 'RetractModelVersionPayload' | 'RollBackEnvironmentPayload' | 'RollBackModelPayload' | 'RollBackModelsPayload' | 'SetModelAliasPayload' | 'StartRolloutPayload' | 'TagModelVersionPayload' | 'UndeprecateModelPayload' | 'UntagModelVersionPayload' | 'VersionDatasetPayload' | 'WithdrawApprovalPayload', ParentType, ContextType>;
};

export type PlanBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanBlock'] = ResolversParentTypes['PlanBlock']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['PlanBlockReason'], ParentType, ContextType>;
};

export type PlannedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedChange'] = ResolversParentTypes['PlannedChange']> = {
  blockedBy?: Resolver<ReadonlyArray<ResolversTypes['PlanBlock']>, ParentType, ContextType>;
  from?: Resolver<ReadonlyArray<ResolversTypes['AllocatedVersion']>, ParentType, ContextType>;
  fromState?: Resolver<ResolversTypes['ServingState'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelRef?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passedOver?: Resolver<ReadonlyArray<ResolversTypes['PassedOverChange']>, ParentType, ContextType>;
  returnsTo?: Resolver<Maybe<ResolversTypes['ChangeName']>, ParentType, ContextType>;
  to?: Resolver<ReadonlyArray<ResolversTypes['AllocatedVersion']>, ParentType, ContextType>;
  toState?: Resolver<ResolversTypes['ServingState'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PolicyBasisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyBasis'] = ResolversParentTypes['PolicyBasis']> = {
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stream?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  view?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PolicyBreachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyBreach'] = ResolversParentTypes['PolicyBreach']> = {
  change?: Resolver<ResolversTypes['ServingChange'], ParentType, ContextType>;
  how?: Resolver<ResolversTypes['PolicyBreachKind'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['PolicyItem']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PromotionPolicy']>, ParentType, ContextType>;
};

export type PolicyBreachConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyBreachConnection'] = ResolversParentTypes['PolicyBreachConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['PolicyBreachEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PolicyBreach']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PolicyBreachEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyBreachEdge'] = ResolversParentTypes['PolicyBreachEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PolicyBreach'], ParentType, ContextType>;
};

export type PolicyItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyItem'] = ResolversParentTypes['PolicyItem']> = {
  basis?: Resolver<ReadonlyArray<ResolversTypes['PolicyBasis']>, ParentType, ContextType>;
  found?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mend?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PolicyOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyOutcome'] = ResolversParentTypes['PolicyOutcome']> = {
  items?: Resolver<ReadonlyArray<ResolversTypes['PolicyItem']>, ParentType, ContextType>;
  overridden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PolicyRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyRule'] = ResolversParentTypes['PolicyRule']> = {
  atLeast?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  atMost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notByAuthor?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['PolicyRuleKind'], ParentType, ContextType>;
  seconds?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PromoteModelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromoteModelPayload'] = ResolversParentTypes['PromoteModelPayload']> = {
  basisMoved?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServingChange']>>, ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PolicyOutcome']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serving?: Resolver<Maybe<ResolversTypes['Serving']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromoteModelResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromoteModelResult'] = ResolversParentTypes['PromoteModelResult']> = {
  __resolveType: TypeResolveFn<'PromoteModelPayload' | 'Rejection', ParentType, ContextType>;
};

export type PromoteModelsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromoteModelsPayload'] = ResolversParentTypes['PromoteModelsPayload']> = {
  basisMoved?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServingChange']>>, ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PolicyOutcome']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  servings?: Resolver<ReadonlyArray<ResolversTypes['Serving']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromoteModelsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromoteModelsResult'] = ResolversParentTypes['PromoteModelsResult']> = {
  __resolveType: TypeResolveFn<'PromoteModelsPayload' | 'Rejection', ParentType, ContextType>;
};

export type PromotionPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionPolicy'] = ResolversParentTypes['PromotionPolicy']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  mayOverride?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['PolicyRule']>, ParentType, ContextType>;
};

export type PromotionPolicyChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionPolicyChanged'] = ResolversParentTypes['PromotionPolicyChanged']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  bisect?: Resolver<Maybe<ResolversTypes['Bisection']>, ParentType, ContextType, RequireFields<QueryBisectArgs, 'bad' | 'good' | 'metric'>>;
  blame?: Resolver<Maybe<ResolversTypes['Blame']>, ParentType, ContextType, RequireFields<QueryBlameArgs, 'of'>>;
  checkout?: Resolver<Maybe<ResolversTypes['Checkout']>, ParentType, ContextType, Partial<QueryCheckoutArgs>>;
  compare?: Resolver<Maybe<ResolversTypes['Comparison']>, ParentType, ContextType, RequireFields<QueryCompareArgs, 'of'>>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType, RequireFields<QueryDatasetArgs, 'dataset'>>;
  datasetVersion?: Resolver<Maybe<ResolversTypes['DatasetVersion']>, ParentType, ContextType, RequireFields<QueryDatasetVersionArgs, 'version'>>;
  datasets?: Resolver<ResolversTypes['DatasetConnection'], ParentType, ContextType, Partial<QueryDatasetsArgs>>;
  diff?: Resolver<Maybe<ResolversTypes['Diff']>, ParentType, ContextType, RequireFields<QueryDiffArgs, 'a' | 'b'>>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType, RequireFields<QueryEnvironmentArgs, 'environment'>>;
  environmentServing?: Resolver<ResolversTypes['EnvironmentServing'], ParentType, ContextType, RequireFields<QueryEnvironmentServingArgs, 'environment'>>;
  environments?: Resolver<ResolversTypes['EnvironmentConnection'], ParentType, ContextType, Partial<QueryEnvironmentsArgs>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, Partial<QueryEventsArgs>>;
  impact?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType, RequireFields<QueryImpactArgs, 'of'>>;
  leaderboard?: Resolver<Maybe<ResolversTypes['LeaderboardConnection']>, ParentType, ContextType, RequireFields<QueryLeaderboardArgs, 'metric'>>;
  lineage?: Resolver<Maybe<ResolversTypes['Lineage']>, ParentType, ContextType, RequireFields<QueryLineageArgs, 'of'>>;
  merge?: Resolver<Maybe<ResolversTypes['Merge']>, ParentType, ContextType, RequireFields<QueryMergeArgs, 'a' | 'b'>>;
  mergeBase?: Resolver<Maybe<ResolversTypes['MergeBase']>, ParentType, ContextType, RequireFields<QueryMergeBaseArgs, 'a' | 'b'>>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType, RequireFields<QueryModelArgs, 'model'>>;
  modelVersion?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType, RequireFields<QueryModelVersionArgs, 'version'>>;
  modelVersions?: Resolver<ResolversTypes['ModelVersionConnection'], ParentType, ContextType, Partial<QueryModelVersionsArgs>>;
  models?: Resolver<ResolversTypes['ModelConnection'], ParentType, ContextType, Partial<QueryModelsArgs>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  paretoFront?: Resolver<Maybe<ResolversTypes['ParetoFront']>, ParentType, ContextType, RequireFields<QueryParetoFrontArgs, 'metrics'>>;
  path?: Resolver<Maybe<ResolversTypes['LineagePath']>, ParentType, ContextType, RequireFields<QueryPathArgs, 'from' | 'to'>>;
  policyBreaches?: Resolver<ResolversTypes['PolicyBreachConnection'], ParentType, ContextType, RequireFields<QueryPolicyBreachesArgs, 'environment'>>;
  recipe?: Resolver<Maybe<ResolversTypes['Recipe']>, ParentType, ContextType, RequireFields<QueryRecipeArgs, 'of'>>;
  restorePlans?: Resolver<ResolversTypes['RestorePlanConnection'], ParentType, ContextType, RequireFields<QueryRestorePlansArgs, 'to'>>;
  rollout?: Resolver<Maybe<ResolversTypes['Rollout']>, ParentType, ContextType, RequireFields<QueryRolloutArgs, 'id'>>;
  rollouts?: Resolver<ResolversTypes['RolloutConnection'], ParentType, ContextType, Partial<QueryRolloutsArgs>>;
  route?: Resolver<ResolversTypes['Route'], ParentType, ContextType, RequireFields<QueryRouteArgs, 'environment' | 'key' | 'model'>>;
  search?: Resolver<ResolversTypes['SearchResultConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'text'>>;
  serving?: Resolver<ResolversTypes['Serving'], ParentType, ContextType, RequireFields<QueryServingArgs, 'environment' | 'model'>>;
  servingHistory?: Resolver<ResolversTypes['ServingChangeConnection'], ParentType, ContextType, RequireFields<QueryServingHistoryArgs, 'environment' | 'withdrawn'>>;
  software?: Resolver<ResolversTypes['SoftwareUseConnection'], ParentType, ContextType, RequireFields<QuerySoftwareArgs, 'package'>>;
  whoUses?: Resolver<Maybe<ResolversTypes['VersionUseConnection']>, ParentType, ContextType, Partial<QueryWhoUsesArgs>>;
};

export type RecipeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Recipe'] = ResolversParentTypes['Recipe']> = {
  artifacts?: Resolver<ReadonlyArray<ResolversTypes['Artifact']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['CodeVersion']>, ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetUse']>, ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parameters?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  parents?: Resolver<ReadonlyArray<ResolversTypes['Parent']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['RecipeProblem']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  software?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  usedArtifacts?: Resolver<ReadonlyArray<ResolversTypes['ArtifactUse']>, ParentType, ContextType>;
};

export type RecipeProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecipeProblem'] = ResolversParentTypes['RecipeProblem']> = {
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  where?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordDatasetSightingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordDatasetSightingPayload'] = ResolversParentTypes['RecordDatasetSightingPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordDatasetSightingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordDatasetSightingResult'] = ResolversParentTypes['RecordDatasetSightingResult']> = {
  __resolveType: TypeResolveFn<'RecordDatasetSightingPayload' | 'Rejection', ParentType, ContextType>;
};

export type RecordEvaluationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEvaluationPayload'] = ResolversParentTypes['RecordEvaluationPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordEvaluationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEvaluationResult'] = ResolversParentTypes['RecordEvaluationResult']> = {
  __resolveType: TypeResolveFn<'RecordEvaluationPayload' | 'Rejection', ParentType, ContextType>;
};

export type RecordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPayload'] = ResolversParentTypes['RecordPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PolicyOutcome']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordResult'] = ResolversParentTypes['RecordResult']> = {
  __resolveType: TypeResolveFn<'RecordPayload' | 'Rejection', ParentType, ContextType>;
};

export type RecordTrainingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordTrainingPayload'] = ResolversParentTypes['RecordTrainingPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordTrainingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordTrainingResult'] = ResolversParentTypes['RecordTrainingResult']> = {
  __resolveType: TypeResolveFn<'RecordTrainingPayload' | 'Rejection', ParentType, ContextType>;
};

export type RegisterDatasetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterDatasetPayload'] = ResolversParentTypes['RegisterDatasetPayload']> = {
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterDatasetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterDatasetResult'] = ResolversParentTypes['RegisterDatasetResult']> = {
  __resolveType: TypeResolveFn<'RegisterDatasetPayload' | 'Rejection', ParentType, ContextType>;
};

export type RegisterModelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterModelPayload'] = ResolversParentTypes['RegisterModelPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterModelResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterModelResult'] = ResolversParentTypes['RegisterModelResult']> = {
  __resolveType: TypeResolveFn<'RegisterModelPayload' | 'Rejection', ParentType, ContextType>;
};

export type ReinstateDatasetVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReinstateDatasetVersionPayload'] = ResolversParentTypes['ReinstateDatasetVersionPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReinstateDatasetVersionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReinstateDatasetVersionResult'] = ResolversParentTypes['ReinstateDatasetVersionResult']> = {
  __resolveType: TypeResolveFn<'ReinstateDatasetVersionPayload' | 'Rejection', ParentType, ContextType>;
};

export type ReinstateModelVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReinstateModelVersionPayload'] = ResolversParentTypes['ReinstateModelVersionPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReinstateModelVersionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReinstateModelVersionResult'] = ResolversParentTypes['ReinstateModelVersionResult']> = {
  __resolveType: TypeResolveFn<'ReinstateModelVersionPayload' | 'Rejection', ParentType, ContextType>;
};

export type RejectModelVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectModelVersionPayload'] = ResolversParentTypes['RejectModelVersionPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectModelVersionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectModelVersionResult'] = ResolversParentTypes['RejectModelVersionResult']> = {
  __resolveType: TypeResolveFn<'RejectModelVersionPayload' | 'Rejection', ParentType, ContextType>;
};

export type RejectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rejection'] = ResolversParentTypes['Rejection']> = {
  code?: Resolver<ResolversTypes['RejectionCode'], ParentType, ContextType>;
  items?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PolicyItem']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveModelAliasPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveModelAliasPayload'] = ResolversParentTypes['RemoveModelAliasPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveModelAliasResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveModelAliasResult'] = ResolversParentTypes['RemoveModelAliasResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'RemoveModelAliasPayload', ParentType, ContextType>;
};

export type ReportServingMetricsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportServingMetricsPayload'] = ResolversParentTypes['ReportServingMetricsPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportServingMetricsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportServingMetricsResult'] = ResolversParentTypes['ReportServingMetricsResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'ReportServingMetricsPayload', ParentType, ContextType>;
};

export type RestoreEnvironmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreEnvironmentPayload'] = ResolversParentTypes['RestoreEnvironmentPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PolicyOutcome']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  servings?: Resolver<ReadonlyArray<ResolversTypes['Serving']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RestoreEnvironmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreEnvironmentResult'] = ResolversParentTypes['RestoreEnvironmentResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'RestoreEnvironmentPayload', ParentType, ContextType>;
};

export type RestorePlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestorePlan'] = ResolversParentTypes['RestorePlan']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['PlannedChange']>, ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['Environment'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['Rejection']>, ParentType, ContextType>;
  restoredBy?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RestorePlanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestorePlanConnection'] = ResolversParentTypes['RestorePlanConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['RestorePlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RestorePlan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RestorePlanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestorePlanEdge'] = ResolversParentTypes['RestorePlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RestorePlan'], ParentType, ContextType>;
};

export type ResumeRolloutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResumeRolloutPayload'] = ResolversParentTypes['ResumeRolloutPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rollout?: Resolver<Maybe<ResolversTypes['Rollout']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResumeRolloutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResumeRolloutResult'] = ResolversParentTypes['ResumeRolloutResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'ResumeRolloutPayload', ParentType, ContextType>;
};

export type RetireModelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetireModelPayload'] = ResolversParentTypes['RetireModelPayload']> = {
  basisMoved?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServingChange']>>, ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serving?: Resolver<Maybe<ResolversTypes['Serving']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetireModelResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetireModelResult'] = ResolversParentTypes['RetireModelResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'RetireModelPayload', ParentType, ContextType>;
};

export type RetractDatasetVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetractDatasetVersionPayload'] = ResolversParentTypes['RetractDatasetVersionPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetractDatasetVersionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetractDatasetVersionResult'] = ResolversParentTypes['RetractDatasetVersionResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'RetractDatasetVersionPayload', ParentType, ContextType>;
};

export type RetractModelVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetractModelVersionPayload'] = ResolversParentTypes['RetractModelVersionPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetractModelVersionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetractModelVersionResult'] = ResolversParentTypes['RetractModelVersionResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'RetractModelVersionPayload', ParentType, ContextType>;
};

export type RetractionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Retraction'] = ResolversParentTypes['Retraction']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RollBackEnvironmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RollBackEnvironmentPayload'] = ResolversParentTypes['RollBackEnvironmentPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PolicyOutcome']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  servings?: Resolver<ReadonlyArray<ResolversTypes['Serving']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RollBackEnvironmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RollBackEnvironmentResult'] = ResolversParentTypes['RollBackEnvironmentResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'RollBackEnvironmentPayload', ParentType, ContextType>;
};

export type RollBackModelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RollBackModelPayload'] = ResolversParentTypes['RollBackModelPayload']> = {
  basisMoved?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServingChange']>>, ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PolicyOutcome']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serving?: Resolver<Maybe<ResolversTypes['Serving']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RollBackModelResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RollBackModelResult'] = ResolversParentTypes['RollBackModelResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'RollBackModelPayload', ParentType, ContextType>;
};

export type RollBackModelsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RollBackModelsPayload'] = ResolversParentTypes['RollBackModelsPayload']> = {
  basisMoved?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServingChange']>>, ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PolicyOutcome']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  servings?: Resolver<ReadonlyArray<ResolversTypes['Serving']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RollBackModelsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RollBackModelsResult'] = ResolversParentTypes['RollBackModelsResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'RollBackModelsPayload', ParentType, ContextType>;
};

export type RolloutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rollout'] = ResolversParentTypes['Rollout']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  automatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  blockedBy?: Resolver<ReadonlyArray<ResolversTypes['RolloutBlock']>, ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  environmentRef?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  guards?: Resolver<ReadonlyArray<ResolversTypes['Guard']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['RolloutMoment']>, ParentType, ContextType>;
  holdFor?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RolloutState'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
};

export type RolloutAbortedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolloutAborted'] = ResolversParentTypes['RolloutAborted']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RolloutAdvancedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolloutAdvanced'] = ResolversParentTypes['RolloutAdvanced']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RolloutBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolloutBlock'] = ResolversParentTypes['RolloutBlock']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['RolloutBlockReason'], ParentType, ContextType>;
};

export type RolloutCompletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolloutCompleted'] = ResolversParentTypes['RolloutCompleted']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RolloutConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolloutConnection'] = ResolversParentTypes['RolloutConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['RolloutEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Rollout']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RolloutEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolloutEdge'] = ResolversParentTypes['RolloutEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Rollout'], ParentType, ContextType>;
};

export type RolloutMomentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolloutMoment'] = ResolversParentTypes['RolloutMoment']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  forced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  guard?: Resolver<Maybe<ResolversTypes['PassedGuard']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RolloutPausedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolloutPaused'] = ResolversParentTypes['RolloutPaused']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RolloutResumedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolloutResumed'] = ResolversParentTypes['RolloutResumed']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RolloutStartedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolloutStarted'] = ResolversParentTypes['RolloutStarted']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RouteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Route'] = ResolversParentTypes['Route']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  bucket?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  range?: Resolver<Maybe<ResolversTypes['BucketRange']>, ParentType, ContextType>;
  serving?: Resolver<ResolversTypes['Serving'], ParentType, ContextType>;
  shadows?: Resolver<ReadonlyArray<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
};

export type RunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Run'] = ResolversParentTypes['Run']> = {
  downstream?: Resolver<ResolversTypes['Lineage'], ParentType, ContextType, Partial<RunDownstreamArgs>>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  upstream?: Resolver<ResolversTypes['Lineage'], ParentType, ContextType, Partial<RunUpstreamArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  kind?: Resolver<ResolversTypes['SearchKind'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['SearchSubject'], ParentType, ContextType>;
};

export type SearchResultConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchResultConnection'] = ResolversParentTypes['SearchResultConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchResultEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SearchResultEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchResultEdge'] = ResolversParentTypes['SearchResultEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
};

export type SearchSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSubject'] = ResolversParentTypes['SearchSubject']> = {
  __resolveType: TypeResolveFn<'Dataset' | 'Environment' | 'Model' | 'ModelVersion', ParentType, ContextType>;
};

export type ServingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Serving'] = ResolversParentTypes['Serving']> = {
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  allocation?: Resolver<ReadonlyArray<ResolversTypes['AllocatedVersion']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  environmentRef?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelRef?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  salt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ServingState'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ServingChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServingChange'] = ResolversParentTypes['ServingChange']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  allocation?: Resolver<ReadonlyArray<ResolversTypes['AllocatedVersion']>, ParentType, ContextType>;
  basisMoved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelRef?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PolicyOutcome']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  replaced?: Resolver<Maybe<ResolversTypes['ChangeName']>, ParentType, ContextType>;
  restates?: Resolver<Maybe<ResolversTypes['ChangeName']>, ParentType, ContextType>;
  salt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ServingState'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
};

export type ServingChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServingChangeConnection'] = ResolversParentTypes['ServingChangeConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServingChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ServingChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServingChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServingChangeEdge'] = ResolversParentTypes['ServingChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServingChange'], ParentType, ContextType>;
};

export type ServingChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServingChanged'] = ResolversParentTypes['ServingChanged']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['ServingChange']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serving?: Resolver<ReadonlyArray<ResolversTypes['Serving']>, ParentType, ContextType>;
};

export type ServingCorrectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServingCorrected'] = ResolversParentTypes['ServingCorrected']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServingMetricsReportedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServingMetricsReported'] = ResolversParentTypes['ServingMetricsReported']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schemaVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServingPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServingPeriod'] = ResolversParentTypes['ServingPeriod']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  environmentRef?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SetModelAliasPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetModelAliasPayload'] = ResolversParentTypes['SetModelAliasPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetModelAliasResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetModelAliasResult'] = ResolversParentTypes['SetModelAliasResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'SetModelAliasPayload', ParentType, ContextType>;
};

export type SoftwareUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoftwareUse'] = ResolversParentTypes['SoftwareUse']> = {
  modelVersion?: Resolver<ResolversTypes['ModelVersion'], ParentType, ContextType>;
  package?: Resolver<ResolversTypes['Package'], ParentType, ContextType>;
};

export type SoftwareUseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoftwareUseConnection'] = ResolversParentTypes['SoftwareUseConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['SoftwareUseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SoftwareUse']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SoftwareUseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoftwareUseEdge'] = ResolversParentTypes['SoftwareUseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SoftwareUse'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StartRolloutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartRolloutPayload'] = ResolversParentTypes['StartRolloutPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedChange']>>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['PolicyOutcome']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rollout?: Resolver<Maybe<ResolversTypes['Rollout']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartRolloutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartRolloutResult'] = ResolversParentTypes['StartRolloutResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'StartRolloutPayload', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  events?: SubscriptionResolver<ResolversTypes['Event'], "events", ParentType, ContextType, Partial<SubscriptionEventsArgs>>;
  servingChanged?: SubscriptionResolver<ResolversTypes['ServingChanged'], "servingChanged", ParentType, ContextType, Partial<SubscriptionServingChangedArgs>>;
};

export type TagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TagModelVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagModelVersionPayload'] = ResolversParentTypes['TagModelVersionPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TagModelVersionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagModelVersionResult'] = ResolversParentTypes['TagModelVersionResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'TagModelVersionPayload', ParentType, ContextType>;
};

export type UndeprecateModelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndeprecateModelPayload'] = ResolversParentTypes['UndeprecateModelPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UndeprecateModelResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndeprecateModelResult'] = ResolversParentTypes['UndeprecateModelResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'UndeprecateModelPayload', ParentType, ContextType>;
};

export type UntagModelVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UntagModelVersionPayload'] = ResolversParentTypes['UntagModelVersionPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UntagModelVersionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UntagModelVersionResult'] = ResolversParentTypes['UntagModelVersionResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'UntagModelVersionPayload', ParentType, ContextType>;
};

export type VersionDatasetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionDatasetPayload'] = ResolversParentTypes['VersionDatasetPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionDatasetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionDatasetResult'] = ResolversParentTypes['VersionDatasetResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'VersionDatasetPayload', ParentType, ContextType>;
};

export type VersionUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionUse'] = ResolversParentTypes['VersionUse']> = {
  modelVersion?: Resolver<ResolversTypes['ModelVersion'], ParentType, ContextType>;
  package?: Resolver<Maybe<ResolversTypes['Package']>, ParentType, ContextType>;
};

export type VersionUseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionUseConnection'] = ResolversParentTypes['VersionUseConnection']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['VersionUseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['VersionUse']>, ParentType, ContextType>;
  of?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  undecided?: Resolver<ReadonlyArray<ResolversTypes['Package']>, ParentType, ContextType>;
  undecidedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VersionUseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionUseEdge'] = ResolversParentTypes['VersionUseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VersionUse'], ParentType, ContextType>;
};

export type WithdrawApprovalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawApprovalPayload'] = ResolversParentTypes['WithdrawApprovalPayload']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ModelVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawApprovalResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawApprovalResult'] = ResolversParentTypes['WithdrawApprovalResult']> = {
  __resolveType: TypeResolveFn<'Rejection' | 'WithdrawApprovalPayload', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AbortRolloutPayload?: AbortRolloutPayloadResolvers<ContextType>;
  AbortRolloutResult?: AbortRolloutResultResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  AdvanceRolloutPayload?: AdvanceRolloutPayloadResolvers<ContextType>;
  AdvanceRolloutResult?: AdvanceRolloutResultResolvers<ContextType>;
  AllocatedVersion?: AllocatedVersionResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  ApprovalWithdrawn?: ApprovalWithdrawnResolvers<ContextType>;
  ApproveModelVersionPayload?: ApproveModelVersionPayloadResolvers<ContextType>;
  ApproveModelVersionResult?: ApproveModelVersionResultResolvers<ContextType>;
  Artifact?: ArtifactResolvers<ContextType>;
  ArtifactUse?: ArtifactUseResolvers<ContextType>;
  AsOf?: AsOfResolvers<ContextType>;
  BisectContradiction?: BisectContradictionResolvers<ContextType>;
  BisectedVersion?: BisectedVersionResolvers<ContextType>;
  Bisection?: BisectionResolvers<ContextType>;
  Blame?: BlameResolvers<ContextType>;
  BlamedFact?: BlamedFactResolvers<ContextType>;
  BucketRange?: BucketRangeResolvers<ContextType>;
  ChangeName?: ChangeNameResolvers<ContextType>;
  ChangePromotionPolicyPayload?: ChangePromotionPolicyPayloadResolvers<ContextType>;
  ChangePromotionPolicyResult?: ChangePromotionPolicyResultResolvers<ContextType>;
  Checkout?: CheckoutResolvers<ContextType>;
  CodeVersion?: CodeVersionResolvers<ContextType>;
  ComparedValue?: ComparedValueResolvers<ContextType>;
  Comparison?: ComparisonResolvers<ContextType>;
  ComparisonRow?: ComparisonRowResolvers<ContextType>;
  CorrectServingPayload?: CorrectServingPayloadResolvers<ContextType>;
  CorrectServingResult?: CorrectServingResultResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  DatasetConnection?: DatasetConnectionResolvers<ContextType>;
  DatasetDescribed?: DatasetDescribedResolvers<ContextType>;
  DatasetEdge?: DatasetEdgeResolvers<ContextType>;
  DatasetRegistered?: DatasetRegisteredResolvers<ContextType>;
  DatasetSighting?: DatasetSightingResolvers<ContextType>;
  DatasetUse?: DatasetUseResolvers<ContextType>;
  DatasetVersion?: DatasetVersionResolvers<ContextType>;
  DatasetVersionConnection?: DatasetVersionConnectionResolvers<ContextType>;
  DatasetVersionEdge?: DatasetVersionEdgeResolvers<ContextType>;
  DatasetVersionReinstated?: DatasetVersionReinstatedResolvers<ContextType>;
  DatasetVersionRetracted?: DatasetVersionRetractedResolvers<ContextType>;
  DatasetVersionSighted?: DatasetVersionSightedResolvers<ContextType>;
  DatasetVersioned?: DatasetVersionedResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DefineEnvironmentPayload?: DefineEnvironmentPayloadResolvers<ContextType>;
  DefineEnvironmentResult?: DefineEnvironmentResultResolvers<ContextType>;
  DeprecateModelPayload?: DeprecateModelPayloadResolvers<ContextType>;
  DeprecateModelResult?: DeprecateModelResultResolvers<ContextType>;
  Deprecation?: DeprecationResolvers<ContextType>;
  DescribeDatasetPayload?: DescribeDatasetPayloadResolvers<ContextType>;
  DescribeDatasetResult?: DescribeDatasetResultResolvers<ContextType>;
  DescribeModelPayload?: DescribeModelPayloadResolvers<ContextType>;
  DescribeModelResult?: DescribeModelResultResolvers<ContextType>;
  Diff?: DiffResolvers<ContextType>;
  DiffSection?: DiffSectionResolvers<ContextType>;
  Difference?: DifferenceResolvers<ContextType>;
  Environment?: EnvironmentResolvers<ContextType>;
  EnvironmentConnection?: EnvironmentConnectionResolvers<ContextType>;
  EnvironmentDefined?: EnvironmentDefinedResolvers<ContextType>;
  EnvironmentEdge?: EnvironmentEdgeResolvers<ContextType>;
  EnvironmentRestored?: EnvironmentRestoredResolvers<ContextType>;
  EnvironmentServing?: EnvironmentServingResolvers<ContextType>;
  Evaluation?: EvaluationResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  Guard?: GuardResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  ImpactedVersion?: ImpactedVersionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KnownAt?: GraphQLScalarType;
  LabelModelVersionPayload?: LabelModelVersionPayloadResolvers<ContextType>;
  LabelModelVersionResult?: LabelModelVersionResultResolvers<ContextType>;
  LeaderboardConnection?: LeaderboardConnectionResolvers<ContextType>;
  LeaderboardEdge?: LeaderboardEdgeResolvers<ContextType>;
  LeaderboardEntry?: LeaderboardEntryResolvers<ContextType>;
  Lineage?: LineageResolvers<ContextType>;
  LineageEdge?: LineageEdgeResolvers<ContextType>;
  LineageNode?: LineageNodeResolvers<ContextType>;
  LineagePath?: LineagePathResolvers<ContextType>;
  LineageSubject?: LineageSubjectResolvers<ContextType>;
  Long?: GraphQLScalarType;
  Merge?: MergeResolvers<ContextType>;
  MergeBase?: MergeBaseResolvers<ContextType>;
  MergeConflict?: MergeConflictResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  ModelAlias?: ModelAliasResolvers<ContextType>;
  ModelAliasRemoved?: ModelAliasRemovedResolvers<ContextType>;
  ModelAliasSet?: ModelAliasSetResolvers<ContextType>;
  ModelConnection?: ModelConnectionResolvers<ContextType>;
  ModelDeprecated?: ModelDeprecatedResolvers<ContextType>;
  ModelDescribed?: ModelDescribedResolvers<ContextType>;
  ModelEdge?: ModelEdgeResolvers<ContextType>;
  ModelEvaluated?: ModelEvaluatedResolvers<ContextType>;
  ModelPromoted?: ModelPromotedResolvers<ContextType>;
  ModelRegistered?: ModelRegisteredResolvers<ContextType>;
  ModelRetired?: ModelRetiredResolvers<ContextType>;
  ModelRolledBack?: ModelRolledBackResolvers<ContextType>;
  ModelTrained?: ModelTrainedResolvers<ContextType>;
  ModelUndeprecated?: ModelUndeprecatedResolvers<ContextType>;
  ModelVersion?: ModelVersionResolvers<ContextType>;
  ModelVersionApproved?: ModelVersionApprovedResolvers<ContextType>;
  ModelVersionConnection?: ModelVersionConnectionResolvers<ContextType>;
  ModelVersionEdge?: ModelVersionEdgeResolvers<ContextType>;
  ModelVersionLabelled?: ModelVersionLabelledResolvers<ContextType>;
  ModelVersionReinstated?: ModelVersionReinstatedResolvers<ContextType>;
  ModelVersionRejected?: ModelVersionRejectedResolvers<ContextType>;
  ModelVersionRetracted?: ModelVersionRetractedResolvers<ContextType>;
  ModelVersionTagged?: ModelVersionTaggedResolvers<ContextType>;
  ModelVersionUntagged?: ModelVersionUntaggedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Package?: PackageResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Parent?: ParentResolvers<ContextType>;
  ParetoEntry?: ParetoEntryResolvers<ContextType>;
  ParetoFront?: ParetoFrontResolvers<ContextType>;
  ParetoMetric?: ParetoMetricResolvers<ContextType>;
  PassedGuard?: PassedGuardResolvers<ContextType>;
  PassedOverChange?: PassedOverChangeResolvers<ContextType>;
  PauseRolloutPayload?: PauseRolloutPayloadResolvers<ContextType>;
  PauseRolloutResult?: PauseRolloutResultResolvers<ContextType>;
  Payload?: PayloadResolvers<ContextType>;
  PlanBlock?: PlanBlockResolvers<ContextType>;
  PlannedChange?: PlannedChangeResolvers<ContextType>;
  PolicyBasis?: PolicyBasisResolvers<ContextType>;
  PolicyBreach?: PolicyBreachResolvers<ContextType>;
  PolicyBreachConnection?: PolicyBreachConnectionResolvers<ContextType>;
  PolicyBreachEdge?: PolicyBreachEdgeResolvers<ContextType>;
  PolicyItem?: PolicyItemResolvers<ContextType>;
  PolicyOutcome?: PolicyOutcomeResolvers<ContextType>;
  PolicyRule?: PolicyRuleResolvers<ContextType>;
  PromoteModelPayload?: PromoteModelPayloadResolvers<ContextType>;
  PromoteModelResult?: PromoteModelResultResolvers<ContextType>;
  PromoteModelsPayload?: PromoteModelsPayloadResolvers<ContextType>;
  PromoteModelsResult?: PromoteModelsResultResolvers<ContextType>;
  PromotionPolicy?: PromotionPolicyResolvers<ContextType>;
  PromotionPolicyChanged?: PromotionPolicyChangedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Recipe?: RecipeResolvers<ContextType>;
  RecipeProblem?: RecipeProblemResolvers<ContextType>;
  RecordDatasetSightingPayload?: RecordDatasetSightingPayloadResolvers<ContextType>;
  RecordDatasetSightingResult?: RecordDatasetSightingResultResolvers<ContextType>;
  RecordEvaluationPayload?: RecordEvaluationPayloadResolvers<ContextType>;
  RecordEvaluationResult?: RecordEvaluationResultResolvers<ContextType>;
  RecordPayload?: RecordPayloadResolvers<ContextType>;
  RecordResult?: RecordResultResolvers<ContextType>;
  RecordTrainingPayload?: RecordTrainingPayloadResolvers<ContextType>;
  RecordTrainingResult?: RecordTrainingResultResolvers<ContextType>;
  RegisterDatasetPayload?: RegisterDatasetPayloadResolvers<ContextType>;
  RegisterDatasetResult?: RegisterDatasetResultResolvers<ContextType>;
  RegisterModelPayload?: RegisterModelPayloadResolvers<ContextType>;
  RegisterModelResult?: RegisterModelResultResolvers<ContextType>;
  ReinstateDatasetVersionPayload?: ReinstateDatasetVersionPayloadResolvers<ContextType>;
  ReinstateDatasetVersionResult?: ReinstateDatasetVersionResultResolvers<ContextType>;
  ReinstateModelVersionPayload?: ReinstateModelVersionPayloadResolvers<ContextType>;
  ReinstateModelVersionResult?: ReinstateModelVersionResultResolvers<ContextType>;
  RejectModelVersionPayload?: RejectModelVersionPayloadResolvers<ContextType>;
  RejectModelVersionResult?: RejectModelVersionResultResolvers<ContextType>;
  Rejection?: RejectionResolvers<ContextType>;
  RemoveModelAliasPayload?: RemoveModelAliasPayloadResolvers<ContextType>;
  RemoveModelAliasResult?: RemoveModelAliasResultResolvers<ContextType>;
  ReportServingMetricsPayload?: ReportServingMetricsPayloadResolvers<ContextType>;
  ReportServingMetricsResult?: ReportServingMetricsResultResolvers<ContextType>;
  RestoreEnvironmentPayload?: RestoreEnvironmentPayloadResolvers<ContextType>;
  RestoreEnvironmentResult?: RestoreEnvironmentResultResolvers<ContextType>;
  RestorePlan?: RestorePlanResolvers<ContextType>;
  RestorePlanConnection?: RestorePlanConnectionResolvers<ContextType>;
  RestorePlanEdge?: RestorePlanEdgeResolvers<ContextType>;
  ResumeRolloutPayload?: ResumeRolloutPayloadResolvers<ContextType>;
  ResumeRolloutResult?: ResumeRolloutResultResolvers<ContextType>;
  RetireModelPayload?: RetireModelPayloadResolvers<ContextType>;
  RetireModelResult?: RetireModelResultResolvers<ContextType>;
  RetractDatasetVersionPayload?: RetractDatasetVersionPayloadResolvers<ContextType>;
  RetractDatasetVersionResult?: RetractDatasetVersionResultResolvers<ContextType>;
  RetractModelVersionPayload?: RetractModelVersionPayloadResolvers<ContextType>;
  RetractModelVersionResult?: RetractModelVersionResultResolvers<ContextType>;
  Retraction?: RetractionResolvers<ContextType>;
  RollBackEnvironmentPayload?: RollBackEnvironmentPayloadResolvers<ContextType>;
  RollBackEnvironmentResult?: RollBackEnvironmentResultResolvers<ContextType>;
  RollBackModelPayload?: RollBackModelPayloadResolvers<ContextType>;
  RollBackModelResult?: RollBackModelResultResolvers<ContextType>;
  RollBackModelsPayload?: RollBackModelsPayloadResolvers<ContextType>;
  RollBackModelsResult?: RollBackModelsResultResolvers<ContextType>;
  Rollout?: RolloutResolvers<ContextType>;
  RolloutAborted?: RolloutAbortedResolvers<ContextType>;
  RolloutAdvanced?: RolloutAdvancedResolvers<ContextType>;
  RolloutBlock?: RolloutBlockResolvers<ContextType>;
  RolloutCompleted?: RolloutCompletedResolvers<ContextType>;
  RolloutConnection?: RolloutConnectionResolvers<ContextType>;
  RolloutEdge?: RolloutEdgeResolvers<ContextType>;
  RolloutMoment?: RolloutMomentResolvers<ContextType>;
  RolloutPaused?: RolloutPausedResolvers<ContextType>;
  RolloutResumed?: RolloutResumedResolvers<ContextType>;
  RolloutStarted?: RolloutStartedResolvers<ContextType>;
  Route?: RouteResolvers<ContextType>;
  Run?: RunResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  SearchResultConnection?: SearchResultConnectionResolvers<ContextType>;
  SearchResultEdge?: SearchResultEdgeResolvers<ContextType>;
  SearchSubject?: SearchSubjectResolvers<ContextType>;
  Serving?: ServingResolvers<ContextType>;
  ServingChange?: ServingChangeResolvers<ContextType>;
  ServingChangeConnection?: ServingChangeConnectionResolvers<ContextType>;
  ServingChangeEdge?: ServingChangeEdgeResolvers<ContextType>;
  ServingChanged?: ServingChangedResolvers<ContextType>;
  ServingCorrected?: ServingCorrectedResolvers<ContextType>;
  ServingMetricsReported?: ServingMetricsReportedResolvers<ContextType>;
  ServingPeriod?: ServingPeriodResolvers<ContextType>;
  SetModelAliasPayload?: SetModelAliasPayloadResolvers<ContextType>;
  SetModelAliasResult?: SetModelAliasResultResolvers<ContextType>;
  SoftwareUse?: SoftwareUseResolvers<ContextType>;
  SoftwareUseConnection?: SoftwareUseConnectionResolvers<ContextType>;
  SoftwareUseEdge?: SoftwareUseEdgeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  StartRolloutPayload?: StartRolloutPayloadResolvers<ContextType>;
  StartRolloutResult?: StartRolloutResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagModelVersionPayload?: TagModelVersionPayloadResolvers<ContextType>;
  TagModelVersionResult?: TagModelVersionResultResolvers<ContextType>;
  UndeprecateModelPayload?: UndeprecateModelPayloadResolvers<ContextType>;
  UndeprecateModelResult?: UndeprecateModelResultResolvers<ContextType>;
  UntagModelVersionPayload?: UntagModelVersionPayloadResolvers<ContextType>;
  UntagModelVersionResult?: UntagModelVersionResultResolvers<ContextType>;
  VersionDatasetPayload?: VersionDatasetPayloadResolvers<ContextType>;
  VersionDatasetResult?: VersionDatasetResultResolvers<ContextType>;
  VersionUse?: VersionUseResolvers<ContextType>;
  VersionUseConnection?: VersionUseConnectionResolvers<ContextType>;
  VersionUseEdge?: VersionUseEdgeResolvers<ContextType>;
  WithdrawApprovalPayload?: WithdrawApprovalPayloadResolvers<ContextType>;
  WithdrawApprovalResult?: WithdrawApprovalResultResolvers<ContextType>;
};

