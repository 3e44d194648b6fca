import type { Thing } from '../door.ts';
import type { StreamNeed } from '../known-streams.ts';
import type { EnvironmentCommands } from './commands.ts';
import { needsOfPolicy } from './policy/decide.ts';

/** Which other streams each command rests on. */
export const environmentNeeds: {
  readonly [Name in keyof EnvironmentCommands]: (command: EnvironmentCommands[Name]) => readonly StreamNeed[];
} = {
  defineEnvironment: () => [],
  changePromotionPolicy: needsOfPolicy,
  promoteModel: needOfModel,
  promoteModels: ({ promotions }) => promotions.flatMap(needOfModel),
  rollBackModel: needOfModel,
  rollBackModels: ({ rollbacks }) => rollbacks.flatMap(needOfModel),
  rollBackEnvironment: () => [],
  restoreEnvironment: () => [],
  retireModel: needOfModel,
  correctServing: needOfModel,
  startRollout: ({ newcomers }) => newcomers.map(({ namespace, name }) => ({ category: 'model', namespace, name })),
  // Which models a rollout is of, only its environment knows.
  advanceRollout: () => [],
  pauseRollout: () => [],
  resumeRollout: () => [],
  abortRollout: () => [],
};

function needOfModel({ model }: { readonly model: Thing }): StreamNeed[] {
  return [{ category: 'model', ...model }];
}
