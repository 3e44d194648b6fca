import { describe, test } from '@jest/globals';
import type { DatasetEvent, DatasetEvents } from '@pedigree/schema/events';
import { datasetRules, knowing } from '../testing/rules.ts';
import { clock, type Given, specify } from '../testing/specify.ts';

type Versioned = DatasetEvents['DatasetVersioned']['data'];
type Sighted = DatasetEvents['DatasetVersionSighted']['data'];

const digest = (letter: string) => `md5:${letter.repeat(32)}`;
const day = (number: number) => `2026-05-0${number}T00:00:00.000Z`;
const commit = 'c'.repeat(40);
const raw = { namespace: 'default', name: 'raw', digest: digest('f') };
const recipe: NonNullable<Versioned['recipe']> = { code: { commit }, datasets: [{ role: 'input', ...raw }] };
const sameRecipe = { code: { commit }, datasets: [{ dataset: 'raw@1', role: 'input' }] };

const registered: Given<DatasetEvent> = { type: 'DatasetRegistered', data: {} };
const versioned = (
  number: number,
  letter: string,
  occurredAt: string,
  data: Omit<Versioned, 'number' | 'digest'> = {},
): Given<DatasetEvent> => ({
  type: 'DatasetVersioned',
  occurredAt,
  data: { number, digest: digest(letter), ...data },
});
const sighted = (number: number, occurredAt: string, data: Omit<Sighted, 'number'> = {}): Given<DatasetEvent> => ({
  type: 'DatasetVersionSighted',
  occurredAt,
  data: { number, ...data },
});

const rawVersion: Given<DatasetEvent> = { type: 'DatasetVersioned', data: { number: 1, digest: raw.digest } };
const { given } = specify(datasetRules, knowing({ datasets: { raw: [registered, rawVersion] } }));

describe('recordDatasetSighting of a time', () => {
  const standing = [registered, versioned(1, 'a', day(5)), versioned(2, 'b', day(4))] as const;

  test('a version that was there earlier than known is sighted, by number or by digest', () => {
    given(...standing)
      .when('recordDatasetSighting', { dataset: 'images@1', occurredAt: day(3) })
      .thenFacts({ type: 'DatasetVersionSighted', occurredAt: day(3), data: { number: 1 } });
    given(...standing)
      .when('recordDatasetSighting', { dataset: 'images', version: digest('b'), occurredAt: day(3) })
      .thenData({ number: 2 });
  });

  test('that it was there at the time that is known, later, or is there now, was said already', () => {
    const said = given(...standing);
    for (const occurredAt of [day(5), day(6)]) {
      said.when('recordDatasetSighting', { dataset: 'images@1', occurredAt }).thenSaidAt(1);
    }
    said.when('recordDatasetSighting', { dataset: 'images@1' }).thenSaidAt(1);
  });

  test('what was said already, the earliest statement said, whatever it said besides', () => {
    const earlier = given(...standing, sighted(1, day(2), { recipe }), sighted(1, day(3), { derivedFrom: [raw] }));
    earlier.when('recordDatasetSighting', { dataset: 'images@1', occurredAt: day(3) }).thenSaidAt(3);
    earlier.when('recordDatasetSighting', { dataset: 'images@1', occurredAt: day(1) }).thenAt(day(1));
  });

  test('of two statements of one time the first counts', () => {
    given(...standing, sighted(1, day(2)), sighted(1, day(2), { recipe }))
      .when('recordDatasetSighting', { dataset: 'images@1', occurredAt: day(2) })
      .thenSaidAt(3);
  });

  test('of one time, the commit with the lesser id that holds it counts, in whatever order they are told', () => {
    const held = (letter: string) => ({ occurredAt: day(3), heldBy: { commit: letter.repeat(40) } });
    const standing = [registered, versioned(1, 'a', day(3), { heldBy: held('b').heldBy })] as const;
    given(...standing)
      .when('recordDatasetSighting', { dataset: 'images@1', ...held('a') })
      .thenData({ number: 1, heldBy: held('a').heldBy });
    for (const letter of ['b', 'c']) {
      given(...standing)
        .when('recordDatasetSighting', { dataset: 'images@1', ...held(letter) })
        .thenSaidAt(1);
    }
  });

  test('who knows what came before is heard before who does not, also where it tells a later time', () => {
    const open = [registered, versioned(1, 'a', day(3), { pastUnknown: true })] as const;
    given(...open)
      .when('recordDatasetSighting', { dataset: 'images@1', occurredAt: day(5) })
      .thenFacts({ type: 'DatasetVersionSighted', occurredAt: day(5), data: { number: 1 } });
    given(...open, sighted(1, day(5)))
      .when('recordDatasetSighting', { dataset: 'images@1', occurredAt: day(2), pastUnknown: true })
      .thenSaidAt(2);
    given(...open)
      .when('recordDatasetSighting', { dataset: 'images@1', occurredAt: day(2), pastUnknown: true })
      .thenData({ number: 1, pastUnknown: true });
    given(...open)
      .when('recordDatasetSighting', { dataset: 'images@1', occurredAt: day(4), pastUnknown: true })
      .thenSaidAt(1);
  });

  test('the commit that holds it is kept without a user, and makes nothing earlier', () => {
    const heldBy = { commit, repository: 'https://ada:secret@example.org/r.git' };
    given(...standing)
      .when('recordDatasetSighting', { dataset: 'images@1', occurredAt: day(3), heldBy })
      .thenData({ number: 1, heldBy: { commit, repository: 'https://example.org/r.git' } });
    given(...standing)
      .when('recordDatasetSighting', { dataset: 'images@1', occurredAt: day(6), heldBy })
      .thenSaidAt(1);
  });

  test('a retracted version is sighted like any other', () => {
    given(...standing, { type: 'DatasetVersionRetracted', data: { number: 1 } })
      .when('recordDatasetSighting', { dataset: 'images@1', occurredAt: day(3) })
      .thenData({ number: 1 });
  });
});

