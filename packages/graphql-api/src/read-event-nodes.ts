import type { EventReader } from '@pedigree/event-store';
import type { Scope } from '@pedigree/views';
import { type EventNode, toEventNode } from './event-node.ts';

/**
 * Reads the events at these positions, in the order of the positions. Neighbours are read in one page.
 *
 * @returns an Error in the place of an event that is not there, or not for this scope to see.
 */
export async function readEventNodes(
  reader: EventReader,
  scope: Scope,
  positions: readonly bigint[],
): Promise<(EventNode | Error)[]> {
  const found = new Map<bigint, EventNode>();
  for (const run of runsOf(positions)) {
    for (const { envelope } of await reader.readAll(run.after, run.count)) {
      const isVisible = scope.namespaces === 'all' || scope.namespaces.includes(envelope.namespace);
      if (isVisible) found.set(envelope.position, toEventNode(reader.logId, envelope));
    }
  }
  return positions.map(
    (position) => found.get(position) ?? new Error(`required: an event at position ${position}; came: none`),
  );
}

/** Groups positions that follow one another, each group as the page that holds it. */
function runsOf(positions: readonly bigint[]): { after: bigint; count: number }[] {
  const runs: { after: bigint; count: number }[] = [];
  const sorted = [...new Set(positions)].sort((left, right) => (left < right ? -1 : 1));
  for (const position of sorted) {
    const last = runs.at(-1);
    if (last && last.after + BigInt(last.count) + 1n === position) last.count++;
    else runs.push({ after: position - 1n, count: 1 });
  }
  return runs;
}
