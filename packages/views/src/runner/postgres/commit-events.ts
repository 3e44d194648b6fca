import type { StoredEvent } from '@pedigree/event-store';
import { isPostgresError, type Session } from '@pedigree/postgres';
import type { RowOperation } from '../../operation.ts';
import { describe, type KeptGeneration, projectInto, type Taken } from '../kept-generation.ts';
import { isOfEvents } from './faults.ts';
import type { GenerationWriter } from './generation-writer.ts';
import { moveCheckpoints } from './registry.ts';
import { inTransaction } from './transaction.ts';

/** A generation, and what writes its rows. */
export interface Kept extends KeptGeneration {
  readonly writer: GenerationWriter;
}

/** Where it is written. */
export interface WritingTo {
  readonly session: Session;
  readonly schema: string;
}

/** What a stretch of the log means to one generation. */
interface Projected {
  readonly from: Kept;
  readonly to: Taken;
  readonly operations: readonly RowOperation[];
}

/**
 * Takes events into every generation that has not seen them: all rows and checkpoints in one transaction. Where an event
 * cannot be taken into one of them, that one stops before it, halted, and the others go on.
 *
 * @throws ViewReplaced, CheckpointMoved, and what PostgreSQL says where the fault lies with no event.
 */
export async function commitEvents(
  to: WritingTo,
  keeping: readonly Kept[],
  events: readonly StoredEvent[],
): Promise<void> {
  const going = keeping.filter(({ generation }) => generation.error === null);
  try {
    await commitTogether(to, going, events);
  } catch (error) {
    if (!isOfEvents(error)) throw error;
    for (const kept of going) await commitAlone(to, kept, events);
  }
}

async function commitTogether(to: WritingTo, keeping: readonly Kept[], events: readonly StoredEvent[]): Promise<void> {
  const projected = keeping.map((kept) => projectAll(kept, events)).filter(({ from, to }) => hasMoved(from, to));
  if (projected.length === 0) return;
  const { session, schema } = to;
  try {
    await inTransaction(session, async () => {
      await moveCheckpoints(session, schema, projected);
      for (const { from, operations } of projected) await from.writer.read(session, operations);
      await oneBehindAnother(
        projected.map(
          ({ from, operations }) =>
            () =>
              from.writer.write(session, operations),
        ),
      );
    });
  } catch (error) {
    for (const { from } of projected) from.writer.reset();
    throw error;
  }
  for (const { from, to } of projected) {
    from.writer.next();
    from.generation = { ...from.generation, ...to };
  }
}

/** Begins each work while the server is still at the one before it, so that neither waits for the other. */
async function oneBehindAnother(works: readonly (() => Promise<void>)[]): Promise<void> {
  const outcomes: Promise<{ readonly fault: unknown } | null>[] = [];
  for (const work of works) {
    outcomes.push(
      work()
        .then(() => null)
        .catch((fault: unknown) => ({ fault })),
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
  // What follows a statement that was refused is refused for that alone, also of a work that was begun before.
  const faults = (await Promise.all(outcomes)).filter((outcome) => outcome !== null);
  const first = faults.find(({ fault }) => !isPostgresError(fault, 'inFailedTransaction')) ?? faults[0];
  if (first) throw first.fault;
}

function projectAll(from: Kept, events: readonly StoredEvent[]): Projected {
  const operations: RowOperation[] = [];
  const to = projectInto(from, events, (more) => operations.push(...more));
  return { from, to, operations };
}

function hasMoved({ generation }: Kept, { position, error }: Taken): boolean {
  return position !== generation.position || error !== null;
}

/** The rows of one view were refused: each in its own transaction, and the one that is refused event by event. */
async function commitAlone(to: WritingTo, kept: Kept, events: readonly StoredEvent[]): Promise<void> {
  try {
    await commitTogether(to, [kept], events);
    return;
  } catch (error) {
    if (!isOfEvents(error)) throw error;
  }
  for (const event of events) {
    if (event.envelope.position <= kept.generation.position) continue;
    try {
      await commitTogether(to, [kept], [event]);
    } catch (error) {
      if (!isOfEvents(error)) throw error;
      await halt(to, kept, describe(event.envelope.position, error));
    }
    if (kept.generation.error !== null) return;
  }
}

async function halt({ session, schema }: WritingTo, kept: Kept, error: string): Promise<void> {
  const { position, logTime } = kept.generation;
  const to: Taken = { position, logTime, error };
  await inTransaction(session, () => moveCheckpoints(session, schema, [{ from: kept, to }]));
  kept.generation = { ...kept.generation, ...to };
}
