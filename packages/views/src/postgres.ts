export { type CheckPostgresViewsOptions, checkPostgresViews } from './checking/check-postgres-views.ts';
export { type OpenPostgresViewsOptions, openPostgresViews, type PostgresViews } from './reading/open-postgres-views.ts';
export { isPassing } from './runner/postgres/faults.ts';
export { type RunPostgresViewsOptions, runPostgresViews } from './runner/postgres/run-postgres-views.ts';
