import { expect, test } from '@jest/globals';
import parseDot from 'dotparser';
import fc from 'fast-check';
import { commit, drawLineage, toNode } from '../testing/lineage.ts';
import { lineageToDot } from './to-dot.ts';
import { lineageToMermaid } from './to-mermaid.ts';
import type { WholeLineage } from './whole-lineage.ts';

const lineage = drawLineage([
  `code:default/github.com/acme/fraud@${commit} -code-> model:default/fraud@2`,
  'dataset:acme/data/train.csv@1 -training-> model:default/fraud@2',
  'model:default/fraud@2 -FINE_TUNE-> model:default/fraud@3',
]);

test('a picture has every node with its kind and name, and every edge with its role', () => {
  expect(lineageToMermaid(lineage)).toEqual([
    'flowchart LR',
    '  n1[/"code<br>github.com/acme/fraud@git:0123456789…"/]',
    '  n2[["model<br>fraud@2"]]',
    '  n3[("dataset<br>acme/data/train.csv@1")]',
    '  n4[["model<br>fraud@3"]]',
    '  n1 -->|"code"| n2',
    '  n3 -->|"training"| n2',
    '  n2 -->|"FINE_TUNE"| n4',
  ]);
  expect(readDot(lineage)).toEqual({
    labels: [
      'code\ngithub.com/acme/fraud@git:0123456789…',
      'model\nfraud@2',
      'dataset\nacme/data/train.csv@1',
      'model\nfraud@3',
    ],
    edges: [
      ['n1', 'n2', 'code'],
      ['n3', 'n2', 'training'],
      ['n2', 'n4', 'FINE_TUNE'],
    ],
  });
});

// An opaque digest has any printable ASCII; roles and labels are tried with anything at all.
const anything = fc.string({ unit: 'grapheme', minLength: 1 });
const drawn = fc.record({ opaque: fc.string({ minLength: 1 }), label: anything, role: anything });

function draw({ opaque, label, role }: { opaque: string; label: string; role: string }): WholeLineage {
  const [from, to] = [`artifact:default/opaque:${opaque}`, 'model:default/fraud@1'];
  return { ...drawLineage([]), nodes: [toNode(from), toNode(to, { label })], edges: [{ from, to, role }] };
}

test('DOT says what was meant to a parser of its grammar, whatever names, labels and roles hold', () => {
  fc.assert(
    fc.property(drawn, (parts) => {
      const { labels, edges } = readDot(draw(parts));
      expect(labels).toEqual([`artifact\nopaque:${visible(parts.opaque)}`, `model\nfraud@1\n${visible(parts.label)}`]);
      expect(edges).toEqual([['n1', 'n2', visible(parts.role)]]);
    }),
  );
});

test('in Mermaid nothing of a name, label or role is left that could end its text or begin a directive', () => {
  fc.assert(
    fc.property(drawn, (parts) => {
      const [head, first = '', second = '', edge = '', ...others] = lineageToMermaid(draw(parts));
      expect([head, others]).toEqual(['flowchart LR', []]);
      expect(first).toMatch(/^ {2}n1\["artifact<br>[^"[\]{}|<>&%`;\\\n]*(?:#\d+;[^"[\]{}|<>&%`;\\\n]*)*"\]$/);
      expect(second).toMatch(/^ {2}n2\[\["model<br>fraud@1<br>[^"[\]{}|<>&%`\\\n]*"\]\]$/);
      expect(edge).toMatch(/^ {2}n1 -->\|"[^"[\]{}|<>&%`\\\n]*"\| n2$/);
    }),
  );
});

/** Line breaks stand in DOT; other control characters are spaces. */
function visible(text: string): string {
  return text.replace(/\r\n|[\r\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
}

/** The labels and edges of what is written, as Graphviz reads them. */
function readDot(graph: WholeLineage) {
  const [parsed] = parseDot(lineageToDot(graph).join('\n'));
  const children = parsed?.children ?? [];
  const labelOf = (attributes: readonly { readonly id: string | number; readonly eq: unknown }[]) =>
    unescapeLabel(String(attributes.find(({ id }) => id === 'label')?.eq));
  return {
    labels: children.flatMap((child) => (child.type === 'node_stmt' ? [labelOf(child.attr_list)] : [])),
    edges: children.flatMap((child) =>
      child.type === 'edge_stmt'
        ? [[...child.edge_list.map((end) => (end.type === 'node_id' ? end.id : '')), labelOf(child.attr_list)]]
        : [],
    ),
  };
}

/** An escString, and the entities in it (https://graphviz.org/docs/attr-types/escString/); quotes are unescaped already. */
function unescapeLabel(text: string): string {
  return text.replace(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter)).replaceAll('&amp;', '&');
}
