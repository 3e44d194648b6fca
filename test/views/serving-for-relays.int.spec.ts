import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ViewsPlace } from '@pedigree/assembly/places';
import { openStandingViews } from '@pedigree/assembly/relaying';
import { createMemoryStore, type EventStore, type StoredEvent } from '@pedigree/event-store';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { type Allocation, streamOf } from '@pedigree/schema/events';
import { allViews, openViewsDatabase, runViews, type View } from '@pedigree/views';
import { runPostgresViews } from '@pedigree/views/postgres';
import { encodeGiven, type GivenEvent } from '@pedigree/views/testing';

const time = (minute: number) => `2026-05-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
const fraud = { namespace: 'default', environment: 'production', model: 'fraud' };
const churn = { ...fraud, model: 'churn' };

/** A log in memory that is told one event a minute, and its views in whatever place. */
class Story {
  readonly #log: StoredEvent[] = [];
  readonly #revisions = new Map<string, number>();
  readonly #ending = new AbortController();
  readonly store: EventStore;
  readonly #place: ViewsPlace;
  #running: Promise<void> = Promise.resolve();

  constructor(place: ViewsPlace) {
    this.#place = place;
    this.store = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock: () => time(this.#log.length), log: this.#log });
  }

  /** Appends an event, and answers its id. */
  async tell(given: GivenEvent): Promise<string> {
    const revision = this.#revisions.get(given.category) ?? 0;
    this.#revisions.set(given.category, revision + 1);
    const stream = streamOf(given.category, 'default', given.name);
    await this.store.append(stream, revision === 0 ? 'none' : revision - 1, [encodeGiven({ ...given, revision })]);
    return this.#log.at(-1)?.envelope.id ?? '';
  }

  /** Keeps the views up, until the end. */
  project(views: readonly View[] = allViews): void {
    const given = { reader: this.store, views, signal: this.#ending.signal, onCommitted: () => {} };
    if (this.#place.kind === 'postgres') {
      this.#running = runPostgresViews({ ...given, url: this.#place.url, schema: this.#place.schema });
      return;
    }
    const database = openViewsDatabase(this.#place.folder);
    this.#running = runViews({ ...given, database }).finally(() => database.close());
  }

  async end(): Promise<void> {
    this.#ending.abort();
    await this.#running;
    await this.store.close();
  }
}

/** Events of the environment and the models, in short. */
const trained = (number: number, label?: string): GivenEvent => ({
  ...{ category: 'model', name: 'fraud', type: 'ModelTrained' },
  data: { number, branch: 'main', ...(label !== undefined && { label }) },
});
const promoted = (from: string, allocation: Allocation, model = 'fraud'): GivenEvent => ({
  ...{ category: 'environment', name: 'production', type: 'ModelPromoted' },
  data: { changes: [{ model, from, allocation, replaced: null }], withdraws: [] },
});
const withdrawn = (event: string, from: string, model = 'fraud'): GivenEvent => ({
  ...{ category: 'environment', name: 'production', type: 'ServingCorrected' },
  data: { changes: [], withdraws: [{ model, event, from }] },
});

function declare(placeOf: () => ViewsPlace): void {
  let story: Story;
  let views: ReturnType<typeof openStandingViews>;
  beforeEach(() => {
    story = new Story(placeOf());
  });
  afterEach(async () => {
    await views.close();
    await story.end();
  });
  const open = () => openStandingViews(placeOf(), { reader: story.store, clock: () => time(59) });

  test('what serves is told as known at a position, with the labels that its versions had then', async () => {
    await story.tell(trained(1, 'v1.0.0'));
    await story.tell(trained(2));
    const first = await story.tell(promoted(time(3), { state: 'SERVING', versions: [{ number: 1, share: 10_000 }] }));
    const rollout: Allocation = {
      state: 'SERVING',
      versions: [
        { number: 1, share: 9_000 },
        { number: 2, share: 1_000 },
        { number: 2, shadow: true },
      ],
    };
    const second = await story.tell(promoted(time(4), rollout));
    await story.tell({
      ...{ category: 'model', name: 'fraud', type: 'ModelVersionLabelled' },
      data: { number: 2, label: 'v2.0.0' },
    });
    const third = await story.tell(promoted(time(6), { state: 'NOTHING' }));
    await story.tell(withdrawn(third, time(6)));
    story.project();
    views = open();

    const salt = 'default/production/fraud';
    const one = { version: 'model:default/fraud@1', number: 1, label: 'v1.0.0', shadow: false };
    const two = { version: 'model:default/fraud@2', number: 2, label: null, shadow: false };
    const rolled = (label: string | null) => ({
      ...{ state: 'SERVING', salt, since: time(4), event: second },
      allocation: [
        { ...one, share: 9_000 },
        { ...two, label, share: 1_000 },
        { ...two, label, share: null, shadow: true },
      ],
    });
    expect(await views.at(2n, [fraud])).toEqual([null]);
    expect(await views.at(3n, [churn, fraud])).toEqual([
      null,
      { state: 'SERVING', salt, since: time(3), event: first, allocation: [{ ...one, share: 10_000 }] },
    ]);
    expect(await views.at(4n, [fraud])).toEqual([rolled(null)]);
    expect(await views.at(5n, [fraud])).toEqual([rolled('v2.0.0')]);
    expect(await views.at(6n, [fraud])).toEqual([
      { state: 'NOTHING', salt: null, since: time(6), event: third, allocation: [] },
    ]);
    expect(await views.at(7n, [fraud])).toEqual([rolled('v2.0.0')]);
  });

  test('a change that says that nothing is known is told, and one that was withdrawn is none', async () => {
    const unknown = await story.tell(promoted(time(1), { state: 'UNKNOWN' }));
    const other = await story.tell(promoted(time(2), { state: 'NOTHING' }, 'churn'));
    await story.tell(withdrawn(other, time(2), 'churn'));
    story.project();
    views = open();
    expect(await views.at(3n, [fraud, churn])).toEqual([
      { state: 'UNKNOWN', salt: null, since: time(1), event: unknown, allocation: [] },
      null,
    ]);
  });

  test('whoever asks ahead of the views waits for them, also before anybody keeps them', async () => {
    views = open();
    const asked = views.at(2n, [fraud]);
    story.project();
    await story.tell(promoted(time(1), { state: 'NOTHING' }));
    const event = await story.tell(promoted(time(2), { state: 'NOTHING' }));
    expect(await asked).toEqual([{ state: 'NOTHING', salt: null, since: time(2), event, allocation: [] }]);
  });

  test('a view that has halted says so to whoever asks past it, and answers about what is before', async () => {
    const event = await story.tell(promoted(time(1), { state: 'NOTHING' }));
    story.project(allViews.map((view) => (view.name === 'serving' ? haltingAt(view, 2n) : view)));
    views = open();
    await views.at(1n, [fraud]);
    await story.tell(promoted(time(2), { state: 'NOTHING' }));
    await expect(views.at(2n, [fraud])).rejects.toMatchObject({ code: 'VIEW_HALTED' });
    expect(await views.at(1n, [fraud])).toMatchObject([{ event }]);
  });

  test('whoever waits when they are closed is refused', async () => {
    await story.tell(promoted(time(1), { state: 'NOTHING' }));
    story.project();
    views = open();
    await views.at(1n, [fraud]);
    const asked = views.at(9n, [fraud]);
    await Promise.all([views.close(), expect(asked).rejects.toThrow('required: ')]);
  });
}

function haltingAt(view: View, position: bigint): View {
  return {
    ...view,
    project(event, logTime) {
      if (event.position === position) throw new Error('poison');
      return view.project(event, logTime);
    },
  };
}

describe('views in a folder, for a relay', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-serving-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  declare(() => ({ kind: 'sqlite', folder }));
});

describeOnPostgres('views on PostgreSQL, for a relay', (database) => {
  let schemas = 0;
  beforeEach(() => {
    schemas++;
  });

  declare(() => ({ kind: 'postgres', url: database.url, schema: `relayed_${schemas}` }));
});
