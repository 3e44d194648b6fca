import { movingCommand, movingInput, roll } from '../rollout/rolling-command.ts';
import type { Setting } from '../setting.ts';

/** `pedigree rollout advance`: a later step; the last one completes the rollout. */
export function rolloutAdvanceCommand(setting: Setting) {
  return movingCommand(
    'advance',
    'Goes to the next step of a rollout, or to a later one; the last one completes it.',
    'pedigree rollout advance fraud production --to 25% --force --reason "no traffic at night"',
  )
    .option('--to <step>', 'such as 25% (default: the next)')
    .option('--force', 'although the step has not held for as long as it should; with a --reason')
    .action(async (rollout, environment, options) => {
      const { to, force } = options;
      const advanceRollout = { ...movingInput(rollout, environment, options, setting), to, force };
      await roll({ advanceRollout }, options, setting);
    });
}

/** `pedigree rollout pause`: it stays at its step. */
export function rolloutPauseCommand(setting: Setting) {
  return movingCommand(
    'pause',
    'Keeps a rollout at its step until it is resumed.',
    'pedigree rollout pause fraud production --reason "public holiday"',
  ).action(async (rollout, environment, options) => {
    await roll({ pauseRollout: movingInput(rollout, environment, options, setting) }, options, setting);
  });
}

/** `pedigree rollout resume`: it goes on. */
export function rolloutResumeCommand(setting: Setting) {
  return movingCommand(
    'resume',
    'Lets a rollout go on: its step has to hold anew from now.',
    'pedigree rollout resume fraud production',
  ).action(async (rollout, environment, options) => {
    await roll({ resumeRollout: movingInput(rollout, environment, options, setting) }, options, setting);
  });
}

/** `pedigree rollout abort`: what it replaced serves again. */
export function rolloutAbortCommand(setting: Setting) {
  return movingCommand(
    'abort',
    'Returns to what a rollout replaced.',
    'pedigree rollout abort fraud production --reason "complaints from merchants"',
  ).action(async (rollout, environment, options) => {
    await roll({ abortRollout: movingInput(rollout, environment, options, setting) }, options, setting);
  });
}
