import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService({ limits: { pageBytes: 2_000 } });
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) {
    await service.ask('mutation ($name: String!) { registerModel(input: { name: $name }) { __typename } }', { name });
  }
});

afterAll(() => service.stop());

interface EventPage {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly position: string } }[];
  readonly pageInfo: {
    readonly endCursor: string;
    readonly startCursor: string;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}

async function readPage(argument: string): Promise<EventPage> {
  const document = `{ events(${argument}) { edges { cursor node { position } }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
  const { data } = await service.ask<{ readonly events: EventPage }>(document);
  return data.events;
}

test('a page of events ends where it has so many bytes, says that there are more, and the next one begins behind it', async () => {
  const found: string[] = [];
  for (let page = await readPage('first: 1000'); ; ) {
    expect(page.edges.length).toBeLessThan(6);
    expect(page.edges.map(({ cursor }) => cursor)).toEqual(page.edges.map(({ node }) => node.position));
    found.push(...page.edges.map(({ cursor }) => cursor));
    if (!page.pageInfo.hasNextPage) break;
    page = await readPage(`first: 1000, after: "${page.pageInfo.endCursor}"`);
  }
  expect(new Set(found).size).toBe(10);
  expect(found).toHaveLength(10);

  const backwards: string[] = [];
  for (let page = await readPage('last: 1000'); ; ) {
    expect(page.edges.length).toBeLessThan(6);
    backwards.unshift(...page.edges.map(({ cursor }) => cursor));
    if (!page.pageInfo.hasPreviousPage) break;
    page = await readPage(`last: 1000, before: "${page.pageInfo.startCursor}"`);
  }
  expect(backwards).toEqual(found);
});
