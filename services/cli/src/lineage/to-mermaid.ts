import type { LineageKind } from '@pedigree/client';
import { kindWords, shortName } from './node-names.ts';
import type { WholeLineage } from './whole-lineage.ts';

/** The brackets that make a node's shape. */
const shapes: Readonly<Record<LineageKind, readonly [string, string]>> = {
  DATASET: ['[(', ')]'],
  CODE: ['[/', '/]'],
  RUN: ['([', '])'],
  MODEL: ['[[', ']]'],
  ARTIFACT: ['[', ']'],
};

/** A lineage as a flowchart in Mermaid (https://mermaid.js.org/syntax/flowchart.html), from the left to the right. */
export function lineageToMermaid({ nodes, edges }: WholeLineage): readonly string[] {
  const ids = new Map(nodes.map(({ ref }, index) => [ref, `n${index + 1}`]));
  return [
    'flowchart LR',
    ...nodes.map((node) => {
      const label = [kindWords[node.kind], shortName(node), ...(node.label === null ? [] : [node.label])];
      const [open, close] = shapes[node.kind];
      return `  ${ids.get(node.ref)}${open}"${label.map(toLabel).join('<br>')}"${close}`;
    }),
    ...edges.flatMap(({ from, to, role }) => {
      const [source, target] = [ids.get(from), ids.get(to)];
      return source && target ? [`  ${source} -->|"${toLabel(role)}"| ${target}`] : [];
    }),
  ];
}

/** Every character that Mermaid, its Markdown or HTML might take for its own, as an entity code; line breaks are spaces. */
function toLabel(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{Nd} _.:/@,…+=()-]/gu, (character) => `#${character.codePointAt(0)};`);
}
