import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Double, startDouble } from '@pedigree/event-store-esdb/testing';
import { describeOnKafka } from '@pedigree/kafka-relay/suite';
import { typeLine } from '../cli/type-line.ts';
import { prepare } from '../delivery/writers.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { isRelayed, relayThat } from './relay-health.ts';

/** Beside others on a busy machine each start takes its time. */
const patience = 240_000;

describeOnKafka('a log on EventStoreDB, whose positions have gaps', (kafka) => {
  let folder = '';
  let double: Double;
  let service: ChildService;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-relayed-esdb-'));
    double = await startDouble();
  });
  afterAll(async () => {
    await service.kill();
    await double.stop();
    rmSync(folder, { recursive: true });
  });

  test(
    'is relayed, and verified, as any other',
    async () => {
      const environment = {
        PEDIGREE_KAFKA: kafka.brokers.join(','),
        PEDIGREE_KAFKA_EVENTS: kafka.newName('events'),
        PEDIGREE_KAFKA_SERVING: kafka.newName('serving'),
        PEDIGREE_KAFKA_CHECKPOINTS: kafka.newName('relay'),
      };
      const log = ['--store', double.connectionString];
      service = await startChildService({ data: join(folder, 'data'), arguments: log, environment });
      await prepare(service.url);
      const { head } = await relayThat(service, isRelayed);
      // In a process of its own, which the double in this one answers meanwhile.
      const line = `pedigree kafka verify --json --data ./data --store '${double.connectionString}'`;
      const { exitCode, stdout, stderr } = await typeLine(line, { folder, url: service.url, environment });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({
        ...{ sound: true, events: { position: head, faults: 0 }, serving: { position: head, faults: 0 } },
      });
    },
    patience,
  );
});
