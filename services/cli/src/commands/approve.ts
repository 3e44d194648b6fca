import { judgingCommand } from '../approvals/judging-command.ts';
import type { Setting } from '../setting.ts';

/** `pedigree approve`: an actor approves of a version. */
export function approveCommand(setting: Setting) {
  return judgingCommand(setting, {
    name: 'approve',
    summary:
      'Says that you approve of a model version, for one environment or for all. Your latest word counts; withdraw-approval ' +
      'takes it back.',
    example:
      'pedigree approve fraud@3 --environment production --reason "reviewed with the disputes team"\n' +
      'pedigree approve fraud@3 --reason "good everywhere"',
    outcome: 'is approved of',
    toCommand: (approveModelVersion) => ({ approveModelVersion }),
  });
}
