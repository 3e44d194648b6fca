import type { Head } from '@pedigree/event-store';
import { decode, type Instant } from '@pedigree/kernel';
import { type Connections, isLost, isPostgresError, type Session } from '@pedigree/postgres';
import { AnswerLost } from './errors.ts';
import { lockHead } from './head.ts';
import { insertEvents } from './insert-events.ts';
import { type LastRevision, readLastRevisions } from './last-revisions.ts';
import type { EventRow } from './page.ts';
import { AppendPlan, type GatheredAppend, type Placed, type Written } from './write-append.ts';

/** Writes appends in one commit, and says what each came to. */
export type WriteBatch = (appends: readonly GatheredAppend[], clock: Instant) => Promise<Written[]>;

/** What writes the batches of a process, one after the other. */
export interface BatchWriter {
  readonly writeBatch: WriteBatch;
  /** Takes note of the log's end as it was just read or settled, so that the next batch is planned for it. */
  readonly note: (head: Head) => void;
}

/** The log as this process left it. */
interface Remembered {
  readonly head: Head;
  readonly last: Map<string, LastRevision>;
}

/** Streams whose last revisions are kept: some 15 MB. */
const maxRemembered = 100_000;

/**
 * Where nobody else has written since, a batch is one statement, which says so itself: it compares the log's head with the
 * one that was planned for. Else the log's row is locked first, and what the batch has to know is read behind the lock.
 */
export function createBatchWriter(connections: Connections, logId: string): BatchWriter {
  let remembered: Remembered | undefined;

  function planFor(appends: readonly GatheredAppend[], clock: Instant, known: Remembered, stored: Stored | null) {
    const recordedAt = latest(clock, known.head.recordedAt);
    const plan = new AppendPlan({ position: known.head.position, recordedAt, last: known.last, stored });
    return { plan, recordedAt, outcomes: appends.map((append) => plan.place(append)) };
  }

  function insert(session: Session, head: Head, { plan, recordedAt }: ReturnType<typeof planFor>): Promise<boolean> {
    return insertEvents(session, { logId, before: head, recordedAt, streams: plan.streams, events: plan.events });
  }

  function remember(known: Remembered, { plan, recordedAt }: ReturnType<typeof planFor>): void {
    const isFull = known.last.size > maxRemembered;
    const last = isFull ? new Map(plan.last) : known.last;
    for (const [name, at] of plan.last) last.set(name, at);
    remembered = { head: { position: plan.position, recordedAt }, last };
  }

  async function writeAtOnce(appends: readonly GatheredAppend[], clock: Instant): Promise<Written[] | null> {
    const known = remembered;
    if (!known) return null;
    const planned = planFor(appends, clock, known, null);
    const outcomes = planned.outcomes.filter((outcome) => outcome !== 'unread');
    if (outcomes.length < appends.length || planned.plan.events.length === 0) return null;
    remembered = undefined;
    const isWritten = await connections
      .use((session) => commits(insert(session, known.head, planned)))
      .catch((error: unknown) => {
        if (isPostgresError(error, 'uniqueViolation')) return false;
        throw error;
      });
    if (!isWritten) return null;
    remember(known, planned);
    return outcomes;
  }

  async function writeLocked(appends: readonly GatheredAppend[], clock: Instant): Promise<Written[]> {
    remembered = undefined;
    return connections.use(async (session) => {
      await session.query('begin');
      const head = await lockHead(session);
      const names = [...new Set(appends.map(({ stream }) => stream))];
      const known = { head, last: await readLastRevisions(session, names) };
      const planned = planFor(appends, clock, known, await readStored(session, appends));
      const outcomes = planned.outcomes.filter((outcome) => outcome !== 'unread');
      if (planned.plan.events.length > 0) {
        await insert(session, head, planned);
        await commits(session.query('commit'));
        remember(known, planned);
      } else {
        await session.query('commit');
      }
      return outcomes;
    });
  }

  return {
    writeBatch: async (appends, clock) => (await writeAtOnce(appends, clock)) ?? writeLocked(appends, clock),
    note(head) {
      // Positions are dense: where the log ends as it did, no stream has moved.
      if (remembered?.head.position === head.position) remembered = { head, last: remembered.last };
    },
  };
}

type Stored = ReadonlyMap<string, Placed>;

async function readStored(session: Session, appends: readonly GatheredAppend[]): Promise<Stored> {
  const { rows } = await session.query<EventRow & { readonly id: string }>(
    '/* storedEvents */ select id, position, bytes from event where id = any($1::uuid[])',
    [appends.flatMap(({ events }) => events.map(({ id }) => id))],
  );
  return new Map(rows.map(({ id, position, bytes }) => [id, decode(bytes, BigInt(position))]));
}

/** What is answered by a COMMIT. @throws AnswerLost */
export async function commits<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    if (!isLost(cause)) throw cause;
    throw new AnswerLost(`required: the answer to a COMMIT; came: ${cause.message}`, { cause });
  }
}

function latest(clock: Instant, last: Instant | null): Instant {
  return last !== null && last > clock ? last : clock;
}
