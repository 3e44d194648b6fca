export { freePort, hasPostgres, type PostgresServer, startPostgres } from './start-postgres.ts';
