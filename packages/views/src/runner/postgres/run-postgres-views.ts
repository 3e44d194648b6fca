import { setTimeout as pause } from 'node:timers/promises';
import { again, forEver } from '@pedigree/event-store';
import { type Place, type PostgresConnection, type Session, toPlace } from '@pedigree/postgres';
import type { ViewStatus } from '../../status.ts';
import type { View, ViewName } from '../../view.ts';
import { keepUp, type ViewKept } from '../keep-up.ts';
import type { GenerationsOf } from '../plan-view.ts';
import type { Generation } from '../registry.ts';
import type { RunnerOptions } from '../run-views.ts';
import { together } from '../together.ts';
import type { Kept } from './commit-events.ts';
import { openConnection } from './connection.ts';
import { isPassing } from './faults.ts';
import { generationStore } from './generation-store.ts';
import { GenerationWriter } from './generation-writer.ts';
import { findKeptElsewhere, takeLocks } from './locks.ts';
import { planGenerations } from './plan-generations.ts';
import { createRegistry, fitsQueries, readGenerations } from './registry.ts';

/** The schema that holds the views, unless another is named. */
export const viewsSchema = 'pedigree_views';

/** Milliseconds between two attempts to take over what another runner keeps. */
const interval = 1_000;

/** What a runner on PostgreSQL needs: where to write, and whom to tell. */
export interface RunPostgresViewsOptions extends RunnerOptions, PostgresConnection {
  /** Told which views another process keeps, whenever that changes; of those this one keeps `onCommitted` tells. */
  readonly onWaiting?: (views: readonly ViewName[]) => void;
  /** Milliseconds after which a runner of which nothing is heard loses its views to another: 10,000 where left out. */
  readonly silence?: number;
  /** Told of each fault after which this one tries again: a lost connection, a server without writes, a full disk. */
  readonly onInterrupted?: (error: unknown) => void;
}

/**
 * Keeps views in a schema of a PostgreSQL database up with the log until `signal` aborts, as `runViews` does in a file. Any
 * number of processes may at once: each view in each version is kept by one of them, and whoever waits takes it over when
 * that one's connection ends, at once, or after a silence. A server that is away, or takes no writes, is waited for.
 *
 * @throws ViewReplaced where a newer program's version of a view has taken its place, ViewsUnusable for a database that
 * cannot hold views; whatever the log fails with.
 */
export async function runPostgresViews(options: RunPostgresViewsOptions): Promise<void> {
  const { signal, onInterrupted = () => {} } = options;
  const place = toPlace({ ...options, schema: options.schema ?? viewsSchema });
  const isWorthIt = (error: unknown): boolean => {
    if (!isPassing(error)) return false;
    if (!signal.aborted) onInterrupted(error);
    return true;
  };
  const runner = new PostgresRunner(place, options);
  try {
    await again(() => runner.run(), { patience: forEver, until: [signal], isWorthIt });
  } catch (error) {
    if (!signal.aborted || !isPassing(error)) throw error;
  }
}

class PostgresRunner {
  readonly #place: Place;
  readonly #options: RunPostgresViewsOptions;
  readonly #statuses = new Map<ViewName, ViewStatus>();
  /** An interruption on the way makes them begin once more, one afterwards does not. */
  readonly #toRebuild: Set<ViewName>;
  #waiting = '';

  constructor(place: Place, options: RunPostgresViewsOptions) {
    this.#place = place;
    this.#options = options;
    this.#toRebuild = new Set(options.rebuild);
  }

  run(): Promise<void> {
    this.#statuses.clear();
    return this.#keep(this.#options.views, this.#options.signal);
  }

  /** Keeps those of some views that nobody else does, and waits for the others on a connection of its own. */
  async #keep(views: readonly View[], signal: AbortSignal): Promise<void> {
    const { session, held, close } = await openConnection(this.#place, this.#options.silence);
    try {
      await createRegistry(session, this.#place.schema);
      const own = await this.#takeTurn(session, views, signal);
      if (own.length === 0) return;
      const others = views.filter((view) => !own.includes(view));
      this.#tellWaiting(others);
      await together(signal, [
        held,
        (signal) => this.#keepOwn(session, own, signal),
        ...(others.length === 0 ? [] : [(signal: AbortSignal) => this.#keep(others, signal)]),
      ]);
    } finally {
      await close();
    }
  }

  /** Waits until there are views that nobody keeps; a version that a newer one is kept beside is left alone. */
  async #takeTurn(session: Session, views: readonly View[], signal: AbortSignal): Promise<View[]> {
    const { schema } = this.#place;
    while (!signal.aborted) {
      const found = await readGenerations(session);
      const isKept = await findKeptElsewhere(session, schema, found);
      const isOutdated = ({ name, version }: View) =>
        found.some((other) => other.view === name && other.version > version && isKept(other));
      const own = await takeLocks(
        session,
        schema,
        views.filter((view) => !isOutdated(view)),
      );
      if (own.length > 0) return own;
      this.#tellWaiting(views);
      await pause(interval, undefined, { signal }).catch(() => {});
    }
    return [];
  }

  async #keepOwn(session: Session, own: readonly View[], signal: AbortSignal): Promise<void> {
    const { reader } = this.#options;
    const { schema } = this.#place;
    const { plans, head } = await planGenerations(session, own, {
      schema,
      logId: reader.logId,
      rebuild: [...this.#toRebuild],
      readHead: async () => (await reader.head()).position,
    });
    const views: ViewKept<Kept>[] = [];
    for (const plan of plans) views.push(await keepView(session, schema, plan));
    await keepUp({
      reader,
      store: generationStore({ session, schema }, signal),
      views,
      head,
      signal,
      onCommitted: (statuses) => this.#tell(statuses),
    });
  }

  #tell(statuses: readonly ViewStatus[]): void {
    for (const status of statuses) {
      this.#statuses.set(status.name, status);
      if (status.state !== 'building') this.#toRebuild.delete(status.name);
    }
    this.#options.onCommitted(this.#options.views.flatMap(({ name }) => this.#statuses.get(name) ?? []));
  }

  #tellWaiting(views: readonly View[]): void {
    const names = views.map(({ name }) => name);
    if (this.#waiting === names.join()) return;
    this.#waiting = names.join();
    this.#options.onWaiting?.(names);
  }
}

async function keepView(
  session: Session,
  schema: string,
  { view, answering, building }: GenerationsOf,
): Promise<ViewKept<Kept>> {
  const isKept = answering?.version === view.version;
  const keep = (generation: Generation): Kept => ({
    view,
    generation,
    writer: new GenerationWriter(view, generation.generation),
  });
  return {
    view,
    frozen: isKept ? null : answering,
    fits: answering !== null && (await fitsQueries(session, schema, view, answering)),
    answering: answering && isKept ? keep(answering) : null,
    building: building && keep(building),
  };
}
