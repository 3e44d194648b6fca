import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { conversations, readFrames } from './frames.ts';
import { type FuzzedService, startFuzzedService } from './fuzzed-service.ts';
import { casesOf, timeoutOf } from './how-many.ts';
import { hasKnownCodes, tellsNothingInside } from './sane.ts';
import { sendAll } from './send-all.ts';
import { talk } from './talk.ts';

let service: FuzzedService;
beforeAll(async () => {
  service = await startFuzzedService();
});
afterAll(() => service.end({ tellsAll: false }), 120_000);

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

test(
  'whatever comes over a WebSocket, it is answered or closed with a code that says why',
  async () => {
    const came = { texts: 0, closed: new Set<number>() };
    await sendAll({
      count: casesOf('socket'),
      cases: conversations,
      look: service.look,
      send: async (bytes) => {
        const answer = await talk(service.port, Buffer.concat([handshake, bytes]), Buffer.alloc(0));
        const end = answer.indexOf('\r\n\r\n') + 4;
        expect(answer.toString('latin1', 0, end)).toMatch(/^HTTP\/1\.1 101 /);
        const { texts, closed } = readFrames(answer.subarray(end));
        for (const text of texts) {
          tellsNothingInside(text);
          const message = JSON.parse(text);
          hasKnownCodes(message.type === 'error' ? { errors: message.payload } : message.payload);
          came.texts++;
        }
        for (const code of closed) {
          if (!closings.has(code)) throw new Error(`required: a code of closing that blames the client; came: ${code}`);
          came.closed.add(code);
        }
      },
    });
    expect(came.texts).toBeGreaterThan(0);
    for (const code of [1002, 4400, 4401]) expect(came.closed).toContain(code);
  },
  timeoutOf('socket'),
);
