/** A row of a node, as the lineage view has it. */
export interface NodeRow {
  readonly number: number;
  readonly identity: string;
  readonly alias: string | null;
  readonly kind: number;
  readonly name: string;
  readonly digest: string | null;
  readonly label: string | null;
  readonly version_number: number | null;
}

/** How many nodes an answer has at most. */
export const most = 500;

const kinds = ['DATASET', 'CODE', 'RUN', 'MODEL', 'ARTIFACT'];

/** The body that answers with six fields of these nodes, in this order. @throws Error where the row of one is missing. */
export function lineageAnswer(wanted: readonly number[], found: readonly NodeRow[]): string {
  const rows = new Map(found.map((row) => [row.number, row]));
  const nodes = wanted.map((number) => {
    const row = rows.get(number);
    if (row === undefined) throw new Error(`required: a row of node ${number}; came: none`);
    const { identity, alias, kind, name, digest, label, version_number } = row;
    return { ref: alias ?? identity, kind: kinds[kind], name, digest, label, number: version_number };
  });
  return JSON.stringify({ data: { lineage: { nodes } } });
}
