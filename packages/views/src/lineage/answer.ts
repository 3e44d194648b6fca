import type { Json } from '@pedigree/kernel';
import type { Name } from '../name.ts';

/**
 * What a node of the lineage graph can be; `awaited` is a model version that was named by its commit before anybody
 * recorded it. The order is storage: a kind is kept as its place in it.
 */
export const lineageKinds = ['dataset', 'code', 'run', 'model', 'artifact', 'awaited'] as const;
export type LineageKind = (typeof lineageKinds)[number];

/** A node of the lineage graph, as known at a position. */
export interface LineageNodeFound {
  /** Its number, by which walks and edges name it: 1, 2, 3 … in the order of the log, in every process alike. */
  readonly node: number;
  readonly kind: LineageKind;
  readonly namespace: string;
  /** Of a dataset or a model, awaited or not; of code the repository's host and path, of a run its id, of an artifact its digest. */
  readonly name: string;
  /** Of a dataset version or an artifact its own, of code and an awaited model version `git:<commit>`; else null. */
  readonly digest: string | null;
  /** Of a model version that has one. */
  readonly label: string | null;
  /** Of a version that is recorded. */
  readonly number: number | null;
  /** What was first said of a run (id, name, times), of code (repository, commit) or of bytes (name, uri, size, type). */
  readonly stated: Json | null;
}

/** Commits by their id, or how that begins; of whatever repository, unless one is told. */
export interface CommitAsked {
  /** In lower-case hex. */
  readonly start: string;
  /** As references of code name it. */
  readonly repository?: Name;
}

/** `from` was used, `to` came of it. Nodes are told by their numbers. */
export interface LineageEdgeFound {
  readonly from: number;
  readonly to: number;
  readonly role: string;
}

/** A way through the graph, from what was used to what came of it. */
export interface LineageWay {
  readonly nodes: readonly number[];
  /** One between each two nodes that follow each other; of several, the one that was recorded first. */
  readonly edges: readonly LineageEdgeFound[];
}

/** Which way to go, how far, and what to show of it. */
export interface LineageWalkOptions {
  /** `both` is all that the starts were made of and all that came of them, not all that is connected with them. */
  readonly direction: 'upstream' | 'downstream' | 'both';
  /** Steps at most; all unless given. */
  readonly depth?: number;
  /** Only nodes of these kinds are shown; the walk goes through the others. All unless given. */
  readonly kinds?: readonly LineageKind[];
}

/** What a walk came to. A place is a node's index in `nodes`. */
export interface LineageWalk {
  /** Breadth first: the starts first, then the nearest; only those of the kinds asked for. */
  readonly nodes: Int32Array;
  /** Steps from the nearest start, beside `nodes`. */
  readonly depths: Int32Array;
  /** Distinct (from, to, role) between the nodes shown. */
  readonly totalEdges: number;
  /** True where there are nodes that were not gone to, for the depth or because the walk grew too large. */
  readonly isCut: boolean;
  /** Nodes with such neighbours: the first 100. */
  readonly cutAt: readonly number[];
  /** Edges whose later end has a place in [start, end): all such stretches together have each edge once. */
  edgesOf(start: number, end: number): readonly LineageEdgeFound[];
  /** A shortest way between a start and the node at that place. */
  wayTo(place: number): LineageWay;
}

/** What came of something. A place is a node's index in `nodes`. */
export interface LineageDescendants {
  /** The nearest first; what was asked about only where it came of something else that was asked about. */
  readonly nodes: Int32Array;
  /** A shortest way to the node at that place from another node that was asked about. */
  wayTo(place: number): LineageWay;
  /** Those of some nodes that were asked about or came of it, of whatever kind. */
  reached(nodes: readonly number[]): ReadonlySet<number>;
}

/** Which of some model versions are wanted. */
export interface VersionNodeFilter {
  readonly namespace?: string;
  /** Those that served at any time, or those that serve after every change. */
  readonly served?: 'ever' | 'now';
  /** So many at most. */
  readonly first: number;
}
