import { inFull, readAnyVersion, readKnownAt } from '../arguments.ts';
import { notFound } from '../errors.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import { printRecipe } from '../recipe/print-recipe.ts';
import { recipeToJson } from '../recipe/to-json.ts';
import type { Setting } from '../setting.ts';

/** `pedigree recipe`: all that went into a version, and what is not known of that. */
export function recipeCommand(setting: Setting) {
  return askingCommand(
    'recipe',
    'Shows all that went into a version of a model or dataset, and what of that is stale or unknown.',
    'pedigree recipe fraud@3\npedigree recipe dataset:transactions@2 --json',
  )
    .optionsGroup('Options:')
    .argument('<reference>', 'such as fraud@3 or dataset:transactions@2')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (text, options) => {
      const { terminal } = setting;
      const of = inFull(readAnyVersion('<reference>', text, options.namespace));
      const knownAt = readKnownAt(options.knownAt, terminal);
      const recipe = await clientOf(options, setting).recipe({ of, knownAt });
      if (!recipe) throw notFound(of, knownAt);
      if (options.json) printJson(terminal, recipeToJson(recipe));
      else printRecipe(recipe, terminal);
    });
}
