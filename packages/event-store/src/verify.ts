/** What knows events by their schemas, which take a thread 60 ms to load: whoever only keeps events does without. */
export { createEventVerifier, type KeptEvent, LogDamaged, type Verified } from './verify-event.ts';
export { type LogVerified, type VerifyProgress, verifyKeptLog } from './verify-log.ts';
