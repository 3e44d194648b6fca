export { type Attempts, again, forEver } from './again.ts';
export { checkAppend, revisionNumber, toExpected } from './check-append.ts';
export {
  AppendFailed,
  AppendTooLarge,
  EventIdTaken,
  LogMissing,
  LogNotEmpty,
  NotRestorable,
  OutcomeUnknown,
  PositionUnknown,
  ReadFailed,
  StoreClosed,
} from './errors.ts';
export { followLog, type Wake } from './follow-log.ts';
export {
  type Batches,
  createBatches,
  createTurns,
  type InTurn,
  maxBatchAppends,
  maxBatchBytes,
} from './group-commit.ts';
export { createMemoryStore, type MemoryStoreOptions } from './memory-store.ts';
export { isLastPage, maxPageBytes, maxPageRows, takePage, toStoredEvent } from './page.ts';
export type { AppendOutcome, EventReader, EventStore, ExpectedRevision, Head, StoredEvent } from './port.ts';
export { createRestoreReader, type RestoredEvent } from './restored-event.ts';
export { findOversize, maxAppendBytes, maxAppendEvents, maxEventBytes } from './size.ts';
export { type PatientReading, subscribePatiently } from './subscribe-patiently.ts';
export { untilClosed } from './until-closed.ts';
export { type Waking, wakeBy } from './wake-by.ts';
