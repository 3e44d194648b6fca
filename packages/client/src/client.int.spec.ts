import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { createClient } from './client.ts';
import { GraphqlFailed } from './errors.ts';
import { EnvironmentsDocument, FollowEventsDocument } from './generated/documents.ts';
import { type Command, recordAll } from './record.ts';

let server: Server | undefined;

/** A server of the test's own: what a service may do to a client, on purpose. */
async function serve(listener: RequestListener): Promise<string> {
  const listening = createServer(listener);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/graphql`;
}

async function readBody(
  request: AsyncIterable<Buffer>,
): Promise<{ query: string; variables: Record<string, unknown> }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

test('nobody at the address is ServiceUnreachable, which names the address and why', async () => {
  const url = await serve(() => {});
  server?.close();
  server = undefined;
  await expect(createClient({ url }).execute(EnvironmentsDocument, {})).rejects.toMatchObject({
    name: 'ServiceUnreachable',
    message: `required: a Pedigree service at ${url}; came: ECONNREFUSED`,
  });
});

test('a server that speaks no GraphQL is ServiceUnreachable', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>');
  });
  await expect(createClient({ url }).execute(EnvironmentsDocument, {})).rejects.toThrow(
    `required: a Pedigree service at ${url}; came: HTTP 404 with text/html, which is not GraphQL`,
  );
});

test('errors of the service keep their code', async () => {
  const url = await serve((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ errors: [{ message: 'too early', extensions: { code: 'POSITION_NOT_REACHED' } }] }));
  });
  const failure = await createClient({ url })
    .execute(EnvironmentsDocument, {})
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(GraphqlFailed);
  expect(failure).toMatchObject({ code: 'POSITION_NOT_REACHED', message: 'too early' });
});

test('who speaks and what must have been seen travel as headers', async () => {
  const seen: unknown[] = [];
  const url = await serve(async (request, response) => {
    seen.push(request.headers['pedigree-actor'], request.headers['pedigree-min-position']);
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ data: { environments: { nodes: [], pageInfo: { hasNextPage: false } } } }));
  });
  await createClient({ url, actor: 'ada' }).execute(EnvironmentsDocument, {}, { minPosition: 'log.7' });
  expect(seen).toEqual(['ada', 'log.7']);
});

test('commands travel in batches of 50 at most, and small ones where they are large, in order', async () => {
  const sizes: number[] = [];
  const url = await serve(async (request, response) => {
    const { variables } = await readBody(request);
    const commands = variables.commands as { registerModel: { name: string } }[];
    sizes.push(commands.length);
    const record = commands.map(({ registerModel: { name } }) => ({
      __typename: 'Rejection',
      code: 'X',
      message: name,
    }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { record } }));
  });
  const command = (name: string, description = ''): Command => ({ registerModel: { name, description } });
  const small = Array.from({ length: 120 }, (_, index) => command(`m${index}`));
  const large = [command('large1', 'x'.repeat(300_000)), command('large2', 'x'.repeat(300_000))];
  const names: string[] = [];
  for await (const outcome of recordAll(createClient({ url }), [...small, ...large])) {
    if (outcome.kind === 'rejected') names.push(outcome.message);
  }
  expect(sizes).toEqual([50, 50, 21, 1]);
  expect(names).toEqual([...small.map((_, index) => `m${index}`), 'large1', 'large2']);
});

test('a subscription that breaks, or ends, or is let go for being slow or by a service that stops, goes on behind the last answer that was handed out', async () => {
  const askedAfter: unknown[] = [];
  const lettingGo = (code: string) => {
    const told = JSON.stringify({ errors: [{ message: 'let go', extensions: { code } }] });
    return `event: next\ndata: ${told}\n\nevent: complete\n\n`;
  };
  const url = await serve(async (request, response) => {
    const { variables } = await readBody(request);
    askedAfter.push(variables.after);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const next = Number(variables.after ?? 0) + 1;
    response.write(`event: next\ndata: ${JSON.stringify({ data: { events: { position: String(next) } } })}\n\n`);
    const ends = {
      1: () => response.destroy(),
      2: () => response.end('event: complete\n\n'),
      3: () => response.end(lettingGo('SUBSCRIBER_TOO_SLOW')),
      4: () => response.end(lettingGo('STOPPING')),
    };
    setTimeout(ends[next as keyof typeof ends] ?? ends[1], 20);
  });
  const positions: unknown[] = [];
  const answers = createClient({ url }).subscribe(
    FollowEventsDocument,
    {},
    { positionOf: ({ events }) => events.position },
  );
  for await (const { events } of answers) {
    positions.push(events.position);
    if (positions.length === 5) break;
  }
  expect(positions).toEqual(['1', '2', '3', '4', '5']);
  expect(askedAfter).toEqual([undefined, '1', '2', '3', '4']);
});

test('a subscription that is refused fails with the refusal, and is not tried again', async () => {
  let attempts = 0;
  const url = await serve((_request, response) => {
    attempts += 1;
    response
      .writeHead(400, { 'content-type': 'application/json' })
      .end(JSON.stringify({ errors: [{ message: 'no', extensions: { code: 'POSITION_OF_ANOTHER_LOG' } }] }));
  });
  const answers = createClient({ url }).subscribe(FollowEventsDocument, {}, { positionOf: () => null });
  await expect(answers.next()).rejects.toMatchObject({ name: 'GraphqlFailed', code: 'POSITION_OF_ANOTHER_LOG' });
  expect(attempts).toBe(1);
});

test('a subscription ends in peace when its caller gives up', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
  });
  const { signal, abort } = (() => {
    const controller = new AbortController();
    return { signal: controller.signal, abort: () => controller.abort() };
  })();
  const answers = createClient({ url }).subscribe(FollowEventsDocument, {}, { positionOf: () => null, signal });
  setTimeout(abort, 50);
  await expect(answers.next()).resolves.toEqual({ done: true, value: undefined });
});

test('whoever stops listening lets go of the connection', async () => {
  let closed: Promise<unknown> | undefined;
  const url = await serve((request, response) => {
    closed = new Promise((resolve) => request.socket.once('close', resolve));
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`event: next\ndata: ${JSON.stringify({ data: { events: { position: '1' } } })}\n\n`);
  });
  const answers = createClient({ url }).subscribe(FollowEventsDocument, {}, { positionOf: () => null });
  for await (const _answer of answers) break;
  await closed;
});
