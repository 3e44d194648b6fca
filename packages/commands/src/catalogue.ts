import {
  datasetCommands,
  datasetNeeds,
  decideDataset,
  decideEnvironment,
  decideModel,
  decideReport,
  environmentCommands,
  environmentNeeds,
  explainEnvironment,
  modelCommands,
  modelNeeds,
  reportCommands,
  reportNeeds,
} from '@pedigree/domain';
import { preparing, type Read } from './prepare.ts';

export type CommandName =
  | keyof typeof datasetCommands
  | keyof typeof modelCommands
  | keyof typeof environmentCommands
  | keyof typeof reportCommands;

const dataset = preparing('dataset', datasetCommands, datasetNeeds, decideDataset);
const model = preparing('model', modelCommands, modelNeeds, decideModel);
const environment = preparing(
  'environment',
  environmentCommands,
  environmentNeeds,
  decideEnvironment,
  explainEnvironment,
);
const report = preparing('report', reportCommands, reportNeeds, decideReport);

/** Every command there is: how it is read, which stream it writes, what it rests on, how it is decided. A total map. */
export const commandCatalogue: { readonly [Name in CommandName]: Read } = {
  registerDataset: dataset('registerDataset'),
  describeDataset: dataset('describeDataset'),
  versionDataset: dataset('versionDataset'),
  recordDatasetSighting: dataset('recordDatasetSighting'),
  retractDatasetVersion: dataset('retractDatasetVersion'),
  reinstateDatasetVersion: dataset('reinstateDatasetVersion'),
  registerModel: model('registerModel'),
  describeModel: model('describeModel'),
  deprecateModel: model('deprecateModel'),
  undeprecateModel: model('undeprecateModel'),
  recordTraining: model('recordTraining'),
  labelModelVersion: model('labelModelVersion'),
  recordEvaluation: model('recordEvaluation'),
  tagModelVersion: model('tagModelVersion'),
  untagModelVersion: model('untagModelVersion'),
  setModelAlias: model('setModelAlias'),
  removeModelAlias: model('removeModelAlias'),
  approveModelVersion: model('approveModelVersion'),
  rejectModelVersion: model('rejectModelVersion'),
  withdrawApproval: model('withdrawApproval'),
  retractModelVersion: model('retractModelVersion'),
  reinstateModelVersion: model('reinstateModelVersion'),
  defineEnvironment: environment('defineEnvironment'),
  changePromotionPolicy: environment('changePromotionPolicy'),
  promoteModel: environment('promoteModel'),
  promoteModels: environment('promoteModels'),
  rollBackModel: environment('rollBackModel'),
  rollBackModels: environment('rollBackModels'),
  rollBackEnvironment: environment('rollBackEnvironment'),
  restoreEnvironment: environment('restoreEnvironment'),
  retireModel: environment('retireModel'),
  correctServing: environment('correctServing'),
  startRollout: environment('startRollout'),
  advanceRollout: environment('advanceRollout'),
  pauseRollout: environment('pauseRollout'),
  resumeRollout: environment('resumeRollout'),
  abortRollout: environment('abortRollout'),
  reportServingMetrics: report('reportServingMetrics'),
};

/** Tells a command's name from any other text. */
export function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(commandCatalogue, text);
}
