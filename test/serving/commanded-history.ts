import { createCommands } from '@pedigree/commands';
import { createMemoryStore, type StoredEvent } from '@pedigree/event-store';
import { type Actor, type Instant, isRejection, toInstant } from '@pedigree/kernel';
import fc from 'fast-check';
import { type ModelSlot, readRaw, standingAt } from '../model/serving-model.ts';
import { beginning, environments, type History, type Said } from './history.ts';

/** Rollbacks are drawn more often than they succeed: they need two different changes before them. */
export const kinds = [
  'promote',
  'promote',
  'testify',
  'split',
  'retire',
  'rollBack',
  'rollBack',
  'correct',
  'correct',
  'withdraw',
  'promoteBoth',
  'rollBackBoth',
  'rollBackBoth',
  'rollBackSince',
  'rollBackSince',
  'restore',
  'restore',
  'startRollout',
  'startRollout',
  'advanceRollout',
  'advanceRollout',
  'advanceRollout',
  'advanceRollout',
  'abortRollout',
  'abortRollout',
  'retract',
  'reinstate',
] as const;

/** One command of a history as fast-check draws it: small numbers, so that times and models often meet. */
export interface CommandStep {
  readonly kind: (typeof kinds)[number];
  readonly environment: number;
  readonly model: number;
  readonly version: number;
  /** Two times, in milliseconds from the beginning. */
  readonly times: readonly [number, number];
  readonly isOpen: boolean;
  readonly states: 'SERVING' | 'NOTHING' | 'UNKNOWN';
  /** By how much the clock moves before the step; it may step back. */
  readonly clock: number;
}

const oneStep: fc.Arbitrary<CommandStep> = fc.record({
  kind: fc.constantFrom(...kinds),
  environment: fc.nat(1),
  model: fc.nat(1),
  version: fc.integer({ min: 1, max: 2 }),
  times: fc.tuple(fc.nat(30), fc.nat(30)),
  isOpen: fc.boolean(),
  states: fc.constantFrom('SERVING', 'NOTHING', 'UNKNOWN'),
  clock: fc.integer({ min: -8, max: 8 }),
});

/** What has to be said at once to come about: a rollout is soon overtaken, and what there is to return to soon corrected. */
const chains: readonly (readonly CommandStep['kind'][])[] = [
  ['startRollout', 'advanceRollout'],
  ['startRollout', 'abortRollout'],
  ['startRollout', 'advanceRollout', 'abortRollout'],
  ['retract', 'reinstate'],
  ['promote', 'split', 'rollBack'],
  ['promote', 'split', 'rollBackBoth'],
  ['promote', 'split', 'rollBackSince'],
  ['testify', 'split', 'restore'],
];

/** The first step as it is drawn, and the others of its chain right behind it, about the same. */
const manySteps: fc.Arbitrary<readonly CommandStep[]> = fc
  .tuple(oneStep, fc.constantFrom(...chains))
  .map(([step, chain]) => chain.map((kind, place) => ({ ...step, kind, clock: place === 0 ? step.clock : 8 })));

export const commandSteps: fc.Arbitrary<readonly CommandStep[]> = fc
  .array(fc.oneof({ weight: 8, arbitrary: oneStep.map((step) => [step]) }, { weight: 2, arbitrary: manySteps }), {
    minLength: 1,
    maxLength: 16,
    size: 'max',
  })
  .map((steps) => steps.flat());

const models = ['fraud', 'churn'];
/** What all are asked by, which of them ever served. */
const software = { packages: { numpy: '1.26.4' } };
const caller: Actor = { id: 'ada', kind: 'PERSON', means: 'CLAIMED' };

/** How many commands of each kind wrote something, for the test to see that all kinds did. */
export type Tally = Map<CommandStep['kind'], number>;

/** Lets the real commands write a history into a log in memory. What they refuse writes nothing, and that is well. */
export async function writeCommandedHistory(script: readonly CommandStep[], tally: Tally): Promise<History> {
  let clock = beginning + 40;
  let count = 0;
  const log: StoredEvent[] = [];
  const store = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock: () => toInstant(clock), log });
  const commands = createCommands({ store, clock: () => clock, newId: () => `command-${++count}` });
  const run = (command: string, input: object) => commands.execute({ command, input, caller });

  for (const name of environments) await run('defineEnvironment', { name });
  for (const model of models) {
    await run('registerModel', { name: model });
    for (let number = 1; number <= 2; number++) await run('recordTraining', { model, software });
  }
  const said: Said[] = [];
  for (const step of script) {
    clock += step.clock;
    const slot = {
      namespace: 'default',
      environment: environments[step.environment] ?? '',
      model: models[step.model] ?? '',
    };
    const asked = ask(step, slot, log);
    if (!asked) continue;
    const before = log.length;
    const outcome = await run(asked.command, asked.input);
    const event = log[before];
    if (isRejection(outcome) || event === undefined) continue;
    tally.set(step.kind, (tally.get(step.kind) ?? 0) + 1);
    const { stream, data } = readRaw(event.envelope.position, event.bytes).event;
    const environment = stream.slice('environment-default/'.length);
    const acted = asked.isAct ? (data.changes ?? []).map(({ model }) => ({ ...slot, environment, model })) : [];
    said.push({ event, acted, corrected: asked.corrected });
  }
  await store.close();
  const slots = environments.flatMap((environment) =>
    models.map((model) => ({ namespace: 'default', environment, model })),
  );
  return { events: log, slots, said };
}

