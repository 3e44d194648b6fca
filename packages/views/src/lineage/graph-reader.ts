import type { Position } from '@pedigree/kernel';
import { LineageGraph } from '@pedigree/lineage';
import { ViewError } from '../errors.ts';
import { readPosition } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { type Filled, type PartRead, readPacked, readRoles } from './graph-parts.ts';

/** How many counts of edges are remembered: questions come at few positions, most of them the latest. */
const remembered = 64;

/** The graph, and how much of it was known at a position. */
export interface GraphKnown {
  readonly graph: LineageGraph;
  /** Edges are numbered in the order of the log: as many of them were known. */
  readonly edges: number;
  /** Names of roles, that of role 1 first. */
  readonly roles: readonly string[];
}

/** One reading of the view's rows into memory. */
interface Reading extends Filled {
  /** Up to which all nodes and edges are there. */
  position: Position | null;
  /** How many edges were there at some positions. */
  readonly edgesAt: Map<Position, number>;
}

/**
 * Keeps the graph of the lineage view in memory: segments first, then rows, in parts between which the thread does other
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
   * Resolves once the graph has come as far.
   *
   * @throws ViewError `VIEW_BUILDING` where the rows have not.
   */
  async until(position: Position): Promise<void> {
    await this.#readingAt(position);
  }

  /**
   * The graph, once it has come as far, as known there.
   *
   * @throws ViewError `VIEW_BUILDING` where the rows have not.
   */
  async at(position: Position): Promise<GraphKnown> {
    const reading = await this.#readingAt(position);
    const edges = reading.edgesAt.get(position) ?? (await this.#countEdges(reading, position));
    return { graph: reading.graph, roles: reading.roles, edges };
  }

  /** Reads all anew: what was read came from a file that has been replaced. */
  forget(): void {
    this.#reading = null;
  }

  close(): void {
    this.#isClosed = true;
  }

  async #readingAt(position: Position): Promise<Reading> {
    if (!hasReached(this.#reading, position)) await this.#load();
    if (!hasReached(this.#reading, position)) await this.#load();
    const reading = this.#reading;
    if (reading && hasReached(reading, position)) return reading;
    throw new ViewError(
      'VIEW_BUILDING',
      `required: view lineage at position ${position}; came: one at ${reading?.position ?? null}`,
    );
  }

  /** Positions have no arithmetic: what is halved are the numbers. */
  async #countEdges({ version, graph, edgesAt }: Reading, position: Position): Promise<number> {
    const found = await this.#select.values(
      `/* edgesAt */ with recursive bounds (low, high) as (
         select cast(0 as bigint), cast(?1 as bigint)
         union all
         select case when e.position <= ?2 then e.number else b.low end,
           case when e.position <= ?2 then b.high else e.number - 1 end
         from bounds b join lineage_edges e on e.number = (b.low + b.high + 1) / 2 where b.low < b.high)
       select b.low from bounds b join view_generations g on g.view = 'lineage' and g.answers = 1 and g.version = ?3
       where b.low = b.high`,
      graph.edgeCount,
      position,
      version,
    );
    if (!found) throw new ViewError('VIEW_BUILDING', `required: view lineage ${version}; came: another version of it`);
    const edges = Number(found[0]);
    remember(edgesAt, position, edges);
    return edges;
  }

  #load(): Promise<void> {
    this.#loading ??= this.#readAll().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #readAll(): Promise<void> {
    for (let isDone = false; !isDone; ) {
      const generation = await this.#select.get(
        `/* lineageGeneration */ select version, position from view_generations where view = 'lineage' and answers = 1`,
      );
      if (!generation) return;
      isDone = await this.#readUpTo(this.#readingOf(Number(generation.version)), readPosition(generation.position));
    }
  }

  /** Nodes before the edges between them, and the edges' roles behind them. Answers false where another version answers now. */
  async #readUpTo(reading: Reading, position: Position): Promise<boolean> {
    if (hasReached(reading, position)) return true;
    const parts = [
      () => readPacked(this.#select, 'nodes', reading, position),
      () => readPacked(this.#select, 'edges', reading, position),
      () => readRoles(this.#select, reading),
    ];
    for (const readPart of parts) {
      let read: PartRead = 'more';
      while (read === 'more') {
        if (this.#isClosed) return true;
        read = await readPart();
        if (read === 'more') await new Promise((resolve) => setImmediate(resolve));
      }
      if (read === 'replaced') return false;
    }
    reading.position = position;
    remember(reading.edgesAt, position, reading.graph.edgeCount);
    return true;
  }

  #readingOf(version: number): Reading {
    if (this.#reading?.version === version) return this.#reading;
    this.#reading = {
      version,
      graph: new LineageGraph(),
      roles: [],
      segments: { nodes: 0, edges: 0 },
      position: null,
      edgesAt: new Map(),
    };
    return this.#reading;
  }
}

function hasReached(reading: Reading | null, position: Position): boolean {
  const reached = reading?.position ?? null;
  return reached !== null && reached >= position;
}

function remember(counts: Map<Position, number>, position: Position, count: number): void {
  counts.set(position, count);
  if (counts.size <= remembered) return;
  const [oldest] = counts.keys();
  if (oldest !== undefined) counts.delete(oldest);
}