describe('recordDatasetSighting of an origin', () => {
  const standing = [registered, versioned(1, 'a', day(5), { recipe }), versioned(2, 'b', day(5))] as const;

  test('another recipe of the same bytes is said, also where it came later, also as an act', () => {
    given(...standing)
      .when('recordDatasetSighting', { dataset: 'images@1', parameters: { split: 0.2 }, occurredAt: day(6) })
      .thenFacts({
        type: 'DatasetVersionSighted',
        occurredAt: day(6),
        data: { number: 1, recipe: { parameters: { split: 0.2 } } },
      });
    given(...standing)
      .when('recordDatasetSighting', { dataset: 'images@2', ...sameRecipe })
      .thenFacts({ type: 'DatasetVersionSighted', occurredAt: clock, data: { number: 2, recipe } });
  });

  test('other sources are another origin, also with the same recipe', () => {
    given(...standing)
      .when('recordDatasetSighting', { dataset: 'images@1', derivedFrom: ['raw@1'], ...sameRecipe })
      .thenData({ number: 1, derivedFrom: [raw], recipe });
    given(...standing, sighted(1, day(6), { derivedFrom: [raw], recipe }))
      .when('recordDatasetSighting', { dataset: 'images@1', derivedFrom: [`raw@${raw.digest}`], ...sameRecipe })
      .thenSaidAt(3);
  });

  test('the same recipe was said already, unless it made the version earlier than known', () => {
    const said = given(...standing);
    for (const occurredAt of [day(5), day(6)]) {
      said.when('recordDatasetSighting', { dataset: 'images@1', ...sameRecipe, occurredAt }).thenSaidAt(1);
    }
    said.when('recordDatasetSighting', { dataset: 'images@1', ...sameRecipe, occurredAt: day(4) }).thenAt(day(4));
    given(...standing, sighted(1, day(4), { recipe }))
      .when('recordDatasetSighting', { dataset: 'images@1', ...sameRecipe, occurredAt: day(4) })
      .thenSaidAt(3);
  });

  test('how early a recipe made the version is its own: that others did so earlier does not answer it', () => {
    given(...standing, sighted(1, day(2)))
      .when('recordDatasetSighting', { dataset: 'images@1', ...sameRecipe, occurredAt: day(4) })
      .thenData({ number: 1, recipe });
  });

  test('how large it is is said where nobody said so, or otherwise, and once', () => {
    given(...standing)
      .when('recordDatasetSighting', { dataset: 'images@2', size: 7, files: 0, occurredAt: day(6) })
      .thenFacts({ type: 'DatasetVersionSighted', occurredAt: day(6), data: { number: 2, size: 7, files: 0 } });
    const said = given(registered, versioned(1, 'a', day(5), { size: 7 }));
    said.when('recordDatasetSighting', { dataset: 'images@1', size: 7, occurredAt: day(6) }).thenSaidAt(1);
    said.when('recordDatasetSighting', { dataset: 'images@1', size: 8, occurredAt: day(6) }).thenData({ size: 8 });
    said.when('recordDatasetSighting', { dataset: 'images@1', size: 7, occurredAt: day(4) }).thenData({ size: 7 });
  });

  test('a recipe of one version is none of another', () => {
    given(...standing)
      .when('recordDatasetSighting', { dataset: 'images@2', ...sameRecipe, occurredAt: day(6) })
      .thenData({ number: 2, recipe });
  });

  test('recording the same digest again stays what it was: nothing is written, whatever the recipe', () => {
    given(...standing)
      .when('versionDataset', {
        dataset: 'images',
        digest: digest('a'),
        parameters: { split: 0.2 },
        occurredAt: day(1),
      })
      .thenSaidAt(1);
  });
});

describe('recordDatasetSighting of what is not there', () => {
  test('only a version that is recorded can be sighted', () => {
    for (const version of ['2', digest('d'), 'v1']) {
      given(registered, versioned(1, 'a', day(5)))
        .when('recordDatasetSighting', { dataset: 'images', version, occurredAt: day(1) })
        .thenRefused('UNKNOWN_REFERENCE', `@${version} (1 versions)`);
    }
    given()
      .when('recordDatasetSighting', { dataset: 'images@1' })
      .thenRefused('UNKNOWN_REFERENCE', 'dataset:default/images@1 (no such dataset registered)');
  });

  test.each([{ derivedFrom: ['raw@2'] }, { datasets: [{ dataset: 'raw@2' }] }])(
    'nor may it come of it: %j',
    (origin) => {
      given(registered, versioned(1, 'a', day(5)))
        .when('recordDatasetSighting', { dataset: 'images@1', ...origin })
        .thenRefused('UNKNOWN_REFERENCE', 'dataset:default/raw@2 (1 versions)');
    },
  );
});
