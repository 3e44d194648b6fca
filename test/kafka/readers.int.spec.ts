import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from '@pedigree/client';
import { describeOnKafka } from '@pedigree/kafka-relay/suite';
import { makeTopic } from '@pedigree/kafka-relay/testing';
import { startRelaying } from '../harness/relaying-service.ts';
import { runStandalone } from '../harness/run-standalone.ts';
import { type ForeignReading, pythonOfKafka, readForeign } from './librdkafka.ts';

const suite = pythonOfKafka !== null || process.env.CI === 'true' ? describe : describe.skip;

interface Line {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
}

suite('A reader that is not ours (needs PEDIGREE_TEST_KAFKA_PYTHON with confluent-kafka and cloudevents)', () => {
  describeOnKafka('librdkafka', (kafka) => {
    const data = mkdtempSync(join(tmpdir(), 'pedigree-readers-'));
    /** Every event of the log as `log export` writes it: the bytes that are stored. */
    let lines: readonly string[] = [];
    const readings = new Map<string, ForeignReading>();
    /** What serves in production, model by model, as the service answers. */
    let answered: readonly unknown[] = [];

    beforeAll(async () => {
      for (const mode of ['structured', 'binary']) {
        const [events, serving, empty] = [kafka.newName('events'), kafka.newName('serving'), kafka.newName('empty')];
        const topics = { events, serving, checkpoints: kafka.newName('relay') };
        await makeTopic(kafka.brokers, empty, { partitions: 3 });
        const environment = { PEDIGREE_KAFKA_MODE: mode };
        const service = await startRelaying(kafka.brokers, topics, { data, arguments: ['--demo'], environment });
        await service.allTold();
        readings.set(mode, await readForeign(kafka.brokers, { events, serving, empty }));
        const { models } = await createClient({ url: service.url }).environmentServing({ environment: 'production' });
        answered = models.map(({ model, allocation }) => ({
          model,
          allocation: allocation.map(({ version, share }) => ({ version: version?.ref, share })),
        }));
        await service.stop();
      }
      lines = (runStandalone(['log', 'export', '--data', data]).stdout ?? '').trimEnd().split('\n');
      // Two services that tell the demo, on a machine that may be busy.
    }, 240_000);

    afterAll(() => rmSync(data, { recursive: true }));

    const readingOf = (mode: string): ForeignReading => {
      const reading = readings.get(mode);
      if (!reading) throw new Error(`required: a reading in ${mode} mode; came: none`);
      return reading;
    };

    describe.each(['structured', 'binary'])('in %s mode', (mode) => {
      test('reads each event of the log once, as CloudEvents with the bytes that are stored', () => {
        const { events } = readingOf(mode);
        const storedIn = (value: string | null) =>
          mode === 'binary' ? value : value?.slice(value.indexOf(',"data":') + ',"data":'.length, -1);
        expect(lines.length).toBeGreaterThan(40);
        expect(events.map(({ value }) => `${storedIn(value)}`).sort()).toEqual([...lines].sort());
        for (const { data, value } of events) expect(data).toEqual(JSON.parse(storedIn(value) ?? ''));
      });

      test('finds in the headers and in the attributes what a consumer sorts by', () => {
        const prefix = mode === 'binary' ? 'ce_' : '';
        for (const { key, headers, attributes, data } of readingOf(mode).events) {
          const { id, type, stream, revision }: Line = JSON.parse(JSON.stringify(data));
          expect(key).toBe(stream);
          expect(headers).toMatchObject({
            [`${prefix}id`]: id,
            [`${prefix}type`]: type,
            [`${prefix}stream`]: stream,
            [`${prefix}revision`]: String(revision),
            [`${prefix}position`]: expect.stringMatching(/^[a-z2-7]{16}\.\d+$/),
            [`${prefix}logid`]: expect.stringMatching(/^[a-z2-7]{16}$/),
          });
          expect(attributes).toMatchObject({ specversion: '1.0', id, type, stream, source: 'pedigree:default' });
          expect(attributes.dataschema).toMatch(new RegExp(`^urn:pedigree:envelopes:${type}:v\\d+$`));
        }
      });

      test('finds each stream in its order, in the partition where librdkafka would put it', () => {
        const { events, partitions } = readingOf(mode);
        const revisions = new Map<string, number>();
        for (const { key, partition, data } of events) {
          const { revision }: Line = JSON.parse(JSON.stringify(data));
          expect([key, partition]).toEqual([key, partitions[key]]);
          expect([key, revision]).toEqual([key, (revisions.get(key) ?? -1) + 1]);
          revisions.set(key, revision);
        }
        expect(new Set(Object.values(partitions)).size).toBe(3);
      });

      test('is told by the other topic what the service answers of what serves', () => {
        const latest = new Map(readingOf(mode).serving.map(({ key, value }) => [key, value]));
        const values = [...latest.values()].map((value) => JSON.parse(value ?? 'null'));
        const told = values
          .filter((serving) => serving?.environment === 'production')
          .map(({ model, allocation }) => ({
            model,
            allocation: allocation.map(({ version, share }: { version: string; share: number }) => ({
              version,
              share,
            })),
          }));
        expect(told.length).toBeGreaterThan(0);
        expect(sorted(told)).toEqual(sorted(answered));
      });
    });
  });
});

function sorted(slots: readonly unknown[]): readonly string[] {
  return slots.map((slot) => JSON.stringify(slot)).sort();
}
