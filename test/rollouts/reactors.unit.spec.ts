import { expect, test } from '@jest/globals';
import { createCommands } from '@pedigree/commands';
import { createMemoryStore, type EventStore, type StoredEvent } from '@pedigree/event-store';
import { readLog } from '@pedigree/event-store/testing';
import { toInstant, toMilliseconds } from '@pedigree/kernel';
import { keepRollouts, type RolloutsKept } from '@pedigree/reactors';
import { type PedigreeEvent, readEvent } from '@pedigree/schema/events';
import fc from 'fast-check';
import { showRollouts, showVersion } from './shown-rollouts.ts';

const hour = 3_600_000;
const steps = ['SHADOW', '1%', '25%', '100%'];

/** What happens to the processes that look after a rollout. */
type Happening =
  | { readonly kind: 'time'; readonly milliseconds: number }
  | { readonly kind: 'start' | 'kill' | 'pause' | 'resume' | 'by hand' };

const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    // At times the clock is set back.
    {
      weight: 6,
      arbitrary: fc
        .integer({ min: -hour / 2, max: 2 * hour })
        .map((milliseconds) => ({ kind: 'time' as const, milliseconds })),
    },
    { weight: 4, arbitrary: fc.constantFrom({ kind: 'start' as const }, { kind: 'kill' as const }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom({ kind: 'pause' as const }, { kind: 'resume' as const }, { kind: 'by hand' as const }),
    },
  ),
  { minLength: 10, maxLength: 30 },
);

/** Processes with a reactor each, over one log. */
class House {
  now = Date.parse('2026-06-01T00:00:00.000Z');
  readonly store: EventStore;
  readonly warned: string[] = [];
  readonly #reactors: { readonly kept: RolloutsKept; readonly ring: () => Promise<void>; isKilled: boolean }[] = [];
  readonly #say = this.#commands();

  constructor() {
    const log: StoredEvent[] = [];
    this.store = createMemoryStore({ logId: 'abcdefghijklmnop', clock: () => toInstant(this.now), log });
  }

  #commands() {
    let made = 0;
    const process = String(processes++);
    return () => createCommands({ store: this.store, clock: () => this.now, newId: () => `${process}-${made++}` });
  }

  async say(command: string, input: object): Promise<void> {
    const caller = { id: 'alice', kind: 'PERSON', means: 'CLAIMED' } as const;
    await this.#say().execute({ command, input, caller });
  }

  start(): void {
    const commands = this.#commands()();
    const rings: (() => void)[] = [];
    let waking = () => {};
    const reactor = { isKilled: false, looked: Promise.resolve() };
    const kept = keepRollouts({
      views: {
        asOf: async () => ({ position: 0n, recordedAt: null }),
        watchedRollouts: async (_scope, without) =>
          (await showRollouts(this.store)).filter(({ id, state }) => state !== 'COMPLETED' && !without.includes(id)),
        reportsOfRollout: async () => [],
        modelVersionsByKey: async (_scope, keys) => Promise.all(keys.map((key) => showVersion(this.store, key))),
        onNotified: (listener) => {
          waking = listener;
          return () => {};
        },
      },
      commands: {
        // Whoever is killed says nothing any more; what it said before is in the log.
        execute: (request) => (reactor.isKilled ? new Promise(() => {}) : commands.execute(request)),
      },
      clock: () => this.now,
      after: (_milliseconds, ring) => {
        rings.push(ring);
        return () => rings.splice(rings.indexOf(ring), 1);
      },
      onAnswered: () => {},
      logger: { info: () => {}, warn: (_, message) => this.warned.push(message) },
    });
    const ring = async () => {
      waking();
      for (const each of rings.splice(0)) each();
      for (let turn = 0; turn < 30; turn++) await new Promise(setImmediate);
    };
    this.#reactors.push(Object.assign(reactor, { kept, ring }));
  }

  kill(): void {
    const [first] = this.#reactors.splice(0, 1);
    if (first) first.isKilled = true;
  }

  /** Every reactor looks at the same time. */
  async ring(): Promise<void> {
    await Promise.all(this.#reactors.map(({ ring }) => ring()));
  }

  async events(): Promise<PedigreeEvent[]> {
    return (await readLog(this.store)).map(({ envelope }) => readEvent(envelope));
  }
}

let processes = 0;

async function begin(): Promise<House> {
  const house = new House();
  await house.say('registerModel', { name: 'fraud' });
  await house.say('recordTraining', { model: 'fraud' });
  await house.say('recordTraining', { model: 'fraud' });
  await house.say('defineEnvironment', { name: 'production' });
  await house.say('promoteModel', { environment: 'production', model: 'fraud', version: '1' });
  const rollout = { environment: 'production', model: 'fraud', version: '2', steps, holdFor: '1h', automatic: true };
  await house.say('startRollout', rollout);
  return house;
}

const slot = { environment: 'production', model: 'fraud' };

