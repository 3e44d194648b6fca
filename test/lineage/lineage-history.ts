import type { StoredEvent } from '@pedigree/event-store';
import fc from 'fast-check';
import { writeHistory } from '../harness/write-history.ts';

/** One command of a history as fast-check draws it: of few things and few words, so that they often meet. */
export interface LineageStep {
  readonly command: keyof typeof inputs;
  readonly thing: number;
  readonly version: number;
  readonly word: number;
  readonly other: { readonly thing: number; readonly version: number; readonly word: number };
  readonly isNamed: boolean;
  readonly has: {
    readonly run: boolean;
    readonly code: boolean;
    readonly datasets: boolean;
    readonly bytes: boolean;
    readonly sources: boolean;
    readonly parents: boolean;
  };
}

type Step = Omit<LineageStep, 'command'>;

const dataset = (thing: number) => (thing === 3 ? 'shop/dataset' : `dataset-${thing}`);
const model = (thing: number) => (thing === 3 ? 'shop/model' : `model-${thing}`);
const digest = (word: number) => (word === 3 ? `git:${'3'.repeat(40)}` : `opaque:${word}`);
const commit = (word: number) => `${word}`.repeat(40);
const relations = ['FINE_TUNE', 'ENSEMBLE'] as const;

function recipeOf({ other, word, isNamed, has }: Step) {
  const { thing, version } = other;
  const uses = [
    { dataset: `${dataset(thing)}@${isNamed ? version : digest(word)}`, ...(word === 2 && { role: 'test' }) },
    { dataset: `${dataset(thing)}@${digest(other.word)}`, indirect: word !== 1 },
  ];
  return {
    ...(has.run && { run: { id: `run-${word % 2}` } }),
    ...(has.code && {
      code: { commit: commit(other.word), ...(isNamed && { repository: 'https://github.com/acme/x.git' }) },
    }),
    ...(has.datasets && { datasets: uses }),
    ...(has.bytes && { usedArtifacts: [{ digest: digest(other.word) }] }),
  };
}

function originOf(step: Step) {
  const { other, isNamed, has } = step;
  const source = `${dataset(other.thing)}@${isNamed ? other.version : digest(other.word)}`;
  return { ...recipeOf(step), ...(has.sources && { derivedFrom: [source] }) };
}

/** What each command is given. */
const inputs = {
  registerDataset: ({ thing }: Step) => ({ name: dataset(thing) }),
  versionDataset: (step: Step) => ({
    dataset: dataset(step.thing),
    digest: digest(step.word),
    ...originOf(step),
    ...(step.has.bytes && { artifacts: [{ digest: digest(step.other.word), name: 'data.csv' }] }),
  }),
  recordDatasetSighting: (step: Step) => ({ dataset: `${dataset(step.thing)}@${step.version}`, ...originOf(step) }),
  retractDatasetVersion: (step: Step) => ({ dataset: `${dataset(step.thing)}@${step.version}` }),
  registerModel: ({ thing }: Step) => ({ name: model(thing) }),
  recordTraining: (step: Step) => {
    const { thing, other, word, isNamed, has } = step;
    const named = `${model(other.thing)}@${isNamed ? other.version : digest(other.word)}`;
    return {
      model: model(thing),
      ...recipeOf(step),
      ...(isNamed && { label: `label-${word}` }),
      artifacts: [{ digest: digest(word), name: 'model.bin' }, { name: 'notes.txt' }],
      ...(has.parents && {
        parents: relations.map((relation, index) => ({
          model: index === 0 ? named : `${model(other.thing)}@${digest(word)}`,
          relation,
        })),
      }),
    };
  },
  labelModelVersion: ({ thing, version, word }: Step) => ({
    model: model(thing),
    version: `${version}`,
    label: `label-${word}`,
  }),
  setModelAlias: ({ thing, version }: Step) => ({ model: model(thing), version: `${version}`, alias: 'champion' }),
  recordEvaluation: ({ thing, version, other }: Step) => ({
    model: model(thing),
    version: `${version}`,
    dataset: `${dataset(other.thing)}@${digest(other.word)}`,
    metrics: { auc: 1 },
  }),
};

export const commandNames = Object.keys(inputs).filter((name): name is LineageStep['command'] => name in inputs);

const things = fc.constantFrom(1, 1, 2, 3);
const small = fc.integer({ min: 1, max: 3 });
const versions = fc.constantFrom(1, 1, 2);

const stepOf = (command: fc.Arbitrary<LineageStep['command']>): fc.Arbitrary<LineageStep> =>
  fc.record({
    command,
    thing: things,
    version: versions,
    word: small,
    other: fc.record({ thing: things, version: versions, word: small }),
    isNamed: fc.boolean(),
    has: fc.record({
      run: fc.boolean(),
      code: fc.boolean(),
      datasets: fc.boolean(),
      bytes: fc.boolean(),
      sources: fc.boolean(),
      parents: fc.boolean(),
    }),
  });

/** What makes edges is drawn more often than the rest. */
const makers = ['recordTraining', 'versionDataset', 'recordDatasetSighting'] as const;

/** What most often comes before the version that it needs is drawn more often, too, so that each is seen to be written. */
const late = ['labelModelVersion', 'retractDatasetVersion', 'setModelAlias', 'recordEvaluation'] as const;

/** Random commands, behind the registrations that most would be refused without. */
export const lineageSteps: fc.Arbitrary<readonly LineageStep[]> = fc
  .tuple(
    ...([1, 2, 3] as const).flatMap((thing) =>
      (['registerDataset', 'registerModel'] as const).map((command) =>
        stepOf(fc.constant(command)).map((step) => ({ ...step, thing })),
      ),
    ),
    fc.array(stepOf(fc.constantFrom(...commandNames, ...late, ...late, ...makers, ...makers, ...makers)), {
      minLength: 12,
      maxLength: 30,
      size: 'max',
    }),
  )
  .map((steps) => steps.flat());

const beginning = Date.parse('2026-05-01T00:00:00.000Z');

/** Lets the real commands write a history; `written` counts those that wrote something. */
export function writeLineageHistory(
  steps: readonly LineageStep[],
  written: Map<string, number>,
): Promise<readonly StoredEvent[]> {
  const told = steps.map((step) => ({
    command: step.command,
    input: { ...inputs[step.command](step), reason: 'because' },
    clock: 1,
  }));
  return writeHistory(beginning, told, written);
}
