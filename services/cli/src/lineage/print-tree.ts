import { toOneLine } from '@pedigree/kernel';
import { formatCount, formatTime } from '../output/format.ts';
import { shorten, widthOf } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';
import { fullName } from './node-names.ts';
import { type Branch, type Growth, plantForest } from './tree.ts';
import type { WholeLineage } from './whole-lineage.ts';

const titles: Readonly<Record<Growth, string>> = { upstream: 'made of', downstream: 'what came of it' };

/** What is printed of a lineage. */
export interface Shown {
  /** Each way as it was asked for by itself: of the same nodes, as known at the same position. */
  readonly ways: readonly { readonly growth: Growth; readonly lineage: WholeLineage }[];
  /** True where not every kind of node was asked for. */
  readonly isOfSomeKinds: boolean;
}

/** Prints a lineage for people: a tree for each node that was asked about and each way, and what was cut. */
export function printTree({ ways, isOfSomeKinds }: Shown, terminal: Terminal): void {
  const { bold, dim, yellow } = terminal.colours;
  const lineages = ways.map(({ lineage }) => lineage);
  const known = new Map(lineages.flatMap(({ nodes }) => nodes.map((node) => [node.ref, node])));
  const cut = new Set(lineages.flatMap(({ cutAt }) => cutAt));
  const plants = ways.map(({ growth, lineage }) => ({ title: titles[growth], forest: plantForest(lineage, growth) }));
  const nothing = isOfSomeKinds ? ' nothing of these kinds is recorded' : ' nothing is recorded';
  for (const ref of lineages[0]?.of ?? []) {
    const root = known.get(ref);
    terminal.print(bold(root ? fullName(root) : ref) + (cut.has(ref) ? cutMark : ''));
    for (const { title, forest } of plants) {
      const tree = forest.treeOf(ref);
      const empty = forest.strays.length > 0 ? ' nothing that is shown is next to it' : nothing;
      terminal.print(`${dim(`${title}:`)}${tree === null ? ' shown above' : tree.length === 0 ? empty : ''}`);
      for (const branch of tree ?? []) printBranch(branch, cut, terminal);
    }
    terminal.print('');
  }
  for (const { title, forest } of plants) {
    if (forest.strays.length === 0) continue;
    terminal.print(dim(`${title}, by way of what is not shown:`));
    for (const branch of forest.strays) printBranch(branch, cut, terminal);
    terminal.print('');
  }
  if (lineages.some(({ truncated }) => truncated)) {
    terminal.print(yellow(`Not all: the way was cut at the nodes marked${cutMark}.${moreCuts(lineages)}`));
  }
  terminal.print(dim(`${formatSize(lineages)}, ${formatAsOf(lineages)}`));
}

function formatSize(lineages: readonly WholeLineage[]): string {
  const nodes = new Set(lineages.flatMap(({ nodes }) => nodes.map(({ ref }) => ref)));
  const edges = new Set(lineages.flatMap(({ edges }) => edges.map(({ from, to, role }) => `${from} ${role} ${to}`)));
  return `${formatCount(nodes.size, 'node')}, ${formatCount(edges.size, 'edge')}`;
}

function formatAsOf([lineage]: readonly WholeLineage[]): string {
  if (!lineage) return '';
  const { position, recordedAt } = lineage.asOf;
  return `as known at ${position} (${recordedAt === null ? 'before every event' : formatTime(recordedAt)})`;
}

const againMark = '  ↑ shown above';
const cutMark = '  … more';
const mostCutsNamed = 100;

function moreCuts(lineages: readonly WholeLineage[]): string {
  const isFull = lineages.some(({ cutAt }) => cutAt.length >= mostCutsNamed);
  return isFull ? ` Only the first ${mostCutsNamed} are marked.` : '';
}

function printBranch({ stem, roles, node, again }: Branch, cut: ReadonlySet<string>, terminal: Terminal): void {
  const mark = again ? againMark : cut.has(node.ref) ? cutMark : '';
  const lead = stem + roles.join(', ');
  const name = fit(`: ${fullName(node)}`, widthOf(lead), mark, terminal);
  terminal.print(terminal.colours.dim(lead) + name);
}

/** A name as far as there is room behind what leads to it, and its mark, which is never cut. */
function fit(name: string, taken: number, mark: string, { tableWidth }: Terminal): string {
  const room = Math.max(leastName, tableWidth - taken - widthOf(mark));
  return shorten(toOneLine(name), room) + mark;
}

const leastName = 12;
