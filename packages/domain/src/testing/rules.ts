import type {
  DatasetEvent,
  DatasetEvents,
  EnvironmentEvent,
  EnvironmentEvents,
  ModelEvent,
  ModelEvents,
  ReportEvents,
} from '@pedigree/schema/events';
import { type DatasetCommands, datasetCommands } from '../dataset/commands.ts';
import { decideDataset } from '../dataset/decide.ts';
import { evolveDataset } from '../dataset/evolve.ts';
import { type DatasetState, initialDataset } from '../dataset/state.ts';
import { type EnvironmentCommands, environmentCommands } from '../environment/commands.ts';
import { decideEnvironment } from '../environment/decide.ts';
import { evolveEnvironment } from '../environment/evolve.ts';
import type { PromotionFacts } from '../environment/policy/facts.ts';
import { type EnvironmentState, initialEnvironment } from '../environment/state.ts';
import type { KnownStreams } from '../known-streams.ts';
import { type ModelCommands, modelCommands } from '../model/commands.ts';
import { decideModel } from '../model/decide.ts';
import { evolveModel } from '../model/evolve.ts';
import { initialModel, type ModelState } from '../model/state.ts';
import { type ReportCommands, reportCommands } from '../report/commands.ts';
import { decideReport } from '../report/decide.ts';
import { evolveReport } from '../report/evolve.ts';
import { initialReport, type ReportState } from '../report/state.ts';
import type { Wants } from '../wants.ts';
import { fold, type Given, type Rules } from './specify.ts';

export const datasetRules: Rules<DatasetCommands, DatasetEvents, DatasetState> = {
  stream: 'dataset-default/images',
  commands: datasetCommands,
  initial: initialDataset,
  decide: decideDataset,
  evolve: evolveDataset,
};

export const modelRules: Rules<ModelCommands, ModelEvents, ModelState> = {
  stream: 'model-default/fraud',
  commands: modelCommands,
  initial: initialModel,
  decide: decideModel,
  evolve: evolveModel,
};

export const environmentRules: Rules<EnvironmentCommands, EnvironmentEvents, EnvironmentState, Wants> = {
  stream: 'environment-default/production',
  commands: environmentCommands,
  initial: initialEnvironment,
  decide: decideEnvironment,
  evolve: evolveEnvironment,
};

export const reportRules: Rules<ReportCommands, ReportEvents, ReportState> = {
  stream: 'report-default/production',
  commands: reportCommands,
  initial: initialReport,
  decide: decideReport,
  evolve: evolveReport,
};

/** Other streams, each as the facts that stand in it: by name in namespace `default`. */
export function knowing({
  datasets = {},
  models = {},
  environments = {},
  promotion,
}: {
  readonly datasets?: Readonly<Record<string, readonly Given<DatasetEvent>[]>>;
  readonly models?: Readonly<Record<string, readonly Given<ModelEvent>[]>>;
  readonly environments?: Readonly<Record<string, readonly Given<EnvironmentEvent>[]>>;
  readonly promotion?: PromotionFacts;
}): KnownStreams {
  return {
    dataset: ({ namespace, name }) => fold(datasetRules, (namespace === 'default' && datasets[name]) || []),
    model: ({ namespace, name }) => fold(modelRules, (namespace === 'default' && models[name]) || []),
    modelRevision: ({ name }) => (models[name]?.length ?? 0) - 1,
    environment: ({ namespace, name }) => fold(environmentRules, (namespace === 'default' && environments[name]) || []),
    knows: () => true,
    ...(promotion && { promotion }),
  };
}
