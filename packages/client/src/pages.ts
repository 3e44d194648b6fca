/** A page of a connection. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Every node of a connection, page after page; each page is asked for when the one before it is used up. */
export async function* nodesOf<Node>(
  fetchPage: (after: string | undefined) => Promise<Page<Node>>,
): AsyncGenerator<Node, void, undefined> {
  let after: string | undefined;
  for (;;) {
    const { nodes, pageInfo } = await fetchPage(after);
    yield* nodes;
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return;
    after = pageInfo.endCursor;
  }
}

/** Every node of a connection at once. */
export async function allNodesOf<Node>(
  fetchPage: (after: string | undefined) => Promise<Page<Node>>,
): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  for await (const node of nodesOf(fetchPage)) nodes.push(node);
  return nodes;
}
