import type { EventReader } from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import { readStatuses } from '@pedigree/views';
import type { ViewsPlace } from '../places/place.ts';
import { ServingViews } from './serving-views.ts';

/** Milliseconds between two looks at how views in a folder stand. */
const interval = 250;

/**
 * Views that another process keeps, or nobody now, as they tell what serves.
 *
 * @throws FileUnreadable; what SQLite says of a file that is damaged.
 */
export function openStandingViews(
  place: ViewsPlace,
  { reader, clock }: { readonly reader: EventReader; readonly clock: () => Instant },
): ServingViews {
  const { logId, head } = reader;
  const views = new ServingViews(place, { logId, head, clock, onDamaged: () => {} });
  if (place.kind !== 'sqlite') return views;
  let looking: NodeJS.Timeout | undefined;
  const stop = () => clearInterval(looking);
  const look = () => void views.notify(readStatuses(place.folder, logId));
  look();
  looking = setInterval(() => {
    try {
      look();
    } catch {
      // What has become unreadable fails whoever reads it next.
      stop();
    }
  }, interval);
  views.closing.addEventListener('abort', stop);
  return views;
}
