import { allNodesOf, type ImpactQuery } from '@pedigree/client';
import { readKnownAt, readNode } from '../arguments.ts';
import { nodeNotFound } from '../errors.ts';
import { shortName, shortVersion } from '../lineage/node-names.ts';
import { edgeToJson, nodeToJson } from '../lineage/to-json.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatCount, formatShare } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import { shellWord } from '../output/shell-word.ts';
import type { Terminal } from '../output/terminal.ts';
import type { Setting } from '../setting.ts';

/** Each version brings its way and where it serves: a page of more would cost more than a request may. */
const versionsPerPage = 50;

/** Other names of the same bytes that people are shown. */
const namesShown = 10;

/** `pedigree impact`: which model versions came of something, and where they serve now. */
export function impactCommand(setting: Setting) {
  return askingCommand(
    'impact',
    'Lists the model versions that came of something, by which way, and where each serves now.',
    'pedigree impact dataset:transactions@2',
  )
    .optionsGroup('Options:')
    .argument('<reference>', 'such as dataset:transactions@2, dataset:transactions for all its versions, or a digest')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (text, options) => {
      const { terminal } = setting;
      const asked = readNode('<reference>', text, options.namespace);
      const client = clientOf(options, setting);
      let knownAt = readKnownAt(options.knownAt, terminal);
      let head: Pick<Impact, 'of' | 'asOf' | 'sameBytes'> | undefined;
      const versions = await allNodesOf(async (after) => {
        const page = await client.impact({ of: asked, first: versionsPerPage, after, knownAt });
        if (!page) throw nodeNotFound(text, asked, knownAt);
        const { versions: nodes, pageInfo, of, asOf, sameBytes } = page;
        head = { of, asOf, sameBytes };
        // Every page as the first was known.
        knownAt = asOf.position;
        return { nodes, pageInfo };
      });
      if (options.json) {
        const of = head?.of.length === 1 ? head.of[0] : asked;
        const { of: roots, asOf, sameBytes } = head ?? {};
        printJson(terminal, { of, roots, asOf, versions: versions.map(toJson), sameBytes });
      } else {
        print(asked, versions, terminal);
        printSameBytes(head?.sameBytes ?? [], terminal);
      }
    });
}

type Impact = NonNullable<ImpactQuery['impact']>;
type Version = Impact['versions'][number];

function toJson({ version, path, serving }: Version) {
  return {
    version: version.ref,
    number: version.number,
    label: version.label,
    retracted: version.retraction !== null,
    path: { nodes: path.nodes.map(nodeToJson), edges: path.edges.map(edgeToJson) },
    serving: serving.map((slot) => ({
      environment: slot.environment,
      model: slot.model,
      share: allocated(version.ref, slot)?.share ?? null,
      shadow: allocated(version.ref, slot)?.shadow ?? false,
      since: slot.since,
    })),
  };
}

function allocated(version: string, { allocation }: Version['serving'][number]) {
  return allocation.find((each) => each.version.ref === version);
}

function print(asked: string, versions: readonly Version[], terminal: Terminal): void {
  printTable(
    terminal,
    [
      { title: 'VERSION' },
      { title: 'LABEL' },
      { title: 'SERVES', flexible: true },
      { title: 'WAY', flexible: true },
      { title: 'NOTE', flexible: true },
    ],
    versions.map((each) => [
      shortVersion(each.version.ref),
      each.version.label ?? '',
      each.serving.map((slot) => formatSlot(each.version.ref, slot)).join(', '),
      wayOf(each),
      each.version.retraction ? `retracted: ${each.version.retraction.reason ?? ''}` : '',
    ]),
    `No model version is known to have come of ${asked}.`,
  );
  if (versions.length === 0) return;
  const serving = versions.filter((each) => each.serving.length > 0).length;
  terminal.print('');
  terminal.print(`${formatCount(versions.length, 'model version')} came of it, ${serving} of them in service now.`);
}

/** What learned from the same bytes by another name is not listed, and nothing else would tell. */
function printSameBytes(references: readonly string[], terminal: Terminal): void {
  if (references.length === 0) return;
  terminal.print('');
  terminal.print(
    'The same bytes are there by other names, and what came of those is not listed here. Ask of them too:',
  );
  for (const reference of references.slice(0, namesShown)) terminal.print(`  pedigree impact ${shellWord(reference)}`);
  const left = references.length - namesShown;
  if (left > 0) terminal.print(`  … and of ${left} more: --json has them.`);
}

function formatSlot(version: string, slot: Version['serving'][number]): string {
  const { share, shadow } = allocated(version, slot) ?? {};
  return `${slot.environment} ${shadow ? 'shadow' : formatShare(share ?? null)}`;
}

/** What leads to a version: runs have ids that tell people nothing. */
function wayOf({ path }: Version): string {
  return path.nodes
    .slice(0, -1)
    .filter(({ kind }) => kind !== 'RUN')
    .map(shortName)
    .join(' → ');
}
