import { expect, test } from '@jest/globals';
import { createCommands, type Outcome } from '@pedigree/commands';
import { createMemoryStore, type StoredEvent } from '@pedigree/event-store';
import { readLog } from '@pedigree/event-store/testing';
import { isRejection, toInstant } from '@pedigree/kernel';
import { everything, type RolloutFound } from '@pedigree/views';
import { projectEvents } from '@pedigree/views/testing';
import fc from 'fast-check';

const slot = { environment: 'production', model: 'fraud' };
const plan = { steps: ['SHADOW', '10%', '50%', '100%'], holdFor: '0', automatic: true };
const caller = { id: 'alice', kind: 'PERSON', means: 'CLAIMED' } as const;

/** A command that somebody says; `#` is the last serving event, `@` and `+` are times shortly before. */
const said = fc.constantFrom(
  ...(['2', '3', '3'].map((version) => ['startRollout', { ...slot, version, ...plan }]) as [string, object][]),
  ...([
    [
      'startRollout',
      { environment: 'production', versions: [{ version: 'fraud@3' }, { version: 'churn@2' }], ...plan },
    ],
    ['advanceRollout', slot],
    ['advanceRollout', slot],
    ['advanceRollout', { ...slot, to: '50%', force: true, reason: 'now' }],
    ['pauseRollout', slot],
    ['resumeRollout', slot],
    ['abortRollout', slot],
    ['promoteModel', { ...slot, version: '2' }],
    ['promoteModel', { ...slot, version: '1', occurredAt: '2026-05-15' }],
    ['rollBackModel', slot],
    ['correctServing', { ...slot, since: '@', until: '+', allocation: [{ version: '1' }], reason: 'so it was' }],
    ['correctServing', { ...slot, withdraw: [{ event: '#' }], reason: 'it never was' }],
  ] as [string, object][]),
);

test('what the view shows of a rollout is what its decider acts on, after whatever was said', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 5, maxLength: 14 }), async (script) => {
      let now = Date.parse('2026-06-01T00:00:00.000Z');
      const log: StoredEvent[] = [];
      const store = createMemoryStore({ logId: 'abcdefghijklmnop', clock: () => toInstant(now), log });
      let ids = 0;
      const commands = createCommands({ store, clock: () => now, newId: () => `c${ids++}` });
      const say = (command: string, input: object) => commands.execute({ command, input, caller });
      for (const model of ['fraud', 'churn']) {
        await say('registerModel', { name: model });
        for (let version = 0; version < 3; version++) await say('recordTraining', { model });
      }
      await say('defineEnvironment', { name: 'production' });
      for (const model of ['fraud', 'churn']) await say('promoteModel', { ...slot, model, version: '1' });
      for (const [command, input] of script) {
        now += 3_600_000;
        const last = log.findLast(({ envelope }) => Object(envelope.data).changes?.length > 0);
        const text = JSON.stringify(input)
          .replace('"#"', JSON.stringify(last?.envelope.id))
          .replace('"@"', JSON.stringify(toInstant(now - 7_200_000)))
          .replace('"+"', JSON.stringify(toInstant(now - 60_000)));
        await say(command, JSON.parse(text));
      }
      const events = await readLog(store);
      const views = projectEvents(events);
      const asOf = await views.asOf();
      const { items } = await views.rollouts(everything, {}, asOf, { first: 100 });
      for (const rollout of items) {
        seen.set(rollout.state, (seen.get(rollout.state) ?? 0) + 1);
        const of = { environment: 'production', rollout: rollout.id };
        // Whoever says the step that it is at says nothing new.
        const to = stepOf(rollout);
        const outcome = await commands.plan({ command: 'advanceRollout', input: { ...of, to }, caller });
        expect([rollout.state, wordOf(outcome)]).toEqual([rollout.state, expected[rollout.state]]);
      }
      const inForce = items.filter(({ state }) => state === 'RUNNING' || state === 'PAUSED');
      for (const { id, state } of inForce) {
        const input = { environment: 'production', rollout: id };
        const paused = await commands.plan({ command: 'pauseRollout', input, caller });
        expect([state, wordOf(paused)]).toEqual([state, state === 'PAUSED' ? 'already' : 'accepted']);
      }
      const watched = await views.watchedRollouts(everything, [], asOf);
      expect(watched.filter(({ state }) => state !== 'OVERTAKEN')).toEqual(inForce.toReversed());
      const [first, ...others] = watched;
      if (first) expect(await views.watchedRollouts(everything, [first.id], asOf)).toEqual(others);
      const ofChurn = await views.rollouts(everything, { model: 'churn' }, asOf, { first: 100 });
      expect(ofChurn.items).toEqual(items.filter((each) => each.plan.versions.some(({ model }) => model === 'churn')));
    }),
    { numRuns: 250 },
  );
  expect([...seen.keys()].sort()).toEqual(['ABORTED', 'COMPLETED', 'OVERTAKEN', 'PAUSED', 'RUNNING']);
});

const expected: Readonly<Record<RolloutFound['state'], string>> = {
  RUNNING: 'already',
  PAUSED: 'already',
  COMPLETED: 'ROLLOUT_OVER',
  ABORTED: 'ROLLOUT_OVER',
  OVERTAKEN: 'ROLLOUT_OVERTAKEN',
};

function stepOf({ plan: { steps }, step }: RolloutFound): string {
  const at = steps[step];
  return typeof at === 'number' ? `${at / 100}%` : 'SHADOW';
}

function wordOf(outcome: Outcome): string {
  if (isRejection(outcome)) return outcome.rejected;
  return outcome.repeated ? 'already' : 'accepted';
}
