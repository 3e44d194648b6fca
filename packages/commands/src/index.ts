export type { PlannedChange, PromotionFacts, PromotionQuestion, VersionFacts } from '@pedigree/domain';
export {
  approvalsAfter,
  checkRule,
  describeItem,
  describeRule,
  growingIn,
  itemsOf,
  viewsOf,
} from '@pedigree/domain';
export { type CommandName, commandCatalogue, isCommandName } from './catalogue.ts';
export { type CommandRequest, type Commands, type CommandsOptions, createCommands } from './execute.ts';
export type { FindKnownAt } from './find-known-at.ts';
export type { LoadPromotionFacts } from './learn.ts';
export type { Accepted, Outcome, Refused } from './outcome.ts';
