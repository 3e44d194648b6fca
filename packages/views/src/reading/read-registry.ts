import { isPostgresError, type Place, type Session } from '@pedigree/postgres';
import { ViewsReadFailed } from '../errors.ts';
import { fitsQueries } from '../runner/postgres/registry.ts';
import { type Generation, type RegistryRow, toGeneration } from '../runner/registry.ts';
import { findMade, statusOf } from '../runner/statuses.ts';
import type { ViewStatus } from '../status.ts';
import type { View } from '../view.ts';
import { postgresTypes } from './postgres-types.ts';
import { findLost, type Reached, reachedBy } from './reached.ts';

/** What is read, and who is told. */
export interface ReadRegistryOptions {
  readonly place: Place;
  readonly views: readonly View[];
  /** Generations of another log are none. */
  readonly logId: string;
  /** Told how the views stand: at first, and whenever that is otherwise. What it was told never goes back. */
  readonly onRead: (statuses: readonly ViewStatus[]) => void;
  readonly closing: AbortSignal;
}

/**
 * Makes what reads over a connection how the views stand, and tells it. It has to be the first that is read over any
 * connection, and over one that it refuses nothing may be read: runners do not wait for the disk, so a crash of the server,
 * or a standby in its place, takes back some of what was told. Answers rest on that by then: they wait until a runner has
 * made it again from the log.
 *
 * @returns a function that throws ViewsReadFailed where a view is not as far as was told before.
 */
export function createReadRegistry(options: ReadRegistryOptions): (session: Session) => Promise<void> {
  const { logId, onRead, closing } = options;
  const toStatuses = createToStatuses(options);
  let reached: Reached = new Map();
  let told = '';

  return async (session) => {
    const before = reached;
    const generations = (await readGenerations(session)).filter((generation) => generation.logId === logId);
    const found = reachedBy(generations);
    const lost = findLost(before, found);
    if (lost) throw new ViewsReadFailed(`required: rows as far as they were told, ${lost.told}; came: ${lost.found}`);
    const statuses = await toStatuses(session, generations);
    // One that began beside this one, and saw more, has been told by now.
    if (closing.aborted || findLost(reached, found)) return;
    reached = new Map([...reached, ...found]);
    const now = JSON.stringify(statuses, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    if (now === told) return;
    told = now;
    onRead(statuses);
  };
}

/** None where no runner has been there yet. */
export async function readGenerations(session: Session): Promise<readonly Generation[]> {
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

/** Whether a generation can be read does not change, and takes long to find out. */
function createToStatuses({ place, views }: ReadRegistryOptions) {
  const fitting = new Map<string, Promise<boolean>>();
  const fits = (session: Session, view: View, answering: Generation): Promise<boolean> => {
    const key = `${view.name} ${answering.generation}`;
    const known = fitting.get(key) ?? fitsQueries(session, place.schema, view, answering);
    fitting.set(key, known);
    known.catch(() => fitting.delete(key));
    return known;
  };

  return async (session: Session, generations: readonly Generation[]): Promise<ViewStatus[]> => {
    const statuses: ViewStatus[] = [];
    for (const view of views) {
      const { answering, building } = findMade(view, generations);
      const isReadable = answering !== null && (await fits(session, view, answering));
      statuses.push(statusOf(view, answering, building, isReadable));
    }
    return statuses;
  };
}
