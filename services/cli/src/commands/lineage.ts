import { Option } from '@commander-js/extra-typings';
import type { LineageDirection, LineageKind } from '@pedigree/client';
import { readInteger, readKnownAt, readNode } from '../arguments.ts';
import { nodeNotFound, WrongUsage } from '../errors.ts';
import { kindWords } from '../lineage/node-names.ts';
import { printTree } from '../lineage/print-tree.ts';
import { lineageToDot } from '../lineage/to-dot.ts';
import { lineageToJson } from '../lineage/to-json.ts';
import { lineageToMermaid } from '../lineage/to-mermaid.ts';
import type { Growth } from '../lineage/tree.ts';
import { readWholeLineage, type WholeLineage } from '../lineage/whole-lineage.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import type { Terminal } from '../output/terminal.ts';
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
      const depth = readInteger('--depth', options.depth, 1);
      const kinds = options.kinds === undefined ? undefined : readKinds(options.kinds);
      let knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      if (options.json || options.dot || options.mermaid) {
        const lineage = await read(direction);
        if (options.json) printJson(terminal, lineageToJson(of, lineage));
        else printPicture(lineage, options.dot ? lineageToDot : lineageToMermaid, terminal);
        return;
      }
      const ways: { readonly growth: Growth; readonly lineage: WholeLineage }[] = [];
      for (const growth of growths[direction]) {
        const lineage = await read(directions[growth]);
        knownAt = lineage.asOf.position;
        ways.push({ growth, lineage });
      }
      printTree({ ways, isOfSomeKinds: kinds !== undefined }, terminal);

      async function read(way: LineageDirection): Promise<WholeLineage> {
        const lineage = await readWholeLineage(client, { of, direction: way, depth, kinds, knownAt });
        if (!lineage) throw nodeNotFound(text, of, knownAt);
        return lineage;
      }
    });
}

function printPicture(lineage: WholeLineage, draw: (lineage: WholeLineage) => readonly string[], terminal: Terminal) {
  for (const line of draw(lineage)) terminal.print(line);
  if (lineage.truncated) terminal.warn('Not all: the way was cut, and there is more behind.');
}

const directions: Readonly<Record<Growth, LineageDirection>> = { upstream: 'UPSTREAM', downstream: 'DOWNSTREAM' };

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
