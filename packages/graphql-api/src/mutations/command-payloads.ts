import type { Resolvers } from '../generated/resolvers.ts';
import {
  aboutDataset,
  aboutDatasetVersion,
  aboutEnvironment,
  aboutModel,
  aboutModelVersion,
} from './about-catalogue.ts';
import { aboutRollout } from './about-rollout.ts';
import {
  aboutPlan,
  aboutPlannedServing,
  aboutPolicy,
  aboutServing,
  aboutServings,
  aboutToldServings,
} from './about-serving.ts';
import type { CommandName } from './run-command.ts';

/** How the fields that a command's payload has beside the common ones are resolved: a total map, a line a command. */
export const commandPayloads: {
  readonly [Name in CommandName]: NonNullable<Resolvers[`${Capitalize<Name>}Payload`]>;
} = {
  registerDataset: aboutDataset,
  describeDataset: aboutDataset,
  versionDataset: aboutDatasetVersion,
  recordDatasetSighting: aboutDatasetVersion,
  retractDatasetVersion: aboutDatasetVersion,
  reinstateDatasetVersion: aboutDatasetVersion,
  registerModel: aboutModel,
  describeModel: aboutModel,
  deprecateModel: aboutModel,
  undeprecateModel: aboutModel,
  recordTraining: aboutModelVersion,
  labelModelVersion: aboutModelVersion,
  recordEvaluation: aboutModelVersion,
  tagModelVersion: aboutModelVersion,
  untagModelVersion: aboutModelVersion,
  setModelAlias: aboutModelVersion,
  removeModelAlias: aboutModel,
  approveModelVersion: aboutModelVersion,
  rejectModelVersion: aboutModelVersion,
  withdrawApproval: aboutModelVersion,
  retractModelVersion: aboutModelVersion,
  reinstateModelVersion: aboutModelVersion,
  defineEnvironment: aboutEnvironment,
  changePromotionPolicy: aboutEnvironment,
  promoteModel: { ...aboutPlannedServing, ...aboutPolicy },
  promoteModels: { ...aboutToldServings, ...aboutPolicy },
  rollBackModel: { ...aboutPlannedServing, ...aboutPolicy },
  rollBackModels: { ...aboutToldServings, ...aboutPolicy },
  rollBackEnvironment: { ...aboutServings, ...aboutPolicy },
  restoreEnvironment: { ...aboutServings, ...aboutPolicy },
  retireModel: aboutServing,
  correctServing: aboutServing,
  startRollout: { ...aboutRollout, ...aboutPlan, ...aboutPolicy },
  advanceRollout: { ...aboutRollout, ...aboutPlan, ...aboutPolicy },
  pauseRollout: aboutRollout,
  resumeRollout: aboutRollout,
  abortRollout: { ...aboutRollout, ...aboutPlan, ...aboutPolicy },
  reportServingMetrics: {},
};

/** The names of all commands. The map above has exactly these keys, which `Object.keys` forgets. */
export const commandNames = Object.keys(commandPayloads) as readonly CommandName[];

/** The name of the type of a command's payload. */
export function payloadTypeOf<Name extends CommandName>(name: Name): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`;
}
