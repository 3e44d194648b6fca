import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { operations } from './documents.ts';
import { type FuzzedService, startFuzzedService } from './fuzzed-service.ts';
import { casesOf, timeoutOf } from './how-many.ts';
import { subscriptions } from './operations.ts';
import { bodies } from './requests.ts';
import { hasKnownCodes, tellsNothingInside } from './sane.ts';
import { sendAll } from './send-all.ts';
import { talk } from './talk.ts';

let service: FuzzedService;
beforeAll(async () => {
  service = await startFuzzedService();
});
afterAll(() => service.end({ tellsAll: false }), 120_000);

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
      count: casesOf('stream'),
      cases: asking,
      look: service.look,
      send: async (body) => {
        const head = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
        const answer = (await talk(service.port, Buffer.concat([Buffer.from(head), body]), Buffer.alloc(0))).toString();
        tellsNothingInside(answer);
        const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'none';
        statuses.add(status);
        if (!/^(?:2|4)/.test(status)) throw new Error(`required: a status 2xx or 4xx; came: ${answer}`);
        for (const [, data = ''] of answer.matchAll(/^data: (\{.*\})\r?\n/gm)) hasKnownCodes(JSON.parse(data));
      },
    });
    for (const status of ['200', '400']) expect(statuses).toContain(status);
  },
  timeoutOf('stream'),
);
