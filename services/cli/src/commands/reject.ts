import { judgingCommand } from '../approvals/judging-command.ts';
import type { Setting } from '../setting.ts';

/** `pedigree reject`: an actor rejects a version. */
export function rejectCommand(setting: Setting) {
  return judgingCommand(setting, {
    name: 'reject',
    summary:
      'Says that you reject a model version, for one environment or for all. Your latest word counts; withdraw-approval takes ' +
      'it back.',
    example: 'pedigree reject fraud@2 --environment production --reason "misses small amounts"',
    outcome: 'is rejected',
    toCommand: (rejectModelVersion) => ({ rejectModelVersion }),
  });
}
