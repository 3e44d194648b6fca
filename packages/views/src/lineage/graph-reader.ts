import type { Position } from '@pedigree/kernel';
import { LineageGraph } from '@pedigree/lineage';
import { ViewError } from '../errors.ts';
import { readPosition } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { segmentsOf } from '../table.ts';

/** Rows read at once behind the last segment: a few milliseconds of a thread that has other work. */
const rowsAtOnce = 4096;

/** How many counts of edges are remembered: questions come at few positions, most of them the latest. */
const remembered = 64;

/** What each packed table takes to read. */
const sources = {
  nodes: { table: 'lineage_nodes', columns: 'kind', width: 1 },
  edges: { table: 'lineage_edges', columns: '"from", "to", role', width: 3 },
} as const;
type Source = keyof typeof sources;

/** One reading of the view's rows into memory, of one version of the view. */
interface Reading {
  readonly version: number;
  readonly graph: LineageGraph;
  /** The segment to read next of each; null once what is left is rows. */
  readonly segments: Record<Source, number | null>;
  /** Up to which all nodes and edges are there. */
  position: Position | null;
  /** How many edges were there at some positions. */
  readonly edgesAt: Map<Position, number>;
}

/**
 * Keeps the graph of the lineage view in memory: segments first, then rows, in slices between which the thread does other
 * work, and later what each commit added. Whatever generation answers, rows of one version have the same numbers; another
 * version is read anew.
 */
export class GraphReader {
  readonly #select: Select;
  #reading: Reading | null = null;
  #loading: Promise<void> | null = null;
  #isClosed = false;

  constructor(select: Select) {
    this.#select = select;
  }

  /** Reads what is new. What fails is told to those who wait by {@link until}; the next call tries again. */
  follow(): void {
    this.#load().catch(() => {});
  }

  /**
   * Resolves with the graph once it has come as far.
   *
   * @throws ViewError `VIEW_BUILDING` where the rows have not.
   */
  async until(position: Position): Promise<LineageGraph> {
    if (!this.#hasReached(position)) await this.#load();
    if (!this.#hasReached(position)) await this.#load();
    const { graph, position: reached = null } = this.#reading ?? {};
    if (graph && reached !== null && reached >= position) return graph;
    throw new ViewError('VIEW_BUILDING', `required: view lineage at position ${position}; came: one at ${reached}`);
  }

  /** How many edges were known at a position that was waited for: edges are numbered in the order of the log. */
  edgesAt(position: Position): number {
    const { graph, edgesAt } = this.#reading ?? {};
    if (!graph || !edgesAt) return 0;
    const known = edgesAt.get(position);
    if (known !== undefined) return known;
    let [low, high] = [0, graph.edgeCount];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#positionOf(middle) <= position) low = middle;
      else high = middle - 1;
    }
    remember(edgesAt, position, low);
    return low;
  }

  /** Reads all anew: what was read came from a file that has been replaced. */
  forget(): void {
    this.#reading = null;
  }

  close(): void {
    this.#isClosed = true;
  }

  #hasReached(position: Position): boolean {
    const reached = this.#reading?.position ?? null;
    return reached !== null && reached >= position;
  }

  #positionOf(edge: number): Position {
    const row = this.#select.values('/* positionOfEdge */ select position from lineage_edges where number = ?1', edge);
    return readPosition(row?.[0]);
  }

  #load(): Promise<void> {
    this.#loading ??= this.#readAll().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #readAll(): Promise<void> {
    while (!this.#isClosed && this.#select.snapshot(() => this.#readSlice())) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Reads a part, nodes before the edges between them. Answers whether there may be more. */
  #readSlice(): boolean {
    const generation = this.#select.get(
      `/* lineageGeneration */ select version, position from view_generations where view = 'lineage' and answers = 1`,
    );
    if (!generation) return false;
    const reading = this.#readingOf(Number(generation.version));
    const { graph } = reading;
    if (this.#readPart(reading, 'nodes', graph.nodeCount, (packed) => graph.addNodes(packed))) return true;
    if (this.#readPart(reading, 'edges', graph.edgeCount, (packed) => graph.addEdges(packed))) return true;
    reading.position = readPosition(generation.position);
    remember(reading.edgesAt, reading.position, graph.edgeCount);
    return false;
  }

  #readingOf(version: number): Reading {
    if (this.#reading?.version === version) return this.#reading;
    const graph = new LineageGraph();
    this.#reading = { version, graph, segments: { nodes: 0, edges: 0 }, position: null, edgesAt: new Map() };
    return this.#reading;
  }

  #readPart(reading: Reading, source: Source, count: number, take: (packed: ArrayLike<number>) => void): boolean {
    const { table, columns } = sources[source];
    const segment = reading.segments[source];
    if (segment !== null) {
      const sql = `/* segment */ select bytes from ${segmentsOf(table)} where segment = ?1`;
      const bytes = this.#select.values(sql, segment)?.[0];
      reading.segments[source] = bytes === undefined ? null : segment + 1;
      if (bytes instanceof Uint8Array) take(new Int32Array(bytes.slice().buffer));
      return true;
    }
    const rows = this.#select.arrays(
      `/* rowsBehind */ select ${columns} from ${table} where number > ?1 order by number limit ${rowsAtOnce}`,
      count,
    );
    take(rows.flat().map(Number));
    return rows.length === rowsAtOnce;
  }
}

function remember(counts: Map<Position, number>, position: Position, count: number): void {
  counts.set(position, count);
  if (counts.size <= remembered) return;
  const [oldest] = counts.keys();
  if (oldest !== undefined) counts.delete(oldest);
}
