import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AsOf } from './as-of.ts';
import { everything } from './scope.ts';
import { type ProjectedViews, projectEvents } from './testing/project-events.ts';
import { ada, type GivenEvent, storedEvent } from './testing/stored-event.ts';

const md5 = 'md5:d1f60f6e5b9d8a1c7e3b2a4f5d6c7b8a';
const commit = 'a'.repeat(40);
const fraud = { namespace: 'default', name: 'fraud' };
const prices = { namespace: 'default', name: 'prices' };
const artifacts = [{ digest: md5, name: 'model.pkl' }];

const history: readonly GivenEvent[] = [
  /*  1 */ { category: 'model', name: 'fraud', type: 'ModelRegistered', data: { description: 'first words' } },
  /*  2 */ {
    category: 'model',
    name: 'fraud',
    type: 'ModelTrained',
    data: { number: 1, branch: 'main', artifacts, recipe: { code: { commit } } },
  },
  /*  3 */ {
    category: 'model',
    name: 'fraud',
    type: 'ModelTrained',
    data: { number: 2, branch: 'main', label: 'v2', artifacts },
  },
  /*  4 */ { category: 'model', name: 'fraud', type: 'ModelTrained', data: { number: 3, branch: 'wide' } },
  /*  5 */ { category: 'model', name: 'fraud', type: 'ModelAliasSet', data: { alias: 'champion', number: 1 } },
  /*  6 */ { category: 'model', name: 'fraud', type: 'ModelAliasSet', data: { alias: 'champion', number: 2 } },
  /*  7 */ { category: 'model', name: 'fraud', type: 'ModelVersionLabelled', data: { number: 1, label: 'v1' } },
  /*  8 */ {
    category: 'model',
    name: 'fraud',
    type: 'ModelVersionTagged',
    data: { number: 1, key: 'team', value: 'risk' },
  },
  /*  9 */ {
    category: 'model',
    name: 'fraud',
    type: 'ModelVersionTagged',
    data: { number: 1, key: 'team', value: 'ops' },
  },
  /* 10 */ { category: 'model', name: 'fraud', type: 'ModelVersionUntagged', data: { number: 1, key: 'team' } },
  /* 11 */ { category: 'model', name: 'fraud', type: 'ModelVersionRetracted', reason: 'leak', data: { number: 1 } },
  /* 12 */ { category: 'model', name: 'fraud', type: 'ModelVersionReinstated', data: { number: 1 } },
  /* 13 */ { category: 'model', name: 'fraud', type: 'ModelDeprecated', reason: 'old', data: {} },
  /* 14 */ { category: 'model', name: 'fraud', type: 'ModelDescribed', data: { description: 'other words' } },
  /* 15 */ { category: 'model', name: 'fraud', type: 'ModelEvaluated', data: { number: 1, metrics: { auc: 0.9 } } },
  /* 16 */ { category: 'model', name: 'fraud', type: 'ModelAliasRemoved', data: { alias: 'champion' } },
  /* 17 */ { category: 'model', name: 'churn', namespace: 'other', type: 'ModelRegistered', data: {} },
  /* 18 */ { category: 'dataset', name: 'prices', type: 'DatasetRegistered', data: {} },
  /* 19 */ { category: 'dataset', name: 'prices', type: 'DatasetVersioned', data: { number: 1, digest: md5, rows: 5 } },
  /* 20 */ { category: 'dataset', name: 'prices', type: 'DatasetVersionRetracted', data: { number: 1 } },
  /* 21 */ {
    category: 'environment',
    name: 'production',
    type: 'EnvironmentDefined',
    data: { production: true, rank: 2 },
  },
  /* 22 */ { category: 'environment', name: 'attic', type: 'EnvironmentDefined', data: { production: false } },
  /* 23 */ { category: 'environment', name: 'dev', type: 'EnvironmentDefined', data: { production: false, rank: 1 } },
  /* 24 */ { category: 'environment', name: 'dev', type: 'EnvironmentDefined', data: { production: false, rank: 3 } },
];

