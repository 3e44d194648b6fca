import type { Command } from '@pedigree/client';
import type { MadeDataset, MadeModel, Pipeline } from './pipeline.ts';

/** What is around the pipeline. */
export interface Surroundings {
  /** The commit of the code that trains, where it is in a repository. */
  readonly code?: { readonly commit: string; readonly dirty: boolean } | undefined;
  /** Of Node.js. */
  readonly languageVersion: string;
}

/** The day the story is told, as milliseconds since 1970; everything else is that many days before. */
export type DaysAgo = (days: number, hour?: number) => string;

const dataset = 'transactions';
const holdout = 'transactions-holdout';
const model = 'fraud';

/** The id of a command of the story: the same each time it is told, so that it is recorded once. */
export function idOf(...name: readonly (string | number)[]): string {
  return ['demo', ...name].join(':');
}

/** Environments, and the names of data and model. The first command carries the day from which all days are counted. */
export function opening(daysAgo: DaysAgo): readonly Command[] {
  const environment = (name: string, rank: number, production: boolean): Command => ({
    defineEnvironment: { name, rank, production, commandId: idOf('define', name), occurredAt: daysAgo(60) },
  });
  return [
    {
      registerDataset: {
        name: dataset,
        description: 'Card payments with the labels of the disputes team. Every number is made up.',
        commandId: openingId,
        occurredAt: daysAgo(60),
      },
    },
    { registerDataset: { name: holdout, commandId: idOf('register', holdout), occurredAt: daysAgo(60) } },
    {
      registerModel: {
        name: model,
        description: 'Scores a card payment: how likely is it a fraud?',
        commandId: idOf('register', model),
        occurredAt: daysAgo(60),
      },
    },
    environment('dev', 1, false),
    environment('qa', 2, false),
    environment('production', 3, true),
  ];
}

/** The id of the first command. */
export const openingId = idOf('register', dataset);

/** Who makes what, until a version of it serves that should not. */
export function untilTheMistake(
  { first, holdout: held, contaminated, models }: Pipeline,
  around: Surroundings,
  daysAgo: DaysAgo,
) {
  return [
    versioned(dataset, first, daysAgo(56), 'first export'),
    versioned(holdout, held, daysAgo(56), 'kept apart, never trained on'),
    trained('v1.0.0', models.baseline, around, daysAgo(55), 'a baseline on two features'),
    promoted('dev', 'v1.0.0', daysAgo(55, 15)),
    promoted('qa', 'v1.0.0', daysAgo(54)),
    promoted('production', 'v1.0.0', daysAgo(52), 'first model in production'),
    versioned(dataset, contaminated, daysAgo(42), 'twice the payments'),
    trained('v1.1.0', models.spoilt, around, daysAgo(41), 'two more features on twice the data'),
    promoted('dev', 'v1.1.0', daysAgo(41, 15)),
    promoted('qa', 'v1.1.0', daysAgo(40)),
    promoted('production', 'v1.1.0', daysAgo(38), 'better auc'),
  ];
}

/** What was done about it, and what came after. `target`: the change of production to return to. */
export function afterTheMistake(
  { mended, contaminated, models }: Pipeline,
  around: Surroundings,
  daysAgo: DaysAgo,
  target: { readonly event: string; readonly from: string },
): readonly Command[] {
  return [
    {
      rollBackModel: {
        environment: 'production',
        model,
        target,
        commandId: idOf('roll-back', 'production'),
        occurredAt: daysAgo(35),
        reason: 'far too many honest payments stopped',
      },
    },
    {
      retractDatasetVersion: {
        version: `${dataset}@${contaminated.file.digest}`,
        commandId: idOf('retract', dataset),
        occurredAt: daysAgo(34),
        reason: 'the labelling job turned one label in three round',
      },
    },
    {
      retractModelVersion: {
        model,
        version: 'v1.1.0',
        commandId: idOf('retract', model),
        occurredAt: daysAgo(34),
        reason: 'trained on contaminated labels',
      },
    },
    versioned(dataset, mended, daysAgo(28), 'labels mended'),
    trained('v1.2.0', models.mended, around, daysAgo(28, 14), 'the same recipe on mended labels'),
    promoted('dev', 'v1.2.0', daysAgo(27)),
    promoted('qa', 'v1.2.0', daysAgo(25)),
    promoted('production', 'v1.2.0', daysAgo(21), 'mended'),
    pointed('v1.2.0', 'none', daysAgo(21, 10)),
    trained('v2.0.0', models.allFeatures, around, daysAgo(14), 'hour of the day and age of the account'),
    evaluated('v2.0.0', models.allFeatures, daysAgo(14, 10)),
    promoted('dev', 'v2.0.0', daysAgo(14, 15)),
    promoted('qa', 'v2.0.0', daysAgo(12)),
    {
      tagModelVersion: {
        model,
        version: 'v2.0.0',
        key: 'risk-review',
        value: 'passed',
        commandId: idOf('tag', 'v2.0.0'),
        occurredAt: daysAgo(5),
      },
    },
    {
      correctServing: {
        environment: 'production',
        model,
        since: daysAgo(21),
        until: daysAgo(18),
        allocation: [{ version: 'v1.0.0' }],
        commandId: idOf('correct', 'production'),
        reason: 'the rollout had stuck: v1.0.0 served for three more days',
      },
    },
    {
      promoteModel: {
        environment: 'production',
        model,
        version: 'v2.0.0',
        commandId: idOf('promote', 'production', 'v2.0.0'),
        reason: 'better on every metric',
      },
    },
    {
      setModelAlias: {
        model,
        alias: 'champion',
        version: 'v2.0.0',
        expected: 'v1.2.0',
        commandId: idOf('alias', 'v2.0.0'),
      },
    },
  ];
}

function versioned(name: string, { file }: MadeDataset, occurredAt: string, reason: string): Command {
  return {
    versionDataset: {
      dataset: name,
      digest: file.digest,
      rows: file.rows,
      size: file.size,
      commandId: idOf('version', name, file.digest.slice(-16)),
      occurredAt,
      reason,
    },
  };
}

function trained(
  label: string,
  made: MadeModel,
  { code, languageVersion }: Surroundings,
  occurredAt: string,
  reason: string,
): Command {
  return {
    recordTraining: {
      model,
      label,
      code,
      datasets: [{ dataset: `${dataset}@${made.trainedOn.file.digest}`, role: 'training' }],
      parameters: made.hyperparameters,
      software: { language: 'javascript', languageVersion },
      metrics: made.metrics,
      artifacts: [
        { name: 'weights.json', mediaType: 'application/json', digest: made.file.digest, size: made.file.size },
      ],
      commandId: idOf('train', label),
      occurredAt,
      reason,
    },
  };
}

function evaluated(label: string, made: MadeModel, occurredAt: string): Command {
  return {
    recordEvaluation: {
      model,
      version: label,
      dataset: `${holdout}@1`,
      metrics: made.metrics,
      commandId: idOf('evaluate', label),
      occurredAt,
    },
  };
}

function promoted(environment: string, label: string, occurredAt: string, reason?: string): Command {
  return {
    promoteModel: {
      environment,
      model,
      version: label,
      commandId: idOf('promote', environment, label),
      occurredAt,
      reason,
    },
  };
}

function pointed(label: string, expected: string, occurredAt: string): Command {
  return {
    setModelAlias: { model, alias: 'champion', version: label, expected, commandId: idOf('alias', label), occurredAt },
  };
}
