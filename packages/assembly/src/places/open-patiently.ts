import { again, forEver, LogMissing } from '@pedigree/event-store';
import type { StorePlace, ViewsPlace } from './place.ts';

/** Who is told of a server that is away, and how long it is waited for. */
export interface Patience {
  /** Told of each failure after which it is tried again. */
  readonly onAway: (error: unknown) => void;
  /** Nothing more is tried once one of them has aborted. */
  readonly until: readonly AbortSignal[];
}

/**
 * Opens what is at that place. A server that is away is waited for, however long, and by whoever only reads a log so is one
 * that its writer has not made yet. @throws what `open` throws else.
 */
export async function openPatiently<Opened>(
  place: StorePlace | ViewsPlace,
  open: () => Promise<Opened>,
  { onAway, until }: Patience,
): Promise<Opened> {
  const isAway = await awayOn(place);
  const isWorthIt = (error: unknown): boolean => {
    if (!isAway(error) && !(error instanceof LogMissing)) return false;
    onAway(error);
    return true;
  };
  return again(open, { patience: forEver, until, isWorthIt });
}

/** Says which failures to open what is at that place mean that its server is away. A folder never is. */
export async function awayOn({ kind }: StorePlace | ViewsPlace): Promise<(error: unknown) => boolean> {
  switch (kind) {
    case 'sqlite':
      return () => false;
    case 'postgres': {
      const { isPassing } = await import('@pedigree/views/postgres');
      return (error) => error instanceof Error && (isPassing(error) || isPassing(error.cause));
    }
    case 'esdb':
      return (await import('@pedigree/event-store-esdb')).isAway;
  }
}
