import type { StoredEvent } from '@pedigree/event-store';
import { toInstant, toMilliseconds } from '@pedigree/kernel';
import { readEvent } from '@pedigree/schema/events';
import { type AsOf, everything, type PageRequest, type ServingChangeKey } from '@pedigree/views';
import type { AskableViews } from '@pedigree/views/testing';
import { type Ask, elsewhere, inPages } from './asking.ts';

/** Asks all that can be asked about what served, and about rollouts. */
export async function askServing(
  views: AskableViews,
  log: readonly StoredEvent[],
  asOf: AsOf,
  ask: Ask,
): Promise<void> {
  const changes = log.flatMap(({ envelope }) => {
    const event = readEvent(envelope);
    if (!('changes' in event.data)) return [];
    const environment = event.stream.slice(event.stream.indexOf('/') + 1);
    return event.data.changes.map(({ model, from }) => ({ namespace: event.namespace, environment, model, from }));
  });
  const times = new Set(changes.map(({ from }) => from));
  const around = [...times].flatMap((time) => [-1, 0].map((step) => toInstant(toMilliseconds(time) + step)));
  const slots = new Map(changes.map(({ from: _, ...slot }) => [JSON.stringify(slot), slot]));
  for (const at of [null, ...around.slice(0, 12)]) {
    await ask(`servingOfSlots ${at}`, views.servingOfSlots(everything, [...slots.values()], at, asOf));
  }
  const models = [...slots.values()].map(({ namespace, model: name }) => ({ namespace, name }));
  await ask('servingOfModels', views.servingOfModels(everything, models, asOf));
  const versions = models.flatMap((model) => [1, 2, 3, 4].map((number) => ({ ...model, number })));
  await ask('servingPeriodsOfVersions', views.servingPeriodsOfVersions(everything, versions, asOf));
  await ask('servingStretchesOfVersions', views.servingStretchesOfVersions(everything, versions, asOf));
  for (const slot of slots.values()) {
    const environment = { namespace: slot.namespace, name: slot.environment };
    await ask(
      `policiesOfEnvironments ${slot.environment}`,
      views.policiesOfEnvironments(everything, [environment], asOf),
    );
    await ask(
      `servingOfEnvironment ${slot.environment}`,
      views.servingOfEnvironment(everything, environment, null, asOf),
    );
    for (const asked of [{ environment }, { environment, model: slot.model }]) {
      const page = (after: PageRequest<ServingChangeKey>) =>
        views.servingHistory(everything, asked, asOf, { ...after, withdrawn: true });
      await ask(
        `servingHistory ${JSON.stringify(asked)}`,
        inPages(page, (change) => change),
      );
    }
  }
  const positions = log.map(({ envelope }) => envelope.position);
  await ask('changesOfEvents', views.changesOfEvents(everything, positions, asOf));
  await askRollouts(views, log, asOf, ask);
}

async function askRollouts(views: AskableViews, log: readonly StoredEvent[], asOf: AsOf, ask: Ask): Promise<void> {
  const ids = log.map(({ envelope }) => envelope.id);
  const found = await views.rolloutsById(everything, [...ids, 'none'], asOf);
  await ask('rolloutsById', Promise.resolve(found));
  for (const filter of [
    {},
    { state: 'OVERTAKEN' as const },
    { namespace: 'default', environment: 'production', model: 'fraud' },
  ]) {
    const page = (asked: PageRequest<bigint>) => views.rollouts(everything, filter, asOf, asked);
    await ask(
      `rollouts ${JSON.stringify(filter)}`,
      inPages(page, ({ position }) => position),
    );
  }
  await ask('rollouts elsewhere', views.rollouts(elsewhere, {}, asOf, { first: 10 }));
  for (const rollout of found) {
    if (!rollout) continue;
    const page = (asked: PageRequest<bigint>) =>
      views.reportsOfRollout(everything, rollout, asOf, { after: 0n, ...asked });
    const first = await page({ first: 2 });
    await ask(`reportsOfRollout ${rollout.id}`, Promise.resolve(first));
    await ask(`reportsOfRollout ${rollout.id} ${first.upTo}`, page({ first: 2, after: first.upTo }));
  }
}
