export {
  type Connections,
  clientConfig,
  connect,
  idleInTransaction,
  type Place,
  type PostgresConnection,
  type PostgresLimits,
  type Session,
  toPlace,
} from './connect.ts';
export { listening } from './listen.ts';
export {
  isDamage,
  isDataException,
  isDelayed,
  isForeign,
  isLost,
  isPostgresError,
  isServerError,
  isUntrusted,
  wordsOf,
} from './postgres-error.ts';
