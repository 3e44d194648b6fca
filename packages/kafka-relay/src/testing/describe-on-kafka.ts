import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { hasKafka } from './fetch-kafka.ts';
import { forgetNames } from './forget-names.ts';
import { type PrivateKafka, startBroker } from './start-kafka.ts';

/** Where tests find a Kafka. */
export interface TestKafka {
  readonly brokers: readonly string[];
  /** A name of the test's own, for a topic, a group or a transactional id. Topics and groups whose names begin so are deleted at the end. */
  newName(what: string): string;
}

/** The Kafka that was named for tests: its topics are left alone. */
// biome-ignore lint/style/noProcessEnv: only tests call this, and this is how a run of them says what it has.
const given = process.env.PEDIGREE_TEST_KAFKA ?? '';

/** Fetching the programs once may take that long, and three nodes on a busy machine half a minute; milliseconds. */
const patience = 300_000;

/**
 * Declares tests that need a Kafka: that of `PEDIGREE_TEST_KAFKA` (`host:port,…`), else a private node. `kafka.brokers` is there
 * once they run. Where there is neither they are passed over by name, but not in CI.
 */
export function describeOnKafka(title: string, declare: (kafka: TestKafka) => void): void {
  const own = `pedigree-test-${randomUUID().slice(0, 8)}`;
  let names = 0;
  const needed = 'PEDIGREE_TEST_KAFKA, or Java and Maven';
  const start = given === '' ? startBroker : useGiven;
  declareOn({ title, needed, isThere: given !== '' || hasKafka(), start }, (kafka) => {
    declare({
      get brokers() {
        return kafka().brokers;
      },
      newName: (what) => `${own}-${++names}-${what}`,
    });
  });

  async function useGiven(): Promise<Pick<PrivateKafka, 'brokers' | 'dispose'>> {
    const brokers = given.split(',');
    return { brokers, dispose: () => forgetNames(brokers, own) };
  }
}

/** The same for tests that stop their Kafka or need a special one: it is a private one always, there once they run. */
export function describeOnPrivateKafka<Kafka extends PrivateKafka>(
  title: string,
  start: () => Promise<Kafka>,
  declare: (kafka: () => Kafka) => void,
): void {
  declareOn({ title, needed: 'Java and Maven', isThere: hasKafka(), start }, declare);
}

interface Needing<Needed> {
  readonly title: string;
  readonly needed: string;
  readonly isThere: boolean;
  readonly start: () => Promise<Needed>;
}

function declareOn<Needed extends { dispose(): Promise<void> }>(
  { title, needed, isThere, start }: Needing<Needed>,
  declare: (started: () => Needed) => void,
): void {
  // biome-ignore lint/style/noProcessEnv: only tests call this, and CI is how a run of them says what it is.
  const suite = isThere || process.env.CI === 'true' ? describe : describe.skip;
  suite(`${title} (needs ${needed})`, () => {
    let started: Needed | null = null;

    beforeAll(async () => {
      started = await start();
    }, patience);

    declare(() => {
      if (!started) throw new Error(`required: ${needed}; came: none, or not before the tests run`);
      return started;
    });
    // What they clean up behind them needs it, and hooks run in the order of their declaration.
    afterAll(() => started?.dispose());
  });
}
