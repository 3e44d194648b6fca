import { afterEach, describe, expect, test } from '@jest/globals';
import { everything } from '../scope.ts';
import { versioned } from '../testing/lineage-given.ts';
import { type ProjectedViews, projectEvents } from '../testing/project-events.ts';
import { type GivenEvent, storedEvent } from '../testing/stored-event.ts';

const key = { namespace: 'default', name: 'prices', number: 1 };
const day = (number: number) => `2026-05-0${number}T00:00:00.000Z`;
const run = (id: string) => ({ run: { id } });
const held = (letter: string) => ({ commit: letter.repeat(40) });

const opened: ProjectedViews[] = [];
afterEach(() => {
  for (const views of opened.splice(0)) views.close();
});

describe('a dataset version with several statements', () => {
  test('is dated by the earliest that is known, and says who said that', async () => {
    const { version } = given(
      { ...versioned('prices', 1, 'opaque:p', { heldBy: held('b') }), occurredAt: day(5) },
      sighted(day(7), { heldBy: held('c') }),
      { ...sighted(day(3), { heldBy: held('a') }), reason: 'an older branch' },
    );
    expect(await version(1n)).toMatchObject({ occurredAt: day(5), heldBy: held('b'), position: 1n, reason: null });
    expect(await version(2n)).toEqual(await version(1n));
    expect(await version(3n)).toMatchObject({
      occurredAt: day(3),
      heldBy: held('a'),
      position: 1n,
      reason: 'an older branch',
    });
  });

  test('has the recipe of the earliest that tells one, and its sources likewise', async () => {
    const source = { namespace: 'default', name: 'raw', digest: 'opaque:r' };
    const { version } = given(
      { ...versioned('prices', 1, 'opaque:p', { rows: 7 }), occurredAt: day(5) },
      sighted(day(8), { recipe: run('late') }),
      sighted(day(6), { recipe: run('early'), derivedFrom: [source] }),
      sighted(day(4), { heldBy: held('a') }),
    );
    expect((await version(1n))?.stated).toEqual({ number: 1, digest: 'opaque:p', rows: 7 });
    expect((await version(2n))?.stated).toMatchObject({ recipe: run('late') });
    expect((await version(3n))?.stated).toMatchObject({ recipe: run('early'), derivedFrom: [source], rows: 7 });
    expect(await version(4n)).toMatchObject({ occurredAt: day(4), stated: { recipe: run('early') } });
  });

  test('keeps its own recipe where that was said of an earlier time', async () => {
    const { version } = given(
      { ...versioned('prices', 1, 'opaque:p', { recipe: run('first') }), occurredAt: day(5) },
      sighted(day(6), { recipe: run('again') }),
    );
    expect((await version(2n))?.stated.recipe).toEqual(run('first'));
  });

  test('lists the later ones in the order of recording, as known', async () => {
    const { views } = given(
      versioned('prices', 1, 'opaque:p'),
      sighted(day(8), { recipe: run('late') }),
      sighted(day(6), { heldBy: held('a') }),
    );
    const sightings = async (position: bigint) => {
      const [found = []] = await views.sightingsOfDatasetVersions(everything, [key], views.asOf(position));
      return found.map(({ position, occurredAt }) => [position, occurredAt]);
    };
    expect(await sightings(1n)).toEqual([]);
    expect(await sightings(3n)).toEqual([
      [2n, day(8)],
      [3n, day(6)],
    ]);
  });
});

type Sighting = Extract<GivenEvent, { readonly type: 'DatasetVersionSighted' }>;

function sighted(occurredAt: string, data: Omit<Sighting['data'], 'number'>): GivenEvent {
  return {
    category: 'dataset',
    name: 'prices',
    type: 'DatasetVersionSighted',
    occurredAt,
    data: { ...data, number: 1 },
  };
}

function given(...events: readonly GivenEvent[]) {
  const views = projectEvents(
    events.map((event, index) => storedEvent(BigInt(index + 1), { ...event, revision: index })),
  );
  opened.push(views);
  return {
    views,
    async version(position: bigint) {
      const [found] = await views.datasetVersionsByKey(everything, [key], views.asOf(position));
      return found;
    },
  };
}
