import type { LineageEdgeFound, LineageKind, LineageNodeFound } from '@pedigree/views';
import type { Known } from '../known.ts';
import { refOf, refOfDigest, refOfVersion } from '../types/refs.ts';
import { required } from '../types/required.ts';

/** A kind as GraphQL prints it: a model version that is awaited is one. */
export type PrintedKind = Uppercase<Exclude<LineageKind, 'awaited'>>;

/** A node as it is answered: its members are the fields, so that nothing but its subject has to be resolved. */
export interface PlacedNode {
  readonly ref: string;
  readonly kind: PrintedKind;
  readonly namespace: string;
  readonly name: string;
  readonly digest: string | null;
  readonly label: string | null;
  readonly number: number | null;
  /** Steps from where one began. */
  readonly depth: number;
  readonly found: LineageNodeFound;
  readonly known: Known;
}

/** An edge as it is answered: by the references of its ends. */
export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly role: string;
}

export function toLineageNode(known: Known, found: LineageNodeFound, depth: number): PlacedNode {
  const { kind, namespace, name, digest, label, number } = found;
  return { ref: refOfNode(found), kind: printed[kind], namespace, name, digest, label, number, depth, found, known };
}

const printed: Readonly<Record<LineageKind, PrintedKind>> = {
  dataset: 'DATASET',
  code: 'CODE',
  run: 'RUN',
  model: 'MODEL',
  artifact: 'ARTIFACT',
  awaited: 'MODEL',
};

/** The reference of a node, as it would be typed again: by number where that is known, else by digest. */
export function refOfNode(found: LineageNodeFound): string {
  const { namespace, name, number, digest } = found;
  const kind = found.kind === 'awaited' ? 'model' : found.kind;
  if (kind === 'run' || kind === 'artifact') return refOf(kind, found);
  if (number !== null && kind !== 'code') return refOfVersion(kind, { namespace, name, number });
  return refOfDigest(kind, found, required(`a digest of ${kind} ${namespace}/${name}`, digest));
}

/** An edge by the references of its ends. */
export function toLineageEdge(edge: LineageEdgeFound, references: ReadonlyMap<number, string>): PlacedEdge {
  const { from, to, role } = edge;
  return {
    from: required('the node an edge begins at', references.get(from)),
    to: required('the node an edge ends at', references.get(to)),
    role,
  };
}
