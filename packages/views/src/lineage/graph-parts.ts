import type { Position } from '@pedigree/kernel';
import type { LineageGraph } from '@pedigree/lineage';
import type { Binding, Select } from '../reading/select.ts';
import { segmentsOf } from '../table.ts';

/** Rows read at once behind the last segment: a few milliseconds of a thread that has other work. */
const rowsAtOnce = 4096;

/** What each packed table takes to read, and how much of it is there already. */
const packed = {
  nodes: {
    table: 'lineage_nodes',
    columns: ['kind'],
    countIn: (graph: LineageGraph) => graph.nodeCount,
    addTo: (graph: LineageGraph, values: ArrayLike<number>) => graph.addNodes(values),
  },
  edges: {
    table: 'lineage_edges',
    columns: ['"from"', '"to"', 'role'],
    countIn: (graph: LineageGraph) => graph.edgeCount,
    addTo: (graph: LineageGraph, values: ArrayLike<number>) => graph.addEdges(values),
  },
} as const;
type Packed = keyof typeof packed;

/** What is read into: of one version of the view. */
export interface Filled {
  readonly version: number;
  readonly graph: LineageGraph;
  /** Names of roles, that of role 1 first. */
  readonly roles: string[];
  /** The segment to read next of each packed table; null once what is left is rows. */
  readonly segments: Record<Packed, number | null>;
}

/** `more`: there may be; `all`: that was all up to the position; `replaced`: another version answers, and nothing was taken. */
export type PartRead = 'more' | 'all' | 'replaced';

/** Reads the next segment, or the rows behind the last, up to a position. */
export async function readPacked(
  select: Select,
  source: Packed,
  filled: Filled,
  position: Position,
): Promise<PartRead> {
  const { table, columns, countIn, addTo } = packed[source];
  const { graph, segments } = filled;
  const segment = segments[source];
  if (segment === null) {
    const rows = await readOf(
      select,
      filled,
      `select number, ${columns.join(', ')} from ${table} where number > ?1 and position <= ?2
       order by number limit ${rowsAtOnce}`,
      [countIn(graph), position],
    );
    if (!rows) return 'replaced';
    addTo(
      graph,
      rows.flatMap(([, ...values]) => values.map(Number)),
    );
    return rows.length === rowsAtOnce ? 'more' : 'all';
  }
  const rows = await readOf(
    select,
    filled,
    // It is taken whole or not at all: its last row tells whether all of it is up to the position.
    `select s.segment as number, s.bytes from ${segmentsOf(table)} s
     join ${table} l on l.number = ?2 + length(s.bytes) / ${4 * columns.length}
     where s.segment = ?1 and l.position <= ?3`,
    [segment, countIn(graph), position],
  );
  if (!rows) return 'replaced';
  const [, bytes] = rows[0] ?? [];
  segments[source] = bytes instanceof Uint8Array ? segment + 1 : null;
  if (bytes instanceof Uint8Array) addTo(graph, new Int32Array(new Uint8Array(bytes).buffer));
  return 'more';
}

/** Reads the names of all roles: there are few, and none ever changes. */
export async function readRoles(select: Select, filled: Filled): Promise<PartRead> {
  const { roles } = filled;
  const rows = await readOf(select, filled, 'select number, role from lineage_roles where number > ?1', [roles.length]);
  if (!rows) return 'replaced';
  roles.push(...rows.map(([, role]) => String(role)));
  return 'all';
}

/** Rows in the order of their numbers, by one statement that tells the version, too; null where it is another one. */
async function readOf(
  select: Select,
  { version }: Filled,
  sql: string,
  bindings: readonly Binding[],
): Promise<readonly (readonly unknown[])[] | null> {
  const rows = await select.arrays(
    `/* lineagePart */ select g.version, part.* from view_generations g left join (${sql}) as part on true
     where g.view = 'lineage' and g.answers = 1`,
    ...bindings,
  );
  if (rows[0]?.[0] !== version) return null;
  const found = rows.map(([, ...row]) => row).filter(([number]) => number !== null);
  // A join promises no order, and keeps this one: so there is nothing to do here, while SQLite would copy all to sort it.
  return found.sort(([left], [right]) => Number(left) - Number(right));
}