interface Asked {
  readonly command: string;
  readonly input: object;
  readonly isAct: boolean;
  readonly corrected: { readonly slot: ModelSlot; readonly from: Instant; readonly until: Instant | null } | null;
}

function ask(step: CommandStep, slot: ModelSlot, log: readonly StoredEvent[]): Asked | null {
  const { environment, model } = slot;
  const of = { environment, model, reason: 'because' };
  const version = String(step.version);
  const [since = '', until = ''] = [Math.min(...step.times), Math.max(...step.times)].map((time) =>
    toInstant(beginning + time),
  );
  const act = (command: string, input: object): Asked => ({ command, input, isAct: true, corrected: null });
  switch (step.kind) {
    case 'promote':
      return act('promoteModel', { ...of, version });
    case 'split':
      return act('promoteModel', {
        ...of,
        allocation: [
          { version: '1', share: 9_000 },
          { version: '2', share: 1_000 },
        ],
      });
    case 'retire':
      return act('retireModel', of);
    case 'rollBack':
      return act('rollBackModel', of);
    case 'promoteBoth':
      return act('promoteModels', { environment, models: models.map((each) => ({ model: each, version })) });
    case 'rollBackBoth':
      return act('rollBackModels', {
        environment,
        models: (step.isOpen ? [model] : models).map((each) => ({ model: each })),
      });
    case 'rollBackSince':
      return act('rollBackEnvironment', { environment, since: lastChangeOf(slot, step, log) });
    case 'restore':
      return act('restoreEnvironment', {
        environment,
        to: since,
        ...(step.isOpen ? {} : { knownAt: knownAtOf(step, log) }),
      });
    case 'startRollout': {
      const steps = step.isOpen ? ['10%', '50%', '100%'] : ['SHADOW', '100%'];
      return act('startRollout', { ...of, version, steps, holdFor: '0' });
    }
    case 'advanceRollout':
      return act('advanceRollout', { ...of, ...lastRolloutIn(log) });
    case 'abortRollout':
      return act('abortRollout', { ...of, ...lastRolloutIn(log) });
    case 'retract':
      if (step.times[0] > 4) return null;
      return act('retractModelVersion', { model, version, reason: 'because' });
    case 'reinstate':
      return act('reinstateModelVersion', { model, version, reason: 'because' });
    case 'testify':
      return { ...act('promoteModel', { ...of, version, occurredAt: since }), isAct: false };
    case 'correct': {
      const state = step.states === 'SERVING' ? { allocation: [{ version }] } : { state: step.states };
      const input = { ...of, since, ...(step.isOpen ? {} : { until }), ...state };
      const corrected = { slot, from: since, until: step.isOpen ? null : until };
      return { command: 'correctServing', input, isAct: false, corrected };
    }
    case 'withdraw': {
      const raw = log.map(({ envelope, bytes }) => readRaw(envelope.position, bytes));
      const standing = standingAt(raw, slot, BigInt(log.length));
      const index = step.times[0] % Math.max(1, standing.length);
      const change = standing[index];
      if (!change) return null;
      const input = { ...of, withdraw: [{ event: change.event, from: change.from }] };
      const corrected = { slot, from: change.from, until: standing[index + 1]?.from ?? null };
      return { command: 'correctServing', input, isAct: false, corrected };
    }
  }
}

/** When one of the last changes of the environment holds from. */
function lastChangeOf(
  { namespace, environment }: ModelSlot,
  { times }: CommandStep,
  log: readonly StoredEvent[],
): Instant {
  const froms = log
    .map(({ envelope, bytes }) => readRaw(envelope.position, bytes).event)
    .filter(({ stream }) => stream === `environment-${namespace}/${environment}`)
    .flatMap(({ data }) => (data.changes ?? []).map(({ from }) => from));
  return froms.at(-1 - (times[0] % 2)) ?? toInstant(beginning);
}

/** A position of the log. */
function knownAtOf({ times: [, time] }: CommandStep, log: readonly StoredEvent[]): string {
  return `aaaaaaaaaaaaaaaa.${time % (log.length + 1)}`;
}

/** The slot of the rollout that was begun last: what comes after its beginning is seldom drawn for the same slot. */
function lastRolloutIn(log: readonly StoredEvent[]): { readonly environment?: string; readonly model?: string } {
  const begun = log.findLast(({ envelope }) => envelope.type === 'RolloutStarted');
  if (!begun) return {};
  const { event } = readRaw(begun.envelope.position, begun.bytes);
  const model = event.data.changes?.[0]?.model;
  return { environment: event.stream.slice('environment-default/'.length), ...(model !== undefined && { model }) };
}
