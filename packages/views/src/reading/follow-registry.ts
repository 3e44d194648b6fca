import { again, type Wake } from '@pedigree/event-store';
import { type Connections, isLost, isPostgresError, type Place, type Session } from '@pedigree/postgres';
import { findKeptElsewhere } from '../runner/postgres/locks.ts';
import { fitsQueries } from '../runner/postgres/registry.ts';
import { type Generation, type RegistryRow, toGeneration } from '../runner/registry.ts';
import { findMade, statusOf } from '../runner/statuses.ts';
import type { ViewStatus } from '../status.ts';
import type { View } from '../view.ts';
import { postgresTypes } from './postgres-types.ts';

/** What is followed, and who is told. */
export interface FollowRegistryOptions {
  readonly place: Place;
  readonly connections: Connections;
  readonly views: readonly View[];
  /** Generations of another log are none. */
  readonly logId: string;
  /** Calls at each commit of a runner, and now and then besides. */
  readonly wake: Wake;
  /** Told how the views stand: at first, and whenever that is otherwise. */
  readonly onRead: (statuses: readonly ViewStatus[]) => void;
  readonly closing: AbortSignal;
}

/** What was seen within the last seconds. */
export interface LastSeen {
  /** Whether every view has a runner. */
  isKept(): boolean;
  /** Whether the server answered. */
  isReachable(): boolean;
}

/**
 * Reads how the views stand, and follows that until `closing` aborts.
 *
 * @returns what the last look saw.
 */
export async function followRegistry(options: FollowRegistryOptions): Promise<LastSeen> {
  const { place, connections, wake, onRead, closing } = options;
  const readRegistry = createReadRegistry(options);
  let told = '';
  let seen: { readonly isKept: boolean } | null = null;

  async function read(): Promise<void> {
    const statuses = await connections.use(readRegistry);
    const now = JSON.stringify(statuses, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    if (closing.aborted || now === told) return;
    told = now;
    onRead(statuses);
  }
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

/** Whether a generation can be read does not change, and takes long to find out. */
function createReadRegistry({ place, views, logId }: FollowRegistryOptions) {
  const fitting = new Map<string, Promise<boolean>>();
  const fits = (session: Session, view: View, answering: Generation): Promise<boolean> => {
    const key = `${view.name} ${answering.generation}`;
    const known = fitting.get(key) ?? fitsQueries(session, place.schema, view, answering);
    fitting.set(key, known);
    known.catch(() => fitting.delete(key));
    return known;
  };

  return async (session: Session): Promise<ViewStatus[]> => {
    const generations = (await readGenerations(session)).filter((generation) => generation.logId === logId);
    const statuses: ViewStatus[] = [];
    for (const view of views) {
      const { answering, building } = findMade(view, generations);
      const isReadable = answering !== null && (await fits(session, view, answering));
      statuses.push(statusOf(view, answering, building, isReadable));
    }
    return statuses;
  };
}

/** None where no runner has been there yet. */
async function readGenerations(session: Session): Promise<readonly Generation[]> {
  try {
    const { rows } = await session.query<RegistryRow>({
      text: '/* registry */ select * from view_generations',
      types: postgresTypes,
    });
    return rows.map(toGeneration);
  } catch (error) {
    if (isPostgresError(error, 'undefinedTable')) return [];
    throw error;
  }
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
