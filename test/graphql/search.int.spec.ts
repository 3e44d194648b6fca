import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import type { Told } from './story.ts';
import { tellStory } from './tell-story.ts';

interface Search {
  readonly nodes: readonly { readonly ref: string; readonly kind: string; readonly subject: object }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const story: readonly Told[] = [
  ['registerModel', { name: 'fraud', description: 'Card payments that are stolen' }],
  ['recordTraining', { model: 'fraud' }],
  ['tagModelVersion', { version: 'fraud@1', key: 'team', value: 'Risk & Payments' }],
  ['registerDataset', { name: 'data/payments.csv' }],
  ['defineEnvironment', { name: 'production', production: true, description: 'Where payments are decided' }],
];

let service: OwnService;
let end: string;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  end = (await tellStory(service, story)).at(-1) ?? '';
});
afterAll(() => service.remove());

const ask = (asked: object) =>
  service.ask<{ search: Search }>(
    `query ($text: String!, $kinds: [SearchKind!], $first: Int, $after: String, $knownAt: KnownAt) {
      search(text: $text, kinds: $kinds, first: $first, after: $after, knownAt: $knownAt) {
        nodes { ref kind subject { ... on Model { description } ... on ModelVersion { tags { key value } }
          ... on Dataset { name } ... on Environment { production } } }
        pageInfo { hasNextPage endCursor } } }`,
    { knownAt: end, ...asked },
  );

test('a word leads to whatever says it, with the thing itself', async () => {
  const { data, errors } = await ask({ text: 'PAYMENTS' });
  expect(errors).toBeUndefined();
  expect(data.search.nodes).toEqual([
    { ref: 'dataset:default/data/payments.csv', kind: 'DATASET', subject: { name: 'data/payments.csv' } },
    { ref: 'model:default/fraud', kind: 'MODEL', subject: { description: 'Card payments that are stolen' } },
    {
      ref: 'model:default/fraud@1',
      kind: 'MODEL_VERSION',
      subject: { tags: [{ key: 'team', value: 'Risk & Payments' }] },
    },
    { ref: 'environment:default/production', kind: 'ENVIRONMENT', subject: { production: true } },
  ]);
});

test('in pages, and of some kinds alone', async () => {
  const first = await ask({ text: 'pay', first: 2 });
  const { endCursor } = first.data.search.pageInfo;
  const second = await ask({ text: 'pay', first: 2, after: endCursor });
  const refs = [first, second].flatMap(({ data }) => data.search.nodes.map(({ ref }) => ref));
  expect(refs).toHaveLength(4);
  expect(new Set(refs).size).toBe(4);
  const versions = await ask({ text: 'pay', kinds: ['MODEL_VERSION'] });
  expect(versions.data.search.nodes.map(({ ref }) => ref)).toEqual(['model:default/fraud@1']);
});

test('the next page is as known where the first was, whatever was recorded since', async () => {
  const first = await ask({ text: 'pay', first: 2, knownAt: end });
  const after = first.data.search.pageInfo.endCursor;
  const [later] = await tellStory(service, [['registerDataset', { name: 'zoo/pay.csv' }]]);
  const second = await ask({ text: 'pay', first: 9, after, knownAt: null });
  expect(second.errors).toBeUndefined();
  expect(second.data.search.nodes.map(({ ref }) => ref)).toEqual([
    'model:default/fraud@1',
    'environment:default/production',
  ]);
  const elsewhere = await ask({ text: 'pay', after, knownAt: later });
  expect(elsewhere.errors).toMatchObject([{ message: expect.stringContaining('after: required: a cursor of a page') }]);
});

test.each([
  [{ text: ' — ' }, 'text: required: 1 to 10 words of letters or digits; came: " — "'],
  [{ text: 'a b c d e f g h i j k' }, 'text: required: 1 to 10 words of letters or digits; came: 11'],
  [{ text: 'a', after: 'WzFd' }, 'after: required: a cursor of an earlier page of the same list; came: "WzFd"'],
])('%j is refused, and why', async (asked, message) => {
  expect((await ask(asked)).errors).toMatchObject([{ message }]);
});
