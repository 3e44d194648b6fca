import type { PlannedChange } from '@pedigree/commands';
import type { Instant, RejectionItem } from '@pedigree/kernel';
import type {
  ApprovalFound,
  DatasetFound,
  DatasetSightingFound,
  DatasetVersionFound,
  EnvironmentFound,
  EvaluationFound,
  ModelAliasFound,
  ModelFound,
  ModelVersionFound,
  Name,
  PolicyFound,
  RolloutFound,
  RolloutMoment,
  Saying,
  ScoreFound,
  SearchFound,
  Serving,
  ServingChangeFound,
  ServingPeriod,
  VersionKey,
} from '@pedigree/views';
import type { EventNode } from './event-node.ts';
import type { Known } from './known.ts';
import type { PlacedEdge, PlacedNode } from './lineage/to-lineage-node.ts';

import type { ArtifactNode, CodeVersionNode } from './things.ts';

export type { ArtifactNode, CodeVersionNode, RunNode } from './things.ts';

/**
 * What resolvers get as parents: what a view found, and all that is known where it was found. Members that are called
 * like a field answer it; every other field has a resolver in types/.
 */
interface Node<Type extends string> {
  readonly __typename: Type;
  readonly known: Known;
}

export type DatasetNode = Node<'Dataset'> & DatasetFound;
export type DatasetVersionNode = Node<'DatasetVersion'> & DatasetVersionFound;
export type ModelNode = Node<'Model'> & ModelFound;
export type ModelVersionNode = Node<'ModelVersion'> & ModelVersionFound;
export type EnvironmentNode = Node<'Environment'> & EnvironmentFound;

export function toDataset(known: Known, found: DatasetFound): DatasetNode {
  return { ...found, __typename: 'Dataset', known };
}

export function toDatasetVersion(known: Known, found: DatasetVersionFound): DatasetVersionNode {
  return { ...found, __typename: 'DatasetVersion', known };
}

export function toModel(known: Known, found: ModelFound): ModelNode {
  return { ...found, __typename: 'Model', known };
}

export function toModelVersion(known: Known, found: ModelVersionFound): ModelVersionNode {
  return { ...found, __typename: 'ModelVersion', known };
}

export function toEnvironment(known: Known, found: EnvironmentFound): EnvironmentNode {
  return { ...found, __typename: 'Environment', known };
}

/** An item of a policy, and what it rested on where an event keeps that. */
export interface PolicyItemNode extends RejectionItem {
  readonly basis: readonly {
    readonly stream: string | null;
    readonly revision: number | null;
    readonly view: string | null;
    readonly position: string | null;
  }[];
}

export interface PolicyBreachNode {
  readonly known: Known;
  readonly change: ServingChangeNode;
  readonly how: 'OVERRIDDEN' | 'TOLD' | 'ROLLED_BACK';
  readonly policy: PromotionPolicyNode | null;
  readonly items: readonly PolicyItemNode[];
}

export interface PromotionPolicyNode extends PolicyFound {
  readonly known: Known;
}

/** A retraction or a deprecation. */
export interface SayingNode extends Saying {
  readonly known: Known;
}

export interface ModelAliasNode extends ModelAliasFound {
  readonly known: Known;
  readonly model: Name;
}

export interface ApprovalNode extends ApprovalFound {
  readonly known: Known;
  readonly namespace: string;
}

export interface EvaluationNode extends EvaluationFound {
  readonly known: Known;
}

/** A dataset version by its digest; it need not be recorded. */
export interface DatasetUseNode extends Name {
  readonly known: Known;
  readonly digest: string;
  readonly role: string;
  readonly indirect?: true | undefined;
}

export interface DatasetSightingNode extends DatasetSightingFound {
  readonly known: Known;
  readonly namespace: string;
}

type StatedParent = NonNullable<ModelVersionFound['stated']['parents']>[number];

export type ParentNode = StatedParent & { readonly known: Known };

type Stated = ModelVersionFound['stated'];

/** A metric of a version, and the reference of the dataset version that it was measured on, where that was told. */
export interface MetricFound {
  readonly name: string;
  readonly value: NonNullable<Stated['metrics']>[string];
  readonly dataset: string | undefined;
}

/** All that went into a version. What is shown the same of every version follows from `stated`. */
export interface RecipeNode {
  readonly known: Known;
  /** Reference of the version. */
  readonly of: string;
  readonly namespace: string;
  readonly stated: NonNullable<Stated['recipe']>;
  readonly code: CodeVersionNode | null;
  readonly datasets: readonly DatasetUseNode[];
  readonly parents: readonly ParentNode[];
  readonly artifacts: readonly ArtifactNode[];
  /** One for each name and dataset, of one name the latest last. */
  readonly metrics: () => Promise<readonly MetricFound[]>;
  /** What says since when the version was there, and not what came before; null where that is known. */
  readonly pastUnknownTo: string | null;
}

/** A way through the graph, with what its nodes are. */
export interface LineagePathNode {
  readonly known: Known;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export interface ImpactedVersionNode {
  readonly known: Known;
  readonly key: VersionKey;
  readonly path: () => Promise<LineagePathNode>;
}

/** Something in which all that was searched for was found. */
export interface SearchResultNode extends SearchFound {
  readonly known: Known;
}

/** A model version that uses something; of a package, the one it has. */
export interface VersionUseNode {
  readonly known: Known;
  readonly key: VersionKey;
  readonly package: { readonly name: string; readonly version: string } | null;
}

export interface ServingPeriodNode extends ServingPeriod {
  readonly known: Known;
}

/** What a version scored, and its place in a leaderboard. */
export interface LeaderboardEntryNode extends ScoreFound {
  readonly known: Known;
  readonly rank: number;
}

/** A model version that was made with a package. */
export interface SoftwareUseNode {
  readonly known: Known;
  readonly key: VersionKey;
  readonly package: { readonly name: string; readonly version: string };
}

export interface AllocatedVersionNode {
  readonly known: Known;
  readonly key: VersionKey;
  readonly share: number | null;
  readonly shadow: boolean;
}

export interface PlannedChangeNode extends PlannedChange {
  readonly known: Known;
}

export interface ServingNode extends Serving {
  readonly known: Known;
  readonly at: Instant | null;
}

export interface ServingChangeNode extends ServingChangeFound {
  readonly known: Known;
}

export interface RolloutNode extends RolloutFound {
  readonly known: Known;
}

export interface RolloutMomentNode extends RolloutMoment {
  readonly known: Known;
  readonly plan: RolloutFound['plan'];
}

export interface ServingChangedNode {
  /** All that is known at the event's position; fetched once, where more than the event is asked for. */
  readonly known: () => Promise<Known>;
  /** `<log id>.<number>` */
  readonly position: string;
  readonly event: EventNode;
  readonly namespace: string;
  readonly environment: string;
  /** The models that were asked for and that the event touched. */
  readonly models: readonly string[];
}
