import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { structuredRecord } from '@pedigree/client/testing';
import { describeOnKafka } from '@pedigree/kafka-relay/suite';
import { makeTopic } from '@pedigree/kafka-relay/testing';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { Client } from 'pg';
import { runExample } from './run-example.ts';
import { slotRecord } from './slot-record.ts';
import { quietKafka, type Written, writeTopic } from './write-topic.ts';

const models = ['churn', 'fraud', 'price'];
const versions = 200;

/** Events of each model in the order of their revisions; half of them come again, as after an answer that was lost. */
function eventsOfType(type: string): readonly Written[] {
  const revisions = Array.from({ length: versions }, (_, revision) => revision);
  return [...revisions, ...revisions.slice(versions / 2)].flatMap((revision) =>
    models.map((model) => {
      const { key, value } = structuredRecord({ stream: `model-default/${model}`, revision, type });
      return { key, value, headers: { 'content-type': 'application/cloudevents+json; charset=UTF-8' } };
    }),
  );
}

describeOnKafka('docs/examples', (kafka) => {
  const newTopic = async (config: Readonly<Record<string, string>> = {}) => {
    const topic = kafka.newName('topic');
    await makeTopic(kafka.brokers, topic, { partitions: 2, config });
    return { KAFKA: kafka.brokers.join(','), TOPIC: topic };
  };
  const group = () => ({ GROUP: kafka.newName('group') });

  /** Resolves once a group has a member. */
  async function untilJoined(name: string): Promise<void> {
    const admin = quietKafka(kafka.brokers).admin();
    await admin.connect();
    try {
      const members = async () => (await admin.describeGroups([name])).groups.flatMap((each) => each.members);
      while ((await members()).length === 0) await delay(10);
    } finally {
      await admin.disconnect();
    }
  }

  describe('versions-in-sqlite.ts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pedigree-versions-'));
    const file = join(folder, 'versions.db');
    afterAll(() => rmSync(folder, { recursive: true }));

    test('counts each version once, though it is killed at it and started again', async () => {
      const settings = { ...(await newTopic()), FILE: file };
      await writeTopic(kafka.brokers, settings.TOPIC, eventsOfType('ModelTrained'));
      const killed = await runExample('versions-in-sqlite.ts', { ...settings, ...group() });
      while (countsIn(file).length === 0) await delay(1);
      await killed.end('SIGKILL');
      // Its group would wait for the dead member; what was counted is in the file, whatever the group.
      const again = await runExample('versions-in-sqlite.ts', { ...settings, ...group() });
      const isDone = (count: unknown) => Number(count) >= versions;
      while (countsIn(file).filter(({ count }) => isDone(count)).length < models.length) await delay(10);
      await writeTopic(kafka.brokers, settings.TOPIC, eventsOfType('ModelTrained').slice(-models.length));
      expect(await again.end('SIGTERM')).toBe(0);
      expect(countsIn(file)).toEqual(models.map((model) => ({ model: `model-default/${model}`, count: versions })));
      expect(again.output()).toBe('');
    });
  });

  describeOnPostgres('with PostgreSQL', (database) => {
    test('promotions-in-postgres.ts keeps each promotion once, though two of them run at the same time', async () => {
      const settings = { ...(await newTopic()), DATABASE_URL: database.url };
      await writeTopic(kafka.brokers, settings.TOPIC, eventsOfType('ModelPromoted'));
      const client = new Client(database.url);
      await client.connect();
      const first = await runExample('promotions-in-postgres.ts', { ...settings, ...group() });
      const counted = async () => {
        const { rows } = await client
          .query('select count(*)::int as count from promotions')
          .catch(() => ({ rows: [] }));
        return rows[0]?.count ?? 0;
      };
      while ((await counted()) === 0) await delay(5);
      const others = group();
      const second = await runExample('promotions-in-postgres.ts', { ...settings, ...others });
      while ((await counted()) < versions * models.length) await delay(10);
      // Who has joined has listened for signals before.
      await untilJoined(others.GROUP);
      expect([await first.end('SIGTERM'), await second.end('SIGTERM')]).toEqual([0, 0]);
      const { rows } = await client.query(
        'select stream, count(*)::int as count from promotions group by stream order by stream',
      );
      await client.end();
      expect(rows).toEqual(models.map((model) => ({ stream: `model-default/${model}`, count: versions })));
      expect([first.output(), second.output()]).toEqual(['', '']);
    });
  });

  test('routing-table.ts is complete from the topic alone, and answers with each change', async () => {
    const settings = { ...(await newTopic({ 'cleanup.policy': 'compact' })), PORT: '0' };
    await writeTopic(kafka.brokers, settings.TOPIC, [slotRecord('fraud', 3, 1), slotRecord('churn', 4, 1)]);
    const router = await runExample('routing-table.ts', settings);
    const [, port] = await router.tells(/listening at .*port: (\d+)/);
    await router.tells(/complete: 2 slots/);
    const ask = async (path: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}/${path}`);
      return { status: answer.status, body: JSON.parse(await answer.text()) };
    };
    const routed = (number: number) => ({
      status: 200,
      body: { version: `model:default/fraud@${number}`, shadows: [], since: '2026-03-01T09:00:00.000Z' },
    });
    expect(await ask('eu%2Fproduction/fraud/customer-17')).toEqual(routed(1));
    expect(await ask('eu%2Fproduction/price/customer-17')).toEqual({ status: 404, body: {} });
    // Without a key nobody is meant; what cannot be read ends nothing.
    for (const path of ['eu%2Fproduction/fraud', '%', '%/fraud/customer-17'])
      expect(await ask(path)).toMatchObject({ status: path.endsWith('17') ? 404 : 400, body: {} });
    await writeTopic(kafka.brokers, settings.TOPIC, [slotRecord('fraud', 5, 2), slotRecord('churn', 6, null)]);
    while ((await ask('eu%2Fproduction/churn/customer-17')).status === 200) await delay(10);
    while ((await ask('eu%2Fproduction/fraud/customer-17')).body.version !== routed(2).body.version) await delay(10);
    expect(await router.end('SIGTERM')).toBe(0);
  });
});

/** What the file of versions-in-sqlite.ts counts; nothing before it is there. */
function countsIn(file: string): readonly Readonly<Record<string, unknown>>[] {
  let database: DatabaseSyncInstance | null = null;
  try {
    database = new DatabaseSync(file, { readOnly: true, timeout: 1_000 });
    return database.prepare('select model, count from versions order by model').all();
  } catch {
    return [];
  } finally {
    database?.close();
  }
}
