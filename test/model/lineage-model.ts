/**
 * What is said of the lineage graph, written down once more as naively as it can be: folded from the raw bytes of events
 * into names of nodes and edges, and walked by looking at every edge. It imports nothing, so that it can be wrong only in
 * its own way.
 */

export interface ModelEdge {
  readonly from: string;
  readonly to: string;
  readonly role: string;
}

/** A graph as it is known at some position. A dataset version is named by its digest, a model version by its number. */
export interface ModelGraph {
  readonly nodes: ReadonlySet<string>;
  readonly edges: readonly ModelEdge[];
}

interface Version {
  readonly namespace: string;
  readonly name: string;
  readonly digest?: string;
  readonly number?: number;
}

interface Recipe {
  readonly run?: { readonly id: string };
  readonly code?: { readonly repository?: string; readonly commit: string };
  readonly datasets?: readonly (Version & { readonly role: string; readonly indirect?: true })[];
  readonly usedArtifacts?: readonly { readonly role: string; readonly digest: string }[];
}

/** An event, as its bytes say. */
export interface RawLineageEvent {
  readonly stream: string;
  readonly namespace: string;
  readonly type: string;
  readonly data: {
    readonly number?: number;
    readonly digest?: string;
    readonly recipe?: Recipe;
    readonly artifacts?: readonly { readonly digest?: string }[];
    readonly parents?: readonly (Version & { readonly relation: string })[];
    readonly derivedFrom?: readonly Version[];
  };
}

export function readRawLineage(bytes: Uint8Array): RawLineageEvent {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Events in the order of the log, as many as are known. */
export function foldLineage(events: readonly RawLineageEvent[]): ModelGraph {
  const nodes = new Set<string>();
  const edges: ModelEdge[] = [];
  for (const [index, event] of events.entries()) {
    const version = versionOf(event, events.slice(0, index + 1));
    if (version === null) continue;
    nodes.add(version);
    for (const edge of edgesOf(event, version)) {
      // Only who named a parent by its commit has made a node of it.
      if (edge.role === 'commit' && !nodes.has(edge.to)) continue;
      nodes.add(edge.from).add(edge.to);
      edges.push(edge);
    }
  }
  return { nodes, edges: distinct(edges) };
}

/** The version that an event is about, where it says what that came of or what came of it. */
function versionOf({ type, stream, data }: RawLineageEvent, events: readonly RawLineageEvent[]): string | null {
  const path = stream.slice(stream.indexOf('-') + 1);
  if (type === 'ModelTrained') return `model:${path}@${data.number}`;
  if (type === 'DatasetVersioned') return `dataset:${path}@${data.digest}`;
  if (type !== 'DatasetVersionSighted') return null;
  const recorded = events.find(
    (other) => other.type === 'DatasetVersioned' && other.stream === stream && other.data.number === data.number,
  );
  return `dataset:${path}@${recorded?.data.digest}`;
}

function edgesOf({ namespace, data }: RawLineageEvent, version: string): ModelEdge[] {
  const { recipe = {}, parents = [], derivedFrom = [], artifacts = [] } = data;
  const bytes = (digest: string, owner = namespace) => `artifact:${owner}/${digest}`;
  const edges: ModelEdge[] = [];
  const run = recipe.run && `run:${namespace}/${recipe.run.id}`;
  for (const { role, indirect, ...dataset } of recipe.datasets ?? []) {
    if (!indirect) edges.push({ from: datasetName(dataset), to: run ?? version, role });
  }
  for (const { role, digest } of recipe.usedArtifacts ?? []) {
    edges.push({ from: bytes(digest), to: run ?? version, role });
  }
  if (run) edges.push({ from: run, to: version, role: 'output' });
  if (recipe.code) {
    const { repository, commit } = recipe.code;
    const name = repository === undefined ? 'unknown' : repository.replace('https://', '').replace('.git', '');
    edges.push({ from: `code:${namespace}/${name}@git:${commit}`, to: version, role: 'code' });
  }
  for (const source of derivedFrom) edges.push({ from: datasetName(source), to: version, role: 'derived' });
  for (const { relation, digest, number, ...parent } of parents) {
    const isBytes = digest !== undefined && !digest.startsWith('git:');
    const from = isBytes
      ? bytes(digest, parent.namespace)
      : `model:${parent.namespace}/${parent.name}@${digest ?? number}`;
    edges.push({ from, to: version, role: relation });
  }
  for (const { digest } of artifacts) {
    if (digest !== undefined) edges.push({ from: version, to: bytes(digest), role: 'artifact' });
  }
  if (version.startsWith('model:')) {
    const commits = [recipe.code && `git:${recipe.code.commit}`, ...artifacts.map(({ digest }) => digest)];
    for (const commit of commits) {
      if (!commit?.startsWith('git:')) continue;
      edges.push({ from: version, to: version.replace(/@\d+$/, `@${commit}`), role: 'commit' });
    }
  }
  return edges;
}

function datasetName({ namespace, name, digest }: Version): string {
  return `dataset:${namespace}/${name}@${digest}`;
}

function distinct(edges: readonly ModelEdge[]): ModelEdge[] {
  return [...new Map(edges.map((edge) => [JSON.stringify(edge), edge])).values()];
}

/** Steps to every node that can be reached within `depth`: level by level, each time over all edges. */
export function distancesFrom(
  { edges }: ModelGraph,
  starts: readonly string[],
  direction: 'upstream' | 'downstream',
  depth: number,
): ReadonlyMap<string, number> {
  const distances = new Map(starts.map((start) => [start, 0]));
  for (let step = 1; step <= depth; step++) {
    const before = new Set(distances.keys());
    for (const { from, to } of edges) {
      const [near, far] = direction === 'downstream' ? [from, to] : [to, from];
      if (before.has(near) && !distances.has(far)) distances.set(far, step);
    }
    if (distances.size === before.size) break;
  }
  return distances;
}
