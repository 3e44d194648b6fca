import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import { followServing, type Serving, type TopicEvent } from '@pedigree/client/kafka';
import type { StoredEvent } from '@pedigree/event-store';
import type { KafkaSettings } from '@pedigree/kafka-relay';
import { beginConsuming, type Member } from './begin-consuming.ts';
import { models } from './busy-log.ts';
import { servingOf } from './told-topics.ts';

/** Milliseconds in which a reader has to have read what was told, whatever happened to its brokers. */
const patience = 180_000;

/** A consumer of events and a follower of what serves, which read on through whatever happens to their brokers. */
export class TopicReaders {
  /** What the consumer has kept, in that order. */
  readonly #heard: TopicEvent[] = [];
  readonly #table = new Map<string, Serving>();
  readonly #member: Member;
  readonly #ending = new AbortController();
  readonly #following: Promise<void>;

  constructor({ brokers, events, serving }: KafkaSettings) {
    this.#member = beginConsuming(brokers, events, { group: 'readers', hear: (event) => this.#heard.push(event) });
    this.#following = followServing({
      kafka: { brokers: [...brokers] },
      topic: serving,
      signal: this.#ending.signal,
      onTrouble: () => {},
      onComplete: () => {},
      onChange: ({ namespace, environment, model }, now) => {
        const slot = `${namespace}/${environment}/${model}`;
        if (now) this.#table.set(slot, now);
        else this.#table.delete(slot);
      },
    });
    // How it ended is asked for later.
    this.#following.catch(() => {});
  }

  /** Resolves when each event of the log has been kept once, in the order of its stream, and the table says what serves. */
  async expectRead(log: readonly StoredEvent[]): Promise<void> {
    const wanted = idsByStream(log.map(({ envelope }) => envelope));
    const serving = await servingOf(log, models);
    const isRead = () => this.#heard.length >= log.length && isDeepStrictEqual(this.#told(), serving);
    const deadline = performance.now() + patience;
    while (!isRead() && performance.now() < deadline) await delay(20);
    expect(idsByStream(this.#heard)).toEqual(wanted);
    expect(this.#told()).toEqual(serving);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await Promise.all([this.#member.stop(), this.#following]);
  }

  #told(): ReadonlyMap<string, unknown> {
    return new Map(
      [...this.#table].map(([slot, { state, allocation, salt, since, event }]) => [
        slot,
        // A reader deals keys by the slot's name where a record has no salt, whatever serves.
        { state, allocation, salt: state === 'SERVING' ? salt : null, since, event },
      ]),
    );
  }
}

function idsByStream(
  events: readonly { readonly stream: string; readonly id: string }[],
): ReadonlyMap<string, string[]> {
  const byStream = new Map<string, string[]>();
  for (const { stream, id } of events) {
    const ids = byStream.get(stream) ?? [];
    ids.push(id);
    byStream.set(stream, ids);
  }
  return byStream;
}
