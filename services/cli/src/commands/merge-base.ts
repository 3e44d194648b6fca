import { inFull, readKnownAt, readVersionOf } from '../arguments.ts';
import { Refused } from '../errors.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import type { Setting } from '../setting.ts';
import { whichIsMissing } from '../which-is-missing.ts';

/** `pedigree merge-base`: the versions from which two come together. */
export function mergeBaseCommand(setting: Setting) {
  return askingCommand(
    'merge-base',
    'Shows from which versions two model versions come together: all best common ancestors by way of parents, one a line.',
    'pedigree merge-base fraud@3 fraud@branch:wide',
  )
    .optionsGroup('Options:')
    .argument('<one>', 'such as fraud@3')
    .argument('<other>', 'such as fraud@branch:wide')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (one, other, options) => {
      const { terminal } = setting;
      const read = (argument: string, text: string) =>
        inFull(readVersionOf(argument, text, 'model', options.namespace));
      const [a, b] = [read('<one>', one), read('<other>', other)];
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      const mergeBase = await client.mergeBase({ a, b, knownAt });
      if (!mergeBase) throw await whichIsMissing(client, [a, b], knownAt);
      if (options.json) printJson(terminal, mergeBase);
      else for (const { ref, label } of mergeBase.versions) terminal.print(label === null ? ref : `${ref} (${label})`);
      if (mergeBase.versions.length === 0) {
        throw new Refused(`${mergeBase.a} and ${mergeBase.b} are not related: they come from no version together`);
      }
    });
}
