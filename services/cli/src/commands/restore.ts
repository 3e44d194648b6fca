import { inFull, readKnownAt, readThing, readTime } from '../arguments.ts';
import { WrongUsage } from '../errors.ts';
import { askingCommand, clientOf, commonInput } from '../options.ts';
import type { Setting } from '../setting.ts';
import { restoreAll } from '../several/restore-all.ts';
import { tellServings } from '../several/tell-servings.ts';

/** `pedigree restore`: what served in an environment at a time serves again. */
export function restoreCommand(setting: Setting) {
  return askingCommand(
    'restore',
    'Puts an environment back to what served in it at a time, as known now or then.',
    'pedigree restore production --to 2024-05-25 --dry-run\npedigree restore production --to 2024-05-25 --reason "the release of the 26th"\npedigree restore --all --to 2024-05-25',
  )
    .option('--dry-run', 'say what would be recorded, and record nothing')
    .option('--reason <text>', 'why, in your words')
    .option('--command-id <id>', 'told twice under one id, it is recorded once (default: a new one)')
    .option('--if-revision <n>', 'refuse if the environment changed since it was at this revision')
    .optionsGroup('Options:')
    .argument('[environment]', 'such as production')
    .option('--to <time>', 'what served then is to serve again; a bare date is 00:00:00Z')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .option('--all', 'every environment of the namespace, one by one: the same again resumes')
    .option('--keep-going', 'with --all: also where some are refused')
    .option('--override', 'although the promotion policy misses something, where it allows that; with a --reason')
    .action(async (name, options) => {
      const { terminal } = setting;
      const to = readTime('--to', options.to, terminal);
      if (to === undefined) throw new WrongUsage('--to: required: a time; came: none');
      const knownAt = readKnownAt(options.knownAt, terminal);
      if ((name === undefined) !== (options.all === true)) {
        throw new WrongUsage(`<environment>: required: an environment, or --all; came: ${name ? 'both' : 'neither'}`);
      }
      if (name === undefined) {
        if (options.commandId !== undefined || options.ifRevision !== undefined) {
          throw new WrongUsage('--all: required: neither --command-id nor --if-revision beside it; came: one of them');
        }
        return restoreAll({ to, knownAt, override: options.override, reason: options.reason }, options, setting);
      }
      const input = {
        environment: inFull(readThing('<environment>', name, 'environment', options.namespace)),
        to,
        knownAt,
        override: options.override,
        ...commonInput(options, setting),
      };
      tellServings(await clientOf(options, setting).restoreEnvironment(input), options, terminal);
    });
}
