import type {
  Client,
  LineageEdgeFieldsFragment,
  LineageNodeFieldsFragment,
  LineageQuery,
  LineageQueryVariables,
} from '@pedigree/client';

type LineagePage = NonNullable<LineageQuery['lineage']>;

/** A lineage with all its pages. */
export interface WholeLineage {
  /** References of the nodes that were asked about. */
  readonly of: readonly string[];
  readonly asOf: LineagePage['asOf'];
  /** Nearest first. */
  readonly nodes: readonly LineageNodeFieldsFragment[];
  /** Each once. */
  readonly edges: readonly LineageEdgeFieldsFragment[];
  /** True where the walk was cut. */
  readonly truncated: boolean;
  /** References of nodes at which it was cut: the first 100. */
  readonly cutAt: readonly string[];
}

const nodesPerPage = 1_000;

/** Fetches every page of a lineage, all as the first was known. Null where nobody recorded what is asked about. */
export async function readWholeLineage(client: Client, asked: LineageQueryVariables): Promise<WholeLineage | null> {
  const nodes: LineageNodeFieldsFragment[] = [];
  const edges: LineageEdgeFieldsFragment[] = [];
  let [knownAt, after] = [asked.knownAt, asked.after];
  for (;;) {
    const page = await client.lineage({ ...asked, knownAt, after, first: nodesPerPage });
    if (!page) return null;
    nodes.push(...page.nodes);
    edges.push(...page.edges);
    const { of, asOf, truncated, cutAt, pageInfo } = page;
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return { of, asOf, nodes, edges, truncated, cutAt };
    [knownAt, after] = [asOf.position, pageInfo.endCursor];
  }
}
