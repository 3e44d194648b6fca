export { type CommandName, commandCatalogue, isCommandName } from './catalogue.ts';
export { type CommandRequest, type Commands, type CommandsOptions, createCommands } from './execute.ts';
export type { Accepted, Outcome } from './outcome.ts';
