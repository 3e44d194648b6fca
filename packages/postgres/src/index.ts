export {
  type Connections,
  clientConfig,
  connect,
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
  wordsOf,
} from './postgres-error.ts';
