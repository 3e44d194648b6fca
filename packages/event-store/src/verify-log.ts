import { messageOf, type Position } from '@pedigree/kernel';
import { createEventVerifier, type KeptEvent, LogDamaged, type Positions } from './verify-event.ts';

/** What was verified of a log. */
export interface LogVerified {
  readonly logId: string;
  /** Where the log ended when this began: so far it was verified. */
  readonly head: Position;
  /** Events up to there; where positions have gaps, those met. */
  readonly events: number;
  /** Streams met. */
  readonly streams: number;
  /** The first fault, null where there is none. */
  readonly fault: LogDamaged | null;
  /** The first event that a newer Pedigree wrote: its payload was not verified. Null where there is none. */
  readonly newer: Position | null;
}

/** Who is told how far a verification came, and may end it. */
export interface VerifyProgress {
  /** Called after every page. */
  readonly onProgress: (position: Position, head: Position) => void;
  /** Ends it, with its reason, after a page. */
  readonly signal?: AbortSignal;
}

/** A log as its store can read it. */
interface KeptLog {
  readonly logId: string;
  /** `dense` where left out. */
  readonly positions?: Positions;
  /** Where it ends now. */
  readonly readEnd: () => Position | Promise<Position>;
  /** A page of what it keeps behind `after` and not behind `head`, in order; empty only where there is nothing more. */
  readonly readPage: (after: Position, head: Position) => Iterable<KeptEvent> | Promise<Iterable<KeptEvent>>;
  /** The store's own structures. @throws LogDamaged */
  readonly verifyStructures: () => void | Promise<void>;
  /** Whether an error that reading threw tells of damage, and not of a store that is out of reach. */
  readonly isDamage: (error: unknown) => boolean;
}

/** Less than every integer that a store keeps but one. */
const beforeAll = -(2n ** 63n);

/**
 * Verifies a log from its first event to where it ends now, then its store's own structures. It needs memory for the
 * streams, not for the events.
 *
 * @throws the signal's reason, and what a store that is out of reach throws.
 */
export async function verifyKeptLog(log: KeptLog, { onProgress, signal }: VerifyProgress): Promise<LogVerified> {
  const verify = createEventVerifier(log.positions);
  const streams = new Set<string>();
  let met = 0;
  let head: Position = 0n;
  let newer: Position | null = null;
  let after = beforeAll;
  const next = () => (after < 0n ? 1n : after + 1n);

  /** Answers whether there was any. */
  async function verifyPage(): Promise<boolean> {
    const before = after;
    for (const event of await log.readPage(after, head)) {
      if (verify(event) === 'newer') newer ??= event.position;
      streams.add(event.stream);
      met++;
      after = event.position;
    }
    return after !== before;
  }

  async function verifyAll(): Promise<void> {
    head = await log.readEnd();
    while (await verifyPage()) {
      onProgress(after, head);
      await new Promise(setImmediate);
      if (signal?.aborted) return;
    }
    if (next() <= head) throw new LogDamaged(next(), 'an event', `none; the log ends at position ${head}`);
    await log.verifyStructures();
  }

  const fault = await faultOf(verifyAll, next, log.isDamage);
  signal?.throwIfAborted();
  const events = log.positions === 'rising' ? met : Number(head);
  return { logId: log.logId, head, events, streams: streams.size, fault, newer };
}

async function faultOf(
  verify: () => Promise<void>,
  next: () => Position,
  isDamage: KeptLog['isDamage'],
): Promise<LogDamaged | null> {
  try {
    await verify();
    return null;
  } catch (cause) {
    if (cause instanceof LogDamaged) return cause;
    if (!isDamage(cause)) throw cause;
    const came = messageOf(cause);
    return new LogDamaged(next(), 'rows that can be read from there on', came, { cause });
  }
}
