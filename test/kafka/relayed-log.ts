import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { StoredEvent } from '@pedigree/event-store';
import { readLog } from '@pedigree/event-store/testing';
import type { KafkaSettings } from '@pedigree/kafka-relay';
import { readTopic } from '@pedigree/kafka-relay/testing';
import { BusyLog, models } from './busy-log.ts';
import { step } from './fault-rounds.ts';
import { RelayChild } from './relay-child.ts';
import { faultsOfEvents, servingOf, servingTold } from './told-topics.ts';

/** A log that is written to and relayed to topics of its own, through whatever happens. */
export class RelayedLog {
  readonly log: BusyLog;
  readonly settings: KafkaSettings;
  relay: RelayChild;

  private constructor(log: BusyLog, settings: KafkaSettings) {
    this.log = log;
    this.settings = settings;
    this.relay = this.startRelay();
  }

  /** Resolves when its topics are there. */
  static async start(brokers: readonly string[]): Promise<RelayedLog> {
    const relayed = new RelayedLog(await BusyLog.open(), {
      brokers,
      tls: null,
      sasl: null,
      events: 'pedigree.events',
      serving: 'pedigree.serving',
      checkpoints: 'pedigree.relay',
      mode: 'structured',
      partitions: 6,
      replicas: null,
    });
    await relayed.caughtUp();
    return relayed;
  }

  /** Another relay of the same log and topics. */
  startRelay(diesAfter: number | null = null): RelayChild {
    return new RelayChild({ folder: this.log.folder, settings: this.settings, diesAfter });
  }

  /** Resolves when one of some relays has told of all that stands in the log now: on a busy machine any of them may lead. */
  async caughtUp(relays: readonly RelayChild[] = [this.relay]): Promise<void> {
    const { position } = await this.log.store.head();
    const told = async () => {
      while (!relays.some((relay) => relay.hasReached(position))) await pause(20);
    };
    await step(`a relay that has told of all up to ${position}`, told(), () => relays.map(({ last }) => last));
  }

  /**
   * The log is written to while something happens, and a little longer; afterwards the topics have to hold all of it.
   *
   * @returns the whole log.
   */
  async through(happens: () => Promise<void>): Promise<readonly StoredEvent[]> {
    await this.log.during(async () => {
      await this.caughtUp();
      await happens();
    });
    await this.caughtUp();
    const log = await readLog(this.log.store);
    await this.#expectTold(log);
    return log;
  }

  async #expectTold(log: readonly StoredEvent[]): Promise<void> {
    const { brokers, events, serving } = this.settings;
    const read = (topic: string) => step(`all records of ${topic}`, readTopic(brokers, topic));
    expect(faultsOfEvents(log, await read(events)).slice(0, 10)).toEqual([]);
    expect(servingTold(await read(serving))).toEqual(await servingOf(log, models));
  }

  async dispose(): Promise<void> {
    await this.relay.end('SIGKILL');
    await this.log.dispose();
  }
}
