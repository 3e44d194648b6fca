import { expect } from '@jest/globals';
import { readLog } from './read-log.ts';
import type { Acknowledged } from './writers.ts';

/**
 * The log holds each acknowledged command once, where it was said to be, and every stream without a gap. So are positions,
 * but on EventStoreDB.
 */
export async function expectOnce(
  url: string,
  acknowledged: ReadonlyMap<string, Acknowledged>,
  { positions = 'dense' }: { readonly positions?: 'dense' | 'ascending' } = {},
): Promise<void> {
  const events = await readLog(url);
  const byCommand = new Map(events.map((event) => [event.commandId, event]));
  expect(byCommand.size).toBe(events.length);
  const lost = [...acknowledged.values()].filter(({ commandId, event, position }) => {
    const recorded = byCommand.get(commandId);
    return recorded?.eventId !== event || recorded.position !== position;
  });
  expect(lost).toEqual([]);
  const revisions = new Map<string, number>();
  for (const { stream, revision } of events) {
    expect([stream, revision]).toEqual([stream, (revisions.get(stream) ?? -1) + 1]);
    revisions.set(stream, revision);
  }
  const numbers = events.map(({ position }) => Number(position.split('.')[1]));
  const ascending = [...new Set(numbers)].sort((left, right) => left - right);
  expect(numbers).toEqual(positions === 'dense' ? events.map((_, index) => index + 1) : ascending);
}
