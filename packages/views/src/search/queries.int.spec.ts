import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { everything, type Scope } from '../scope.ts';
import { type ProjectedViews, projectEvents } from '../testing/project-events.ts';
import { type GivenEvent, storedEvent } from '../testing/stored-event.ts';
import type { SearchFilter, SearchFound } from './answer.ts';
import { wordsOf } from './words.ts';

let views: ProjectedViews;

const tagged = (number: number, key: string, value: string): GivenEvent => ({
  ...{ category: 'model', name: 'fraud', type: 'ModelVersionTagged' },
  data: { number, key, value },
});

const story: readonly GivenEvent[] = [
  { category: 'model', name: 'fraud', type: 'ModelRegistered', data: { description: 'Card payments that are stolen' } },
  { category: 'model', name: 'fraud-cards', type: 'ModelRegistered', data: {} },
  { category: 'dataset', name: 'data/payments.csv', type: 'DatasetRegistered', data: {} },
  {
    ...{ category: 'environment', name: 'production', type: 'EnvironmentDefined' },
    data: { production: true, description: 'Where payments are decided' },
  },
  { category: 'model', name: 'fraud', type: 'ModelDescribed', data: { description: 'Cheques' } },
  tagged(1, 'team', 'Risk & Payments'),
  tagged(1, 'team', 'growth'),
  { category: 'model', name: 'fraud', type: 'ModelVersionUntagged', data: { number: 1, key: 'team' } },
  { category: 'model', name: 'fraud', namespace: 'shop', type: 'ModelRegistered', data: {} },
];

beforeAll(() => {
  views = projectEvents(story.map((event, index) => storedEvent(BigInt(index + 1), { ...event, revision: index })));
});
afterAll(() => views.close());

const show = ({ kind, namespace, name, number, rank }: SearchFound) =>
  `${kind} ${namespace}/${name}${number === null ? '' : `@${number}`} ${rank}`;

async function found(
  text: string,
  { at = 9n, scope = everything, ...filter }: Partial<SearchFilter> & { at?: bigint; scope?: Scope } = {},
) {
  const asked = { words: wordsOf(text), ...filter };
  const page = await views.search(scope, asked, await views.asOf(at), { first: 20 });
  return page?.items.map(show);
}

test('every word has to be there, as a word or the beginning of one; the name counts before the rest', async () => {
  expect(await found('FRAUD')).toEqual(['model default/fraud 0', 'model default/fraud-cards 0', 'model shop/fraud 0']);
  expect(await found('fraud card')).toEqual(['model default/fraud-cards 1']);
  expect(await found('pay')).toEqual(['dataset default/data/payments.csv 1', 'environment default/production 3']);
  expect(await found('payments decided')).toEqual(['environment default/production 4']);
  expect(await found('ayments')).toEqual([]);
});

test('as known at a position: what was described or tagged otherwise is no longer found', async () => {
  expect(await found('stolen', { at: 4n })).toEqual(['model default/fraud 2']);
  expect(await found('stolen')).toEqual([]);
  expect(await found('team risk', { at: 6n })).toEqual(['modelVersion default/fraud@1 4']);
  expect(await found('risk', { at: 7n })).toEqual([]);
  expect(await found('growth', { at: 7n })).toEqual(['modelVersion default/fraud@1 2']);
  expect(await found('growth')).toEqual([]);
});

test('within kinds, a namespace and a scope', async () => {
  expect(await found('pay', { kinds: ['environment', 'model'] })).toEqual(['environment default/production 3']);
  expect(await found('fraud', { namespace: 'shop' })).toEqual(['model shop/fraud 0']);
  expect(await found('fraud', { scope: { namespaces: ['shop'] } })).toEqual(['model shop/fraud 0']);
});

test('in pages that together are the whole answer', async () => {
  const asOf = await views.asOf();
  const pages: SearchFound[] = [];
  for (let after: SearchFound | undefined, more = true; more; ) {
    const page = await views.search(everything, { words: ['fraud'] }, asOf, { first: 1, ...(after && { after }) });
    pages.push(...(page?.items ?? []));
    after = page?.items.at(-1);
    more = page?.hasMore ?? false;
  }
  expect(pages.map(show)).toEqual(await found('fraud'));
});

test('by the rarest of its words, however many things have the others; and not at all where each is everywhere', async () => {
  const many = Array.from({ length: 10_001 }, (_, index) => tagged(index + 1, 'team', 'risk'));
  const told = [...story, ...many, tagged(77, 'note', 'Payments')];
  const large = projectEvents(
    told.map((event, index) => storedEvent(BigInt(index + 1), { ...event, revision: index })),
  );
  const asOf = await large.asOf();
  const ask = (text: string, filter: Partial<SearchFilter> = {}) =>
    large.search(everything, { words: wordsOf(text), ...filter }, asOf, { first: 20 });
  expect(await ask('team')).toBeNull();
  expect(await ask('t r')).toBeNull();
  expect((await ask('team', { kinds: ['model', 'dataset', 'environment'] }))?.items).toEqual([]);
  expect((await ask('team payments'))?.items.map(show)).toEqual(['modelVersion default/fraud@77 4']);
  expect((await ask('pay t'))?.items.map(show)).toEqual(['modelVersion default/fraud@77 6']);
  large.close();
});

test('what other namespaces have, or had only later, makes no search too broad', async () => {
  const many = Array.from({ length: 10_001 }, (_, index) => tagged(index + 1, 'production', 'yes'));
  const one: GivenEvent = { ...tagged(1, 'production', 'no'), namespace: 'shop' };
  const large = projectEvents(
    [one, ...many].map((event, index) => storedEvent(BigInt(index + 1), { ...event, revision: index })),
  );
  const ask = async (scope: Scope, filter: Partial<SearchFilter> = {}, at?: bigint) => {
    const page = await large.search(scope, { words: ['prod'], ...filter }, await large.asOf(at), { first: 20 });
    return page?.items.map(show) ?? null;
  };
  const shop: Scope = { namespaces: ['shop'] };
  expect(await ask(everything)).toBeNull();
  expect(await ask({ namespaces: ['shop', 'default'] })).toBeNull();
  for (const answer of [ask(everything, { namespace: 'shop' }), ask(shop), ask(everything, {}, 1n)])
    expect(await answer).toEqual(['modelVersion shop/fraud@1 3']);
  expect(await ask(shop, { namespace: 'default' })).toEqual([]);
  large.close();
});
