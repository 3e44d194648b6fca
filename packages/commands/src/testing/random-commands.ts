import fc from 'fast-check';
import type { CommandName } from '../catalogue.ts';
import { inputs, rarely, texts, times, withoutUndefined } from './random-inputs.ts';

/** A command as somebody might send it; `#n` in its input stands for the n-th serving event, and `@n` for its time. */
export interface RandomCommand {
  readonly name: CommandName;
  readonly input: Readonly<Record<string, unknown>>;
  /** How far the clock moves before it, in milliseconds; at times backwards. */
  readonly clockStep: number;
}

/** How often commands come, beside each other. */
type Weights = Partial<Readonly<Record<CommandName, number>>>;

/** Serving is what most rules are about, and needs something to serve. */
const weights: Weights = {
  recordTraining: 6,
  labelModelVersion: 2,
  tagModelVersion: 4,
  untagModelVersion: 3,
  setModelAlias: 2,
  removeModelAlias: 2,
  deprecateModel: 2,
  undeprecateModel: 2,
  recordDatasetSighting: 7,
  retractDatasetVersion: 3,
  reinstateDatasetVersion: 3,
  approveModelVersion: 3,
  rejectModelVersion: 2,
  withdrawApproval: 4,
  retractModelVersion: 2,
  reinstateModelVersion: 4,
  defineEnvironment: 2,
  promoteModel: 8,
  promoteModels: 4,
  rollBackModel: 4,
  rollBackModels: 5,
  rollBackEnvironment: 7,
  restoreEnvironment: 6,
  correctServing: 5,
};

const common = fc.record({
  commandId: rarely(fc.constantFrom('c1', 'c2', 'c3')),
  occurredAt: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: times },
    { weight: 1, arbitrary: fc.constant('2026-06-01') },
  ),
  source: rarely(fc.record({ system: fc.constant('gto'), by: texts })),
  ifRevision: fc.oneof(
    { weight: 30, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: -1, max: 5 }) },
  ),
  reason: fc.oneof({ weight: 5, arbitrary: texts }, { weight: 1, arbitrary: fc.constant(undefined) }),
});

const takesNoTime = new Set<CommandName>([
  'changePromotionPolicy',
  'correctServing',
  'rollBackEnvironment',
  'restoreEnvironment',
  'startRollout',
  'advanceRollout',
  'pauseRollout',
  'resumeRollout',
  'abortRollout',
]);

function commandOf(name: CommandName): fc.Arbitrary<RandomCommand> {
  return fc
    .tuple(
      inputs[name],
      common,
      fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 90_000_000 }) },
        { weight: 1, arbitrary: fc.integer({ min: -3_600_000, max: 0 }) },
      ),
    )
    .map(([own, { occurredAt, ...rest }, clockStep]) => ({
      name,
      input: withoutUndefined({ ...own, ...rest, ...(!takesNoTime.has(name) && { occurredAt }) }),
      clockStep,
    }));
}

const names = Object.keys(inputs).filter((name): name is CommandName => name in inputs);

/** What has to be there for anything to be accepted; each history begins with most of it. */
const foundations: readonly RandomCommand[] = [
  { name: 'registerDataset', input: { name: 'd1' }, clockStep: 0 },
  { name: 'versionDataset', input: { dataset: 'd1', digest: 'opaque:1' }, clockStep: 0 },
  { name: 'versionDataset', input: { dataset: 'd1', digest: 'opaque:2' }, clockStep: 0 },
  { name: 'registerModel', input: { name: 'm1' }, clockStep: 0 },
  { name: 'recordTraining', input: { model: 'm1', artifacts: [{ digest: 'opaque:1' }] }, clockStep: 0 },
  { name: 'recordTraining', input: { model: 'm1', label: 'v2' }, clockStep: 0 },
  { name: 'defineEnvironment', input: { name: 'e1' }, clockStep: 0 },
];

/** What has to be said at once to mean something: among all else a rollout is overtaken, and what a restore goes back to replaced. */
const sequences: fc.Arbitrary<readonly RandomCommand[]> = fc
  .constantFrom<readonly CommandName[]>(
    ['startRollout', 'pauseRollout', 'resumeRollout', 'advanceRollout'],
    ['startRollout', 'pauseRollout', 'advanceRollout', 'resumeRollout', 'abortRollout'],
    ['startRollout', 'advanceRollout', 'advanceRollout', 'abortRollout'],
    ['startRollout', 'startRollout', 'advanceRollout'],
    ['promoteModel', 'promoteModel', 'retractModelVersion', 'restoreEnvironment'],
  )
  .chain((names) => fc.tuple(...names.map(commandOf)));

/** What changes what serves, and what may stand in its way. */
const ofServing: Weights = {
  recordTraining: 2,
  retractModelVersion: 2,
  reinstateModelVersion: 1,
  rejectModelVersion: 1,
  approveModelVersion: 1,
  changePromotionPolicy: 1,
  defineEnvironment: 1,
  promoteModel: 10,
  promoteModels: 3,
  rollBackModel: 2,
  rollBackEnvironment: 3,
  retireModel: 3,
  correctServing: 6,
  startRollout: 1,
  restoreEnvironment: 20,
};

/** Histories of commands of every name, on few things, so that references often exist. */
export function randomHistories(maxLength: number): fc.Arbitrary<readonly RandomCommand[]> {
  return historiesOf(maxLength, (name) => weights[name] ?? 1);
}

/** Histories of what serves in few environments, which are restored again and again. */
export function historiesOfRestores(maxLength: number): fc.Arbitrary<readonly RandomCommand[]> {
  return historiesOf(maxLength, (name) => ofServing[name] ?? 0);
}

function historiesOf(
  maxLength: number,
  weightOf: (name: CommandName) => number,
): fc.Arbitrary<readonly RandomCommand[]> {
  const single = names.map((name) => ({
    weight: weightOf(name),
    arbitrary: commandOf(name).map((each) => [each]),
  }));
  const command = fc.oneof(...single, { weight: 7, arbitrary: sequences });
  return fc
    .tuple(
      fc.subarray([...foundations], { minLength: foundations.length - 1 }),
      fc.array(command, { minLength: Math.ceil(maxLength / 2), maxLength, size: 'max' }),
    )
    .map(([first, rest]) => [...first, ...rest.flat().slice(0, maxLength)]);
}
