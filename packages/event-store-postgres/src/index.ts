export type { PostgresConnection, PostgresLimits } from './connect.ts';
export { LogUnusable } from './errors.ts';
export { openPostgresStore, type PostgresStoreOptions } from './open.ts';
export { openPostgresReader } from './open-reader.ts';
