import type { EventReader, StoredEvent } from '@pedigree/event-store';
import type { Scope } from '@pedigree/views';
import { type EventNode, toEventNode } from './event-node.ts';

/** Events of a page that are read at once: as many more than fit into it may be read in vain. */
const readAtOnce = 100;

/**
 * Reads the events at these positions, in the order of the positions.
 *
 * @returns an Error in the place of an event that is not there, or not for this scope to see.
 */
export async function readEventNodes(
  reader: EventReader,
  scope: Scope,
  positions: readonly bigint[],
): Promise<(EventNode | Error)[]> {
  const found = await readEvents(reader, scope, positions);
  return found.map((event) => (event instanceof Error ? event : toEventNode(reader.logId, event.envelope)));
}

/**
 * Reads the first of the events at these positions, up to the one with which they have so many bytes.
 *
 * @throws Error for an event that is not there, or not for this scope to see.
 */
export async function readEventPage(
  reader: EventReader,
  scope: Scope,
  { positions, maxBytes }: { readonly positions: readonly bigint[]; readonly maxBytes: number },
): Promise<EventNode[]> {
  const page: EventNode[] = [];
  for (let size = 0; page.length < positions.length && size < maxBytes; ) {
    const asked = positions.slice(page.length, page.length + readAtOnce);
    for (const event of await readEvents(reader, scope, asked)) {
      if (event instanceof Error) throw event;
      page.push(toEventNode(reader.logId, event.envelope));
      size += event.bytes.length;
      if (size >= maxBytes) break;
    }
  }
  return page;
}

async function readEvents(
  reader: EventReader,
  scope: Scope,
  positions: readonly bigint[],
): Promise<(StoredEvent | Error)[]> {
  const found = new Map<bigint, StoredEvent>();
  for await (const event of eventsAt(reader, positions)) {
    if (event === null) continue;
    const { namespace, position } = event.envelope;
    if (scope.namespaces === 'all' || scope.namespaces.includes(namespace)) found.set(position, event);
  }
  return positions.map(
    (position) => found.get(position) ?? new Error(`required: an event at position ${position}; came: none`),
  );
}

/** Page after page, in the order of the log: neighbours are cheaper to read together. */
async function* eventsAt(
  reader: EventReader,
  positions: readonly bigint[],
): AsyncGenerator<StoredEvent | null, void, undefined> {
  const sorted = [...new Set(positions)].sort((left, right) => (left < right ? -1 : 1));
  for (let read = 0; read < sorted.length; ) {
    const page = await reader.readAt(sorted.slice(read));
    yield* page;
    read += page.length;
  }
}
