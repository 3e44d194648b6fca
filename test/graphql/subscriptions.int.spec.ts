import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { untilSubscribed } from '../delivery/read-metric.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { overServerSentEvents, overWebSocket } from './subscribers.ts';

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService({ limits: { unreadMilliseconds: 400 } });
  await service.ask(`mutation {
    registerModel(input: { name: "fraud" }) { __typename }
    first: recordTraining(input: { model: "fraud" }) { __typename }
    second: recordTraining(input: { model: "fraud" }) { __typename }
    defineEnvironment(input: { name: "production" }) { __typename }
  }`);
});
afterAll(() => service.remove());

const promote = async (version: number, environment = 'production'): Promise<string> => {
  const answer = await service.ask<{ promoteModel: { position: string } }>(
    `mutation { promoteModel(input: { environment: "${environment}", model: "fraud", version: "${version}" }) { ... on PromoteModelPayload { position } } }`,
  );
  return answer.data.promoteModel.position;
};

interface EventTold {
  readonly events: { readonly position: string; readonly type: string };
}

describe.each([
  ['WebSocket', overWebSocket],
  ['Server-Sent Events', overServerSentEvents],
])('over %s', (transport, subscribe) => {
  test('a subscriber that comes back misses nothing and sees nothing twice', async () => {
    const query =
      'subscription ($after: String) { events(filter: { types: [ModelPromoted] }, after: $after) { position type } }';
    const before = await service.ask<{ events: { nodes: { position: string }[] } }>(
      '{ events(last: 1) { nodes { position } } }',
    );
    const after = before.data.events.nodes[0]?.position;
    const written = [await promote(1)];
    const first = subscribe<EventTold>(service.url, query, { after });
    expect((await first.next()).data?.events.position).toBe(written[0]);
    written.push(await promote(2));
    expect((await first.next()).data?.events.position).toBe(written[1]);
    await first.stop();
    written.push(await promote(1), await promote(2));
    const second = subscribe<EventTold>(service.url, query, { after: written[1] });
    for (const position of written.slice(2)) expect((await second.next()).data?.events.position).toBe(position);
    written.push(await promote(1));
    expect((await second.next()).data?.events.position).toBe(written[4]);
    await second.stop();
  });

  test('a resumed subscription begins at the beginning of the log where it is asked to', async () => {
    const [logId] = (await promote(1)).split('.');
    const all = subscribe<EventTold>(
      service.url,
      'subscription ($after: String) { events(after: $after) { position type } }',
      {
        after: `${logId}.0`,
      },
    );
    for (const position of [1, 2, 3, 4]) expect((await all.next()).data?.events.position).toBe(`${logId}.${position}`);
    await all.stop();
  });

  test('whoever is told that serving changed and asks at once is answered with the change', async () => {
    const changes = subscribe<{
      servingChanged: {
        position: string;
        serving: { allocation: { version: { number: number } }[] }[];
        changes: { since: string }[];
      };
    }>(
      service.url,
      'subscription ($after: String) { servingChanged(environment: "production", model: "fraud", after: $after) { position changes { since event { id } } serving { state allocation { version { number } } } } }',
      { after: await promote(1) },
    );
    const told = changes.next();
    await promote(2, 'other').catch(() => '');
    const position = await promote(2);
    const { data } = await told;
    const asked = await service.ask<{
      serving: { allocation: { version: { number: number } }[]; asOf: { position: string } };
    }>(
      '{ serving(environment: "production", model: "fraud") { allocation { version { number } } asOf { position } } }',
    );
    expect(data?.servingChanged.position).toBe(position);
    expect(data?.servingChanged.changes).toHaveLength(1);
    expect(data?.servingChanged.serving[0]?.allocation).toEqual([{ version: { number: 2 } }]);
    expect(asked.data.serving).toEqual({ allocation: [{ version: { number: 2 } }], asOf: { position } });
    await changes.stop();
  });

  test('two that differ in the default of a variable alone are each told their own', async () => {
    const after = await promote(1);
    const told = ['ModelPromoted', 'ModelRegistered'].map((type) =>
      subscribe<EventTold>(
        service.url,
        `subscription ($after: String, $types: [EventType!] = [${type}]) { events(filter: { types: $types }, after: $after) { position type } }`,
        { after },
      ),
    );
    const first = Promise.all(told.map((subscriber) => subscriber.next()));
    await untilSubscribed(service.url, 2);
    await promote(2);
    await service.ask(`mutation { registerModel(input: { name: "told over ${transport}" }) { __typename } }`);
    const types = (await first).map(({ data }) => data?.events.type);
    for (const subscriber of told) await subscriber.stop();
    expect(types).toEqual(['ModelPromoted', 'ModelRegistered']);
  });

  test.each([
    ['subscription { events(after: "aaaaaaaaaaaaaaaa.1") { id } }', 'POSITION_OF_ANOTHER_LOG'],
    ['subscription { events(after: "7") { id } }', 'INVALID_ARGUMENT'],
    ['subscription { servingChanged(environment: "dataset:x") { position } }', 'INVALID_ARGUMENT'],
  ])('%s is refused with %s', async (query, code) => {
    const refused = subscribe<never>(service.url, query);
    const told = await refused.next().catch((error: unknown) => ({ errors: error }));
    expect(JSON.stringify(told.errors)).toContain(code);
    await refused.stop();
  });
});

