import {
  type AppendOutcome,
  checkAppend,
  createBatches,
  EventIdTaken,
  type EventStore,
  type Head,
  type InTurn,
  StoreClosed,
} from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import { BatchBuilder } from './batch.ts';
import type { Outcomes } from './messages.ts';
import type { Written } from './write-append.ts';
import type { WriterThread } from './writer-thread.ts';

/** Appends that will share a commit, and who waits for them. */
interface Gathering {
  readonly builder: BatchBuilder;
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly count: number;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** What appends need of the store around them. */
interface AppenderOptions {
  readonly thread: WriterThread;
  /** Read once a batch, when it is sent: what shares a commit was learned at one time. */
  readonly clock: () => Instant;
  readonly onCommit: (head: Head) => void;
  /** Runs one exclusive piece of the writer's work after the other. */
  readonly inTurn: InTurn;
}

/** Group commit: while a batch is with the writer, appends gather, and go together in the next. */
export function createAppend({ thread, clock, onCommit, inTurn }: AppenderOptions): EventStore['append'] {
  const batches = createBatches<Gathering>({
    inTurn,
    begin: () => ({ builder: new BatchBuilder(), waiting: [] }),
    send,
  });

  async function send({ builder, waiting }: Gathering): Promise<void> {
    try {
      const batch = builder.build(clock());
      const answer = await thread.ask({ kind: 'append', batch }, [batch.bytes.buffer]);
      if (answer.kind !== 'committed') throw new StoreClosed(`required: what was committed; came: ${answer.kind}`);
      onCommit(answer.head);
      settle(waiting, answer.outcomes);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  return (stream, expected, events) =>
    new Promise((resolve, reject) => {
      checkAppend(expected, events);
      const { builder, waiting } = batches.join();
      builder.add(stream, expected, events);
      waiting.push({ count: events.length, resolve, reject });
      if (builder.isFull) batches.close();
    });
}

function settle(waiting: readonly Waiting[], outcomes: Outcomes): void {
  for (const [index, { count, resolve, reject }] of waiting.entries()) {
    const other = outcomes.others.get(index);
    const position = outcomes.positions[index] ?? 0;
    const revision = outcomes.revisions[index] ?? 0;
    const outcome = other
      ? toOutcome(other)
      : appendedAt({ revision, positions: endingAt(position, count), recordedAt: outcomes.recordedAt });
    if (outcome instanceof Error) reject(outcome);
    else resolve(outcome);
  }
}

function toOutcome(written: Exclude<Written, { kind: 'written' }>): AppendOutcome | EventIdTaken {
  switch (written.kind) {
    case 'repeated':
      return appendedAt(written);
    case 'conflict':
      return { appended: false, actual: written.actual };
    case 'idTaken':
      return new EventIdTaken(`required: an event id of its own; came: ${written.id}, which is stored`);
  }
}

/** The positions of `count` events written together, the last at `last`: this store leaves no gaps. */
function endingAt(last: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}

function appendedAt(at: {
  readonly revision: number;
  readonly positions: readonly number[];
  readonly recordedAt: Instant;
}): AppendOutcome {
  const { revision, recordedAt } = at;
  const positions = Array.from(at.positions, BigInt);
  return { appended: true, revision, position: positions.at(-1) ?? 0n, positions, recordedAt };
}
