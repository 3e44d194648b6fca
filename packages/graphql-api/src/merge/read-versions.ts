import type { Reference } from '@pedigree/kernel';
import { type AskedVersion, readAskedVersion } from '../find-version.ts';
import type { Known } from '../known.ts';
import { type ModelVersionNode, toModelVersion } from '../nodes.ts';
import { invalidArgument } from '../public-error.ts';

/** Reads the reference of a model version. @throws publicError INVALID_ARGUMENT. */
export function readModelVersion(argument: string, text: string): AskedVersion {
  const required = 'a version of a model, such as fraud@3';
  const asked = readAskedVersion(argument, text, required);
  if (asked.kind === 'model') return asked;
  throw invalidArgument(argument, required, text);
}

/** All best common ancestors of two versions, in the order in which they became known. */
export async function findMergeBases(
  known: Known,
  a: ModelVersionNode,
  b: ModelVersionNode,
): Promise<readonly ModelVersionNode[]> {
  const [one, other] = await Promise.all([a, b].map((version) => nodeOf(known, version)));
  return one === undefined || other === undefined ? [] : mergeBasesOfNodes(known, one, [other]);
}

/** The same of one and any of others by their nodes in the graph of lineage. */
export async function mergeBasesOfNodes(
  known: Known,
  one: number,
  others: readonly number[],
): Promise<readonly ModelVersionNode[]> {
  const { views } = known.sources;
  const nodes = await views.bestCommonAncestors(known.scope, one, others, known.at('lineage'));
  const found = await views.lineageNodesByNode(known.scope, nodes, known.at('lineage'));
  const versions = await Promise.all(
    found.map(({ namespace, name, number }) =>
      number === null ? null : known.modelVersions.load({ namespace, name, number }),
    ),
  );
  return versions.flatMap((version) => (version ? toModelVersion(known, version) : []));
}

/** The node of a version in the graph of lineage. */
export async function nodeOf(known: Known, { namespace, name, number }: ModelVersionNode): Promise<number | undefined> {
  const reference: Reference = { kind: 'model', namespace, name, version: { by: 'number', number } };
  const [node] = await known.sources.views.lineageNodesOf(known.scope, reference, known.at('lineage'));
  return node;
}
