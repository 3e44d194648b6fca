import {
  AppendFailed,
  type AppendOutcome,
  again,
  checkAppend,
  createBatches,
  type EventStore,
  type InTurn,
  maxBatchAppends,
  maxBatchBytes,
  revisionNumber,
} from '@pedigree/event-store';
import { type Encoded, type Instant, stamp } from '@pedigree/kernel';
import { answerAppend } from './answer-append.ts';
import { isLost } from './esdb-error.ts';
import { explain } from './explain.ts';
import { readHead } from './head.ts';
import { latest } from './seen.ts';
import type { Session } from './session.ts';
import { writeAppend } from './write-append.ts';

/** An append whose events' bytes are the store's own, and who waits for it. `expected` is -1 for `'none'`. */
interface Waiting {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly Encoded[];
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Appends that are stamped with one time. */
interface Gathering {
  readonly appends: Waiting[];
  size: number;
}

/** What appends need of the store around them. */
interface AppenderOptions {
  readonly session: Session;
  /** The generation in which the log begins, where nobody has begun it. */
  readonly newGeneration: string;
  /** Read once a batch. */
  readonly clock: () => Instant;
  readonly closing: AbortSignal;
  readonly inTurn: InTurn;
}

/** The port's appends. */
interface Appender {
  readonly append: EventStore['append'];
  /** Waits until everyone is answered whose append was written. */
  readonly allAnswered: () => Promise<void>;
}

/**
 * Appends that arrive together are sent together, each as a call of its own, and the next batch waits until all of them are
 * written: so `recordedAt` does not fall from one position to the next, in whatever order the server takes the calls.
 */
export function createAppender(options: AppenderOptions): Appender {
  const { session, newGeneration, clock, closing, inTurn } = options;
  const { client, place, log, seen } = session;
  const batches = createBatches<Gathering>({ inTurn, begin: () => ({ appends: [], size: 0 }), send });
  const answering = new Set<Promise<void>>();
  let lastStamp: Instant | null = null;
  let hasReadHead = false;

  async function send({ appends }: Gathering): Promise<void> {
    try {
      const prefix = await findPrefix(appends);
      lastStamp = latest(latest(clock(), seen.head.recordedAt), lastStamp);
      for (const { events } of appends) for (const event of events) stamp(event, lastStamp);
      const streams = new Set(appends.map(({ stream }) => stream));
      const ofStream = (name: string) => appends.filter(({ stream }) => stream === name);
      await Promise.all([...streams].map((stream) => writeInOrder(ofStream(stream), prefix)));
    } catch (cause) {
      const error = new AppendFailed(explain(cause, place, 'a log that takes events'), { cause });
      for (const { reject } of appends) reject(error);
    }
  }

  /** Null where the log is empty, and no append expects it to be. Else what others have recorded is seen by then. */
  function findPrefix(appends: readonly Waiting[]): Promise<string | null> {
    const isFirst = appends.some(({ expected }) => expected === -1);
    const find = async () => {
      const prefix = isFirst ? await log.begin(newGeneration) : await log.prefix();
      if (prefix !== null && !hasReadHead) await readHead(session);
      hasReadHead = prefix !== null;
      return prefix;
    };
    return again(find, { patience: place.limits.patience, until: [closing], isWorthIt: isLost });
  }

  async function writeInOrder(appends: readonly Waiting[], prefix: string | null): Promise<void> {
    for (const append of appends) await write(append, prefix);
  }

  async function write({ stream, expected, events, resolve, reject }: Waiting, prefix: string | null): Promise<void> {
    if (prefix === null) return resolve({ appended: false, actual: 'none' });
    const append = { name: prefix + stream, expected, events };
    try {
      const said = await writeAppend({ client, place, closing }, append);
      const answer = answerAppend(session, append, { said, closing }).then(resolve, reject);
      answering.add(answer);
      void answer.then(() => answering.delete(answer));
    } catch (error) {
      reject(error);
    }
  }

  return {
    append: (stream, expected, events) =>
      new Promise((resolve, reject) => {
        checkAppend(expected, events);
        const batch = batches.join();
        const copies = events.map((event) => ({ ...event, bytes: event.bytes.slice() }));
        batch.appends.push({ stream, expected: revisionNumber(expected), events: copies, resolve, reject });
        batch.size += events.reduce((sum, { bytes }) => sum + bytes.length, 0);
        if (batch.appends.length >= maxBatchAppends || batch.size >= maxBatchBytes) batches.close();
      }),
    async allAnswered() {
      await Promise.all(answering);
    },
  };
}
