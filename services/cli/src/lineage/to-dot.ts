import type { LineageKind } from '@pedigree/client';
import { kindWords, shortName } from './node-names.ts';
import type { WholeLineage } from './whole-lineage.ts';

const shapes: Readonly<Record<LineageKind, string>> = {
  DATASET: 'cylinder',
  CODE: 'note',
  RUN: 'ellipse',
  MODEL: 'box3d',
  ARTIFACT: 'folder',
};

/** A lineage as a graph in Graphviz' DOT (https://graphviz.org/doc/info/lang.html), from the left to the right. */
export function lineageToDot({ nodes, edges }: WholeLineage): readonly string[] {
  const ids = new Map(nodes.map(({ ref }, index) => [ref, `n${index + 1}`]));
  return [
    'digraph lineage {',
    '  rankdir=LR;',
    '  node [fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...nodes.map((node) => {
      const label = [kindWords[node.kind], shortName(node), ...(node.label === null ? [] : [node.label])];
      const id = ids.get(node.ref);
      return `  ${id} [shape=${shapes[node.kind]}, label="${label.map(toLabel).join('\\n')}", tooltip="${toLabel(node.ref)}"];`;
    }),
    ...edges.flatMap(({ from, to, role }) => {
      const [source, target] = [ids.get(from), ids.get(to)];
      return source && target ? [`  ${source} -> ${target} [label="${toLabel(role)}"];`] : [];
    }),
    '}',
  ];
}

/** As an escString within quotes: backslashes and quotes are escaped, and so is `&`, which begins an HTML entity. */
function toLabel(text: string): string {
  return text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;');
}
