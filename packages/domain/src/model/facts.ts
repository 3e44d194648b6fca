import { needOfDataset, needsOfRecipe } from '../dataset/facts.ts';
import type { Thing } from '../door.ts';
import type { StreamNeed } from '../known-streams.ts';
import type { ModelCommands } from './commands.ts';

/** Which other streams each command rests on. */
export const modelNeeds: {
  readonly [Name in keyof ModelCommands]: (command: ModelCommands[Name]) => readonly StreamNeed[];
} = {
  registerModel: () => [],
  describeModel: () => [],
  deprecateModel: () => [],
  undeprecateModel: () => [],
  recordTraining: ({ recipe, parents }) => [
    ...needsOfRecipe(recipe),
    ...parents.map(({ model }): StreamNeed => ({ category: 'model', namespace: model.namespace, name: model.name })),
  ],
  labelModelVersion: () => [],
  recordEvaluation: ({ dataset }) => (dataset ? needOfDataset(dataset) : []),
  tagModelVersion: () => [],
  untagModelVersion: () => [],
  setModelAlias: () => [],
  removeModelAlias: () => [],
  approveModelVersion: needOfEnvironment,
  rejectModelVersion: needOfEnvironment,
  withdrawApproval: needOfEnvironment,
  retractModelVersion: () => [],
  reinstateModelVersion: () => [],
};

function needOfEnvironment({ environment }: { readonly environment?: Thing }): readonly StreamNeed[] {
  return environment ? [{ category: 'environment', ...environment }] : [];
}
