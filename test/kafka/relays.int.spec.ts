import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeOnKafka } from '@pedigree/kafka-relay/suite';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { readMetric } from '../delivery/read-metric.ts';
import { prepare, send } from '../delivery/writers.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { runStandalone } from '../harness/run-standalone.ts';
import { isRelayed, relayThat } from './relay-health.ts';

const entry = resolve(import.meta.dirname, '../../services/relay/dist/main.js');

/** Beside others on a busy machine each start takes its time. */
const patience = 300_000;

describeOnKafka('two relays of a log on a server', (kafka) => {
  describeOnPostgres('that others write', (database) => {
    const started = new Set<ChildService>();
    let places: readonly string[] = [];
    let environment: Readonly<Record<string, string>> = {};
    let service: ChildService;

    const keep = async (starting: Promise<ChildService>): Promise<ChildService> => {
      const child = await starting;
      started.add(child);
      return child;
    };
    /** So many promotions, one after another. */
    const promote = async (name: string, count: number): Promise<void> => {
      const input = { environment: 'production', model: 'model-0', version: '1' };
      for (let index = 0; index < count; index++) {
        await send(service.url, { commandId: `${name}-${index}`, mutation: 'promoteModel', input });
      }
    };
    const relay = () => keep(startChildService({ entry, arguments: places, environment }));

    beforeAll(async () => {
      places = ['--store', database.url];
      environment = {
        PEDIGREE_KAFKA: kafka.brokers.join(','),
        PEDIGREE_KAFKA_EVENTS: kafka.newName('{namespace}.events'),
        PEDIGREE_KAFKA_SERVING: kafka.newName('serving'),
        PEDIGREE_KAFKA_CHECKPOINTS: kafka.newName('relay'),
      };
      service = await keep(startChildService({ arguments: places }));
      await prepare(service.url);
    }, patience);

    afterAll(async () => {
      await Promise.all([...started].map((child) => child.kill()));
    }, patience);

    test(
      'one works and the other stands by; after kill -9 and SIGTERM of the one that works, the topics hold all of the log',
      async () => {
        const [one, other] = [await relay(), await relay()];
        const first = await firstToRelay([one, other]);
        const second = first === one ? other : one;
        await relayThat(first, isRelayed);
        expect(await relayThat(second, ({ status }) => status === 'standing by')).toMatchObject({
          code: 200,
          relay: { state: 'waiting', error: null, lagSeconds: null },
        });

        const whileKilled = promote('while-killed', 100);
        await first.kill();
        await whileKilled;
        await relayThat(second, ({ relay: { state } }) => state === 'relaying');
        const third = await relay();
        const whileEnded = promote('while-ended', 100);
        expect(await second.stop()).toBe(0);
        await whileEnded;
        await relayThat(third, isRelayed);
        expect(await readMetric(third.url, 'pedigree_relay_published_total')).toBeGreaterThan(0);
        const { status, stdout, stderr } = runStandalone(['kafka', 'verify', '--json', ...places], { environment });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(JSON.parse(stdout ?? '')).toMatchObject({ sound: true, events: { faults: 0 }, serving: { faults: 0 } });
      },
      patience,
    );
  });
});

async function firstToRelay(relays: readonly ChildService[]): Promise<ChildService> {
  for (;;) {
    for (const each of relays) {
      const { relay } = await relayThat(each, () => true);
      if (relay.state === 'relaying') return each;
    }
  }
}
