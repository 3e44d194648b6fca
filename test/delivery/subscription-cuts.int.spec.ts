import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { overServerSentEvents, overWebSocket, type Subscribe } from '../graphql/subscribers.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { type CuttingProxy, startCuttingProxy } from './cutting-proxy.ts';
import { readLog } from './read-log.ts';
import { prepare, Writers } from './writers.ts';

/** How often each subscriber is cut off; `PEDIGREE_TEST_CUTS` asks for more. */
const cutsEach = Number(process.env.PEDIGREE_TEST_CUTS ?? 100);

const fields = {
  events: 'subscription ($after: String!) { told: events(after: $after) { position type data } }',
  servingChanged:
    'subscription ($after: String!) { told: servingChanged(after: $after) { position serving { state since allocation { share version { ref } } } } }',
} as const;

interface Told {
  readonly told: { readonly position: string };
}

/** One that comes back whenever it is cut off, behind the last that it was told. */
interface Follower {
  readonly told: readonly string[];
  readonly proxy: CuttingProxy;
  readonly stop: () => void;
}

let data = '';
let service: ChildService;
const followers: Follower[] = [];

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'pedigree-cuts-'));
  service = await startChildService({ data });
  await prepare(service.url);
});
afterAll(async () => {
  for (const { stop } of followers) stop();
  await service.kill();
  rmSync(data, { recursive: true, force: true });
});

async function follow(subscribe: Subscribe, query: string, after: string): Promise<Follower> {
  const proxy = await startCuttingProxy(
    () => Number(new URL(service.url).port),
    () => 50 + Math.floor(Math.random() * 2_000),
  );
  const told: string[] = [];
  let isOver = false;
  const comeBack = async () => {
    for (; !isOver; await delay(5)) {
      const subscriber = subscribe<Told>(`http://127.0.0.1:${proxy.port}/graphql`, query, {
        after: told.at(-1) ?? after,
      });
      try {
        for (let next = await subscriber.next(); next?.data && !isOver; next = await subscriber.next()) {
          told.push(next.data.told.position);
        }
      } catch {
        // Cut off: it comes back.
      }
      await subscriber.stop().catch(() => {});
    }
  };
  void comeBack();
  return {
    told,
    proxy,
    stop() {
      isOver = true;
      proxy.close();
    },
  };
}

/** Writers that go on over every end of the service, until they are told to stop. */
function writeOn(): {
  readonly stop: () => Promise<void>;
  readonly restart: (end: () => Promise<unknown>) => Promise<void>;
} {
  let round = 0;
  let running = new Writers().run(service.url, round, 8);
  return {
    async restart(end) {
      await end();
      await running;
      service = await startChildService({ data });
      running = new Writers().run(service.url, ++round, 8);
    },
    async stop() {
      await service.stop();
      await running;
      service = await startChildService({ data });
    },
  };
}

async function until(isSo: () => boolean, milliseconds: number): Promise<void> {
  for (const end = performance.now() + milliseconds; !isSo() && performance.now() < end; ) await delay(20);
}

test(
  `over ${cutsEach} cuts under load, each subscriber that resumes is told everything once and in order`,
  async () => {
    const [first] = await readLog(service.url);
    const after = `${first?.position.split('.')[0]}.0`;
    const cases = [overWebSocket, overServerSentEvents].flatMap((subscribe) =>
      Object.values(fields).map((query) => ({ subscribe, query })),
    );
    for (const { subscribe, query } of cases) followers.push(await follow(subscribe, query, after));
    const writing = writeOn();
    const areCut = (part: number) => () => followers.every(({ proxy }) => proxy.cuts() >= cutsEach * part);
    await until(areCut(1 / 3), 60_000 + cutsEach * 300);
    await writing.restart(() => service.kill());
    await until(areCut(2 / 3), 60_000 + cutsEach * 300);
    await writing.restart(() => service.stop());
    await until(areCut(1), 60_000 + cutsEach * 300);
    await writing.stop();
    for (const { proxy } of followers) proxy.spare();

    const log = await readLog(service.url);
    const expected = {
      events: log.map(({ position }) => position),
      servingChanged: log.filter(({ type }) => type === 'ModelPromoted').map(({ position }) => position),
    };
    const perField = followers.map(({ told }, index) => ({
      told,
      expected: Object.values(expected)[index % 2] ?? [],
    }));
    await until(() => perField.every((each) => each.told.length >= each.expected.length), 60_000);
    for (const each of perField) expect(each.told).toEqual(each.expected);
    expect(Math.min(...followers.map(({ proxy }) => proxy.cuts()))).toBeGreaterThanOrEqual(cutsEach);
    expect(expected.servingChanged.length).toBeGreaterThan(cutsEach);
  },
  240_000 + cutsEach * 1_000,
);
