import { createMemoryStore, type EventStore, type StoredEvent } from '@pedigree/event-store';
import { encodeGiven } from './stored-event.ts';

/** The log that runners keep up with, in memory, and the time there. */
export class PromotionLog {
  readonly events: StoredEvent[] = [];
  store: EventStore;
  #clock = Date.parse('2026-05-01T00:00:00.000Z');

  /** The time there. */
  readonly now = (): string => new Date(this.#clock).toISOString();

  constructor(logId: string) {
    this.store = this.#open(logId);
  }

  /** Goes on as a log of that id, with so many of its events. */
  async become(logId: string, events: number): Promise<void> {
    await this.store.close();
    this.events.length = events;
    this.store = this.#open(logId);
  }

  /** Appends a promotion a millisecond later, and answers its position. */
  async promote(number: number): Promise<bigint> {
    this.#clock += 1;
    const revision = this.events.length;
    const event = encodeGiven({
      ...{ category: 'environment', name: 'production', type: 'ModelPromoted', revision },
      data: {
        changes: [{ model: 'fraud', from: this.now(), allocation: serving(number), replaced: null }],
        withdraws: [],
      },
    });
    const expected = revision === 0 ? 'none' : revision - 1;
    const outcome = await this.store.append('environment-default/production', expected, [event]);
    if (!outcome.appended) throw new Error(`required: an append; came: a conflict at ${outcome.actual}`);
    return outcome.position;
  }

  #open(logId: string): EventStore {
    return createMemoryStore({ logId, clock: this.now, log: this.events });
  }
}

/** What a promotion of that version has serve. */
export function serving(number: number) {
  return { state: 'SERVING' as const, versions: [{ number, share: 10_000 }] };
}
