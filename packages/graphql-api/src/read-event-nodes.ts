import type { EventReader, StoredEvent } from '@pedigree/event-store';
import type { Scope } from '@pedigree/views';
import { type EventNode, toEventNode } from './event-node.ts';

/**
 * Reads the events at these positions, in the order of the positions. Neighbours are read together.
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
    for await (const { envelope } of eventsOf(reader, run)) {
      const isVisible = scope.namespaces === 'all' || scope.namespaces.includes(envelope.namespace);
      if (isVisible) found.set(envelope.position, toEventNode(reader.logId, envelope));
    }
  }
  return positions.map(
    (position) => found.get(position) ?? new Error(`required: an event at position ${position}; came: none`),
  );
}

interface Run {
  readonly after: bigint;
  count: number;
}

/** Page after page: of large events a page holds fewer than were asked for. */
async function* eventsOf(reader: EventReader, { after, count }: Run): AsyncGenerator<StoredEvent, void, undefined> {
  for (let [position, left] = [after, count]; left > 0; ) {
    const page = await reader.readAll(position, left);
    yield* page;
    left = page.length === 0 ? 0 : left - page.length;
    position = page.at(-1)?.envelope.position ?? position;
  }
}

/** Groups positions that follow one another, each group as what stands behind one position. */
function runsOf(positions: readonly bigint[]): readonly Run[] {
  const runs: Run[] = [];
  const sorted = [...new Set(positions)].sort((left, right) => (left < right ? -1 : 1));
  for (const position of sorted) {
    const last = runs.at(-1);
    if (last && last.after + BigInt(last.count) + 1n === position) last.count++;
    else runs.push({ after: position - 1n, count: 1 });
  }
  return runs;
}
