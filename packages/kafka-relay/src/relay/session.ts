import type { Envelope, Position } from '@pedigree/kernel';
import type { Relay } from '../relay.ts';
import type { KeyedRecord, Leadership } from '../topics.ts';
import { type Checkpoint, checkpointKey, readCheckpoint, type Told, toCheckpointRecord } from './checkpoint.ts';
import { eventRecordsOf } from './cloud-event.ts';
import type { Course } from './course.ts';
import { EventRefused } from './events-batch.ts';
import { placeOf } from './in-log.ts';
import { type Commit, joinCommits } from './joined-commits.ts';
import { Keeper } from './keeper.ts';
import { SharedReading } from './shared-reading.ts';
import { tellEvents } from './tell-events.ts';
import { tellServing } from './tell-serving.ts';
import { createTopicBook, type TopicBook } from './topic-book.ts';
import { isPattern } from './topic-name.ts';

/** Milliseconds before an event that was refused for its size is tried again. */
const refusedDelay = 30_000;

/** What a session is told, and whom it tells. */
export interface SessionOptions {
  readonly relay: Relay;
  readonly leadership: Leadership;
  readonly course: Course;
  /** The event that the broker refused for its size when it was last tried. */
  readonly refused: Position | null;
  /** Called when it is seen that events are told, or that none is left to tell. */
  readonly onWell: (position: Position) => void;
}

/** One of the two things told: where it begins, its topics, and who keeps how far it came. */
interface Telling {
  readonly after: Position;
  readonly topics: TopicBook;
  readonly keeper: Keeper;
}

/**
 * Tells events and what serves from their checkpoints on, while this relay leads. Resolves when it is to stop, with all
 * kept that was told, or the log was closed.
 *
 * @throws the first failure, or why it leads no more.
 */
export async function runSession(options: SessionOptions): Promise<void> {
  const { relay, leadership, course } = options;
  const failed = new AbortController();
  const fail = (error: unknown) => failed.abort(error);
  const signal = AbortSignal.any([relay.signal, leadership.lost, failed.signal]);
  const commit = joinCommits(leadership.topics);
  const reading = new SharedReading(relay);
  const events = await openTelling('events', options, commit, fail);
  const serving = await openTelling('serving', options, commit, fail);
  try {
    course.enter('relaying');
    await seeWell(options, events.after);
    await Promise.all([
      tellAllEvents(options, reading, events, signal)
        .catch((error: unknown) => holdRefused(options, error, signal))
        .catch(fail),
      tellWhatServes(options, reading, serving, signal).catch(fail),
    ]);
    failed.signal.throwIfAborted();
    leadership.lost.throwIfAborted();
    await Promise.all([events.keeper.settle(), serving.keeper.settle()]);
  } finally {
    events.keeper.end();
    serving.keeper.end();
  }
}

async function openTelling(
  told: Told,
  { relay, leadership, course }: SessionOptions,
  commit: Commit,
  onFailed: (error: unknown) => void,
): Promise<Telling> {
  const { reader, cluster, settings, wait, onWarning } = relay;
  const pattern = settings[told];
  const key = checkpointKey(told, pattern);
  const checkpoint = readCheckpoint(leadership.checkpoints, key);
  const after = await placeOf(reader, told, checkpoint);
  const { partitions } = settings;
  const topics = createTopicBook({ cluster, reader, told, pattern, partitions, checkpoint, onWarning });
  if (!isPattern(pattern)) await topics.open('');
  course.keep({ [told]: after });
  const toCheckpoint = ({ position, stream, revision, id }: Envelope): KeyedRecord => {
    const last: Checkpoint = { logId: reader.logId, position, stream, revision, id, partitions: topics.partitions() };
    return { topic: settings.checkpoints, ...toCheckpointRecord(key, last) };
  };
  const onKept = (position: Position) => course.keep({ [told]: position });
  return { after, topics, keeper: new Keeper({ commit, toCheckpoint, wait, onKept, onFailed }) };
}

/** Where everything is told already no send will show that all is well. */
async function seeWell({ relay, onWell }: SessionOptions, after: Position): Promise<void> {
  const head = await relay.reader.head();
  if (head.position <= after) onWell(after);
}

function tellAllEvents(
  options: SessionOptions,
  reading: SharedReading,
  { after, topics, keeper }: Telling,
  signal: AbortSignal,
): Promise<void> {
  const { relay, leadership, course, refused, onWell } = options;
  const { reader, settings } = relay;
  return tellEvents({
    read: (until) => reading.lead(after, until),
    writer: leadership.topics,
    topics,
    toRecord: eventRecordsOf(reader.logId, settings.mode),
    keeper,
    refused,
    onTold({ position }, count) {
      course.publish(count);
      onWell(position);
    },
    signal,
  });
}

function tellWhatServes(
  { relay, course }: SessionOptions,
  reading: SharedReading,
  { after, topics, keeper }: Telling,
  signal: AbortSignal,
): Promise<void> {
  const { serving, wait } = relay;
  const { logId } = relay.reader;
  const read = (until: AbortSignal) => reading.follow(after, until);
  const onTrouble = (error: unknown) => course.meetServing(error);
  return tellServing({ logId, read, serving, topics, keeper, wait, onTrouble, signal });
}

/** What serves goes on being told while an event waits for its topic to take it. */
async function holdRefused(
  { relay, course, refused }: SessionOptions,
  error: unknown,
  signal: AbortSignal,
): Promise<never> {
  if (error instanceof EventRefused && error.position === refused) {
    course.fail(error);
    await relay.wait(refusedDelay, signal).catch(() => {});
  }
  throw error;
}