async function happen(house: House, happening: Happening): Promise<void> {
  if (happening.kind === 'time') house.now += happening.milliseconds;
  else if (happening.kind === 'start') house.start();
  else if (happening.kind === 'kill') house.kill();
  else if (happening.kind === 'pause') await house.say('pauseRollout', slot);
  else if (happening.kind === 'resume') await house.say('resumeRollout', slot);
  else await house.say('advanceRollout', slot);
  await house.ring();
}

test('however reactors are killed, doubled and paused, and however clocks are set, each step comes once, in order, and no sooner than the one before has held', async () => {
  let doubled = 0;
  await fc.assert(
    fc.asyncProperty(happenings, async (script) => {
      const house = await begin();
      for (const happening of script) await happen(house, happening);
      await house.say('resumeRollout', slot);
      house.start();
      house.start();
      doubled++;
      for (let step = 0; step < steps.length; step++) await happen(house, { kind: 'time', milliseconds: 2 * hour });
      const about = (await house.events()).filter(({ type }) => type.startsWith('Rollout'));
      const moves = about.filter(({ type }) => type === 'RolloutAdvanced' || type === 'RolloutCompleted');
      expect(moves.map(({ type, data }) => ('step' in data ? data.step : type))).toEqual([1, 2, 'RolloutCompleted']);
      for (const [index, event] of about.entries()) {
        const before = about[index - 1];
        if (!before || !moves.includes(event)) continue;
        expect(before.type).not.toBe('RolloutPaused');
        expect(toMilliseconds(event.occurredAt) - toMilliseconds(before.occurredAt)).toBeGreaterThanOrEqual(hour);
      }
    }),
    { numRuns: 40 },
  );
  expect(doubled).toBeGreaterThan(0);
});

const word = { model: 'fraud', version: '2', reason: 'It is biased.' };
const ofReactor = { actor: { id: 'rollouts', kind: 'SERVICE', means: 'INTERNAL' } };

test('a step that is refused is tried again, and the refusal is told once', async () => {
  const house = await begin();
  const policy = { environment: 'production', rules: [{ rule: 'APPROVALS', count: 1 }], reason: 'From now on.' };
  await house.say('changePromotionPolicy', policy);
  await house.say('rejectModelVersion', word);
  house.start();
  for (let look = 0; look < 5; look++) await happen(house, { kind: 'time', milliseconds: hour });
  expect((await house.events()).some(({ type }) => type === 'RolloutAdvanced')).toBe(false);
  expect(house.warned).toEqual(['advanceRollout is refused']);
  await house.say('withdrawApproval', word);
  await happen(house, { kind: 'time', milliseconds: hour });
  expect((await house.events()).at(-1)).toMatchObject({
    type: 'RolloutAdvanced',
    commandId: expect.stringMatching(/^rollout\/.+\/step\/1$/),
    ...ofReactor,
  });
});

test('a rollout whose newcomer is retracted is aborted at once, and not begun anew by a reinstatement', async () => {
  const house = await begin();
  house.start();
  house.start();
  await house.say('retractModelVersion', word);
  await happen(house, { kind: 'time', milliseconds: 1 });
  await house.say('reinstateModelVersion', word);
  await happen(house, { kind: 'time', milliseconds: hour });
  const about = (await house.events()).filter(({ type }) => type.startsWith('Rollout'));
  expect(about.map(({ type }) => type)).toEqual(['RolloutStarted', 'RolloutAborted']);
  expect(about[1]).toMatchObject({ reason: 'retracted: model:default/fraud@2', ...ofReactor });
});

test('a step that was withdrawn is not taken again by itself, but by hand', async () => {
  const house = await begin();
  house.start();
  await happen(house, { kind: 'time', milliseconds: hour });
  const step = (await house.events()).at(-1);
  const { occurredAt = '', id: event = '' } = step ?? {};
  await house.say('correctServing', { ...slot, withdraw: [{ event, from: occurredAt }], reason: 'It never came.' });
  const moves = async () => (await house.events()).filter(({ type }) => type === 'RolloutAdvanced').length;
  await happen(house, { kind: 'time', milliseconds: hour });
  expect(await moves()).toBe(1);
  await happen(house, { kind: 'by hand' });
  expect(await moves()).toBe(2);
  await happen(house, { kind: 'time', milliseconds: hour });
  expect(await moves()).toBe(3);
});

test('a rollout that something overtook is looked at once a minute, and goes on where that is withdrawn', async () => {
  const house = await begin();
  house.start();
  await house.say('promoteModel', { ...slot, version: '1' });
  await happen(house, { kind: 'time', milliseconds: hour });
  const { id: event = '', occurredAt: from = '' } = (await house.events()).at(-1) ?? {};
  await house.say('correctServing', { ...slot, withdraw: [{ event, from }], reason: 'It never came.' });
  const isAdvanced = async () => (await house.events()).some(({ type }) => type === 'RolloutAdvanced');
  await happen(house, { kind: 'time', milliseconds: 59_999 });
  expect(await isAdvanced()).toBe(false);
  await happen(house, { kind: 'time', milliseconds: 1 });
  expect(await isAdvanced()).toBe(true);
});
