import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { overServerSentEvents, overWebSocket } from '../graphql/subscribers.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService({ introspection: false, graphiql: false });
});
afterAll(() => service.remove());

describe('with introspection switched off', () => {
  const refused: readonly (readonly [title: string, query: string])[] = [
    ['its types', '{ __schema { types { name } } }'],
    ['a type', '{ __type(name: "Query") { name } }'],
    [
      'a type, in a fragment and under another name',
      '{ ...f } fragment f on Query { x: __type(name: "Query") { name } }',
    ],
  ];

  test.each(refused)('the schema does not tell %s, on any transport', async (_, query) => {
    const message = expect.stringMatching(
      /^required: a query without introspection, which is switched off here; came: __/,
    );
    const errors = [{ message, extensions: { code: 'INTROSPECTION_OFF' } }];
    expect(await service.ask(query)).toEqual({ errors });
    await expect(overWebSocket(service.url, query).next()).rejects.toEqual(errors);
    const streamed = await fetch(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
    });
    expect(await streamed.json()).toEqual({ errors });
  });

  const erring: readonly (readonly [query: string, variables: object])[] = [
    ['{ modle(model: "x") { id } }', {}],
    ['{ model(modle: "x") { id } }', {}],
    ['{ models { nodes { nmae } } }', {}],
    ['{ node(id: "x") { ... on Modle { id } } }', {}],
    ['{ events(filter: { types: [ModelTraned] }) { nodes { id } } }', {}],
    ['query ($t: EventType!) { events(filter: { types: [$t] }) { nodes { id } } }', { t: 'ModelTraned' }],
    ['query ($f: EventFiltr) { events(filter: $f) { nodes { id } } }', {}],
    ['query ($f: EventFilter) { events(filter: $f) { nodes { id } } }', { f: { typse: [] } }],
    ['mutation { registerModel(input: { nmae: "x" }) { __typename } }', {}],
    ['{ __typename @skp(if: true) }', {}],
  ];

  test.each(erring)('%s is refused without a guess at a name', async (query, variables) => {
    const answer = JSON.stringify(await service.ask(query, { ...variables }));
    expect(answer).toMatch(/"errors":\[/);
    expect(answer).not.toMatch(/Did you mean/);
  });

  const known: readonly (readonly [query: string, right: object, wrong: object])[] = [
    [
      'query ($t: EventType!) { events(filter: { types: [$t] }) { nodes { id } } }',
      { t: 'ModelTrained' },
      { t: 'ModelTraned' },
    ],
    [
      'query ($f: EventFilter) { events(filter: $f) { nodes { id } } }',
      { f: { types: ['ModelTrained'] } },
      { f: { typse: [] } },
    ],
    [
      'mutation ($i: RegisterModelInput!) { registerModel(input: $i) { __typename } }',
      { i: { name: 'known' } },
      { i: { nmae: 'known' } },
    ],
  ];

  test.each(known)('%s is refused without a guess where its plan is compiled, too', async (query, right, wrong) => {
    for (let time = 0; time < 4; time++) expect((await service.ask(query, { ...right })).errors).toBeUndefined();
    const answer = JSON.stringify(await service.ask(query, { ...wrong }));
    expect(answer).toMatch(/"errors":\[/);
    expect(answer).not.toMatch(/did you mean|ModelTrained/i);
  });

  test('a guess is made on no other transport either', async () => {
    const streamed = await fetch(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: '{ modle(model: "x") { id } }' }),
    });
    expect(await streamed.text()).toMatch(/Cannot query field \\"modle\\" on type \\"Query\\"\.","/);
    await expect(overWebSocket(service.url, '{ modle(model: "x") { id } }').next()).rejects.toEqual([
      expect.objectContaining({ message: 'Cannot query field "modle" on type "Query".' }),
    ]);
  });

  test('all else is answered, and a value knows the name of its own type', async () => {
    expect(await service.ask('{ __typename models(first: 1) { __typename } }')).toEqual({
      data: { __typename: 'Query', models: { __typename: 'ModelConnection' } },
    });
    const subscriber = overServerSentEvents(service.url, 'subscription { events { __typename } }');
    await service.ask('mutation { registerModel(input: { name: "x" }) { __typename } }');
    await subscriber.stop();
  });
});

test('with introspection on, a guess is made', async () => {
  const open = await startOwnService();
  expect(JSON.stringify(await open.ask('{ modle(model: "x") { id } }'))).toMatch(/Did you mean/);
  expect(JSON.stringify(await open.ask('{ __schema { queryType { name } } }'))).toMatch(/"name":"Query"/);
  await open.remove();
});

test('with GraphiQL switched off, a browser is told so, and gets no page', async () => {
  const response = await fetch(service.url, { headers: { accept: 'text/html' } });
  expect([response.status, await response.json()]).toEqual([
    404,
    {
      errors: [
        {
          message: expect.stringMatching(/GraphiQL page that is switched off here/),
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    },
  ]);
});
