import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService();
});
afterAll(() => service.remove());

/** Every audit of https://graphql.github.io/graphql-over-http that graphql-http knows, whatever its level. */
const audits = serverAudits({ url: () => service.url, fetchFn: fetch });

test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (_id, _name, audit) => {
  const result = await audit();
  expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
});

test('there are 61 audits, each of its own id', () => {
  expect(new Set(audits.map(({ id }) => id)).size).toBe(61);
});
