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

async function versionsWith(filter: Parameters<ProjectedViews['modelVersionsWithPackage']>[1], at = 5n, page = {}) {
  const found = await views.modelVersionsWithPackage(everything, filter, await views.asOf(at), { first: 9, ...page });
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
  const filter = { package: 'numpy' };
  const newest = await large.modelVersionsWithPackage(everything, filter, await large.asOf(), page);
  expect(newest).toMatchObject({ items: [{ key: { number: 10_050 } }, { key: { number: 10_049 } }], hasMore: true });
  const rare = await large.modelVersionsWithPackage(everything, { ...filter, version: '1' }, await large.asOf(), page);
  expect(rare.items.map(({ key }) => key.number)).toEqual([10_001, 9_901]);
  large.close();
});
