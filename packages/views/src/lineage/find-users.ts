import type { LineageGraph } from '@pedigree/lineage';
import type { AsOf } from '../as-of.ts';
import type { Scope } from '../scope.ts';
import { type LineageKind, lineageKinds } from './answer.ts';
import type { GraphReader } from './graph-reader.ts';

/**
 * Finds the model versions that use one of some nodes themselves, the last recorded first. The last answer is kept, for the pages of a
 * list ask for it again and again, and so many users are a walk and a sort each time.
 */
export function createUsers(reader: Pick<GraphReader, 'at'>) {
  const kindOf = (kind: LineageKind) => lineageKinds.indexOf(kind);
  const through = new Set((['run', 'artifact', 'awaited'] as const).map(kindOf));
  let last: (Asked & { readonly users: readonly number[] }) | undefined;
  return async (_scope: Scope, starts: readonly number[], asOf: AsOf): Promise<readonly number[]> => {
    const { graph, edges } = await reader.at(asOf.position);
    const asked = { graph, edges, starts };
    if (!last || !isSame(last, asked)) {
      last = { ...asked, users: graph.directUsers(starts, { kind: kindOf('model'), through, edges }) };
    }
    return last.users;
  };
}

interface Asked {
  readonly graph: LineageGraph;
  readonly edges: number;
  readonly starts: readonly number[];
}

/** As many edges of one graph are the same ones for ever. */
function isSame(one: Asked, other: Asked): boolean {
  if (one.graph !== other.graph || one.edges !== other.edges || one.starts.length !== other.starts.length) return false;
  return one.starts.every((start, index) => start === other.starts[index]);
}
