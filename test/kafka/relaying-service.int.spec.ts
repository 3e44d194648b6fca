import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeOnPrivateKafka } from '@pedigree/kafka-relay/suite';
import { readTopic, startBroker } from '@pedigree/kafka-relay/testing';
import { freePort } from '@pedigree/postgres/testing';
import { endingOn, endThread } from '../delivery/ending-threads.ts';
import { readMetric } from '../delivery/read-metric.ts';
import { prepare, send } from '../delivery/writers.ts';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { isRelayed, relayThat } from './relay-health.ts';

/** Beside others on a busy machine each start takes its time. */
const patience = 240_000;

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pedigree-relaying-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const promote = ({ url }: ChildService, commandId: string) =>
  send(url, {
    commandId,
    mutation: 'promoteModel',
    input: { environment: 'production', model: 'model-0', version: '1' },
  });

describeOnPrivateKafka('a service that relays its log', startBroker, (kafka) => {
  // One story: each test goes on where the one before ended.
  let service: ChildService;
  const start = async () => {
    const environment = { PEDIGREE_KAFKA: kafka().brokers.join(',') };
    service = await startChildService({ data: join(root, 'relayed'), environment });
  };
  afterAll(() => service.kill());

  test(
    'answers without a broker, says that it is degraded and why, and relays all of it once there is one',
    async () => {
      const { nodes, brokers } = kafka();
      await nodes[0]?.end('SIGTERM');
      await start();
      await prepare(service.url);
      const { position } = await promote(service, 'without-broker');
      const failing = await relayThat(service, ({ relay }) => relay.state === 'failing');
      expect(failing).toMatchObject({ code: 200, status: 'degraded', relay: { events: null, serving: null } });
      expect(failing.relay.error).toMatch(/^required: .*; came: .*/);
      expect(failing.relay.error).toContain(brokers[0]);
      expect(service.log()).toContain('the relay fails, and tries again');
      const question = '{ serving(environment: "production", model: "model-0") { asOf { position } } }';
      const answered = await ask(service.url, question, {}, { 'pedigree-min-position': position });
      expect(answered).toMatchObject({ data: { serving: { asOf: { position } } } });

      await nodes[0]?.start();
      const relaying = await relayThat(service, isRelayed);
      expect(relaying).toMatchObject({ code: 200, status: 'ready', relay: { error: null, events: position } });
      const records = await readTopic(brokers, 'pedigree.events');
      const [logId, last] = position.split('.');
      const all = Array.from({ length: Number(last) }, (_, index) => `${logId}.${index + 1}`);
      expect(new Set(records.map(({ headers }) => headers.position))).toEqual(new Set(all));
      expect(await readMetric(service.url, 'pedigree_relay_published_total')).toBeGreaterThanOrEqual(records.length);
      expect(service.log()).toContain('the relay goes on');
    },
    patience,
  );

  test(
    'is asked to end while its broker hangs, and exits with 0; started again, it relays what it had not',
    async () => {
      const { nodes, brokers } = kafka();
      nodes[0]?.freeze();
      await promote(service, 'while-it-hangs');
      const code = await service.stop();
      nodes[0]?.thaw();
      expect(code).toBe(0);
      await start();
      const { head } = await relayThat(service, isRelayed);
      const positions = (await readTopic(brokers, 'pedigree.events')).map(({ headers }) => headers.position);
      expect(positions).toContain(head);
    },
    patience,
  );

  test(
    'tells both topics of a command that is recorded while it relays',
    async () => {
      const { brokers } = kafka();
      const { event, position } = await promote(service, 'while-it-relays');
      await relayThat(service, ({ relay }) => relay.events === position && relay.serving === position);
      const told = (await readTopic(brokers, 'pedigree.events')).find(({ headers }) => headers.id === event);
      expect(told).toMatchObject({ key: 'environment-default/production', headers: { type: 'ModelPromoted' } });
      const serving = (await readTopic(brokers, 'pedigree.serving')).at(-1);
      expect(serving?.key).toBe('default/production/model-0');
      expect(JSON.parse(serving?.value ?? '')).toMatchObject({
        ...{ state: 'SERVING', event, allocation: [{ version: 'model:default/model-0@1', share: 10_000 }] },
      });
    },
    patience,
  );
});

test(
  'where the relay ends by itself the service goes on, says so, and starts another',
  async () => {
    const data = join(root, 'ending');
    const environment = { ...endingOn(data), PEDIGREE_KAFKA: `127.0.0.1:${await freePort()}` };
    const service = await startChildService({ data, environment });
    try {
      await prepare(service.url);
      await endThread(data, 'relay', 'throw');
      const isRefused = ({ relay }: { readonly relay: { readonly error: string | null } }) =>
        relay.error?.includes('127.0.0.1') ?? false;
      const { code, status } = await relayThat(service, isRefused);
      expect([code, status]).toEqual([200, 'degraded']);
      while (!service.log().includes('the relay has ended and is started again')) await promote(service, 'waiting');
      await relayThat(service, isRefused);
      expect(await readMetric(service.url, 'pedigree_projector_restarts_total')).toBe(0);
    } finally {
      expect(await service.stop()).toBe(0);
    }
  },
  patience,
);
