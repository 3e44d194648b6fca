export { AppendTooLarge, LogNotEmpty, StoreClosed } from './errors.ts';
export type { AppendOutcome, EventReader, EventStore, ExpectedRevision, Head, StoredEvent } from './port.ts';
export { findOversize, maxAppendBytes, maxAppendEvents, maxEventBytes } from './size.ts';
