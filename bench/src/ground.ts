import { type Places, toPlaces } from '@pedigree/assembly/places';

/** Where a log and its views are that something is measured on. */
export interface Ground extends Places {
  /** The same, as flags of the standalone. */
  readonly words: readonly string[];
}

/** Both on SQLite, in one folder. */
export function groundInFolder(folder: string): Ground {
  return { ...toPlaces({ store: null, views: null, data: folder }), words: ['--data', folder] };
}

/** Both on PostgreSQL: the log in that schema of a database, the views in one beside it. */
export function groundInSchema(url: string, schema: string): Ground {
  const store = { kind: 'postgres', url, schema } as const;
  return { ...toPlaces({ store, views: null }), words: ['--store', `${url}?schema=${schema}`] };
}

/** The log on EventStoreDB, the views on SQLite. */
export function groundOnEsdb(url: string, folder: string): Ground {
  const store = { kind: 'esdb', url, log: 'pedigree' } as const;
  return { ...toPlaces({ store, views: null, data: folder }), words: ['--store', url, '--data', folder] };
}
