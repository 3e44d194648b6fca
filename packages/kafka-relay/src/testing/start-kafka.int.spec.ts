import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { runScript } from '@pedigree/event-store/testing';
import { asAdmin, quietClient } from './admin.ts';
import { describeOnPrivateKafka } from './describe-on-kafka.ts';
import { forgetNames } from './forget-names.ts';
import { readTopic } from './read-topic.ts';
import { startBroker } from './start-kafka.ts';
import { makeTopic } from './topics.ts';

/** Milliseconds: each test starts a node or two. */
const patience = 120_000;

describeOnPrivateKafka('a private node of Kafka', startBroker, (kafka) => {
  const node = () => {
    const [first] = kafka().nodes;
    if (!first) throw new Error('required: a node; came: none');
    return first;
  };

  async function write(topic: string, value: string): Promise<void> {
    const producer = quietClient(kafka().brokers).producer();
    await producer.connect();
    await producer.send({ topic, messages: [{ key: 'a', value }] });
    await producer.disconnect();
  }

  test(
    'says what ended it when it does not start, and starts where it was, with all it had',
    async () => {
      await makeTopic(kafka().brokers, 'kept', { partitions: 2 });
      await write('kept', 'before');
      await node().end('SIGKILL');
      const [, port] = node().address.split(':');
      const squatter = createServer();
      await once(squatter.listen(Number(port), '127.0.0.1'), 'listening');
      const started = expect(node().start()).rejects.toThrow(
        /^required: node 1 of Kafka, serving; came: it ended, .*in use/s,
      );
      await started.finally(() => squatter.close());
      await node().start();
      await write('kept', 'after');
      const records = await readTopic(kafka().brokers, 'kept');
      expect(records.map(({ value }) => value)).toEqual(['before', 'after']);
    },
    patience,
  );

  test('forgets the topics and groups of one test, and of no other', async () => {
    const { brokers } = kafka();
    const names = ['mine-topic', 'other-topic'];
    for (const topic of names) {
      await makeTopic(brokers, topic, { partitions: 1 });
      await asAdmin(quietClient(brokers), (admin) =>
        admin.setOffsets({
          groupId: topic.replace('topic', 'group'),
          topic,
          partitions: [{ partition: 0, offset: '0' }],
        }),
      );
    }
    await forgetNames(brokers, 'mine-');
    const left = await asAdmin(quietClient(brokers), async (admin) => ({
      topics: (await admin.listTopics()).filter((topic) => names.includes(topic)),
      // Whoever read topics in a test before had a group of its own.
      groups: (await admin.listGroups()).groups.map(({ groupId }) => groupId).filter((id) => id.endsWith('-group')),
    }));
    expect(left).toEqual({ topics: ['other-topic'], groups: ['other-group'] });
  });

  test('answers nothing while it is frozen, and goes on', async () => {
    node().freeze();
    let isRead = false;
    const reading = readTopic(kafka().brokers, 'kept').then((records) => {
      isRead = true;
      return records;
    });
    await pause(300);
    expect(isRead).toBe(false);
    node().thaw();
    expect(await reading).toHaveLength(2);
  });

  test(
    'ends with the process that started it, also by kill -9, and leaves nothing behind',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'pedigree-ending-'));
      const { child, lines } = runScript(import.meta.dirname, starting, folder);
      for await (const line of lines) {
        expect(line).toMatch(/^127\.0\.0\.1:\d+$/);
        expect(readdirSync(folder)).toHaveLength(1);
        child.kill('SIGKILL');
      }
      while (readdirSync(folder).length > 0) await pause(20);
      rmSync(folder, { recursive: true });
    },
    patience,
  );
});

const starting = `
  import { startBroker } from '@pedigree/kafka-relay/testing';
  process.env.TMPDIR = process.argv.at(-1);
  const { brokers } = await startBroker();
  console.log(brokers.join());
  setInterval(() => {}, 1000);
`;
