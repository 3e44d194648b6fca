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

  test('has the size and the number of files of the earliest that tells each, whichever was recorded first', async () => {
    const told = [
      { occurredAt: day(5), data: { files: 2 } },
      { occurredAt: day(4), data: { size: 8, heldBy: held('b') } },
      { occurredAt: day(4), data: { size: 7, heldBy: held('a') } },
      { occurredAt: day(6), data: { size: 9, files: 3 } },
      { occurredAt: day(3), data: { recipe: run('early') } },
      { occurredAt: day(1), data: { size: 1, files: 1, pastUnknown: true } },
    ] as const;
    for (const first of told) {
      const others = told.filter((each) => each !== first).map(({ occurredAt, data }) => sighted(occurredAt, data));
      const recorded = { ...versioned('prices', 1, 'opaque:p', first.data), occurredAt: first.occurredAt };
      const { version } = given(recorded, ...others);
      const found = await version(BigInt(told.length));
      expect(found).toMatchObject({ occurredAt: day(3), stated: { size: 7, files: 2, recipe: run('early') } });
    }
  });

  test('of one commit that says two recipes of the same bytes has the same one, whichever was recorded first', async () => {
    const says = (id: string) => ({ heldBy: held('a'), recipe: run(id) });
    const found = [['one', 'two'] as const, ['two', 'one'] as const].map(async ([first, second]) => {
      const recorded = { ...versioned('prices', 1, 'opaque:p', says(first)), occurredAt: day(5) };
      return (await given(recorded, sighted(day(5), says(second))).version(2n))?.stated.recipe;
    });
    const [one, other] = await Promise.all(found);
    expect(one).toBeDefined();
    expect(one).toEqual(other);
  });

  test('is dated by who knows what came before, and, while nobody does, by the earliest of all', async () => {
    const open = { pastUnknown: true } as const;
    const { version } = given(
      { ...versioned('prices', 1, 'opaque:p', { ...open, heldBy: held('c') }), occurredAt: day(4) },
      sighted(day(3), { ...open, heldBy: held('b') }),
      sighted(day(6), { heldBy: held('a') }),
    );
    expect(await version(2n)).toMatchObject({ occurredAt: day(3), heldBy: held('b'), pastUnknown: true });
    expect(await version(3n)).toMatchObject({ occurredAt: day(6), heldBy: held('a'), pastUnknown: false });
  });

  test('lists the later ones in the order of recording, as known', async () => {
    const { views } = given(
      versioned('prices', 1, 'opaque:p'),
      sighted(day(8), { recipe: run('late') }),
      sighted(day(6), { heldBy: held('a') }),
    );
    const sightings = async (position: bigint) => {
      const [found = []] = await views.sightingsOfDatasetVersions(everything, [key], await views.asOf(position));
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
      const [found] = await views.datasetVersionsByKey(everything, [key], await views.asOf(position));
      return found;
    },
  };
}
