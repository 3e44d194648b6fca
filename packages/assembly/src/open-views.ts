import type { EventReader } from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import { allViews, openViews, type ViewName, type Views } from '@pedigree/views';
import type { ViewsPlace } from './places/place.ts';

/** What views need of what is around them. */
export interface OpenViewsAround {
  readonly logId: string;
  /** Where the log ends now. */
  readonly head: EventReader['head'];
  readonly clock: () => Instant;
  /** A read found the file of the views damaged: whoever keeps them has to be woken, to build them anew. */
  readonly onDamaged: (error: unknown) => void;
  /** Those that are read; all unless given. */
  readonly only?: readonly ViewName[];
}

/** Views that are open for reading. */
export interface OpenedViews {
  readonly views: Views;
  /**
   * Of views on a server: whether it answers, and somebody keeps them up, in whatever process, as last heard; they tell by
   * themselves how they stand then. Null where only this process keeps them, and has to hand on what its projector tells.
   */
  readonly server: { readonly isKept: () => boolean; readonly isReachable: () => boolean } | null;
}

/** Opens views for reading; what a server needs is loaded with it. */
export async function openViewsAt(place: ViewsPlace, { only, ...around }: OpenViewsAround): Promise<OpenedViews> {
  if (place.kind === 'sqlite') return { views: openViews({ folder: place.folder, ...around }), server: null };
  const { openPostgresViews } = await import('@pedigree/views/postgres');
  const asked = only && allViews.filter(({ name }) => only.includes(name));
  const given = { url: place.url, schema: place.schema, ...around };
  const views = await openPostgresViews(asked ? { ...given, views: asked } : given);
  return { views, server: views };
}
