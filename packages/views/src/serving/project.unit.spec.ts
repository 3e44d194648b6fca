import { describe, test } from '@jest/globals';
import { eventId } from '@pedigree/kernel';
import { projector } from '../testing/projector.ts';
import { ada } from '../testing/stored-event.ts';
import { servingView } from './project.ts';

const slot = { namespace: 'default', environment: 'production', model: 'fraud' };
const allocation = { state: 'SERVING' as const, versions: [{ number: 3, share: 10_000 }] };
const event = '00000000-0000-5000-8000-000000000001';
const serving = projector(servingView);

describe('the serving projector', () => {
  test('a promotion adds its change, and its slot unless it is there', () => {
    serving
      .when({
        category: 'environment',
        name: 'production',
        type: 'ModelPromoted',
        recordedAt: '2026-05-02T00:00:00.000Z',
        data: {
          changes: [{ model: 'fraud', from: '2026-05-02T00:00:00.040Z', allocation, replaced: null }],
          withdraws: [],
        },
      })
      .thenRows([
        { keep: 'serving_slots', row: { ...slot, position: 7n } },
        {
          add: 'serving_changes',
          row: {
            ...slot,
            slot: 'default/production@fraud',
            since: '2026-05-02T00:00:00.040Z',
            position: 7n,
            ordinal: 0,
            eventId: eventId('environment-default/production', 'command-0', 0),
            stated: {
              type: 'ModelPromoted',
              allocation,
              actor: ada,
              evidence: 'OBSERVED',
              reason: null,
              recordedAt: '2026-05-02T00:00:00.000Z',
            },
            replaced: null,
            restates: null,
            lead: 40,
            withdrawnAt: null,
          },
        },
        {
          add: 'serving_versions',
          row: { namespace: 'default', model: 'fraud', number: 3, position: 7n, ordinal: 0 },
        },
      ]);
  });

  test('a withdrawal marks the change that it names, once', () => {
    const from = '2026-05-01T00:00:00.000Z';
    serving
      .when({
        category: 'environment',
        name: 'production',
        type: 'ServingCorrected',
        data: { changes: [], withdraws: [{ event, model: 'fraud', from }] },
      })
      .thenRows([
        {
          patch: 'serving_changes',
          where: { slot: 'default/production@fraud', since: from, eventId: event, withdrawnAt: null },
          set: { withdrawnAt: 7n },
        },
      ]);
  });

  test('what is said of models and environments themselves is no matter of serving', () => {
    serving
      .when({ category: 'environment', name: 'production', type: 'EnvironmentDefined', data: { production: true } })
      .thenNothing();
    serving.when({ category: 'model', name: 'fraud', type: 'ModelDeprecated', data: {} }).thenNothing();
  });
});
