import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLogger } from '@pedigree/runtime';
import { startWhole } from './cleanup.ts';
import { waitForServers } from './wait-for-servers.ts';

let neighbour: Server;

beforeEach(async () => {
  neighbour = createServer().listen(0, '127.0.0.1');
  await once(neighbour, 'listening');
});
afterEach(() => {
  neighbour.close();
});

/** A start that fails, since its port is taken, while it waits for a server; what that does is up to the test. */
async function failWhileWaiting() {
  const { port } = neighbour.address() as AddressInfo;
  const seen = { attempts: 0, closed: [] as string[] };
  let answer = (_: Promise<string>) => {};
  const answered = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const starting = startWhole(
    (cleanup) =>
      waitForServers({
        settings: { port, host: '127.0.0.1' },
        logger: createLogger({ level: 'fatal', service: 'test' }),
        cleanup,
        ending: undefined,
      })(
        { kind: 'postgres', url: 'postgres://nowhere', schema: 'pedigree' },
        {
          open() {
            seen.attempts++;
            return answered;
          },
          close: (store) => seen.closed.push(store),
        },
      ),
    { ending: undefined },
  );
  await expect(starting).rejects.toMatchObject({ code: 'EADDRINUSE' });
  return { seen, answer };
}

test('a store that opens when the start has failed is closed', async () => {
  const { seen, answer } = await failWhileWaiting();
  answer(Promise.resolve('store'));
  await pause(0);
  expect(seen.closed).toEqual(['store']);
});

test('a server that is away is not tried again once the start has failed', async () => {
  const { seen, answer } = await failWhileWaiting();
  answer(Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })));
  // Longer than the pause between two attempts.
  await pause(200);
  expect(seen.attempts).toBe(1);
});
