import type { EventReader } from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import { openViews, type Views } from '@pedigree/views';
import type { ViewsPlace } from './places/place.ts';

/** What views need of what is around them. */
export interface OpenViewsAround {
  readonly logId: string;
  /** Where the log ends now. */
  readonly head: EventReader['head'];
  readonly clock: () => Instant;
  /** A read found the file of the views damaged: whoever keeps them has to be woken, to build them anew. */
  readonly onDamaged: (error: unknown) => void;
}

/** Views that are open for reading. */
export interface OpenedViews {
  readonly views: Views;
  /**
   * Whether somebody keeps them up, in whatever process, as last heard; they tell by themselves how they stand then. Null
   * where only this process can, and has to hand on what its projector tells.
   */
  readonly isKept: (() => boolean) | null;
}

/** Opens views for reading; what a server needs is loaded with it. */
export async function openViewsAt(place: ViewsPlace, around: OpenViewsAround): Promise<OpenedViews> {
  if (place.kind === 'sqlite') return { views: openViews({ folder: place.folder, ...around }), isKept: null };
  const { openPostgresViews } = await import('@pedigree/views/postgres');
  const views = await openPostgresViews({ url: place.url, schema: place.schema, ...around });
  return { views, isKept: views.isKept };
}
