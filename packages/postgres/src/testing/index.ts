export { type Gate, startGate } from './start-gate.ts';
export { freePort, hasPostgres, type PostgresServer, startPostgres } from './start-postgres.ts';
