import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { rolloutListCommand, rolloutShowCommand } from './rollout-list.ts';
import {
  rolloutAbortCommand,
  rolloutAdvanceCommand,
  rolloutPauseCommand,
  rolloutResumeCommand,
} from './rollout-moves.ts';
import { rolloutStartCommand } from './rollout-start.ts';

/** `pedigree rollout start`, `advance`, `pause`, `resume`, `abort`, `show` and `list`. */
export function rolloutCommand(setting: Setting) {
  return localCommand(
    'rollout',
    'Lets versions come to serve step by step, and goes back where they do badly.',
    'pedigree rollout start fraud@4 production --steps shadow,1%,5%,25%,100% --hold-for 1h30m --automatic --guard "error rate<=0.02"',
  )
    .addCommand(rolloutStartCommand(setting))
    .addCommand(rolloutAdvanceCommand(setting))
    .addCommand(rolloutPauseCommand(setting))
    .addCommand(rolloutResumeCommand(setting))
    .addCommand(rolloutAbortCommand(setting))
    .addCommand(rolloutShowCommand(setting))
    .addCommand(rolloutListCommand(setting));
}
