import { createCommands } from '@pedigree/commands';
import { createMemoryStore, type EventStore, type StoredEvent } from '@pedigree/event-store';
import { readLog } from '@pedigree/event-store/testing';
import { toInstant } from '@pedigree/kernel';
import { keepRollouts, type RolloutsKept } from '@pedigree/reactors';
import { type PedigreeEvent, readEvent } from '@pedigree/schema/events';
import { showReports, showRollouts, showVersion } from './shown-rollouts.ts';

export const hour = 3_600_000;
/** Of the rollout that a house begins. */
export const steps = ['SHADOW', '1%', '25%', '100%'];

/** What happens to the processes that look after a rollout, and to the rollout itself. */
export type Happening =
  | { readonly kind: 'time'; readonly milliseconds: number }
  | { readonly kind: 'report'; readonly version: string; readonly value: number }
  | { readonly kind: 'start' | 'kill' | 'pause' | 'resume' | 'by hand' | 'overtake' | 'withdraw' };

/** Processes with a reactor each, over one log. */
export class House {
  now = Date.parse('2026-06-01T00:00:00.000Z');
  /** How many events the views are behind the log, unless they are waited for. */
  lag = 0n;
  /** What views that are waited for wait for themselves. */
  shown = Promise.resolve();
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

  async #head(): Promise<bigint> {
    return (await this.store.head()).position;
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
        asOf: async ({ knownAt }) => {
          const isWaiting = knownAt !== undefined && 'position' in knownAt;
          if (isWaiting) await this.shown;
          const position = isWaiting ? knownAt.position : (await this.#head()) - this.lag;
          return { position, recordedAt: null };
        },
        watchedRollouts: async (_scope, without) =>
          (await showRollouts(this.store)).filter(({ id, state }) => state !== 'COMPLETED' && !without.includes(id)),
        reportsOfRollout: (_scope, rollout, asOf, { after }) => showReports(this.store, rollout, asOf, after),
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
      head: () => this.#head(),
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

  /** Asks every reactor to end, in peace. */
  async stop(): Promise<void> {
    await Promise.all(this.#reactors.splice(0).map(({ kept }) => kept.stop()));
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

/** A house with a model that serves, and an automatic rollout of its next version. */
export async function begin(guards?: readonly object[]): Promise<House> {
  const house = new House();
  await house.say('registerModel', { name: 'fraud' });
  await house.say('recordTraining', { model: 'fraud' });
  await house.say('recordTraining', { model: 'fraud' });
  await house.say('defineEnvironment', { name: 'production' });
  await house.say('promoteModel', { environment: 'production', model: 'fraud', version: '1' });
  const rollout = { environment: 'production', model: 'fraud', version: '2', steps, holdFor: '1h', automatic: true };
  await house.say('startRollout', { ...rollout, ...(guards && { guards }) });
  return house;
}

export const slot = { environment: 'production', model: 'fraud' };

export async function happen(house: House, happening: Happening): Promise<void> {
  if (happening.kind === 'time') house.now += happening.milliseconds;
  else if (happening.kind === 'start') house.start();
  else if (happening.kind === 'kill') house.kill();
  else if (happening.kind === 'pause') await house.say('pauseRollout', slot);
  else if (happening.kind === 'resume') await house.say('resumeRollout', slot);
  else if (happening.kind === 'report') {
    const { version, value } = happening;
    await house.say('reportServingMetrics', { ...slot, version, metrics: { errors: value } });
  } else if (happening.kind === 'overtake') await house.say('promoteModel', { ...slot, version: '1' });
  else if (happening.kind === 'withdraw') await withdrawPromotions(house);
  else await house.say('advanceRollout', slot);
  await house.ring();
}

/** Says of every promotion behind the first that it never came. */
export async function withdrawPromotions(house: House): Promise<void> {
  const events = await house.events();
  const withdrawn = events.flatMap((each) => (each.type === 'ServingCorrected' ? each.data.withdraws : []));
  const withdraw = events
    .filter(({ type }) => type === 'ModelPromoted')
    .slice(1)
    .filter(({ id }) => !withdrawn.some(({ event }) => event === id))
    .map(({ id, occurredAt }) => ({ event: id, from: occurredAt }));
  if (withdraw.length > 0) await house.say('correctServing', { ...slot, withdraw, reason: 'They never came.' });
}
