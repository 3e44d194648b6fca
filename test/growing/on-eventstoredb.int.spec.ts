import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Double, startDouble } from '@pedigree/event-store-esdb/testing';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { expectOnce } from '../delivery/expect-once.ts';
import { readMetric } from '../delivery/read-metric.ts';
import { type Acknowledged, prepare, send, Writers } from '../delivery/writers.ts';
import { modelAt, register, until, untilShown } from './asked-service.ts';
import { spawnUntilTestsEnd } from './spawned-service.ts';

/** Beside others on a busy machine each start takes its time. */
const patience = 120_000;

const start = spawnUntilTestsEnd();

let double: Double;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-eventstoredb-'));
  double = await startDouble();
});

afterEach(async () => {
  await double.stop();
  rmSync(folder, { recursive: true, force: true });
});

const startStandalone = () => start('standalone', { store: double.connectionString }, ['--data', folder]);

describe('a service whose EventStoreDB is away', () => {
  test(
    'answers that it waits where it starts meanwhile, and is ready once the server is there',
    async () => {
      await double.stop();
      const service = await startStandalone();
      expect(await service.readyz()).toMatchObject({ code: 503, body: { log: 'unreachable', views: [] } });
      expect((await service.readyz()).body.interruption).toMatch(/^waiting for esdb:\/\/.*, log pedigree: ./);
      expect((await fetch(service.url, { method: 'POST' })).status).toBe(503);
      await double.start();
      await until(service, { code: 200, body: { status: 'ready' } });
    },
    patience,
  );

  test(
    'ends with 0 where it is asked to before the server has come',
    async () => {
      await double.stop();
      const service = await startStandalone();
      expect((await service.readyz()).code).toBe(503);
      expect(await service.end('SIGTERM')).toBe(0);
    },
    patience,
  );

  test(
    'says so, lets commands wait, answers questions from its views, and goes on by itself',
    async () => {
      const service = await startStandalone();
      await until(service, { code: 200 });
      const known = await register(service, 'fraud');
      expect(await modelAt(service, 'fraud', known)).toEqual({ name: 'fraud' });
      await double.stop();
      await until(service, { code: 503, body: { status: 'degraded', log: 'unreachable' } });
      const registering = register(service, 'churn');
      expect(await modelAt(service, 'fraud')).toEqual({ name: 'fraud' });
      await double.start();
      expect(await modelAt(service, 'churn', await registering)).toEqual({ name: 'churn' });
      await until(service, { code: 200, body: { status: 'ready' } });
      expect(await readMetric(service.url, 'pedigree_projector_restarts_total')).toBe(0);
    },
    patience,
  );

  test(
    'answers a command that was written and never answered by what the log says; sent again, it is a repeat',
    async () => {
      const service = await startStandalone();
      await until(service, { code: 200 });
      await prepare(service.url);
      const sent = { commandId: 'in-doubt', mutation: 'recordTraining', input: { model: 'model-0' } } as const;
      double.faults.onAppend(() => ({ answer: 'never' }));
      const answer = await send(service.url, sent);
      double.faults.none();
      expect(await send(service.url, sent)).toEqual({ ...answer, repeated: true });
      await untilShown(service.url);
      await expectOnce(service.url, new Map([[sent.commandId, answer]]), { positions: 'ascending' });
    },
    patience,
  );
});

test(
  'a server that is killed again and again under 64 writers loses no command that was answered, and doubles none',
  async () => {
    const service = await startStandalone();
    await until(service, { code: 200 });
    await prepare(service.url);
    const writers = new Writers();
    const running = writers.run(service.url, 1);
    for (let kill = 0; kill < 4; kill++) {
      const before = writers.answered.length;
      while (writers.answered.length < before + 100) await delay(5);
      await double.stop();
      await delay(50 + Math.random() * 500);
      await double.start();
    }
    await double.stop();
    await service.end('SIGKILL');
    await running;
    await double.start();
    expect(writers.refusals).toEqual([]);
    expect(writers.inFlight.size).toBeGreaterThan(0);

    const next = await startStandalone();
    await until(next, { code: 200 });
    const acknowledged = new Map<string, Acknowledged>(writers.acknowledged);
    for (const sent of writers.inFlight.values()) acknowledged.set(sent.commandId, await send(next.url, sent));
    await untilShown(next.url);
    await expectOnce(next.url, acknowledged, { positions: 'ascending' });
    expect(await next.end('SIGTERM')).toBe(0);
  },
  patience,
);

describeOnPostgres(
  'a projector and a gateway that only reads, beside the one that writes to EventStoreDB',
  (postgres) => {
    test(
      'show what that writes, refuse to write, and go on where their server was killed',
      async () => {
        const places = { store: double.connectionString, views: postgres.url };
        const writing = await startStandalone();
        const [projector, gateway] = await Promise.all([
          start('projector', places),
          start('gateway', places, ['--read-only']),
        ]);
        await Promise.all([writing, projector, gateway].map((each) => until(each, { code: 200 })));
        expect(await modelAt(gateway, 'fraud', await register(writing, 'fraud'))).toEqual({ name: 'fraud' });
        const training = { commandId: 'refused', mutation: 'recordTraining', input: { model: 'fraud' } } as const;
        await expect(send(gateway.url, training)).rejects.toThrow('READ_ONLY: ');

        await double.stop();
        await until(gateway, { code: 503, body: { log: 'unreachable' } });
        expect(await modelAt(gateway, 'fraud')).toEqual({ name: 'fraud' });
        await double.start();
        expect(await modelAt(gateway, 'churn', await register(writing, 'churn'))).toEqual({ name: 'churn' });
        await Promise.all([writing, projector, gateway].map((each) => until(each, { code: 200 })));
        expect(await readMetric(projector.url, 'pedigree_projector_restarts_total')).toBe(0);
      },
      patience,
    );
  },
);