describe('a subscriber that does not read', () => {
  test('is closed over WebSocket with the position to resume behind, and the others are told meanwhile', async () => {
    const socket = new WebSocket(service.url.replace('http', 'ws'), 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    const acknowledged = new Promise((resolve) => socket.once('message', resolve));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await acknowledged;
    const closed = new Promise<{ code: number; reason: string }>((resolve) =>
      socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
    );
    const [logId] = (await promote(1)).split('.');
    const query = `subscription { events(after: "${logId}.0") { ${aliases} } }`;
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    await untilSubscribed(service.url, 1);
    socket.pause();
    await fill();
    const reading = 'subscription ($after: String) { events(after: $after) { position } }';
    const other = overWebSocket<EventTold>(service.url, reading, { after: await promote(2) });
    const told = other.next();
    const position = await promote(1);
    expect((await told).data?.events.position).toBe(position);
    await other.stop();
    // Whoever did not read is let go while it still does not.
    await untilSubscribed(service.url, 0);
    socket.resume();
    const { code, reason } = await closed;
    expect(code).toBe(4429);
    expect(reason).toMatch(new RegExp(`resume after ${logId}\\.\\d+$`));
  });

  test('is closed over SSE with the position to resume behind', async () => {
    const [logId] = (await promote(1)).split('.');
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    const body = JSON.stringify({ query: `subscription { events(after: "${logId}.0") { ${aliases} } }` });
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: close\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    socket.pause();
    await untilSubscribed(service.url, 1);
    await fill();
    await untilSubscribed(service.url, 0);
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.resume();
    await new Promise((resolve) => socket.once('end', resolve));
    expect(text).toMatch(/"code":"SUBSCRIBER_TOO_SLOW"/);
    expect(text).toMatch(new RegExp(`"resumeAfter":"${logId}\\.\\d+"`));
  });
});

/** Answers that are large, so that a socket is soon full. */
const aliases = Array.from({ length: 90 }, (_, index) => `a${index}: data`).join(' ');

/** Fills the log with enough to fill a socket. */
async function fill(): Promise<void> {
  const value = 'x'.repeat(1_900);
  for (let round = 0; round < 2; round++) {
    const commands = Array.from({ length: 50 }, (_, index) => ({
      tagModelVersion: { version: 'fraud@1', key: `k${index}`, value: `${round}${value}` },
    }));
    await service.ask('mutation ($commands: [CommandInput!]!) { record(commands: $commands) { __typename } }', {
      commands,
    });
  }
}

test('a page of another site cannot open a WebSocket', async () => {
  const socket = new WebSocket(service.url.replace('http', 'ws'), 'graphql-transport-ws', {
    origin: 'https://evil.example',
  });
  const [response] = await new Promise<[{ readonly statusCode?: number | undefined }]>((resolve) =>
    socket.once('unexpected-response', (_, answer) => resolve([answer])),
  );
  expect(response.statusCode).toBe(403);
});
