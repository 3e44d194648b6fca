import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connections } from './connections.ts';
import { type FuzzedService, startFuzzedService } from './fuzzed-service.ts';
import { casesOf, timeoutOf } from './how-many.ts';
import { tellsNothingInside } from './sane.ts';
import { sendAll } from './send-all.ts';
import { talk } from './talk.ts';

let service: FuzzedService;
beforeAll(async () => {
  service = await startFuzzedService();
});
afterAll(() => service.end({ tellsAll: false }), 120_000);

test(
  'whatever bytes come over a connection, it ends, and the service goes on',
  async () => {
    const statuses = new Set<string>();
    await sendAll({
      count: casesOf('connection'),
      cases: connections,
      look: service.look,
      send: async (bytes) => {
        const answer = (await talk(service.port, bytes)).toString('latin1');
        tellsNothingInside(answer);
        for (const [, status = ''] of answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)) statuses.add(status);
        if (answer !== '' && !answer.startsWith('HTTP/1.1 ')) throw new Error(`required: HTTP; came: ${answer}`);
      },
    });
    expect([...statuses].filter((status) => !/^(?:1|2|4)/.test(status))).toEqual([]);
    expect(statuses.size).toBeGreaterThan(5);
  },
  timeoutOf('connection'),
);
