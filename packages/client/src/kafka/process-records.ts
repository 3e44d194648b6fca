import { type ConsumerStore, partitionKey } from './consumer-store.ts';
import { EventsMissing, PoisonedRecord } from './errors.ts';
import { readEvent, type TopicEvent } from './read-event.ts';
import { headerOf, type TopicRecord } from './topic-record.ts';

/** What is done with each event, and with what cannot be done. */
export interface Processing<Transaction> {
  readonly store: ConsumerStore<Transaction>;
  /** Processes an event. What it changes through the transaction is kept exactly once; all else may be done again. */
  readonly handle: (event: TopicEvent, transaction: Transaction) => Promise<void> | void;
  /** Whether to leave out a record that is poison. */
  readonly skips: (poison: PoisonedRecord) => Promise<boolean>;
  /** Whether to go on where events are missing. */
  readonly accepts: (gap: EventsMissing) => Promise<boolean>;
}

/**
 * Processes records that follow each other in one partition: all in one transaction or, where that fails, each in its own,
 * so that what is not poison is processed.
 *
 * @throws PoisonedRecord, EventsMissing: all before that record is kept, and nothing of what follows.
 */
export async function processRecords<Transaction>(
  records: readonly TopicRecord[],
  processing: Processing<Transaction>,
): Promise<void> {
  if (records.length > 1) {
    try {
      return await processTogether(records, processing, 'refused');
    } catch {
      // The poison is found below, where each record is processed alone and its fault told.
    }
  }
  for (const record of records) await processAlone(record, processing);
}

async function processAlone<Transaction>(record: TopicRecord, processing: Processing<Transaction>): Promise<void> {
  try {
    await processTogether([record], processing, 'refused');
  } catch (fault) {
    if (!(fault instanceof EventsMissing)) return skip(record, fault, processing);
    if (!(await processing.accepts(fault))) throw fault;
    try {
      await processTogether([record], processing, 'accepted');
    } catch (fault) {
      await skip(record, fault, processing);
    }
  }
}

async function processTogether<Transaction>(
  records: readonly TopicRecord[],
  processing: Processing<Transaction>,
  gaps: 'refused' | 'accepted',
): Promise<void> {
  const { store } = processing;
  const events = records.map(readEvent);
  await store.transaction(async (transaction) => {
    for (const event of events) {
      if (await isNew(event, store, transaction, gaps)) await processing.handle(event, transaction);
    }
    await keepOffset(records.at(-1), store, transaction);
  });
}

/** Keeps an event's revision, and says whether it was to be processed: not one that was before, by whomever. */
async function isNew<Transaction>(
  { stream, revision, place }: TopicEvent,
  store: ConsumerStore<Transaction>,
  transaction: Transaction,
  gaps: 'refused' | 'accepted',
): Promise<boolean> {
  const next = ((await store.highest(transaction, stream)) ?? -1) + 1;
  if (revision < next) return false;
  if (revision > next && gaps === 'refused') throw new EventsMissing(place, stream, next, revision);
  return store.keep(transaction, stream, revision);
}

/** Leaves out a record, as if it had been processed: what follows it in its stream is no gap. */
async function skip<Transaction>(
  record: TopicRecord,
  fault: unknown,
  { store, skips }: Processing<Transaction>,
): Promise<void> {
  const event = tryReading(record);
  const poison = new PoisonedRecord(record, event?.id ?? idOf(record), fault);
  if (!(await skips(poison))) throw poison;
  await store.transaction(async (transaction) => {
    if (event !== null) await store.keep(transaction, event.stream, event.revision);
    await keepOffset(record, store, transaction);
  });
}

function tryReading(record: TopicRecord): TopicEvent | null {
  try {
    return readEvent(record);
  } catch {
    // Why it cannot be read is what its poison tells.
    return null;
  }
}

function idOf(record: TopicRecord): string | null {
  return headerOf(record, 'ce_id') ?? headerOf(record, 'id');
}

async function keepOffset<Transaction>(
  last: TopicRecord | undefined,
  store: ConsumerStore<Transaction>,
  transaction: Transaction,
): Promise<void> {
  if (last !== undefined) await store.keep(transaction, partitionKey(last), Number(last.offset) + 1);
}
