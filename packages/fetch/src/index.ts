export { isCheckable } from './check-digest.ts';
export { type FetchOptions, fetchAll, type Watcher } from './fetch-all.ts';
export { spokenSchemes } from './locate.ts';
export type { Fetched, NotFetched, Outcome, Wanted } from './wanted.ts';
