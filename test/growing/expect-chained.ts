import { expect } from '@jest/globals';
import { ask } from '../harness/ask.ts';

/** Each promotion of a slot was decided on the one before it. */
export async function expectChained(url: string, environment: string, promotions: number): Promise<void> {
  const query = `{ events(first: 100, filter: { stream: "environment-default/${environment}", types: [ModelPromoted] }) {
    nodes { eventId data } } }`;
  const { data } = await ask<{ events: { nodes: Promoted[] } }>(url, query);
  expect(data.events.nodes).toHaveLength(promotions);
  const replaced = data.events.nodes.map((node) => node.data.changes[0]?.replaced?.event ?? null);
  expect(replaced).toEqual([null, ...data.events.nodes.slice(0, -1).map(({ eventId }) => eventId)]);
}

interface Promoted {
  readonly eventId: string;
  readonly data: { readonly changes: readonly { readonly replaced: { readonly event: string } | null }[] };
}
