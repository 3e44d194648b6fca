import type { StoredEvent } from '@pedigree/event-store';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { CheckpointMoved } from '../errors.ts';
import { describe, type KeptGeneration, projectInto, type Taken } from './kept-generation.ts';
import { moveCheckpoint, setError } from './registry.ts';
import type { RowWriter } from './row-writer.ts';
import { isAboutContent } from './sqlite-error.ts';
import { inTransaction } from './transaction.ts';

/** A generation, and what writes its rows. */
export interface Kept extends KeptGeneration {
  readonly writer: RowWriter;
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
  const going = keeping.filter(({ generation }) => generation.error === null);
  try {
    commitTogether(database, going, events);
  } catch (error) {
    if (!isOfEvents(error)) throw error;
    for (const kept of going) commitAlone(database, kept, events);
  }
}

function commitTogether(
  database: DatabaseSyncInstance,
  keeping: readonly Kept[],
  events: readonly StoredEvent[],
): void {
  try {
    const taken = inTransaction(database, () => keeping.map((kept) => takeEvents(database, kept, events)));
    keeping.forEach((kept, index) => {
      kept.generation = { ...kept.generation, ...taken[index] };
    });
  } catch (error) {
    for (const { writer } of keeping) writer.reset();
    throw error;
  }
}

/** Writes what each event does as soon as it is known: held back for all of them it would be most of a rebuild's garbage. */
function takeEvents(database: DatabaseSyncInstance, kept: Kept, events: readonly StoredEvent[]): Taken {
  const { writer, generation } = kept;
  const taken = projectInto(kept, events, (operations) => writer.write(operations));
  writer.flush();
  moveCheckpoint(database, generation, taken);
  if (taken.error !== null) setError(database, generation, taken.error);
  return taken;
}

/** The rows of one view were refused: each in its own transaction, and the one that is refused event by event. */
function commitAlone(database: DatabaseSyncInstance, kept: Kept, events: readonly StoredEvent[]): void {
  try {
    commitTogether(database, [kept], events);
    return;
  } catch (error) {
    if (!isOfEvents(error)) throw error;
  }
  for (const event of events) {
    if (event.envelope.position <= kept.generation.position) continue;
    try {
      commitTogether(database, [kept], [event]);
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
