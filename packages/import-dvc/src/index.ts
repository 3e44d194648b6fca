/** GTO repositories turned into commands. */

export type { Command, CommandName } from './command.ts';
export { addressOf } from './git/open-repository.ts';
export { GitError, type GitErrorCode, runGit } from './git/run-git.ts';
export {
  type ImportOptions,
  type ImportPlan,
  type ImportReport,
  importRepository,
  planImport,
} from './import-repository.ts';
export { EnvironmentMappingError, type EnvironmentUse } from './plan/environments.ts';
export type { KnownAllocation, KnownChange, KnownModel, KnownVersion, Outcome, Recorder } from './recorder.ts';
