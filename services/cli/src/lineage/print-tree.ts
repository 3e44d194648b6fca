import { formatCount, formatTime } from '../output/format.ts';
import { toOneLine } from '../output/one-line.ts';
import { shorten, widthOf } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';
import { fullName } from './node-names.ts';
import { type Branch, type Growth, plantForest } from './tree.ts';
import type { WholeLineage } from './whole-lineage.ts';

const titles: Readonly<Record<Growth, string>> = { upstream: 'made of', downstream: 'what came of it' };

/** Prints a lineage for people: a tree for each node that was asked about and each way, and what was cut. */
export function printTree(lineage: WholeLineage, growths: readonly Growth[], terminal: Terminal): void {
  const { of, asOf, nodes, edges, truncated, cutAt } = lineage;
  const { bold, dim, yellow } = terminal.colours;
  const cut = new Set(cutAt);
  const known = new Map(nodes.map((node) => [node.ref, node]));
  const forest = plantForest(lineage);
  for (const ref of of) {
    const root = known.get(ref);
    terminal.print(bold(root ? fullName(root) : ref) + (cut.has(ref) ? cutMark : ''));
    // Without it among the nodes, nothing hangs on it: what is shown stands below.
    if (!root) continue;
    for (const growth of growths) {
      const tree = forest.treeOf(ref, growth);
      const emptiness = tree === null ? ' shown above' : tree.length === 0 ? ' nothing is recorded' : '';
      terminal.print(`${dim(`${titles[growth]}:`)}${emptiness}`);
      for (const branch of tree ?? []) printBranch(branch, cut, terminal);
    }
    terminal.print('');
  }
  const unseen = forest.unseen().filter(({ ref }) => !of.includes(ref));
  if (unseen.length > 0) {
    terminal.print(dim('by way of what is not shown:'));
    for (const node of unseen) {
      const steps = `  ${formatCount(node.depth, 'step')}${cut.has(node.ref) ? cutMark : ''}`;
      terminal.print(`  ${fit(fullName(node), 2, steps, terminal)}`);
    }
    terminal.print('');
  }
  if (truncated) terminal.print(yellow(`Not all: the way was cut at the nodes marked${cutMark}.${moreCuts(cut.size)}`));
  const known_ = asOf.recordedAt === null ? 'before every event' : formatTime(asOf.recordedAt);
  terminal.print(
    dim(
      `${formatCount(nodes.length, 'node')}, ${formatCount(edges.length, 'edge')}, as known at ${asOf.position} (${known_})`,
    ),
  );
}

const againMark = '  ↑ shown above';
const cutMark = '  … more';
const mostCutsNamed = 100;

function moreCuts(named: number): string {
  return named < mostCutsNamed ? '' : ` Only the first ${mostCutsNamed} are marked.`;
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
