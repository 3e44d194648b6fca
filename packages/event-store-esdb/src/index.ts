export type { EsdbConnection, EsdbLimits } from './connect.ts';
export { LogUnusable } from './errors.ts';
export { isAway } from './explain.ts';
export { type EsdbStoreOptions, openEsdbStore } from './open.ts';
export { openEsdbReader } from './open-reader.ts';
export { type VerifyEsdbLogOptions, verifyEsdbLog } from './verify-log.ts';
