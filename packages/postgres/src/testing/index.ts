export { describeOnPostgres } from './describe-on-postgres.ts';
export { hasPostgres, type PostgresServer, startPostgres } from './start-postgres.ts';
