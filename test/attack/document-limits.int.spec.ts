import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { overWebSocket } from '../graphql/subscribers.ts';
import { ask } from '../harness/ask.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

const limits = { tokens: 300, depth: 5, aliases: 5, rootFields: 8, cost: 400, listItems: 10 };

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService({ limits });
});
afterAll(() => service.remove());

type Variables = Readonly<Record<string, unknown>>;
/** Asks one operation over a transport: all that is answered. */
type Ask = (query: string, variables?: Variables) => Promise<{ readonly errors?: readonly object[] }>;

const overHttp: Ask = (query, variables) => ask(service.url, query, variables);

const overSocket: Ask = (query, variables) => {
  const asked = overWebSocket(service.url, query, variables);
  return asked
    .next()
    .catch((errors) => ({ errors }))
    .finally(asked.stop);
};

const overServerSentEvents: Ask = async (query, variables) => {
  const response = await fetch(service.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return JSON.parse(/^event: next\ndata: (.*)$/m.exec(text)?.[1] ?? text);
};

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const versions = 'nodes { versions(first: 12) { nodes { id } } }';
const events = 'query ($types: [EventType!]) { events(first: 1, filter: { types: $types }) { nodes { id } } }';
const tooDear = 'required: a cost of at most 400 fields, lists counted as long as they are asked for; came: 417';

type Request = (size: number) => readonly [query: string, variables?: Variables];
const limited: readonly (readonly [title: string, request: Request, within: number, refusal: string])[] = [
  [
    'depth',
    (n) => [`{ models(first: 1) { nodes { versions(first: 1) { nodes { ${n === 5 ? 'id' : 'event { id }'} } } } } }`],
    5,
    'required: at most 5 levels of fields; came: 6',
  ],
  [
    'aliases',
    (n) => [`{ model(model: "x") { ${times(n, (i) => `a${i}: id`)} } }`],
    5,
    'required: at most 5 aliases; came: 6',
  ],
  [
    'aliases through fragments',
    (n) => [`{ model(model: "x") { ...f } } fragment f on Model { ${times(n, (i) => `a${i}: id`)} }`],
    5,
    'required: at most 5 aliases; came: 6',
  ],
  [
    'fields at the root',
    (n) => [`{ ${times(n, () => '__typename')} }`],
    8,
    'required: at most 8 fields at the root; came: 9',
  ],
  ['cost', (n) => [`{ models(first: ${n}) { ${versions} } }`], 15, tooDear],
  ['cost by a variable', (n) => [`query ($n: Int) { models(first: $n) { ${versions} } }`, { n }], 15, tooDear],
  [
    "cost by a variable's default",
    (n) => [`query ($n: Int = ${n}) { models(first: $n) { ${versions} } }`],
    15,
    tooDear,
  ],
  [
    'items of a list that is written',
    (n) => [`{ events(first: 1, filter: { types: [${times(n, () => 'ModelTrained')}] }) { nodes { id } } }`],
    10,
    'required: at most 10 items in a list; came: 11',
  ],
  [
    'items of a list in the variables',
    (n) => [events, { types: Array.from({ length: n }, () => 'ModelTrained') }],
    10,
    'required: at most 10 items in a list; came: 11',
  ],
];

describe.each([
  ['HTTP', overHttp],
  ['WebSocket', overSocket],
  ['Server-Sent Events', overServerSentEvents],
])(
  'over %s, what is just within a limit is answered, and what is just beyond it is told the limit and what came',
  (_, askOver) => {
    test.each(limited)('%s', async (_, request, within, message) => {
      expect(await askOver(...request(within))).toEqual({ data: expect.anything() });
      expect(await askOver(...request(within + 1))).toEqual({
        errors: [{ message, extensions: { code: 'LIMIT_EXCEEDED' } }],
      });
    });

    test('tokens', async () => {
      const request = (n: number) => `{ model(model: "x") { ${times(n, () => 'id')} } }`;
      expect(await askOver(request(290))).toEqual({ data: expect.anything() });
      const message = 'required: a document of at most 300 tokens; came: a longer one';
      expect((await askOver(request(291))).errors).toEqual([expect.objectContaining({ message })]);
    });
  },
);
