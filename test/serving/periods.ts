import type { StoredEvent } from '@pedigree/event-store';
import { nameOfStream, readEvent } from '@pedigree/schema/events';
import { everything, type VersionKey } from '@pedigree/views';
import type { ProjectedViews } from '@pedigree/views/testing';
import { periodsAmong, readRaw, standingAt } from '../model/serving-model.ts';
import { expectSame } from './expect-same.ts';
import type { History } from './history.ts';

/** Of each model of a history, those that it has and one that nobody recorded. */
const numbers = [1, 2, 3];

/** When versions served, which of them serve, and which ever did: at every position at which that can change it is the naive fold's. */
export async function expectNaivePeriods({ events, slots }: History, views: ProjectedViews): Promise<void> {
  const raw = events.map(({ envelope, bytes }) => readRaw(envelope.position, bytes));
  const models = [...new Set(slots.map(({ model }) => model))];
  const keys = models.flatMap((name) => numbers.map((number) => ({ namespace: 'default', name, number })));
  const trained = trainedIn(events);
  for (const k of [0n, ...positionsOfServing(events)]) {
    const asOf = await views.asOf(k);
    const standing = slots.map((slot) => ({ ...slot, changes: standingAt(raw, slot, k) }));
    const periods = keys.map(({ name, number }) =>
      standing
        .filter(({ model }) => model === name)
        .flatMap(({ environment, changes }) =>
          periodsAmong(changes, number).map(({ since, until, share }) => [environment, since, until, share]),
        ),
    );
    const found = await views.servingPeriodsOfVersions(everything, keys, asOf);
    const told = found.map((each) =>
      each.map(({ environment, since, until, share }) => [environment, since, until, share]),
    );
    expectSame(told, periods);
    const latestFirst = [...trained].filter(({ position }) => position <= k).reverse();
    const periodsOf = ({ name, number }: VersionKey) =>
      periods[keys.findIndex((key) => key.name === name && key.number === number)] ?? [];
    const now = latestFirst.filter(({ key }) => periodsOf(key).some(([, , until]) => until === null));
    expectSame(
      [...(await views.versionsServing(everything, asOf))],
      now.map(({ position }) => position),
    );
    const ever = latestFirst.filter(({ key }) => periodsOf(key).length > 0);
    const releases = await views.packageReleases(everything, { package: 'numpy' }, asOf);
    const filter = { releases, isEverServed: true as const };
    const { items } = await views.modelVersionsWithReleases(everything, filter, asOf, { first: 100 });
    expectSame(
      [...items].map(({ position }) => position),
      ever.map(({ position }) => position),
    );
  }
}

/** What was trained, and where that was recorded. */
function trainedIn(events: readonly StoredEvent[]): readonly { readonly key: VersionKey; readonly position: bigint }[] {
  return events.flatMap(({ envelope }) => {
    const event = readEvent(envelope);
    if (event.type !== 'ModelTrained') return [];
    const { namespace, stream, position, data } = event;
    return { key: { namespace, name: nameOfStream(stream), number: data.number }, position };
  });
}

function positionsOfServing(events: readonly StoredEvent[]): readonly bigint[] {
  return events.flatMap(({ envelope: { stream, position } }) => (stream.startsWith('environment-') ? position : []));
}
