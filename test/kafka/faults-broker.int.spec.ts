import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, test } from '@jest/globals';
import { describeOnPrivateKafka } from '@pedigree/kafka-relay/suite';
import { configureTopic, startGatedKafka } from '@pedigree/kafka-relay/testing';
import { lasting, roundLimit, roundsEach, tellRound } from './fault-rounds.ts';
import { RelayedLog } from './relayed-log.ts';

describeOnPrivateKafka(
  'a relay and its only broker',
  () => startGatedKafka(1),
  (kafka) => {
    let relayed: RelayedLog;

    beforeAll(async () => {
      relayed = await RelayedLog.start(kafka().brokers);
    }, 120_000);
    afterAll(() => relayed?.dispose());

    const node = () => {
      const [only] = kafka().nodes;
      if (!only) throw new Error('required: a node; came: none');
      return only;
    };

    async function endBroker(signal: 'SIGKILL' | 'SIGTERM', round: number): Promise<void> {
      await node().end(signal);
      await pause(lasting(round + 1));
      await node().start();
    }

    async function freezeBroker(round: number): Promise<void> {
      node().freeze();
      await pause(lasting(round));
      node().thaw();
    }

    async function failNetwork(how: 'cut' | 'stall', round: number): Promise<void> {
      kafka().network[how]();
      await pause(lasting(round));
      kafka().network.open();
    }

    /** Who leads next is the one that dies: its session ends of itself, and what it told is told again. */
    async function killRelay(round: number): Promise<void> {
      await relayed.relay.end('SIGKILL');
      await relayed.startRelay(1 + (round % 20)).ended();
      relayed.relay = relayed.startRelay();
    }

    /** Sends fail, and commits do not: a checkpoint kept before its events stand in Kafka would be all that is left of them. */
    async function refuseEvents(round: number): Promise<void> {
      const { brokers, events } = relayed.settings;
      const kept = { 'retention.ms': '-1' };
      await configureTopic(brokers, events, { ...kept, 'message.timestamp.before.max.ms': '0' });
      await relayed.relay.until(({ state }) => state === 'failing');
      await pause(lasting(round));
      await configureTopic(brokers, events, kept);
    }

    async function overtakeRelay(round: number): Promise<void> {
      const other = relayed.startRelay();
      await other.until(({ state }) => state === 'waiting');
      relayed.relay.signal('SIGSTOP');
      await other.until(({ state }) => state === 'relaying');
      await pause(lasting(round + 1));
      relayed.relay.signal('SIGCONT');
      await relayed.caughtUp([relayed.relay, other]);
      await other.end('SIGTERM');
    }

    const faults = [
      ['kill -9 of the broker', (round: number) => endBroker('SIGKILL', round)],
      ['SIGTERM of the broker', (round: number) => endBroker('SIGTERM', round)],
      ['SIGSTOP of the broker', freezeBroker],
      ['a cut of the network between', (round: number) => failNetwork('cut', round)],
      ['a network between in which nothing arrives', (round: number) => failNetwork('stall', round)],
      ['kill -9 of the relay between what it sent and its checkpoint', killRelay],
      ['a topic that takes no events, while checkpoints can be kept', refuseEvents],
      ['SIGSTOP of a relay that another overtakes before it wakes', overtakeRelay],
    ] as const;
    const rounds = roundsEach(faults.length);

    test.each(faults)(
      'hand on every event in order, and what serves, through %s',
      async (what, fault) => {
        for (let round = 0; round < rounds; round++) {
          const { length } = await relayed.through(() => fault(round));
          tellRound(what, round, rounds, length);
        }
      },
      rounds * roundLimit,
    );
  },
);
