import { type ApproveModelVersionInput, type Command, recordOne } from '@pedigree/client';
import { inFull, readThing, readVersionOf } from '../arguments.ts';
import { WrongUsage } from '../errors.ts';
import { changingCommand, clientOf, commonInput } from '../options.ts';
import type { Setting } from '../setting.ts';
import { requireAccepted, tellAccepted } from '../tell-outcome.ts';
import { versionMeant } from '../version-meant.ts';

/** One of the commands by which an actor judges a version. */
export interface Judging {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  /** What became of the version, as words behind it. */
  readonly outcome: string;
  readonly toCommand: (input: ApproveModelVersionInput) => Command;
}

/** Judges a version for one environment or for all, by whoever says so, and never without saying why. */
export function judgingCommand(setting: Setting, { name, summary, example, outcome, toCommand }: Judging) {
  return changingCommand(name, summary, example)
    .argument('<model@version>', 'such as fraud@3, fraud@v1.2.0 or fraud@champion')
    .option('--environment <name>', 'said for this one (default: for all environments)')
    .action(async (text, options) => {
      const { terminal } = setting;
      if (options.reason === undefined) throw new WrongUsage('--reason: required: why it is so; came: none');
      const asked = readVersionOf('<model@version>', text, 'model', options.namespace);
      const environment =
        options.environment === undefined
          ? undefined
          : inFull(readThing('--environment', options.environment, 'environment', options.namespace));
      const input = { version: inFull(asked), environment, ...commonInput(options, setting) };
      const accepted = requireAccepted(
        await recordOne(clientOf(options, setting), toCommand(input)),
        options,
        terminal,
      );
      const meant = versionMeant(asked, accepted.event);
      const sentence = `${meant} ${outcome} ${environment === undefined ? 'for all environments' : `for ${environment}`}.`;
      tellAccepted(accepted, sentence, options, terminal, { version: meant, environment: environment ?? null });
    });
}
