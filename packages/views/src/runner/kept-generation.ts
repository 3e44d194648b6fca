import type { StoredEvent } from '@pedigree/event-store';
import { type Instant, messageOf, type Position } from '@pedigree/kernel';
import { readEvent } from '@pedigree/schema/events';
import type { RowOperation } from '../operation.ts';
import type { View } from '../view.ts';
import type { Generation } from './registry.ts';

/** A generation that a runner keeps, as it stands now. */
export interface KeptGeneration {
  readonly view: View;
  generation: Generation;
}

/** How far a stretch of the log was taken into one generation; `error` is told where an event could not be projected. */
export interface Taken {
  readonly position: Position;
  readonly logTime: Instant | null;
  readonly error: string | null;
}

/** Projects what a generation has not seen yet, event by event, up to the first that cannot be projected. */
export function projectInto(
  { view, generation }: KeptGeneration,
  events: readonly StoredEvent[],
  write: (operations: readonly RowOperation[]) => void,
): Taken {
  let { position, logTime } = generation;
  for (const { envelope } of events) {
    if (envelope.position <= position) continue;
    const { recordedAt } = envelope;
    const reached = logTime !== null && logTime > recordedAt ? logTime : recordedAt;
    const operations = attempt(() => view.project(readEvent(envelope), reached));
    if ('fault' in operations) return { position, logTime, error: describe(envelope.position, operations.fault) };
    write(operations.result);
    ({ position } = envelope);
    logTime = reached;
  }
  return { position, logTime, error: null };
}

/** What is told of an event that a view cannot take. */
export function describe(position: Position, error: unknown): string {
  return `at position ${position}: ${messageOf(error)}`;
}

function attempt<Result>(work: () => Result): { readonly result: Result } | { readonly fault: unknown } {
  try {
    return { result: work() };
  } catch (fault) {
    return { fault };
  }
}
