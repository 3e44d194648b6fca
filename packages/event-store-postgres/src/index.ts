export type { PostgresConnection, PostgresLimits } from '@pedigree/postgres';
export { LogUnusable } from './errors.ts';
export { openPostgresStore, type PostgresStoreOptions } from './open.ts';
export { openPostgresReader } from './open-reader.ts';
export { type VerifyPostgresLogOptions, verifyPostgresLog } from './verify-log.ts';
