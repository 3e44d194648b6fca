import type { StoredEvent } from '@pedigree/event-store';
import type { Instant, Position } from '@pedigree/kernel';
import { readEvent } from '@pedigree/schema/events';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { CheckpointMoved } from '../errors.ts';
import type { RowOperation } from '../operation.ts';
import type { View } from '../view.ts';
import { type Generation, moveCheckpoint, setError } from './registry.ts';
import type { RowWriter } from './row-writer.ts';
import { isAboutContent } from './sqlite-error.ts';
import { inTransaction } from './transaction.ts';

/** A generation that a runner keeps, as it stands now. */
export interface Kept {
  readonly view: View;
  readonly writer: RowWriter;
  generation: Generation;
}

/** What a stretch of the log does to one generation; `error` is told where an event could not be projected. */
interface Plan {
  readonly kept: Kept;
  readonly operations: readonly RowOperation[];
  readonly position: Position;
  readonly logTime: Instant | null;
  readonly error: string | null;
}

/**
 * Takes events into every generation that has not seen them: all rows and checkpoints in one transaction. Where an event
 * cannot be taken into one of them, that one stops before it, halted, and the others go on.
 *
 * @throws CheckpointMoved, and what SQLite says where the fault lies with no event.
 */
export function commitEvents(
  database: DatabaseSyncInstance,
  keeping: readonly Kept[],
  events: readonly StoredEvent[],
): void {
  const plans = keeping.filter(({ generation }) => generation.error === null).map((kept) => planEvents(kept, events));
  try {
    commitPlans(database, plans);
  } catch (error) {
    if (!isOfEvents(error)) throw error;
    for (const plan of plans) commitAlone(database, plan, events);
  }
}

function planEvents(kept: Kept, events: readonly StoredEvent[]): Plan {
  let { position, logTime } = kept.generation;
  const operations: RowOperation[] = [];
  for (const { envelope } of events) {
    if (envelope.position <= position) continue;
    const { recordedAt } = envelope;
    const reached = logTime !== null && logTime > recordedAt ? logTime : recordedAt;
    try {
      operations.push(...kept.view.project(readEvent(envelope), reached));
    } catch (error) {
      return { kept, operations, position, logTime, error: describe(envelope.position, error) };
    }
    ({ position } = envelope);
    logTime = reached;
  }
  return { kept, operations, position, logTime, error: null };
}

function commitPlans(database: DatabaseSyncInstance, plans: readonly Plan[]): void {
  try {
    inTransaction(database, () => {
      for (const { kept, operations, position, logTime, error } of plans) {
        kept.writer.write(operations);
        kept.writer.flush();
        moveCheckpoint(database, kept.generation, { position, logTime });
        if (error !== null) setError(database, kept.generation, error);
      }
    });
  } catch (error) {
    for (const { kept } of plans) kept.writer.reset();
    throw error;
  }
  for (const { kept, position, logTime, error } of plans) {
    kept.generation = { ...kept.generation, position, logTime, error };
  }
}

/** The rows of one view were refused: each in its own transaction, and the one that is refused event by event. */
function commitAlone(database: DatabaseSyncInstance, plan: Plan, events: readonly StoredEvent[]): void {
  const { kept } = plan;
  try {
    commitPlans(database, [plan]);
    return;
  } catch (error) {
    if (!isOfEvents(error)) throw error;
  }
  for (const event of events) {
    if (event.envelope.position <= kept.generation.position) continue;
    try {
      commitPlans(database, [planEvents(kept, [event])]);
      if (kept.generation.error !== null) return;
    } catch (error) {
      if (!isOfEvents(error)) throw error;
      const text = describe(event.envelope.position, error);
      inTransaction(database, () => setError(database, kept.generation, text));
      kept.generation = { ...kept.generation, error: text };
      return;
    }
  }
}

/** Whether an event is at fault, and not the disk, the file or another runner. */
function isOfEvents(error: unknown): boolean {
  return !(error instanceof CheckpointMoved) && isAboutContent(error);
}

function describe(position: Position, error: unknown): string {
  return `at position ${position}: ${error instanceof Error ? error.message : String(error)}`;
}
