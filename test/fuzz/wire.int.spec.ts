import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { connections } from './connections.ts';
import { operations } from './documents.ts';
import { codesSent, conversations, readFrames } from './frames.ts';
import { type FuzzedService, startFuzzedService } from './fuzzed-service.ts';
import { casesOf, serviceTimeout, timeoutOf } from './how-many.ts';
import { subscriptions } from './operations.ts';
import { createPoster, type Poster } from './post.ts';
import { bodies, requests } from './requests.ts';
import { hasKnownCodes, isRefused, isSane, saysMalformed, tellsNothingInside } from './sane.ts';
import { sendAll } from './send-all.ts';
import { talk } from './talk.ts';

/** One service for all that its port gets: to start and to check one costs as much as two thousand connections. */
let service: FuzzedService;
let poster: Poster;
beforeAll(async () => {
  service = await startFuzzedService();
  poster = createPoster(service.port);
}, serviceTimeout);
afterAll(async () => {
  poster.close();
  await service.end({ tellsAll: false });
}, serviceTimeout);

test(
  'whatever body, headers and path a request has, it is answered or refused in words',
  async () => {
    const statuses = new Set<number>();
    await sendAll({
      malformed: casesOf('body'),
      cases: requests,
      look: service.look,
      send: async (asked) => {
        const answer = await poster.send(asked);
        isSane(answer);
        statuses.add(answer.status);
        return isRefused(answer);
      },
    });
    for (const status of [200, 400, 404, 415, 421]) expect(statuses).toContain(status);
  },
  timeoutOf('body'),
);

test(
  'whatever bytes come over a connection, it ends, and the service goes on',
  async () => {
    const statuses = new Set<string>();
    await sendAll({
      malformed: casesOf('connection'),
      cases: connections,
      look: service.look,
      send: async (bytes) => {
        const answer = (await talk(service.port, bytes)).toString('latin1');
        tellsNothingInside(answer);
        for (const [, status = ''] of answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)) statuses.add(status);
        if (answer !== '' && !answer.startsWith('HTTP/1.1 ')) throw new Error(`required: HTTP; came: ${answer}`);
        // What was cut off gets no answer.
        return answer === '' || /^HTTP\/1\.1 4/m.test(answer);
      },
    });
    expect([...statuses].filter((status) => !/^(?:1|2|4)/.test(status))).toEqual([]);
    expect(statuses.size).toBeGreaterThan(5);
  },
  timeoutOf('connection'),
);

const handshake = Buffer.from(
  [
    'GET /graphql HTTP/1.1',
    'Host: 127.0.0.1',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol: graphql-transport-ws',
    '\r\n',
  ].join('\r\n'),
);

/** Codes of RFC 6455 and of graphql-transport-ws that say what the client did; 1011 and 4500 would be faults of ours. */
const closings: ReadonlySet<number> = new Set([
  ...[1000, 1001, 1002, 1003, 1005, 1007, 1009, 4400, 4401, 4406, 4408, 4409, 4429],
]);

/** The last code of closing that blames nobody. */
const goneAway = 1001;

/** What a message of the service answers; throws where that is no sane one. */
function answerOf(text: string): unknown {
  tellsNothingInside(text);
  const message = JSON.parse(text);
  const answer = message.type === 'error' ? { errors: message.payload } : message.payload;
  hasKnownCodes(answer);
  return answer;
}

test(
  'whatever comes over a WebSocket, it is answered or closed with a code that says why',
  async () => {
    const came = { texts: 0, closed: new Set<number>() };
    await sendAll({
      malformed: casesOf('socket'),
      cases: conversations,
      look: service.look,
      send: async (bytes) => {
        const answer = await talk(service.port, Buffer.concat([handshake, bytes]), Buffer.alloc(0));
        const end = answer.indexOf('\r\n\r\n') + 4;
        expect(answer.toString('latin1', 0, end)).toMatch(/^HTTP\/1\.1 101 /);
        const { texts, closed } = readFrames(answer.subarray(end));
        const answers = texts.map(answerOf);
        came.texts += texts.length;
        for (const code of closed) {
          if (!closings.has(code) && !codesSent(bytes).has(code))
            throw new Error(`required: a code of closing that blames the client, or its own; came: ${code}`);
          came.closed.add(code);
        }
        return answers.some(saysMalformed) || closed.some((code) => code > goneAway);
      },
    });
    expect(came.texts).toBeGreaterThan(0);
    for (const code of [1002, 4400, 4401]) expect(came.closed).toContain(code);
  },
  timeoutOf('socket'),
);

const asking = fc.oneof(
  operations.map((operation) => Buffer.from(JSON.stringify(operation))),
  fc.constantFrom(...subscriptions).map((operation) => Buffer.from(JSON.stringify(operation))),
  bodies,
);

test(
  'whatever asks for a stream of events, it is refused in words, or gets events that can be read',
  async () => {
    const statuses = new Set<string>();
    await sendAll({
      malformed: casesOf('stream'),
      cases: asking,
      look: service.look,
      send: async (body) => {
        const head = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
        const answer = (await talk(service.port, Buffer.concat([Buffer.from(head), body]), Buffer.alloc(0))).toString();
        tellsNothingInside(answer);
        const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'none';
        statuses.add(status);
        if (!/^(?:2|4)/.test(status)) throw new Error(`required: a status 2xx or 4xx; came: ${answer}`);
        const told = [...answer.matchAll(/^data: (\{.*\})\r?\n/gm)].map(([, data = '']): unknown => JSON.parse(data));
        for (const each of told) hasKnownCodes(each);
        return status.startsWith('4') || told.some(saysMalformed);
      },
    });
    for (const status of ['200', '400']) expect(statuses).toContain(status);
  },
  timeoutOf('stream'),
);
