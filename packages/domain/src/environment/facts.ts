import type { Thing } from '../door.ts';
import type { StreamNeed } from '../known-streams.ts';
import type { EnvironmentCommands } from './commands.ts';

/** Which other streams each command rests on. */
export const environmentNeeds: {
  readonly [Name in keyof EnvironmentCommands]: (command: EnvironmentCommands[Name]) => readonly StreamNeed[];
} = {
  defineEnvironment: () => [],
  promoteModel: needOfModel,
  rollBackModel: needOfModel,
  retireModel: needOfModel,
  correctServing: needOfModel,
};

function needOfModel({ model }: { readonly model: Thing }): StreamNeed[] {
  return [{ category: 'model', ...model }];
}
