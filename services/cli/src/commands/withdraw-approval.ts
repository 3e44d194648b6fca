import { judgingCommand } from '../approvals/judging-command.ts';
import type { Setting } from '../setting.ts';

/** `pedigree withdraw-approval`: an actor's word on a version, whichever it was, no longer holds. */
export function withdrawApprovalCommand(setting: Setting) {
  return judgingCommand(setting, {
    name: 'withdraw-approval',
    summary: 'Takes back what you said of a model version by approve or reject, for that environment or for all.',
    example: 'pedigree withdraw-approval fraud@3 --environment production --reason "the review was of version 2"',
    outcome: 'is no longer judged by you',
    toCommand: (withdrawApproval) => ({ withdrawApproval }),
  });
}