let views: ProjectedViews;
const at = (position: bigint): Promise<AsOf> => views.asOf(position);

beforeAll(() => {
  const revisions = new Map<string, number>();
  const events = history.map((given, index) => {
    const key = `${given.category}/${given.namespace}/${given.name}`;
    const revision = revisions.get(key) ?? 0;
    revisions.set(key, revision + 1);
    return storedEvent(BigInt(index + 1), { ...given, revision });
  });
  // The last definition belongs to what the command of the one before began.
  const [last] = events.splice(-1);
  if (last) events.push({ ...last, envelope: { ...last.envelope, correlationId: 'command-0' } });
  views = projectEvents(events);
});
afterAll(() => views.close());

describe('models as known at a position', () => {
  const find = async (text: string, position: bigint) => {
    const selector = text.includes(':')
      ? { by: 'digest' as const, digest: text }
      : text.startsWith('@')
        ? { by: 'branch' as const, branch: text.slice(1) }
        : { by: 'name' as const, name: text };
    const found = await views.findModelVersion(everything, fraud, selector, await at(position));
    return found.found === 'ONE' ? found.version.number : found.found === 'SEVERAL' ? found.numbers : null;
  };

  test('a version is found by label, alias, head of a branch, digest and commit, as they were then', async () => {
    expect(await find('v2', 2n)).toBeNull();
    expect(await find('v2', 3n)).toBe(2);
    expect(await find('v1', 7n)).toBe(1);
    expect([await find('champion', 4n), await find('champion', 5n), await find('champion', 6n)]).toEqual([null, 1, 2]);
    expect(await find('champion', 16n)).toBeNull();
    expect([await find('@main', 2n), await find('@main', 24n), await find('@wide', 24n)]).toEqual([1, 2, 3]);
    expect(await find(`git:${commit}`, 24n)).toBe(1);
  });

  test('a digest that several versions have names several', async () => {
    expect([await find(md5, 2n), await find(md5, 3n)]).toEqual([1, [1, 2]]);
  });

  test('label, retraction, tags, aliases and evaluations under a version are those of then', async () => {
    const key = [{ ...fraud, number: 1 }];
    const [early] = await views.modelVersionsByKey(everything, key, await at(6n));
    expect(early).toMatchObject({ number: 1, label: null, retraction: null, position: 2n, actor: ada });
    const [retracted] = await views.modelVersionsByKey(everything, key, await at(11n));
    expect(retracted).toMatchObject({ label: 'v1', retraction: { reason: 'leak', position: 11n } });
    const [reinstated] = await views.modelVersionsByKey(everything, key, await at(12n));
    expect(reinstated?.retraction).toBeNull();
    const tags = await Promise.all(
      [7n, 8n, 9n, 10n].map(async (k) => views.tagsOfVersions(everything, key, await at(k))),
    );
    expect(tags.map(([own]) => own?.[0]?.value)).toEqual([undefined, 'risk', 'ops', undefined]);
    const labels = await Promise.all(
      [1n, 6n, 7n].map(async (k) => views.labelsOfVersions(everything, key, await at(k))),
    );
    expect(labels).toEqual([[null], [{ label: null }], [{ label: 'v1' }]]);
    expect(await views.labelsOfVersions({ namespaces: [] }, key, await at(7n))).toEqual([null]);
    expect(await views.aliasesOfVersions(everything, key, await at(5n))).toEqual([['champion']]);
    expect(await views.aliasesOfVersions(everything, key, await at(6n))).toEqual([[]]);
    expect(await views.evaluationsOfVersions(everything, key, await at(14n))).toEqual([[]]);
    expect((await views.evaluationsOfVersions(everything, key, await at(15n)))[0]?.[0]?.stated.metrics).toEqual({
      auc: 0.9,
    });
  });

  test('description and deprecation of a model are those of then', async () => {
    const [before] = await views.modelsByName(everything, [fraud], await at(12n));
    expect(before).toMatchObject({ description: 'first words', deprecation: null });
    const [after] = await views.modelsByName(everything, [fraud], await at(14n));
    expect(after).toMatchObject({ description: 'other words', deprecation: { reason: 'old' } });
    expect(await views.branchesOfModels(everything, [fraud], await at(24n))).toEqual([['main', 'wide']]);
    expect(await views.aliasesOfModels(everything, [fraud], await at(6n))).toEqual([
      [{ alias: 'champion', number: 2, position: 6n }],
    ]);
  });

  test('answers to many keys stand where they were asked for, null where nobody recorded one', async () => {
    const names = [{ namespace: 'other', name: 'churn' }, { namespace: 'x', name: 'y' }, fraud];
    const found = await views.modelsByName(everything, names, await at(24n));
    expect(found.map((model) => model?.name)).toEqual(['churn', undefined, 'fraud']);
  });

  test('a page goes on behind its key', async () => {
    const first = await views.versionsOfModel(everything, fraud, {}, await at(24n), { first: 2 });
    expect([first.items.map(({ number }) => number), first.hasMore]).toEqual([[3, 2], true]);
    const rest = await views.versionsOfModel(everything, fraud, {}, await at(24n), { first: 2, after: 2 });
    expect([rest.items.map(({ number }) => number), rest.hasMore]).toEqual([[1], false]);
    const all = await views.modelVersions(everything, { branch: 'main' }, await at(24n), { first: 9, after: 3n });
    expect(all.items.map(({ number }) => number)).toEqual([1]);
  });

  test('nothing is told from outside of the scope', async () => {
    const scope = { namespaces: ['other'] };
    expect((await views.models(scope, {}, await at(24n), { first: 9 })).items.map(({ name }) => name)).toEqual([
      'churn',
    ]);
    expect(await views.modelsByName(scope, [fraud], await at(24n))).toEqual([null]);
    const selector = { by: 'digest' as const, digest: md5 };
    expect(await views.findModelVersion(scope, fraud, selector, await at(24n))).toEqual({ found: 'NONE' });
    expect((await views.events(scope, {}, await at(24n), { direction: 'forwards', count: 9 })).items).toHaveLength(1);
  });
});

