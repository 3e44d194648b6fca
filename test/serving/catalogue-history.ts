import type { StoredEvent } from '@pedigree/event-store';
import fc from 'fast-check';
import { writeHistory } from '../harness/write-history.ts';
import { beginning } from './history.ts';

/** One command of a history as fast-check draws it: of few things and few words, so that they often meet. */
export interface CatalogueStep {
  readonly command: keyof typeof inputs;
  readonly thing: number;
  readonly version: number;
  readonly word: number;
  readonly isTold: boolean;
  /** By how much the clock moves before the step; it may step back. */
  readonly clock: number;
}

type Input = (step: Omit<CatalogueStep, 'command'>) => object;

const dataset = ({ thing }: { readonly thing: number }) => `dataset-${thing}`;
const model = ({ thing }: { readonly thing: number }) => `model-${thing}`;
const branches = ['main', 'wide'] as const;
const datasetVersion: Input = (step) => ({ dataset: `${dataset(step)}@${step.version}` });
const modelVersion: Input = (step) => ({ model: model(step), version: `${step.version}` });
/** By few actors, for few environments and for all. */
const judged: Input = (step) => ({
  ...modelVersion(step),
  source: { system: 'test', by: `by-${step.word % 2}` },
  ...(step.isTold && { environment: `environment-${step.thing}` }),
});
const digest = (word: number) => `opaque:${word}`;
const commit = (word: number) => `${word}`.repeat(40);

/** What each command is given; labels and aliases share their names, as they share a space. */
const inputs = {
  registerDataset: (step) => ({ name: dataset(step), ...(step.isTold && { description: 'at first' }) }),
  describeDataset: (step) => ({ dataset: dataset(step), description: `word ${step.word}` }),
  versionDataset: (step) => ({ dataset: dataset(step), digest: digest(step.word) }),
  // Of few instants and few commits, so that statements often tie.
  recordDatasetSighting: (step) => ({
    ...datasetVersion(step),
    heldBy: { commit: commit(step.word) },
    occurredAt: `2020-01-0${step.word}T00:00:00.000Z`,
    ...(step.isTold && { parameters: { word: step.word } }),
  }),
  retractDatasetVersion: datasetVersion,
  reinstateDatasetVersion: datasetVersion,
  registerModel: (step) => ({ name: model(step), ...(step.isTold && { description: 'at first' }) }),
  describeModel: (step) => ({ model: model(step), description: `word ${step.word}` }),
  deprecateModel: (step) => ({ model: model(step) }),
  undeprecateModel: (step) => ({ model: model(step) }),
  recordTraining: (step) => ({
    model: model(step),
    branch: branches[step.version % 2],
    artifacts: [{ digest: digest(step.word) }],
    code: { commit: commit(step.word) },
    ...(step.isTold && { label: `name-${step.word}` }),
  }),
  labelModelVersion: (step) => ({ ...modelVersion(step), label: `name-${step.word}` }),
  recordEvaluation: (step) => ({ ...modelVersion(step), metrics: { auc: step.word } }),
  tagModelVersion: (step) => ({ ...modelVersion(step), key: 'stage', value: `word ${step.word}` }),
  untagModelVersion: (step) => ({ ...modelVersion(step), key: 'stage' }),
  setModelAlias: (step) => ({ ...modelVersion(step), alias: `name-${step.word}` }),
  removeModelAlias: (step) => ({ model: model(step), alias: `name-${step.word}` }),
  approveModelVersion: judged,
  rejectModelVersion: judged,
  withdrawApproval: judged,
  retractModelVersion: modelVersion,
  reinstateModelVersion: modelVersion,
  defineEnvironment: (step) => ({ name: `environment-${step.thing}`, rank: step.word, production: step.isTold }),
  changePromotionPolicy: (step) => ({
    environment: `environment-${step.thing}`,
    rules: step.isTold ? [{ rule: 'EVALUATED_WITHIN', days: step.word }] : [],
    mayOverride: step.word === 1,
  }),
} as const satisfies Readonly<Record<string, Input>>;

/** The commands that the catalogue tells of. */
export const commandNames = Object.keys(inputs).filter((name): name is CatalogueStep['command'] => name in inputs);

const stepOf = (command: fc.Arbitrary<CatalogueStep['command']>): fc.Arbitrary<CatalogueStep> =>
  fc.record({
    command,
    thing: fc.constantFrom(1, 1, 1, 2),
    version: fc.constantFrom(1, 1, 2),
    word: fc.integer({ min: 1, max: 3 }),
    isTold: fc.boolean(),
    clock: fc.integer({ min: -3, max: 8 }),
  });

/** What undoes another command is drawn more often than it succeeds: the other has to come before it. */
const drawn = commandNames.flatMap((name) =>
  /^(reinstate|un|remove|withdraw)/.test(name) ? [name, name, name] : [name],
);

/** Random commands, behind some that most others would be refused without. */
export const catalogueSteps: fc.Arbitrary<readonly CatalogueStep[]> = fc
  .tuple(
    ...(['registerDataset', 'registerModel', 'versionDataset', 'recordTraining'] as const).map((command) =>
      stepOf(fc.constant(command)).map((step) => ({ ...step, thing: 1 })),
    ),
    fc.array(stepOf(fc.constantFrom(...drawn)), { minLength: 20, maxLength: 40, size: 'max' }),
  )
  .map((steps) => steps.flat());

/** Lets the real commands write a history; `written` counts those that wrote something. */
export function writeCatalogueHistory(
  steps: readonly CatalogueStep[],
  written: Map<string, number>,
): Promise<readonly StoredEvent[]> {
  const told = steps.map((step) => ({
    command: step.command,
    input: { ...inputs[step.command](step), reason: 'because' },
    clock: step.clock,
  }));
  return writeHistory(beginning, told, written);
}
