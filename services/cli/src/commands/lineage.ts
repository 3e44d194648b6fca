import { Option } from '@commander-js/extra-typings';
import type { LineageDirection, LineageKind } from '@pedigree/client';
import { readInteger, readKnownAt, readNode } from '../arguments.ts';
import { notFound, WrongUsage } from '../errors.ts';
import { kindWords } from '../lineage/node-names.ts';
import { printTree } from '../lineage/print-tree.ts';
import { lineageToDot } from '../lineage/to-dot.ts';
import { lineageToJson } from '../lineage/to-json.ts';
import { lineageToMermaid } from '../lineage/to-mermaid.ts';
import type { Growth } from '../lineage/tree.ts';
import { readWholeLineage } from '../lineage/whole-lineage.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import type { Setting } from '../setting.ts';

/** `pedigree lineage`: what something was made of, and what came of it. */
export function lineageCommand(setting: Setting) {
  return askingCommand(
    'lineage',
    'Shows what something was made of, and what came of it.',
    'pedigree lineage fraud@3 --upstream\n' +
      'pedigree lineage dataset:transactions@2 --downstream --kinds model\n' +
      'pedigree lineage fraud@champion --dot | dot -Tsvg > fraud.svg',
  )
    .optionsGroup('Options:')
    .argument('<reference>', 'such as fraud@3, dataset:transactions@2, run:…, code:…, or a digest such as md5:…')
    .option('--upstream', 'only what it was made of')
    .option('--downstream', 'only what came of it')
    .option('--depth <n>', 'at most so many steps (default: all)')
    .option('--kinds <list>', `only these kinds, with commas between: ${Object.values(kindWords).join(', ')}`)
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .addOption(new Option('--dot', 'a picture in the language of Graphviz').conflicts(['json', 'mermaid']))
    .addOption(new Option('--mermaid', 'a picture in the language of Mermaid').conflicts(['json']))
    .action(async (text, options) => {
      const { terminal } = setting;
      const of = readNode('<reference>', text, options.namespace);
      const direction = directionOf(options);
      const lineage = await readWholeLineage(clientOf(options, setting), {
        of,
        direction,
        depth: readInteger('--depth', options.depth, 1),
        kinds: options.kinds === undefined ? undefined : readKinds(options.kinds),
        knownAt: readKnownAt(options.knownAt, terminal),
      });
      if (!lineage) throw notFound(of);
      if (options.json) printJson(terminal, lineageToJson(of, lineage));
      else if (options.dot) printPicture(lineageToDot(lineage));
      else if (options.mermaid) printPicture(lineageToMermaid(lineage));
      else printTree(lineage, growths[direction], terminal);

      function printPicture(lines: readonly string[]) {
        for (const line of lines) terminal.print(line);
        if (lineage?.truncated) terminal.warn('Not all: the way was cut, and there is more behind.');
      }
    });
}

const growths: Readonly<Record<LineageDirection, readonly Growth[]>> = {
  UPSTREAM: ['upstream'],
  DOWNSTREAM: ['downstream'],
  BOTH: ['upstream', 'downstream'],
};

function directionOf({ upstream, downstream }: { upstream?: true; downstream?: true }): LineageDirection {
  if (upstream === downstream) return 'BOTH';
  return upstream ? 'UPSTREAM' : 'DOWNSTREAM';
}

/** Reads `dataset,model`. Throws WrongUsage. */
function readKinds(text: string): readonly LineageKind[] {
  const kinds = new Map(Object.entries(kindWords).map(([kind, word]) => [word, kind]));
  return text.split(',').map((each) => {
    const word = each.trim().toLowerCase();
    const kind = kinds.get(word);
    if (isKind(kind)) return kind;
    throw new WrongUsage(
      `--kinds: required: some of ${[...kinds.keys()].join(', ')}, with commas between; came: ${text}`,
    );
  });
}

function isKind(text: string | undefined): text is LineageKind {
  return text !== undefined && Object.hasOwn(kindWords, text);
}
