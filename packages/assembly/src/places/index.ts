export { lockViews } from './lock-views.ts';
export { openReader } from './open-reader.ts';
export { type OpenedStore, openStore } from './open-store.ts';
export {
  nameOf,
  type Places,
  type PostgresPlace,
  parseStore,
  parseViews,
  type SqlitePlace,
  type StorePlace,
  toPlaces,
  type ViewsPlace,
} from './place.ts';
export { verifyLog } from './verify-log.ts';
