import type { LineageEdgeFieldsFragment, LineageKind, LineageNodeFieldsFragment } from '@pedigree/client';
import type { WholeLineage } from '../lineage/whole-lineage.ts';

const kinds: Readonly<Record<string, LineageKind>> = {
  dataset: 'DATASET',
  code: 'CODE',
  run: 'RUN',
  model: 'MODEL',
  artifact: 'ARTIFACT',
};

/** A lineage as a test writes it: edges as `from -role-> to`, of references in full. */
export function drawLineage(edges: readonly string[], more: Partial<WholeLineage> = {}): WholeLineage {
  const drawn = edges.map(readEdge);
  const references = [...new Set([...(more.of ?? []), ...drawn.flatMap(({ from, to }) => [from, to])])];
  return {
    of: [],
    asOf: { position: 'aaaaaaaaaaaaaaaa.7', recordedAt: '2026-05-01T09:00:00.000Z' },
    nodes: references.map((ref) => toNode(ref)),
    edges: drawn,
    truncated: false,
    cutAt: [],
    ...more,
  };
}

function readEdge(text: string): LineageEdgeFieldsFragment {
  const [, from = '', role = '', to = ''] = /^(.+) -(.+)-> (.+)$/.exec(text) ?? [];
  return { from, role, to };
}

/** A node by its reference alone. */
export function toNode(ref: string, more: Partial<LineageNodeFieldsFragment> = {}): LineageNodeFieldsFragment {
  const [, kind = '', namespace = '', body = ''] = /^(\w+):([^/]+)\/(.*)$/s.exec(ref) ?? [];
  const [, name = body, version] = (kind !== 'artifact' && /^(.+)@(.+)$/s.exec(body)) || [];
  const number = /^\d+$/.test(version ?? '') ? Number(version) : null;
  const digest = version?.includes(':') ? version : null;
  return { ref, kind: kinds[kind] ?? 'ARTIFACT', namespace, name, digest, number, label: null, depth: 1, ...more };
}

/** Digits that look like a digest's. */
export const commit = `git:${'0123456789'.repeat(4)}`;
