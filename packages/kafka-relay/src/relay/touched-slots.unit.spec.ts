import { describe, expect, test } from '@jest/globals';
import { SketchedLog } from '../testing/sketched-log.ts';
import { slotKey, touchedSlots } from './touched-slots.ts';

describe('the slots that events touch', () => {
  test('are those of changes and of withdrawals, each with the last event that does', async () => {
    const log = new SketchedLog();
    const first = await log.serve({ environment: 'production', model: 'fraud', serves: 1 });
    await log.serve({ environment: 'production', model: 'churn', serves: 1 });
    await log.define('production');
    const from = '2026-05-01T00:00:00.000Z';
    await log.withdraw('production', 'fraud', [{ event: first.envelope.id, from }]);
    await log.describe('fraud');
    const touched = [...touchedSlots(log.events)].map(([key, { event }]) => [key, event.revision]);
    expect(touched).toEqual([
      ['default/production/fraud', 3],
      ['default/production/churn', 1],
    ]);
  });

  test('are not known where a newer Pedigree wrote of an environment', async () => {
    const event = await new SketchedLog().define('production');
    const newer = { ...event, envelope: { ...event.envelope, type: 'ServingForetold' } };
    expect(() => touchedSlots([newer])).toThrow('ServingForetold');
  });

  test('have keys of their own, though names hold slashes', () => {
    const one = slotKey({ namespace: 'default', environment: 'eu/production', model: 'fraud' });
    const other = slotKey({ namespace: 'default', environment: 'eu', model: 'production/fraud' });
    expect([one, other]).toEqual(['default/eu%2Fproduction/fraud', 'default/eu/production/fraud']);
  });
});
