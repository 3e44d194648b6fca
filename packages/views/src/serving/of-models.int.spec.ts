import { expect, test } from '@jest/globals';
import { everything } from '../scope.ts';
import { projectEvents } from '../testing/project-events.ts';
import { type GivenEvent, storedEvent } from '../testing/stored-event.ts';

test('every slot of a model tells what it serves now, as known at a position', async () => {
  const views = projectEvents(
    [promoted('production', 'fraud', 1), promoted('dev', 'fraud', 2), promoted('dev', 'churn', 3)].map((event, index) =>
      storedEvent(BigInt(index + 1), { ...event, revision: index }),
    ),
  );
  const slots = async (position: bigint) => {
    const models = ['churn', 'fraud', 'nobody'].map((name) => ({ namespace: 'default', name }));
    const found = await views.servingOfModels(everything, models, await views.asOf(position));
    return found.map((ofModel) =>
      ofModel.map(({ environment, allocation }) => [
        environment,
        allocation.state === 'SERVING' ? allocation.versions[0]?.number : null,
      ]),
    );
  };
  expect(await slots(3n)).toEqual([
    [['dev', 3]],
    [
      ['dev', 2],
      ['production', 1],
    ],
    [],
  ]);
  expect(await slots(1n)).toEqual([[], [['production', 1]], []]);
  views.close();
});

function promoted(environment: string, model: string, number: number): GivenEvent {
  const from = '2026-05-01T00:00:00.000Z';
  const allocation = { state: 'SERVING' as const, versions: [{ number, share: 10_000 }] };
  const data = { changes: [{ model, from, allocation, replaced: null }], withdraws: [] };
  return { category: 'environment', name: environment, type: 'ModelPromoted', data };
}
