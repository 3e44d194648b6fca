export { type AskableViews, type ProjectedViews, projectEvents } from './project-events.ts';
export { projectOnPostgres } from './project-on-postgres.ts';
export { projector } from './projector.ts';
export { spiedDatabase } from './spied-database.ts';
export { ada, encodeGiven, type GivenEvent, storedEvent } from './stored-event.ts';
