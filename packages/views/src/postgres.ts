export { type OpenPostgresViewsOptions, openPostgresViews, type PostgresViews } from './reading/open-postgres-views.ts';
export { type RunPostgresViewsOptions, runPostgresViews } from './runner/postgres/run-postgres-views.ts';
