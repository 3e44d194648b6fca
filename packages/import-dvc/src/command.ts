import type { Command, CommandInput } from '@pedigree/client';

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

/**
 * The command of a name and an input that came together, as a draft or a command before it has them: the compiler does
 * not follow that through a computed key.
 */
export function commandOf(name: string, input: object): Command {
  return { [name]: input } as unknown as Command;
}
