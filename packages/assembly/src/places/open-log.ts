import type { EventReader } from '@pedigree/event-store';
import { awayOn, openPatiently, type Patience } from './open-patiently.ts';
import { openReader } from './open-reader.ts';
import { openStore, type StoreOutside } from './open-store.ts';
import type { StorePlace } from './place.ts';

/** What opening a log to follow it needs. */
export interface OpenLogOptions extends StoreOutside, Patience {}

/**
 * Opens a log that is followed, and only read: so a projector or a relay starts beside a standby too. A server that is away is
 * waited for, however long. What a reader cannot open is opened for writing first: that makes the log where there is none.
 *
 * @throws LogUnusable
 */
export async function openLog(place: StorePlace, { onAway, until, ...outside }: OpenLogOptions): Promise<EventReader> {
  const isAway = await awayOn(place);
  const open = async (): Promise<EventReader> => {
    try {
      return await openReader(place);
    } catch (error) {
      if (isAway(error)) throw error;
      await (await openStore(place, outside)).close();
      return openReader(place);
    }
  };
  return openPatiently(place, open, { onAway, until });
}
