export type { LogVerified } from '@pedigree/event-store/verify';
export { type BackedUp, type BackUpOptions, BackupRefused, backUp, planBackUp } from './back-up.ts';
export { LogUnusable, WriterAlreadyRunning } from './errors.ts';
export { openSqliteStore, type SqliteStore, type SqliteStoreOptions } from './open.ts';
export { openSqliteReader, type SqliteReaderOptions } from './open-reader.ts';
export { type VerifyLogOptions, verifyLog } from './verify-log.ts';
export { holdWriterLock } from './writer-lock.ts';
