import { setTimeout as delay } from 'node:timers/promises';
import type { RelaySlot, ServingNow, ServingReader } from '@pedigree/kafka-relay';
import type { Position } from '@pedigree/kernel';
import { ViewError, type ViewStatus, type Views } from '@pedigree/views';
import { type OpenViewsAround, openViewsAt } from '../open-views.ts';
import { nameOf, type ViewsPlace } from '../places/place.ts';
import { patience, readServing, servingViews } from './read-serving.ts';

/**
 * Tells a relay what serves. The views are opened when that is asked first: events are relayed without them, also while
 * their server is away. What opening or reading them fails with is thrown to who asked, and the next one tries again.
 */
export class ServingViews implements ServingReader {
  readonly #place: ViewsPlace;
  readonly #around: OpenViewsAround;
  readonly #closing = new AbortController();
  #opening: Promise<Views> | null = null;
  #statuses: readonly ViewStatus[] = [];
  #begin: () => void = () => {};
  readonly #isTold = new Promise<void>((resolve) => {
    this.#begin = resolve;
  });

  constructor(place: ViewsPlace, around: Omit<OpenViewsAround, 'only'>) {
    this.#place = place;
    this.#around = { ...around, only: servingViews };
  }

  /** Aborts when they are closed. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  async at(position: Position, slots: readonly RelaySlot[]): Promise<readonly (ServingNow | null)[]> {
    return readServing(await this.#views(), position, slots);
  }

  /** Takes how views in a folder stand, as whoever keeps them says; those on a server tell that themselves. */
  async notify(statuses: readonly ViewStatus[]): Promise<void> {
    // Told of the lineage too they would load its graph.
    this.#statuses = statuses.filter(({ name }) => servingViews.some((asked) => asked === name));
    if (this.#statuses.length > 0) this.#begin();
    if (this.#place.kind !== 'sqlite' || !this.#opening) return;
    (await this.#opening.catch(() => null))?.notify(this.#statuses);
  }

  /** Refuses what still waits. */
  async close(): Promise<void> {
    if (this.closing.aborted) return;
    this.#closing.abort();
    const views = await this.#opening?.catch(() => null);
    await views?.close();
  }

  #views(): Promise<Views> {
    if (this.#opening) return this.#opening;
    const opening = this.#open();
    opening.catch(() => {
      this.#opening = null;
    });
    this.#opening = opening;
    return opening;
  }

  async #open(): Promise<Views> {
    // Opened before somebody keeps them, they would be made.
    if (this.#place.kind === 'sqlite') await Promise.race([this.#isTold, this.#untilGivenUp()]);
    const { views, server } = await openViewsAt(this.#place, this.#around);
    if (server === null) views.notify(this.#statuses);
    return views;
  }

  async #untilGivenUp(): Promise<never> {
    await delay(patience, undefined, { ref: false, signal: this.closing });
    throw new ViewError('VIEW_BUILDING', `required: views in ${nameOf(this.#place)}; came: none that anybody keeps`);
  }
}
