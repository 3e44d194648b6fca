import type { EventReader, Wake } from '@pedigree/event-store';
import type { StorePlace } from './place.ts';

/**
 * Opens a log for reading, in any process. In another thread of the process that writes SQLite, `wake` brings its commits
 * over; elsewhere it is polled. A server tells of commits itself. Adapters are loaded when they are needed.
 *
 * @throws LogUnusable where there is no log yet, or what is there is none.
 */
export async function openReader(place: StorePlace, wake: 'poll' | Wake = 'poll'): Promise<EventReader> {
  switch (place.kind) {
    case 'sqlite': {
      const { openSqliteReader } = await import('@pedigree/event-store-sqlite');
      return openSqliteReader({ folder: place.folder, wake });
    }
    case 'postgres': {
      const { openPostgresReader } = await import('@pedigree/event-store-postgres');
      return openPostgresReader(place);
    }
    case 'esdb': {
      const { openEsdbReader } = await import('@pedigree/event-store-esdb');
      return openEsdbReader(place);
    }
  }
}
