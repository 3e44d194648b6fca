export { LogUnusable, WriterAlreadyRunning } from './errors.ts';
export { openSqliteStore, type SqliteStore, type SqliteStoreOptions } from './open.ts';
export { openSqliteReader, type SqliteReaderOptions } from './open-reader.ts';
