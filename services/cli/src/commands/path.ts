import type { Client, PathQuery } from '@pedigree/client';
import { readKnownAt, readNode } from '../arguments.ts';
import { notFound, Refused } from '../errors.ts';
import { fullName } from '../lineage/node-names.ts';
import { edgeToJson, nodeToJson } from '../lineage/to-json.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import { shorten, widthOf } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';
import type { Setting } from '../setting.ts';

/** `pedigree path`: why one thing is upstream of another. */
export function pathCommand(setting: Setting) {
  return askingCommand(
    'path',
    'Shows the shortest way by which one thing came of another: why it is upstream of it.',
    'pedigree path dataset:transactions@2 fraud@3',
  )
    .optionsGroup('Options:')
    .argument('<from>', 'what was used, such as dataset:transactions@2')
    .argument('<to>', 'what may have come of it, such as fraud@3')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (fromText, toText, options) => {
      const { terminal } = setting;
      const from = readNode('<from>', fromText, options.namespace);
      const to = readNode('<to>', toText, options.namespace);
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      const path = await client.path({ from, to, knownAt });
      if (!path) throw await explainNoPath(client, from, to, knownAt);
      if (options.json) printJson(terminal, toJson(path));
      else print(path, terminal);
    });
}

/** Whether an end is unknown, or there is no way between what is known. */
async function explainNoPath(client: Client, from: string, to: string, knownAt: string | undefined): Promise<Refused> {
  for (const end of [from, to]) {
    if (!(await client.lineage({ of: end, depth: 1, first: 1, knownAt }))) return notFound(end, knownAt);
  }
  const when = knownAt === undefined ? '' : ` as known at ${knownAt}`;
  return new Refused(`not found: a way from ${from} to ${to}${when}`);
}

type Path = NonNullable<PathQuery['path']>;

function toJson({ nodes, edges, asOf }: Path) {
  return {
    from: nodes[0]?.ref,
    to: nodes.at(-1)?.ref,
    asOf,
    nodes: nodes.map(nodeToJson),
    edges: edges.map(edgeToJson),
  };
}

function print({ nodes, edges }: Path, { print, colours, tableWidth }: Terminal): void {
  for (const [index, node] of nodes.entries()) {
    const edge = edges[index - 1];
    const lead = edge ? `  ─ ${edge.role} → ` : '';
    print(colours.dim(lead) + shorten(fullName(node), Math.max(12, tableWidth - widthOf(lead))));
  }
}
