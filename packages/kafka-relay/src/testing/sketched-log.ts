import { createMemoryStore, type EventStore, type StoredEvent } from '@pedigree/event-store';
import { encodeSketch } from '@pedigree/event-store/testing';
import { type Category, type ChangeReference, categoryOf, type EventType, streamOf } from '@pedigree/schema/events';

/** A change of a slot, in few words: the number that serves, or null for nothing. */
export interface SketchedChange {
  readonly environment: string;
  readonly model: string;
  readonly serves: number | null;
  readonly from?: string;
  readonly namespace?: string;
  readonly withdraws?: readonly ChangeReference[];
}

const someTime = '2026-05-01T00:00:00.000Z';

/** A log in memory that a test writes to in few words. */
export class SketchedLog {
  readonly store: EventStore;
  readonly events: StoredEvent[];
  /** Revisions that each stream has. */
  readonly #lengths = new Map<string, number>();
  /** Told apart from another log's: the same words come to other ids. */
  readonly #salt: string;

  constructor({ logId = 'a'.repeat(16), events = [] as StoredEvent[], salt = '' } = {}) {
    this.events = events;
    this.#salt = salt;
    for (const { envelope } of events) this.#lengths.set(envelope.stream, envelope.revision + 1);
    this.store = createMemoryStore({ logId, clock: () => someTime, log: events });
  }

  /** The same events, up to a position, in a log of its own: moved, or restored from a backup. */
  copy(logId: string, upTo = this.events.length, salt = 'later'): SketchedLog {
    return new SketchedLog({ logId, events: this.events.slice(0, upTo), salt });
  }

  /** An event of a model. */
  describe(model: string, description = '', namespace = 'default'): Promise<StoredEvent> {
    return this.#append('ModelDescribed', namespace, model, { description });
  }

  /** An event of an environment that touches no slot. */
  define(environment: string): Promise<StoredEvent> {
    return this.#append('EnvironmentDefined', 'default', environment, { production: true });
  }

  /** An event that states a change of a slot. */
  serve(change: SketchedChange): Promise<StoredEvent> {
    const { environment, model, serves, from = someTime, namespace = 'default', withdraws = [] } = change;
    const allocation =
      serves === null ? { state: 'NOTHING' } : { state: 'SERVING', versions: [{ number: serves, share: 10_000 }] };
    return this.#append('ServingCorrected', namespace, environment, {
      changes: [{ model, from, allocation, replaced: null }],
      withdraws: withdraws.map((change) => ({ ...change, model })),
    });
  }

  /** An event that takes changes away and states none. */
  withdraw(environment: string, model: string, changes: readonly ChangeReference[]): Promise<StoredEvent> {
    const withdraws = changes.map((change) => ({ ...change, model }));
    return this.#append('ServingCorrected', 'default', environment, { changes: [], withdraws });
  }

  async #append(type: EventType, namespace: string, name: string, data: object): Promise<StoredEvent> {
    const category: Category = categoryOf(type);
    const stream = streamOf(category, namespace, name);
    const revision = this.#lengths.get(stream) ?? 0;
    this.#lengths.set(stream, revision + 1);
    const commandId = `command-${revision}${this.#salt}`;
    const event = encodeSketch({ stream, revision, type, occurredAt: someTime, namespace, commandId, data });
    await this.store.append(stream, revision === 0 ? 'none' : revision - 1, [event]);
    const stored = this.events.findLast(({ envelope }) => envelope.id === event.id);
    if (!stored) throw new Error(`required: ${event.id} in the log; came: none`);
    return stored;
  }
}
