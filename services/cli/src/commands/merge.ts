import { writeFileSync } from 'node:fs';
import { toJsonText } from '@pedigree/kernel';
import { inFull, readKnownAt, readVersionOf } from '../arguments.ts';
import { Refused } from '../errors.ts';
import { collect } from '../key-values.ts';
import { nameOfConflict, printMerge, standingVersion } from '../merge/print-merge.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatCount } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { writeWhole } from '../output/whole-file.ts';
import type { Setting } from '../setting.ts';
import { whichIsMissing } from '../which-is-missing.ts';

/** `pedigree merge`: the recipe to train next, of two versions. */
export function mergeCommand(setting: Setting) {
  return askingCommand(
    'merge',
    'Merges the recipes of two model versions three ways: shows the recipe to train next, and what is to be decided before.',
    "pedigree merge fraud@3 fraud@branch:wide --theirs '*' --train recipe.json",
  )
    .optionsGroup('Options:')
    .argument('<ours>', 'such as fraud@3')
    .argument('<theirs>', 'such as fraud@branch:wide')
    .option('--base <version>', 'compare both with this one (default: their best common ancestors)')
    .option(
      '--ours <path>',
      'a conflict in which the first is taken, * for all that are not named; may be given several times',
      collect,
    )
    .option('--theirs <path>', 'a conflict in which the second is taken; likewise', collect)
    .option('--train <file>', 'write the recipe there as JSON, for a training script; refused while a conflict is open')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (one, other, options) => {
      const { terminal } = setting;
      const read = (argument: string, text: string) =>
        inFull(readVersionOf(argument, text, 'model', options.namespace));
      const [a, b] = [read('<ours>', one), read('<theirs>', other)];
      const base = options.base === undefined ? undefined : read('--base', options.base);
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      const { ours, theirs, train } = options;
      const merge = await client.merge({ a, b, base, ours, theirs, knownAt });
      if (!merge) throw await whichIsMissing(client, base === undefined ? [a, b] : [a, b, base], knownAt);
      if (options.json) printJson(terminal, merge);
      else printMerge(merge, terminal);
      const open = merge.conflicts.filter(({ decision }) => decision === null);
      if (open.length > 0) {
        const paths = open.map(nameOfConflict).join(', ');
        throw new Refused(
          `required: --ours or --theirs for each conflict; open: ${formatCount(open.length, 'conflict')}: ${paths}`,
        );
      }
      if (train === undefined) return;
      const standing = standingVersion(merge);
      if (standing !== undefined) {
        throw new Refused(
          `--train: required: versions that both went on from their base; came: ${standing}, which has the recipe already`,
        );
      }
      await writeWhole('--train', train, async (file) => writeFileSync(file, `${toJsonText(merge.recipe, 2)}\n`));
    });
}
