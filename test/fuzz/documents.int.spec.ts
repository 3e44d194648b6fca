import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { operations } from './documents.ts';
import { type FuzzedService, startFuzzedService } from './fuzzed-service.ts';
import { casesOf, serviceTimeout, timeoutOf } from './how-many.ts';
import { createPoster, type Poster } from './post.ts';
import { isSane, saysMalformed } from './sane.ts';
import { sendAll } from './send-all.ts';

let service: FuzzedService;
let poster: Poster;
beforeAll(async () => {
  service = await startFuzzedService();
  poster = createPoster(service.port);
}, serviceTimeout);
afterAll(async () => {
  poster.close();
  await service.end({ tellsAll: true });
}, serviceTimeout);

test(
  'whatever operation is asked, it is answered or refused in words, and what it writes it tells',
  async () => {
    const came = { data: 0, errors: 0 };
    await sendAll({
      malformed: casesOf('document'),
      cases: operations,
      look: service.look,
      send: async (operation) => {
        const answer = await poster.send({
          method: 'POST',
          path: '/graphql',
          headers: { 'content-type': 'application/json' },
          body: Buffer.from(JSON.stringify(operation)),
        });
        isSane(answer);
        const said = JSON.parse(answer.text);
        service.told(said);
        if ('errors' in said) came.errors++;
        else came.data++;
        return saysMalformed(said);
      },
    });
    expect(came.data).toBeGreaterThan(came.errors / 20);
    expect(came.errors).toBeGreaterThan(came.data / 20);
  },
  timeoutOf('document'),
);
