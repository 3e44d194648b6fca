import { recordOne } from '@pedigree/client';
import { inFull, readAnyVersion } from '../arguments.ts';
import { changingCommand, clientOf, commonInput } from '../options.ts';
import type { Setting } from '../setting.ts';
import { requireAccepted, tellAccepted } from '../tell-outcome.ts';
import { versionMeant } from '../version-meant.ts';

/** `pedigree retract`: a version must not be used any more. */
export function retractCommand(setting: Setting) {
  return changingCommand(
    'retract',
    'States that a model or dataset version must not be used any more, and why.',
    'pedigree retract fraud@3 --reason "trained on leaked labels"\n' +
      'pedigree retract dataset:transactions@2 --reason "contains test accounts"',
  )
    .argument('<reference>', 'such as fraud@3 or dataset:transactions@2')
    .action(async (reference, options) => {
      const { terminal } = setting;
      const subject = readAnyVersion('<reference>', reference, options.namespace);
      const version = inFull(subject);
      const common = commonInput(options, setting);
      const command =
        subject.kind === 'dataset'
          ? { retractDatasetVersion: { version, ...common } }
          : { retractModelVersion: { version, ...common } };
      const outcome = await recordOne(clientOf(options, setting), command);
      const accepted = requireAccepted(outcome, options, terminal);
      tellAccepted(accepted, `${versionMeant(subject, accepted.event)} must not be used any more.`, options, terminal);
    });
}
