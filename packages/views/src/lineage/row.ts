import type { Json, Position } from '@pedigree/kernel';
import type { TableOf } from '../table.ts';

/** Something that was used or came of something. What became known later has a position of its own. */
export type LineageNodeRow = {
  /** The reference by which it is known for ever: a dataset version's and a commit's ends in the digest. */
  readonly identity: string;
  /** Of a dataset version that is recorded: the reference that ends in its number. */
  readonly alias: string | null;
  /** Place in `lineageKinds`. */
  readonly kind: number;
  readonly namespace: string;
  readonly name: string;
  readonly digest: string | null;
  readonly versionNumber: number | null;
  readonly versionPosition: Position | null;
  readonly label: string | null;
  readonly labelPosition: Position | null;
  readonly stated: Json | null;
  readonly statedPosition: Position | null;
  /** At which it became known. */
  readonly position: Position;
};

/** What something was used for, or as what it came of something. */
export type LineageRoleRow = { readonly role: string };

/** `from` was used, `to` came of it: each by identity or alias. The same may be said again, by a row of its own. */
export type LineageEdgeRow = {
  readonly from: string;
  readonly to: string;
  readonly role: string;
  readonly position: Position;
};

export type LineageRows = {
  lineage_nodes: LineageNodeRow;
  lineage_roles: LineageRoleRow;
  lineage_edges: LineageEdgeRow;
};

type Tables = { readonly [Name in keyof LineageRows]: TableOf<LineageRows[Name]> & { readonly name: Name } };

/** Rows of one segment: few enough that those behind the last are read in a tenth of a second. */
const segmentRows = 65_536;

/** The tables of the lineage view. Nodes, roles and edges are told by their numbers, in the order of the log. */
export const lineageTables: Tables = {
  lineage_nodes: {
    name: 'lineage_nodes',
    numbered: true,
    key: ['identity'],
    alias: 'alias',
    columns: {
      identity: 'text',
      alias: 'text?',
      kind: 'integer',
      namespace: 'text',
      name: 'text',
      digest: 'text?',
      versionNumber: 'integer?',
      versionPosition: 'position?',
      label: 'text?',
      labelPosition: 'position?',
      stated: 'json?',
      statedPosition: 'position?',
      position: 'position',
    },
    indexes: [
      { name: 'by_digest', on: 'digest, namespace', where: 'kind = 0' },
      { name: 'by_commit', on: 'digest', where: 'kind = 1' },
    ],
    packed: { columns: ['kind'], rows: segmentRows },
  },
  lineage_roles: {
    name: 'lineage_roles',
    numbered: true,
    interned: true,
    key: ['role'],
    columns: { role: 'text' },
    indexes: [],
  },
  lineage_edges: {
    name: 'lineage_edges',
    numbered: true,
    key: [],
    columns: { from: 'reference', to: 'reference', role: 'reference', position: 'position' },
    refersTo: { from: 'lineage_nodes', to: 'lineage_nodes', role: 'lineage_roles' },
    indexes: [],
    packed: { columns: ['from', 'to', 'role'], rows: segmentRows },
  },
};
