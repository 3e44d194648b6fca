import type { Position, Reference, VersionSelector } from '@pedigree/kernel';
import type { Ancestry } from '@pedigree/lineage';
import { parentRelations } from '@pedigree/schema/events';
import type { AsOf } from '../as-of.ts';
import { findVersionNumbers } from '../models/find-versions.ts';
import type { Name } from '../name.ts';
import type { Select } from '../reading/select.ts';
import type { Scope } from '../scope.ts';
import {
  type CommitAsked,
  type LineageDescendants,
  type LineageKind,
  type LineageNodeFound,
  type LineageWalk,
  type LineageWalkOptions,
  type LineageWay,
  lineageKinds,
  type VersionNodeFilter,
} from './answer.ts';
import { findNodesByNode, findNodesOf, findNodesOfCommit, findSameBytes, findVersionNodes } from './find-nodes.ts';
import { createUsers } from './find-users.ts';
import { createEdgeNames, toLineageWalk } from './found-walk.ts';
import type { GraphReader } from './graph-reader.ts';

/** What can be asked about lineage. Every answer waits until the graph in memory has come as far as `asOf`. */
export interface LineageQueries {
  /**
   * The nodes that a reference means: a version by number, label, alias, branch or digest, also a model version that is
   * awaited by its commit, a run, a commit; of an artifact every node of the namespace that has the digest; of a dataset or a model without a version all of its
   * versions. In the order in which they became known; empty where nobody recorded it.
   */
  lineageNodesOf(scope: Scope, reference: Reference, asOf: AsOf): Promise<readonly number[]>;
  /** The nodes of commits, in the order in which they became known. */
  lineageNodesOfCommit(scope: Scope, commit: CommitAsked, asOf: AsOf): Promise<readonly number[]>;
  /** All that is connected with the starts in a direction; 1,000,000 nodes at most. */
  walkLineage(scope: Scope, starts: readonly number[], options: LineageWalkOptions, asOf: AsOf): Promise<LineageWalk>;
  /** All nodes of some kinds that came of the starts; 1,000,000 nodes on the way to them at most. */
  lineageDescendants(
    scope: Scope,
    starts: readonly number[],
    kinds: readonly LineageKind[],
    asOf: AsOf,
  ): Promise<LineageDescendants>;
  /** A shortest way from one of the first to one of the second, downstream; null where there is none. */
  findLineageWay(scope: Scope, from: readonly number[], to: readonly number[], asOf: AsOf): Promise<LineageWay | null>;
  /**
   * The model versions from which one and any of others came by way of parents, of whatever relation, and that are no ancestor of
   * another such one; in the order in which they became known. A version counts among its own ancestors.
   */
  bestCommonAncestors(scope: Scope, one: number, others: readonly number[], asOf: AsOf): Promise<readonly number[]>;
  /**
   * The model versions that use one of the starts themselves: their recipe names it, or the run, the bytes or the commit that
   * it names came of it. The last recorded first.
   */
  modelVersionsThatUse(scope: Scope, starts: readonly number[], asOf: AsOf): Promise<readonly number[]>;
  /**
   * A model version and those from which it came by way of parents, without others and those from which these came; parents before
   * children, so that it is the last. Null where there are more than `most`.
   */
  modelAncestry(
    scope: Scope,
    version: number,
    others: readonly number[],
    most: number,
    asOf: AsOf,
  ): Promise<Ancestry | null>;
  /** The nodes of these numbers, in the order asked, by one statement. */
  lineageNodesByNode(scope: Scope, nodes: readonly number[], asOf: AsOf): Promise<readonly LineageNodeFound[]>;
  /** Of these nodes the first that are model versions for which a filter holds, in the order asked, by one statement. */
  lineageVersionsByNode(
    scope: Scope,
    nodes: readonly number[],
    filter: VersionNodeFilter,
    asOf: AsOf,
  ): Promise<readonly LineageNodeFound[]>;
  /** Other dataset versions, of any namespace, with the digest of one of these nodes, in the order of the log; 1,000 at most. */
  datasetsOfSameBytes(scope: Scope, nodes: readonly number[], asOf: AsOf): Promise<readonly number[]>;
}

/** Of edges from a model version to what a child may name it by: its commit, or its bytes. */
const rolesOfNames = ['commit', 'artifact'];

/** Nodes of a walk at most. */
const mostNodes = 1_000_000;

/** What the queries read from. */
export interface LineageSources {
  readonly select: Select;
  /** Keeps the graph. */
  readonly reader: GraphReader;
  /** Throws where the models view, which knows aliases and branches, has not come as far. */
  readonly requireModels: (position: Position) => void;
}

export function createLineageQueries({ select, reader, requireModels }: LineageSources): LineageQueries {
  return {
    async lineageNodesOf(scope, reference, asOf) {
      await reader.until(asOf.position);
      const numbersOf = (model: Name, version: VersionSelector) => {
        if (version.by !== 'number') requireModels(asOf.position);
        return findVersionNumbers(select, model, version, asOf);
      };
      return findNodesOf(select, scope, reference, numbersOf, asOf);
    },
    async lineageNodesOfCommit(...asked) {
      await reader.until(asked[2].position);
      return findNodesOfCommit(select, ...asked);
    },
    async walkLineage(_scope, starts, { direction, depth, kinds }, asOf) {
      const { graph, edges, roles } = await reader.at(asOf.position);
      const walk = graph.walk(starts, {
        way: direction,
        ...(depth !== undefined && { depth }),
        ...(kinds && { kinds: toSet(kinds) }),
        edges,
        most: mostNodes,
      });
      return toLineageWalk(walk, createEdgeNames(graph, roles));
    },
    async lineageDescendants(_scope, starts, kinds, asOf) {
      const { graph, edges, roles } = await reader.at(asOf.position);
      const descendants = graph.descendants(starts, { kinds: toSet(kinds), edges, most: mostNodes });
      const names = createEdgeNames(graph, roles);
      return {
        nodes: descendants.nodes,
        wayTo: (place) => names.way(descendants.wayTo(place)),
        reached: (nodes) => descendants.reached(nodes),
      };
    },
    async findLineageWay(_scope, from, to, asOf) {
      const { graph, edges, roles } = await reader.at(asOf.position);
      const way = graph.findWay({ from, to, edges });
      return way && createEdgeNames(graph, roles).way(way);
    },
    async bestCommonAncestors(_scope, one, others, asOf) {
      const { graph, edges, roles } = await reader.at(asOf.position);
      return graph.bestCommonAncestors(one, others, { ...byParents(roles), edges });
    },
    async modelAncestry(_scope, version, others, most, asOf) {
      const { graph, edges, roles } = await reader.at(asOf.position);
      return graph.ancestryBetween(version, others, { ...byParents(roles), edges, most });
    },
    modelVersionsThatUse: createUsers(reader),
    lineageNodesByNode: (...asked) => findNodesByNode(select, ...asked),
    lineageVersionsByNode: (...asked) => findVersionNodes(select, ...asked),
    datasetsOfSameBytes: (...asked) => findSameBytes(select, ...asked),
  };
}

/** What leads from a model version to its parents, by the numbers of the graph. */
function byParents(roles: readonly string[]) {
  const numbersOf = (names: readonly string[]) => new Set(names.map((name) => roles.indexOf(name) + 1));
  return {
    kind: lineageKinds.indexOf('model'),
    roles: numbersOf(parentRelations),
    namedBy: numbersOf(rolesOfNames),
  };
}

function toSet(kinds: readonly LineageKind[]): ReadonlySet<number> {
  return new Set(kinds.map((kind) => lineageKinds.indexOf(kind)));
}
