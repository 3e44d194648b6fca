import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { overServerSentEvents } from '../graphql/subscribers.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { openRawConnection, postText, type RawConnection } from './raw-connection.ts';
import { openRawWebSocket } from './raw-web-socket.ts';

/** What the service is told, so that no test waits for a minute. */
const limits = {
  headersMilliseconds: 400,
  requestMilliseconds: 1_000,
  idleMilliseconds: 500,
  silentMilliseconds: 3_000,
  initMilliseconds: 400,
  pingMilliseconds: 300,
};

/** By when whatever has passed its limit is closed, on a busy machine, too; far below the defaults of Node and of ours. */
const inTime = 50_000;

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService({ limits });
});
afterAll(() => service.remove());

/** Sends a piece of what is left each 20 ms, for as long as anyone listens. */
function drip(connection: RawConnection, piece: () => string): () => void {
  const timer = setInterval(() => connection.send(piece()), 20);
  return () => clearInterval(timer);
}

const isServed = async () => expect(await service.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });

describe('a caller that takes its time is closed, and others are served meanwhile', () => {
  const ended: readonly (readonly [title: string, first: string, piece: (() => string) | null, answer: RegExp])[] = [
    ['that says nothing', '', null, /^HTTP\/1.1 408 /],
    ['that never ends its headers', 'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\n', null, /^HTTP\/1.1 408 /],
    [
      'that sends its headers a byte at a time',
      'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nx-long: ',
      () => 'x',
      /^HTTP\/1.1 408 .*required: the headers of a request within 400 ms, and the whole of it within 1000 ms; came: /s,
    ],
    ['that sends half a body', postText('{"query":"{ __typename }"}').slice(0, -5), null, /^HTTP\/1.1 408 /],
    [
      'that sends its body a byte at a time',
      'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n',
      () => ' ',
      /^HTTP\/1.1 408 .*REQUEST_TIMEOUT/s,
    ],
    [
      'whose chunks do not end',
      'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
      () => '1\r\n \r\n',
      /^HTTP\/1.1 408 /,
    ],
    [
      'that keeps its connection and asks no more',
      postText('{"query":"{ __typename }"}'),
      null,
      /^HTTP\/1.1 200 .*\{"data":\{"__typename":"Query"\}\}/s,
    ],
  ];

  test.each(ended)('%s', async (_, first, piece, answer) => {
    const connection = await openRawConnection(service.url);
    connection.send(first);
    const stop = piece ? drip(connection, piece) : () => {};
    await isServed();
    expect(await connection.closed(inTime)).toMatch(answer);
    stop();
    await isServed();
  });

  test('that hangs up its half, and waits', async () => {
    const connection = await openRawConnection(service.url);
    connection.socket.end('POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\n');
    await isServed();
    await connection.closed(inTime);
  });

  test('a WebSocket that does not introduce itself', async () => {
    const { closed } = await openRawWebSocket(service.url, { init: false });
    await isServed();
    expect(await closed()).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  test('a WebSocket that does not answer when it is asked whether it is there', async () => {
    const connection = await openRawConnection(service.url);
    const head = ['GET /graphql HTTP/1.1', 'host: 127.0.0.1', 'connection: Upgrade', 'upgrade: websocket'];
    const key = 'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==';
    connection.send(`${head.join('\r\n')}\r\n${key}\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`);
    // An empty `connection_init`, masked with zeros.
    const init = '{"type":"connection_init"}';
    connection.socket.write(Buffer.from([0x81, 0x80 + init.length, 0, 0, 0, 0, ...Buffer.from(init)]));
    await isServed();
    expect(await connection.closed(inTime)).toMatch(/^HTTP\/1.1 101 .*connection_ack/s);
  });
});

test('3,000 connections over which nothing is asked are all closed, and others are served while they are open', async () => {
  const connections: RawConnection[] = [];
  for (let opened = 0; opened < 3_000; opened += 100) {
    connections.push(...(await Promise.all(Array.from({ length: 100 }, () => openRawConnection(service.url)))));
    await isServed();
  }
  const answers = await Promise.all(connections.map(({ closed }) => closed(inTime)));
  expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 408 '))).toHaveLength(3_000);
  await isServed();
});

test('a caller that reads no answer is closed, with requests of its own still waiting, and others are served meanwhile', async () => {
  const patient = await startOwnService({ limits: { silentMilliseconds: 8_000 } });
  const connection = await openRawConnection(patient.url);
  const isGone = new Promise((resolve) => connection.socket.once('close', resolve).once('error', resolve));
  connection.socket.pause();
  const query = '{ __schema { types { name description fields { name description type { name } } } } }';
  for (let sent = 0; sent < 32; sent++) connection.send(postText(JSON.stringify({ query })));
  expect(await patient.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  // Whoever reads nothing does not see the end either: what is sent into a closed connection shows it.
  const probe = setInterval(() => connection.send(' '), 50);
  await isGone.finally(() => clearInterval(probe));
  expect(await patient.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  await patient.remove();
});

test('a stream of events on which nothing happens is not taken for a silent caller, whatever time is allowed', async () => {
  // A sign of life comes twice in this time, also from a machine that is busy.
  const hasty = await startOwnService({ limits: { silentMilliseconds: 1_000 } });
  const subscriber = overServerSentEvents(hasty.url, 'subscription { events { type } }');
  const told = subscriber.next();
  await delay(3_000);
  await hasty.ask('mutation { registerModel(input: { name: "late" }) { __typename } }');
  expect(await told).toEqual({ data: { events: { type: 'ModelRegistered' } } });
  await subscriber.stop();
  await hasty.remove();
});