describe('datasets and environments as known at a position', () => {
  test('a dataset version is found by number and digest, and shows its retraction', async () => {
    const number = await views.findDatasetVersion(everything, prices, { by: 'number', number: 1 }, await at(19n));
    expect(number).toMatchObject({ found: 'ONE', version: { digest: md5, stated: { rows: 5 }, retraction: null } });
    const digest = await views.findDatasetVersion(everything, prices, { by: 'digest', digest: md5 }, await at(20n));
    expect(digest).toMatchObject({ found: 'ONE', version: { number: 1, retraction: { position: 20n } } });
    expect(await views.datasetVersionsByDigest(everything, [{ ...prices, digest: md5 }], await at(18n))).toEqual([
      null,
    ]);
    expect((await views.datasets(everything, {}, await at(24n), { first: 5 })).items).toHaveLength(1);
    expect((await views.versionsOfDataset(everything, prices, await at(24n), { first: 5 })).items).toHaveLength(1);
  });

  test('environments stand by rank, those without one last, as the latest definition says', async () => {
    const names = async (k: bigint, after?: { namespace: string; name: string; rank: number | null }) => {
      const page = { first: 9, ...(after && { after }) };
      return (await views.environments(everything, {}, await at(k), page)).items.map(({ name }) => name);
    };
    expect(await names(23n)).toEqual(['dev', 'production', 'attic']);
    expect(await names(24n)).toEqual(['production', 'dev', 'attic']);
    expect(await names(24n, { namespace: 'default', name: 'dev', rank: 3 })).toEqual(['attic']);
    const dev = { namespace: 'default', name: 'dev' };
    expect(await views.environmentsByName(everything, [dev], await at(23n))).toMatchObject([
      { rank: 1, position: 23n },
    ]);
  });
});

