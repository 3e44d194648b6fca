import { again, type Wake } from '@pedigree/event-store';
import { type Connections, isLost, type Place, type Session } from '@pedigree/postgres';
import { findKeptElsewhere } from '../runner/postgres/locks.ts';
import type { View } from '../view.ts';
import { readGenerations } from './read-registry.ts';

/** What is followed. */
export interface FollowRegistryOptions {
  readonly place: Place;
  readonly connections: Connections;
  readonly views: readonly View[];
  /** Reads over a connection how the views stand, and tells it. */
  readonly readRegistry: (session: Session) => Promise<void>;
  /** Calls at each commit of a runner, and now and then besides. */
  readonly wake: Wake;
  readonly closing: AbortSignal;
}

/** What was seen within the last seconds. */
export interface LastSeen {
  /** Whether every view has a runner. */
  isKept(): boolean;
  /** Whether the server answered, and has what was told of it before. */
  isReachable(): boolean;
}

/**
 * Reads how the views stand, and follows that until `closing` aborts.
 *
 * @returns what the last look saw.
 */
export async function followRegistry(options: FollowRegistryOptions): Promise<LastSeen> {
  const { place, connections, readRegistry, wake, closing } = options;
  let seen: { readonly isKept: boolean } | null = null;

  const read = () => connections.use(readRegistry);
  async function look(): Promise<void> {
    const looking = connections.use((session) => haveRunners(session, options));
    seen = await looking.then(
      (isKept) => ({ isKept }),
      () => null,
    );
  }

  await again(read, { patience: place.limits.patience, until: [closing], isWorthIt: isLost });
  await look();
  const stop = wake(oneAtATime(read));
  const looking = setInterval(oneAtATime(look), place.limits.poll);
  closing.addEventListener('abort', () => {
    stop();
    clearInterval(looking);
  });
  return { isKept: () => seen?.isKept ?? false, isReachable: () => seen !== null };
}

async function haveRunners(session: Session, { place, views }: FollowRegistryOptions): Promise<boolean> {
  const generations = await readGenerations(session);
  const isLive = await findKeptElsewhere(session, place.schema, generations);
  return views.every(({ name }) => generations.some((made) => made.view === name && isLive(made)));
}

/** Calls `work`, but for the time in which it is at it: then once more behind. What fails is tried again by the next call. */
function oneAtATime(work: () => Promise<void>): () => void {
  let isAsked = false;
  let isAtIt = false;
  async function go(): Promise<void> {
    isAtIt = true;
    while (isAsked) {
      isAsked = false;
      await work().catch(() => {});
    }
    isAtIt = false;
  }
  return () => {
    isAsked = true;
    if (!isAtIt) void go();
  };
}
