import { Option } from '@commander-js/extra-typings';
import { allNodesOf, type SearchKind, type SearchQuery } from '@pedigree/client';
import { readKnownAt } from '../arguments.ts';
import { WrongUsage } from '../errors.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';

const resultsPerPage = 200;

/** `pedigree search`: what has all of some words in its name, description or tags. */
export function searchCommand(setting: Setting) {
  return askingCommand(
    'search',
    'Finds models, datasets and environments by the words of their names and descriptions, and model versions by their ' +
      'tags, the nearest first. Every word has to be there, or to begin one that is.',
    'pedigree search fraud card\npedigree search team risk --kind version --json',
  )
    .optionsGroup('Options:')
    .argument('<words...>', 'in any order, upper or lower case')
    .addOption(new Option('--kind <kind>', 'only what is of that kind').choices(kinds))
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (words, options) => {
      const { terminal } = setting;
      const text = words.join(' ');
      if (!/[\p{L}\p{N}]/u.test(text)) throw new WrongUsage(`<words...>: required: letters or digits; came: ${text}`);
      const { namespace, kind } = options;
      const client = clientOf(options, setting);
      let knownAt = readKnownAt(options.knownAt, terminal);
      let asOf: SearchQuery['search']['asOf'] | undefined;
      const results = await allNodesOf(async (after) => {
        const asked = { text, namespace, first: resultsPerPage, after, knownAt };
        const page = await client.search({ ...asked, ...(kind && { kinds: [kindsAsked[kind]] }) });
        asOf ??= page.asOf;
        // Every page as the first was known.
        knownAt = asOf.position;
        return page;
      });
      if (options.json) {
        printJson(terminal, {
          text,
          asOf,
          results: results.map(({ ref, kind: found, subject }) => ({ ref, kind: wordOf(found), ...subject })),
        });
        return;
      }
      printTable(
        terminal,
        [{ title: 'KIND' }, { title: 'FOUND', flexible: true }, { title: 'SAYS', flexible: true }],
        results.map((result) => [wordOf(result.kind), result.ref.replace(/^[a-z]+:/, ''), sayingOf(result)]),
        `Nothing has all of these words: ${text}`,
      );
    });
}

const kindsAsked = {
  model: 'MODEL',
  version: 'MODEL_VERSION',
  dataset: 'DATASET',
  environment: 'ENVIRONMENT',
} as const satisfies Readonly<Record<string, SearchKind>>;

const kinds = ['model', 'version', 'dataset', 'environment'] as const;

/** A kind as it is typed. */
function wordOf(kind: SearchKind): string {
  return kinds.find((word) => kindsAsked[word] === kind) ?? kind;
}

/** A description, or the tags of a version. */
function sayingOf({ subject }: SearchQuery['search']['nodes'][number]): string {
  if ('tags' in subject) return subject.tags.map(({ key, value }) => `${key}: ${value}`).join(', ');
  return subject.description ?? '';
}
