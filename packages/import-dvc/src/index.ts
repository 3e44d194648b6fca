/** GTO repositories turned into commands. */

export { addressOf } from './git/open-repository.ts';
export { GitError, type GitErrorCode, runGit } from './git/run-git.ts';
export {
  DryRunInterrupted,
  ImportInterrupted,
  type ImportOptions,
  type ImportPhase,
  type ImportPlan,
  type ImportReport,
  importRepository,
  planImport,
} from './import-repository.ts';
export { EnvironmentMappingError, type EnvironmentUse } from './plan/environments.ts';