describe('events', () => {
  const positions = async (filter: Parameters<ProjectedViews['events']>[1], range = {}) => {
    const { items } = await views.events(everything, filter, await at(24n), {
      direction: 'forwards',
      count: 50,
      ...range,
    });
    return items.map(({ position }) => Number(position));
  };

  test('are found by subject, type, stream, namespace and command, all of which must hold', async () => {
    expect(await positions({ subject: 'model:default/fraud@2' })).toEqual([3, 6]);
    expect(await positions({ subject: 'dataset:default/prices' })).toEqual([18, 19, 20]);
    expect(await positions({ types: ['ModelTrained', 'EnvironmentDefined'] })).toEqual([2, 3, 4, 21, 22, 23, 24]);
    expect(await positions({ subject: 'model:default/fraud', types: ['ModelDeprecated'] })).toEqual([13]);
    expect(await positions({ stream: 'dataset-default/prices' })).toEqual([18, 19, 20]);
    expect(await positions({ namespace: 'other' })).toEqual([17]);
    expect(await positions({ commandId: 'command-1', stream: 'model-default/fraud' })).toEqual([2]);
    expect(await positions({ correlationId: 'command-0', stream: 'environment-default/dev' })).toEqual([23, 24]);
    expect(await positions({ correlationId: 'command-1', stream: 'environment-default/dev' })).toEqual([]);
    expect(await positions({ correlationId: 'command-0', commandId: 'command-1' })).toEqual([24]);
    expect(await positions({ commandId: 'command-1', stream: 'environment-default/dev' })).toEqual([24]);
    expect(await positions({ actor: 'nobody' })).toEqual([]);
    expect(await positions({ types: [] })).toEqual([]);
  });

  test('are paged both ways', async () => {
    expect(await positions({ types: ['ModelTrained', 'ModelAliasSet'] }, { after: 2n, count: 2 })).toEqual([3, 4]);
    expect(await positions({}, { direction: 'backwards', before: 5n, count: 2 })).toEqual([4, 3]);
  });

  test('are found by id and by position, and tell what they are about', async () => {
    const [event] = await views.eventsByPosition(everything, [6n]);
    expect(event).toMatchObject({ stream: 'model-default/fraud', revision: 5, type: 'ModelAliasSet' });
    expect(await views.eventsById(everything, ['none', event?.id ?? ''])).toEqual([null, event]);
    expect(await views.subjectsOfEvents(everything, [6n])).toEqual([['model:default/fraud', 'model:default/fraud@2']]);
  });

  test('are found by both times, also where the clock of the log stepped back', async () => {
    const day = (number: number) => `2026-05-0${number}T00:00:00.000Z`;
    const stepped = projectEvents(
      [3, 5, 4, 6].map((recorded, index) =>
        storedEvent(BigInt(index + 1), {
          category: 'model',
          name: `m${index}`,
          type: 'ModelRegistered',
          data: {},
          recordedAt: day(recorded),
          occurredAt: day(1 + index),
        }),
      ),
    );
    const between = async (filter: object) => {
      const range = { direction: 'forwards' as const, count: 9 };
      const { items } = await stepped.events(everything, filter, await stepped.asOf(), range);
      return items.map(({ position }) => Number(position));
    };
    expect(await between({ recordedFrom: day(4), recordedUntil: day(5) })).toEqual([3]);
    expect(await between({ recordedFrom: day(5) })).toEqual([2, 4]);
    expect(await between({ recordedUntil: day(6) })).toEqual([1, 2, 3]);
    expect(await between({ occurredFrom: day(2), occurredUntil: day(4) })).toEqual([2, 3]);
    stepped.close();
  });
});
