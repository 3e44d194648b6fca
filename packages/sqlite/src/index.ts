export { FileUnreadable, type OpenedForReading, openForReading } from './open-for-reading.ts';
export { errcodeOf, isSqliteError } from './sqlite-error.ts';
