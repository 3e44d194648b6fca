import type { CommandInput } from '@pedigree/client';

/** The commands that an import tells. */
export type CommandName =
  | 'defineEnvironment'
  | 'registerModel'
  | 'describeModel'
  | 'recordTraining'
  | 'recordEvaluation'
  | 'labelModelVersion'
  | 'retractModelVersion'
  | 'reinstateModelVersion'
  | 'deprecateModel'
  | 'undeprecateModel'
  | 'tagModelVersion'
  | 'untagModelVersion'
  | 'promoteModel'
  | 'rollBackModel'
  | 'retireModel'
  | 'correctServing';

/** What a command says beside what every command says. Models and environments are named by their plain names. */
export type CommandWords<Name extends CommandName = CommandName> = Name extends CommandName
  ? Omit<NonNullable<CommandInput[Name]>, 'namespace' | 'commandId' | 'occurredAt' | 'reason' | 'source'>
  : never;
