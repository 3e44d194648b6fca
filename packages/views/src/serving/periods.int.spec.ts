import { expect, test } from '@jest/globals';
import { everything } from '../scope.ts';
import { trained } from '../testing/lineage-given.ts';
import { projectEvents } from '../testing/project-events.ts';
import { type GivenEvent, storedEvent } from '../testing/stored-event.ts';

const day = (number: number) => `2026-05-0${number}T00:00:00.000Z`;

function served(
  type: 'ModelPromoted' | 'ModelRetired' | 'ServingCorrected',
  from: string,
  shares: Readonly<Record<number, number>>,
  withdraws: readonly { readonly event: string; readonly from: string }[] = [],
): GivenEvent {
  const versions = Object.entries(shares).map(([number, share]) => ({ number: Number(number), share }));
  const allocation = versions.length === 0 ? { state: 'NOTHING' as const } : { state: 'SERVING' as const, versions };
  const data = {
    changes: [{ model: 'fraud', from, allocation, replaced: null }],
    withdraws: withdraws.map((each) => ({ ...each, model: 'fraud' })),
  };
  return { category: 'environment', name: 'production', type, data };
}

function project(...events: readonly GivenEvent[]) {
  const stored = events.map((event, index) => storedEvent(BigInt(index + 1), { ...event, revision: index }));
  const views = projectEvents(stored);
  const tell = async (number: number, position = BigInt(events.length)) => {
    const keys = [{ namespace: 'default', name: 'fraud', number }];
    const [periods = []] = await views.servingPeriodsOfVersions(everything, keys, await views.asOf(position));
    return periods.map(({ since, until, share }) => `${since.slice(8, 10)}–${until?.slice(8, 10) ?? ''} ${share}`);
  };
  const who = async (asked: 'now' | 'ever', position = BigInt(events.length)) => {
    const asOf = await views.asOf(position);
    const releases = await views.packageReleases(everything, { package: 'numpy' }, asOf);
    const among = await views.versionsServing(everything, asOf);
    const filter = { releases, ...(asked === 'now' ? { among } : { isEverServed: true as const }) };
    const { items } = await views.modelVersionsWithReleases(everything, filter, asOf, { first: 9 });
    return items.map(({ key }) => key.number);
  };
  return { stored, tell, who, close: () => views.close() };
}

const versions = [1, 2, 3].map((number) =>
  trained('fraud', number, { recipe: { software: { packages: { numpy: '1.26.4' } } } }),
);

test('what follows without a gap is one period, whatever the share, and a gap makes two', async () => {
  const { tell, who, close } = project(
    ...versions,
    served('ModelPromoted', day(1), { 1: 10_000 }),
    served('ModelPromoted', day(2), { 1: 9_000, 2: 1_000 }),
    served('ModelPromoted', day(3), { 2: 10_000 }),
    served('ModelRetired', day(4), {}),
    served('ModelPromoted', day(5), { 2: 10_000 }),
  );
  expect(await tell(1)).toEqual(['01–03 9000']);
  expect(await tell(2)).toEqual(['02–04 10000', '05– 10000']);
  expect(await tell(2, 5n)).toEqual(['02– 1000']);
  expect(await tell(3)).toEqual([]);
  expect(await who('now')).toEqual([2]);
  expect(await who('ever')).toEqual([2, 1]);
  expect(await who('now', 5n)).toEqual([2, 1]);
  expect(await who('ever', 3n)).toEqual([]);
  close();
});

test('what was withdrawn never was, as known since then, and neither was what was replaced in the same instant', async () => {
  const promotion = served('ModelPromoted', day(1), { 1: 10_000 });
  const event = storedEvent(4n, { ...promotion, revision: 3 }).envelope.id;
  const { tell, who, close } = project(
    ...versions,
    promotion,
    served('ServingCorrected', day(1), { 2: 10_000 }, [{ event, from: day(1) }]),
    served('ModelPromoted', day(2), { 3: 10_000 }),
    served('ModelPromoted', day(2), { 2: 10_000 }),
  );
  expect(await tell(1)).toEqual([]);
  expect(await tell(1, 4n)).toEqual(['01– 10000']);
  expect(await tell(2)).toEqual(['01– 10000']);
  expect(await tell(3)).toEqual([]);
  expect(await who('ever')).toEqual([2]);
  expect(await who('ever', 6n)).toEqual([3, 2]);
  close();
});
