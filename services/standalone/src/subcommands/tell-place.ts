import { nameOf, type StorePlace } from '@pedigree/assembly/places';

/** Where a log is, for scripts: the place of any, and of one on SQLite its folder. */
export function tellPlace(place: StorePlace): { readonly store: string; readonly folder?: string } {
  return { store: nameOf(place), ...(place.kind === 'sqlite' && { folder: place.folder }) };
}
