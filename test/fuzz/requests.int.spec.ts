import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FuzzedService, startFuzzedService } from './fuzzed-service.ts';
import { casesOf, timeoutOf } from './how-many.ts';
import { createPoster, type Poster } from './post.ts';
import { requests } from './requests.ts';
import { isSane } from './sane.ts';
import { sendAll } from './send-all.ts';

let service: FuzzedService;
let poster: Poster;
beforeAll(async () => {
  service = await startFuzzedService();
  poster = createPoster(service.port);
});
afterAll(async () => {
  poster.close();
  await service.end({ tellsAll: false });
}, 120_000);

test(
  'whatever body, headers and path a request has, it is answered or refused in words',
  async () => {
    const statuses = new Set<number>();
    await sendAll({
      count: casesOf('body'),
      cases: requests,
      look: service.look,
      send: async (asked) => {
        const answer = await poster.send(asked);
        isSane(answer);
        statuses.add(answer.status);
      },
    });
    for (const status of [200, 400, 404, 415, 421]) expect(statuses).toContain(status);
  },
  timeoutOf('body'),
);
