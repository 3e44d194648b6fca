import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqliteStore } from '@pedigree/event-store-sqlite';
import { describeOnKafka } from '@pedigree/kafka-relay/suite';
import { readTopic } from '@pedigree/kafka-relay/testing';
import { freePort } from '@pedigree/postgres/testing';
import { readHelpExamples } from '../cli/help-examples.ts';
import { typeLine } from '../cli/type-line.ts';
import { prepare, send } from '../delivery/writers.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { runStandalone } from '../harness/run-standalone.ts';
import { isRelayed, relayThat } from './relay-health.ts';
import { writeTopic } from './write-topic.ts';

/** Beside others on a busy machine each start takes its time. */
const patience = 240_000;

describeOnKafka('the commands of Kafka', (kafka) => {
  let folder = '';
  let service: ChildService;
  let environment: Readonly<Record<string, string>> = {};
  let head = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-kafka-commands-'));
    environment = {
      PEDIGREE_KAFKA: kafka.brokers.join(','),
      PEDIGREE_KAFKA_EVENTS: kafka.newName('events'),
      PEDIGREE_KAFKA_SERVING: kafka.newName('serving'),
      PEDIGREE_KAFKA_CHECKPOINTS: kafka.newName('relay'),
    };
    service = await startChildService({ data: join(folder, 'data'), environment });
    await prepare(service.url);
    const { position } = await send(service.url, {
      commandId: 'promoted',
      mutation: 'promoteModel',
      input: { environment: 'production', model: 'model-0', version: '1' },
    });
    await relayThat(service, isRelayed);
    head = position;
  }, patience);

  afterAll(async () => {
    await service.kill();
    rmSync(folder, { recursive: true });
  });

  const run = (...words: readonly string[]) =>
    runStandalone(['kafka', ...words, '--data', join(folder, 'data')], { environment });

  test(
    'the examples in their help end with 0, beside the service',
    async () => {
      const own = kafka.newName('again');
      for (const command of ['kafka', 'kafka verify', 'kafka backfill']) {
        for (const example of readHelpExamples().get(command) ?? []) {
          const line = example.replace('pedigree.again', own);
          expect(line).toMatch(/^pedigree kafka /);
          const { exitCode, stderr } = await typeLine(line, { folder, url: service.url, environment });
          expect([line, exitCode, stderr]).toEqual([line, 0, '']);
        }
      }
    },
    patience,
  );

  test(
    'verify finds nothing wrong with what was relayed, and names what somebody else wrote beside it',
    async () => {
      const sound = run('verify');
      expect(sound).toMatchObject({ status: 0, stderr: '' });
      expect(sound.stdout).toMatch(
        /^events in \S+, \d+ records, \d+ of them repeats, up to \S+: as the log\nserving in \S+, 1 records, .*: as the log\n$/,
      );

      const { PEDIGREE_KAFKA_EVENTS: topic = '' } = environment;
      await writeTopic(kafka.brokers, topic, [{ key: 'model-default/other', value: '{}', headers: { revision: '0' } }]);
      const bad = run('verify');
      expect(bad).toMatchObject({ status: 1, stderr: '' });
      expect(bad.stdout).toMatch(/: BAD: 1 unknown to the log\n {2}unknown to the log in \S+: .*\n/);
      expect(JSON.parse(run('verify', '--json').stdout ?? '')).toMatchObject({
        ...{ sound: false, logId: head.split('.')[0] },
        events: { sound: false, faults: 1, position: head, counts: { unknown: 1 }, topics: [topic] },
        serving: { sound: true, faults: 0, position: head, records: 1 },
      });
    },
    patience,
  );

  test(
    'backfill writes what is behind a position to a topic that holds nothing, and says so beforehand',
    async () => {
      const topic = kafka.newName('behind');
      const [logId, number] = head.split('.');
      const after = `${logId}.${Number(number) - 3}`;
      expect(run('backfill', '--topic', topic, '--after', after, '--dry-run')).toMatchObject({
        status: 0,
        stdout: `3 events up to ${head} would be in topic ${topic}\n`,
      });
      expect(JSON.parse(run('backfill', '--topic', topic, '--after', after, '--json').stdout ?? '')).toEqual({
        ...{ topic, events: 3, position: head },
      });
      const positions = (await readTopic(kafka.brokers, topic)).map(({ headers }) => headers.position);
      expect(new Set(positions)).toEqual(new Set([0, 1, 2].map((back) => `${logId}.${Number(number) - back}`)));
      expect(run('backfill', '--topic', topic)).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/^topic \S+: required: one without records; came: .*\n$/),
      });
    },
    patience,
  );

  test.each([
    [['backfill'], '--topic: required: the topic to fill; came: none'],
    [['backfill', '--topic', 'x', '--after', '7'], '--after: required: a position <log id>.<number>; came: "7"'],
    [['backfill', '--topic', 'x', '--after', `${'a'.repeat(16)}.7`], '--after: required: a position of log '],
    [['replay'], 'required: kafka verify or kafka backfill; came: kafka replay'],
  ])('%j is wrong usage', (words, message) => {
    expect(run(...words)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });
});

test('without PEDIGREE_KAFKA there is nothing to verify', () => {
  expect(runStandalone(['kafka', 'verify'])).toMatchObject({
    status: 2,
    stderr: 'PEDIGREE_KAFKA: required: host:port,… of a Kafka cluster; came: none\n',
  });
});

describe('where no broker answers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-kafka-away-'));
  beforeAll(async () => {
    const store = await openSqliteStore({ folder, clock: () => new Date().toISOString(), random: randomBytes });
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    [['verify'], 'records of topic pedigree.relay'],
    [['backfill', '--topic', 'again'], 'an answer'],
  ])('%j says where it asked, and ends with 3: nothing is said of the topics', async (words, required) => {
    const kafka = `127.0.0.1:${await freePort()}`;
    const ran = runStandalone(['kafka', ...words, '--data', folder], { environment: { PEDIGREE_KAFKA: kafka } });
    expect(ran).toEqual({
      ...{ status: 3, signal: null, stdout: '' },
      stderr: `required: ${required} of Kafka at ${kafka} (no TLS, no SASL); came: Connection error: connect ECONNREFUSED ${kafka}\n`,
    });
  });
});
