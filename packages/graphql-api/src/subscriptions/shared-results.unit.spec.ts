import { expect, test } from '@jest/globals';
import { everything, type Scope } from '@pedigree/views';
import { buildSchema, type ExecutionResult, parse } from 'graphql';
import { createSubscribe } from './shared-results.ts';

/** Two ticks for each who subscribes; how often the field was resolved is counted. */
function arrange() {
  const schema = buildSchema('type Query { a: Int } type Subscription { tick(other: Int): Int }');
  const counted = { resolved: 0 };
  const subscription = schema.getSubscriptionType()?.getFields().tick;
  if (!subscription) throw new Error('required: a field; came: none');
  subscription.subscribe = async function* () {
    for (const toldOf of [1n, 2n]) yield { toldOf, tick: Number(toldOf) };
  };
  subscription.resolve = (source: { readonly tick: number }) => {
    counted.resolved++;
    return source.tick;
  };
  const subscribe = createSubscribe();
  const begin = async (query: string, scope: Scope = everything) => {
    const results = await subscribe({ schema, document: parse(query), contextValue: { scope } });
    if (!(Symbol.asyncIterator in results)) throw new Error('required: results; came: one');
    return results;
  };
  const readAll = async (query: string, scope?: Scope) => {
    const all: ExecutionResult[] = [];
    for await (const result of await begin(query, scope)) all.push(result);
    return all.map(({ data }) => data?.tick);
  };
  return { begin, readAll, counted };
}

test('an operation is executed once an event, however many asked the same', async () => {
  const { begin, readAll, counted } = arrange();
  const stays = await begin('subscription { tick }');
  await stays.next();
  expect(await readAll('subscription { tick }')).toEqual([1, 2]);
  expect(await readAll('subscription { tick }')).toEqual([1, 2]);
  expect(counted.resolved).toBe(2);
});

test('another operation has results of its own', async () => {
  const { begin, readAll, counted } = arrange();
  await (await begin('subscription { tick }')).next();
  expect(await readAll('subscription { tick(other: 1) }')).toEqual([1, 2]);
  expect(counted.resolved).toBe(3);
});

test('who may see something else has results of their own', async () => {
  const { begin, readAll, counted } = arrange();
  await (await begin('subscription { tick }', { namespaces: ['one'] })).next();
  expect(await readAll('subscription { tick }', { namespaces: ['other'] })).toEqual([1, 2]);
  expect(counted.resolved).toBe(3);
});

test('nothing is kept of an operation to which nobody subscribes any more', async () => {
  const { begin, readAll, counted } = arrange();
  const left = await begin('subscription { tick }');
  await left.next();
  await left.return();
  expect(await readAll('subscription { tick }')).toEqual([1, 2]);
  expect(counted.resolved).toBe(3);
});
