import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { everything } from '../scope.ts';
import { trained } from '../testing/lineage-given.ts';
import { type ProjectedViews, projectEvents } from '../testing/project-events.ts';
import { storedEvent } from '../testing/stored-event.ts';

let views: ProjectedViews;

const withPackages = (packages: Readonly<Record<string, string>>) => ({ recipe: { software: { packages } } });

beforeAll(() => {
  const events = [
    trained('fraud', 1, withPackages({ numpy: '1.26', torch: '2.3' })),
    trained('fraud', 2, withPackages({ numpy: '1.26', torch: '2.3' })),
    trained('churn', 1, withPackages({ numpy: '2.0' })),
    trained('churn', 2),
    { ...trained('carts', 1, withPackages({ numpy: '1.26' })), namespace: 'shop' },
  ];
  views = projectEvents(events.map((event, index) => storedEvent(BigInt(index + 1), { ...event, revision: index })));
});
afterAll(() => views.close());

async function versionsWith(
  { version, ...asked }: { readonly package: string; readonly namespace?: string; readonly version?: string },
  at = 5n,
  page = {},
) {
  const asOf = await views.asOf(at);
  const known = await views.packageReleases(everything, asked, asOf);
  const releases = known.filter((release) => version === undefined || release.version === version);
  const found = await views.modelVersionsWithReleases(everything, { releases }, asOf, { first: 9, ...page });
  return found.items.map(({ key, version }) => `${key.namespace}/${key.name}@${key.number} ${version}`);
}

test('versions trained with a package are found, the last recorded first', async () => {
  expect(await versionsWith({ package: 'numpy' })).toEqual([
    'shop/carts@1 1.26',
    'default/churn@1 2.0',
    'default/fraud@2 1.26',
    'default/fraud@1 1.26',
  ]);
  expect(await versionsWith({ package: 'torch' })).toEqual(['default/fraud@2 2.3', 'default/fraud@1 2.3']);
  expect(await versionsWith({ package: 'scipy' })).toEqual([]);
});

test('by a version of the package and by a namespace too', async () => {
  expect(await versionsWith({ package: 'numpy', version: '1.26', namespace: 'default' })).toEqual([
    'default/fraud@2 1.26',
    'default/fraud@1 1.26',
  ]);
});

test('as known at a position, and in pages', async () => {
  expect(await versionsWith({ package: 'numpy' }, 2n)).toEqual(['default/fraud@2 1.26', 'default/fraud@1 1.26']);
  expect(await versionsWith({ package: 'numpy' }, 5n, { first: 2, after: 3n })).toEqual([
    'default/fraud@2 1.26',
    'default/fraud@1 1.26',
  ]);
});

test('a set of packages is kept once, however many versions share it', () => {
  const { software_sets: sets, software_packages: packages, software_uses: uses } = views.rows();
  expect([sets?.length, packages?.length, uses?.length]).toEqual([3, 4, 4]);
});

test('a package that very many versions share is found along the versions', async () => {
  const many = Array.from({ length: 10_050 }, (_, index) =>
    storedEvent(BigInt(index + 1), {
      ...trained('fraud', index + 1, withPackages(index % 100 === 0 ? { numpy: '1' } : { numpy: '2' })),
      revision: index,
    }),
  );
  const large = projectEvents(many);
  const page = { first: 2 };
  const asOf = await large.asOf();
  const [rareOne, ...others] = await large.packageReleases(everything, { package: 'numpy' }, asOf);
  if (!rareOne) throw new Error('required: a version of numpy; came: none');
  const every = { releases: [rareOne, ...others] };
  const newest = await large.modelVersionsWithReleases(everything, every, asOf, page);
  expect(newest).toMatchObject({ items: [{ key: { number: 10_050 } }, { key: { number: 10_049 } }], hasMore: true });
  const rare = await large.modelVersionsWithReleases(everything, { releases: [rareOne] }, asOf, page);
  expect(rare.items.map(({ key }) => key.number)).toEqual([10_001, 9_901]);
  large.close();
});

test('versions of a package are told once a namespace and language, with names that are one by PEP 503', async () => {
  const events = [
    trained('a', 1, { recipe: { software: { language: 'python', packages: { PyYAML: '6.0' } } } }),
    trained('a', 2, { recipe: { software: { language: 'python', packages: { pyyaml: '6.0' } } } }),
    trained('b', 1, { recipe: { software: { language: 'javascript', packages: { pyyaml: '6.0' } } } }),
    trained('b', 2, { recipe: { software: { language: 'python', packages: { pyyaml: '6.0', numpy: '1' } } } }),
    {
      ...trained('c', 1, { recipe: { software: { language: 'python', packages: { pyyaml: '6.0' } } } }),
      namespace: 'shop',
    },
  ];
  const told = projectEvents(
    events.map((event, index) => storedEvent(BigInt(index + 1), { ...event, revision: index })),
  );
  const releases = await told.packageReleases(everything, { package: 'PYYAML' }, await told.asOf());
  expect(releases.map(({ package: name, language }) => `${name} ${language}`)).toEqual([
    'PyYAML python',
    'pyyaml python',
    'pyyaml javascript',
    'pyyaml python',
  ]);
  const early = await told.packageReleases(everything, { package: 'pyyaml' }, await told.asOf(1n));
  expect(early.map(({ package: name }) => name)).toEqual(['PyYAML']);
  told.close();
});

test('a version whose recipe names a package twice is told once, and the page behind it goes on', async () => {
  const twice = projectEvents([
    storedEvent(1n, { ...trained('a', 1, withPackages({ PyYAML: '6.0', pyyaml: '5.4' })), revision: 0 }),
    storedEvent(2n, { ...trained('a', 2, withPackages({ PyYAML: '6.0', pyyaml: '5.4' })), revision: 1 }),
  ]);
  const asOf = await twice.asOf();
  const releases = await twice.packageReleases(everything, { package: 'pyyaml' }, asOf);
  for (const filter of [{}, { among: [1n, 2n] }]) {
    const ask = (page: object) =>
      twice.modelVersionsWithReleases(everything, { releases, ...filter }, asOf, { first: 1, ...page });
    expect(await ask({})).toMatchObject({ items: [{ key: { number: 2 }, version: '6.0' }], hasMore: true });
    expect(await ask({ after: 2n })).toMatchObject({ items: [{ key: { number: 1 } }], hasMore: false });
  }
  const old = releases.filter(({ version }) => version === '5.4');
  expect((await twice.modelVersionsWithReleases(everything, { releases: old }, asOf, { first: 9 })).items).toHaveLength(
    2,
  );
  twice.close();
});
