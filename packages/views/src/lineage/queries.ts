import type { Reference } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { ViewError } from '../errors.ts';
import type { Scope } from '../scope.ts';
import type { LineageNodeFound, LineageWalk, LineageWalkOptions, LineageWay } from './answer.ts';

/** What can be asked about lineage. Every answer waits until the graph in memory has come as far as `asOf`. */
export interface LineageQueries {
  /**
   * The nodes that a reference means: a version by number, label, alias, branch or digest, a run, a commit; of an
   * artifact every node of the namespace that has the digest; of a dataset or a model without a version all of its
   * versions. In the order in which they became known; empty where nobody recorded it.
   */
  lineageNodesOf(scope: Scope, reference: Reference, asOf: AsOf): Promise<readonly number[]>;
  /** All that is connected with the starts in a direction; 1,000,000 nodes at most. */
  walkLineage(scope: Scope, starts: readonly number[], options: LineageWalkOptions, asOf: AsOf): Promise<LineageWalk>;
  /** A shortest way from one of the first to one of the second, downstream; null where there is none. */
  findLineageWay(scope: Scope, from: readonly number[], to: readonly number[], asOf: AsOf): Promise<LineageWay | null>;
  /** The nodes of these numbers, in the order asked, by one statement. */
  lineageNodesByNode(scope: Scope, nodes: readonly number[], asOf: AsOf): Promise<readonly LineageNodeFound[]>;
}

export function createLineageQueries(): LineageQueries {
  const refuse = async () => {
    throw new ViewError('VIEW_BUILDING', 'required: view lineage; came: none');
  };
  return { lineageNodesOf: refuse, walkLineage: refuse, findLineageWay: refuse, lineageNodesByNode: refuse };
}
