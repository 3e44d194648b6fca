import { inFull, readKnownAt, readVersionOf } from '../arguments.ts';
import { blameToJson, printBlame } from '../blame/print-blame.ts';
import { notFound } from '../errors.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import type { Setting } from '../setting.ts';

/** `pedigree blame`: since which version what a recipe says is so. */
export function blameCommand(setting: Setting) {
  return askingCommand(
    'blame',
    'Shows since which version a parameter, a package or a dataset of a model version is so, along its parents: who ' +
      'brought it in, when, and why.',
    'pedigree blame fraud@champion optimizer.rate numpy',
  )
    .optionsGroup('Options:')
    .argument('<version>', 'such as fraud@3, fraud@champion or fraud@branch:wide')
    .argument('[path...]', 'only these: a parameter by its path, a package, a dataset, or a part such as software')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (version, paths, options) => {
      const { terminal } = setting;
      const of = inFull(readVersionOf('<version>', version, 'model', options.namespace));
      const knownAt = readKnownAt(options.knownAt, terminal);
      const blame = await clientOf(options, setting).blame({ of, paths, knownAt });
      if (!blame) throw notFound(of, knownAt);
      if (options.json) printJson(terminal, blameToJson(blame));
      else printBlame(blame, terminal);
    });
}
