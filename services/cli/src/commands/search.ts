import { Option } from '@commander-js/extra-typings';
import type { SearchKind, SearchQuery } from '@pedigree/client';
import { readInteger, readKnownAt } from '../arguments.ts';
import { WrongUsage } from '../errors.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';

const shownUnlessGiven = 20;

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
    .option('--first <n>', `how many (default: ${shownUnlessGiven})`)
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (words, options) => {
      const { terminal } = setting;
      const text = words.join(' ');
      if (!/[\p{L}\p{N}]/u.test(text)) throw new WrongUsage(`<words...>: required: letters or digits; came: ${text}`);
      const { namespace, kind } = options;
      const client = clientOf(options, setting);
      const {
        asOf,
        nodes: results,
        pageInfo: { hasNextPage: hasMore },
      } = await client.search({
        ...{ text, namespace, knownAt: readKnownAt(options.knownAt, terminal) },
        ...(kind && { kinds: [kindsAsked[kind]] }),
        first: readInteger('--first', options.first, 1) ?? shownUnlessGiven,
      });
      if (options.json) {
        printJson(terminal, {
          text,
          asOf,
          results: results.map(({ ref, kind: found, subject }) => ({ ref, kind: wordOf(found), ...subject })),
          hasMore,
        });
        return;
      }
      printTable(
        terminal,
        [{ title: 'KIND' }, { title: 'FOUND', flexible: true }, { title: 'SAYS', flexible: true }],
        results.map((result) => [wordOf(result.kind), result.ref.replace(/^[a-z]+:/, ''), sayingOf(result)]),
        `Nothing has all of these words: ${text}`,
      );
      if (hasMore) terminal.print('More come behind these; see --first.');
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
