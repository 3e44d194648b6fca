import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { runScript } from '@pedigree/event-store/testing';
import { connectForTest } from '../testing/connect-for-test.ts';
import { describeOnKafka } from '../testing/describe-on-kafka.ts';
import { consumableOf, consumedOf } from '../testing/read-told.ts';
import { readTopic } from '../testing/read-topic.ts';
import { startRelay } from '../testing/running-relay.ts';
import { SketchedLog } from '../testing/sketched-log.ts';
import { tellStep } from '../testing/tell-step.ts';

/** Relays a log that grows all the time, and tells how it stands. */
const relayProcess = `
  import { connectForTest } from './dist/testing/connect-for-test.js';
  import { startRelay } from './dist/testing/running-relay.js';
  import { SketchedLog } from './dist/testing/sketched-log.js';
  import { tellStep } from './dist/testing/tell-step.js';
  const [brokers, given] = process.argv.slice(-2);
  const settings = JSON.parse(given);
  const log = new SketchedLog();
  const relay = startRelay(log, connectForTest(brokers.split(','), settings), { settings });
  await relay.until(({ state }) => state === 'relaying');
  for (let made = 0; ; made++) {
    await tellStep(log, made);
    const { state, published } = relay.status();
    console.log(state + ' ' + published);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
`;

describeOnKafka('a relay that is stopped and wakes', (kafka) => {
  test('is followed within seconds, and writes no more than the batch that was under way', async () => {
    const settings = {
      events: kafka.newName('events'),
      serving: kafka.newName('serving'),
      checkpoints: kafka.newName('relay'),
      mode: 'structured',
      partitions: 2,
    } as const;
    const folder = fileURLToPath(new URL('../..', import.meta.url));
    const { child, lines } = runScript(folder, relayProcess, kafka.brokers.join(','), JSON.stringify(settings));
    const told = lines[Symbol.asyncIterator]();
    const untilTold = async (is: (line: string) => boolean) => {
      for (;;) {
        const { value, done } = await told.next();
        if (done) throw new Error('required: a relay that goes on; came: one that ended');
        if (is(value)) return;
      }
    };
    const cluster = connectForTest(kafka.brokers, settings);
    try {
      await untilTold((line) => line.startsWith('relaying') && Number(line.split(' ')[1]) > 100);
      child.kill('SIGSTOP');
      const log = await longLog();
      const relay = startRelay(log, cluster, { settings });
      await relay.caughtUp();
      const before = await readTopic(kafka.brokers, settings.events);
      const servingBefore = await readTopic(kafka.brokers, settings.serving);
      child.kill('SIGCONT');
      await untilTold((line) => line.startsWith('waiting'));
      await new Promise((resolve) => setTimeout(resolve, 2000));
      const after = await readTopic(kafka.brokers, settings.events);
      expect(await readTopic(kafka.brokers, settings.serving)).toEqual(servingBefore);
      expect(consumedOf(after)).toEqual(consumableOf(log.events));
      // Between two of the child's steps three events come at most, and while a batch is under way a few steps pass.
      expect(after.length - before.length <= 30).toBe(true);
      await relay.stop();
      expect(relay.errors()).toEqual([]);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
      await cluster.close();
    }
  });
});

/** More than the child has come to when it is stopped. */
async function longLog(): Promise<SketchedLog> {
  const log = new SketchedLog();
  for (let made = 0; made < 1500; made++) await tellStep(log, made);
  return log;
}
