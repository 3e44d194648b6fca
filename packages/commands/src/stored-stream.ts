import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EventStore, isLastPage } from '@pedigree/event-store';
import type { Unrecorded } from '@pedigree/kernel';
import type { Category } from '@pedigree/schema/events';
import type { Said, Written } from './decide-request.ts';
import { beginFolding, type Folded, type Folding, foldStored } from './folded-stream.ts';
import { type KnownCommand, KnownCommands } from './known-commands.ts';
import type { Outcome } from './outcome.ts';
import type { States } from './states.ts';
import { WrittenEvents } from './written-events.ts';

const pageSize = 1_000;

/** Most commands write one event; the next one shows that it was the last. */
const recognisedAtOnce = 2;

/** What the store holds of one stream, folded as far as it was read. */
export class StoredStream<C extends Category> {
  readonly #stream: string;
  readonly #folding: Folding<C, States[C]>;
  readonly #store: EventStore;
  readonly #written = new WrittenEvents();
  #folded: Folded<States[C]>;
  /** True where `#folded` is all that the store holds, and nobody else adds to it. */
  #isWhole = false;

  constructor(stream: string, folding: Folding<C, States[C]>, store: EventStore) {
    this.#stream = stream;
    this.#folding = folding;
    this.#store = store;
    this.#folded = beginFolding(folding.initial);
  }

  /** Of the last event that was read; -1 before the first. */
  get revision(): number {
    return this.#folded.revision;
  }

  /**
   * What a command, whose first event has that id, wrote up to here, as the store holds it; undefined where it did not.
   */
  async recognise(commandId: string, firstEvent: string): Promise<KnownCommand | undefined> {
    for (const revision of this.#written.revisionsOf(firstEvent)) {
      const known = await this.#readCommand(commandId, revision);
      if (known) return known;
    }
    return undefined;
  }

  /** What that command wrote from there on. */
  async #readCommand(commandId: string, from: number): Promise<KnownCommand | undefined> {
    const commands = new KnownCommands();
    for (let next = from; ; ) {
      const events = await this.#store.readStream(this.#stream, next, recognisedAtOnce);
      const written = events.filter(({ envelope }) => envelope.commandId === commandId);
      for (const { envelope } of written) commands.remember(envelope);
      if (events.length === 0 || written.length < events.length) return commands.get(commandId);
      next += events.length;
    }
  }

  /**
   * The stream as it is now in the store. Where nobody else writes, what was read once stays whole. A long one is read
   * page by page with a turn of the event loop between, so that it keeps no one else waiting.
   */
  async catchUp(): Promise<Folded<States[C]>> {
    while (!this.#isWhole) {
      const page = await this.#store.readStream(this.#stream, this.#folded.revision + 1, pageSize);
      for (const { envelope } of page) {
        // Two catch-ups may run at once, and a commit of ours may be told meanwhile.
        if (envelope.revision !== this.#folded.revision + 1) continue;
        this.#folded = foldStored(this.#folding, this.#folded, envelope);
        this.#written.remember(envelope.id, envelope.revision);
      }
      // Not until there is nothing more: where another process writes on and on there always is.
      if (isLastPage(page, pageSize)) {
        this.#isWhole = this.#store.writesAlone;
        break;
      }
      await nextTurn();
    }
    return this.#folded;
  }

  /** The first answer to a command that wrote these. One page has them all: they were one append. */
  async recall({ said, count }: Said, repeated: boolean): Promise<Outcome> {
    const stored = await this.#store.readStream(this.#stream, said, count);
    const [first, last] = [stored.at(0), stored.at(-1)];
    if (!first || !last) throw new Error(`required: the event at revision ${said} of ${this.#stream}; came: none`);
    const { revision, position } = last.envelope;
    return { event: first.envelope, revision, position, repeated, planned: false };
  }

  /** The answer to a plan that was made at that revision. */
  async foresee({ events: [event], plan }: Written<States[C]>, revision: number): Promise<Outcome> {
    const { position } = await this.#store.head();
    return { event, revision, position, repeated: false, planned: true, ...(plan && { plan }) };
  }

  /** Events of ours were committed, and lead to that state. */
  advance(events: readonly Unrecorded[], end: Folded<States[C]>): void {
    for (const { id, revision } of events) if (revision > this.#folded.revision) this.#written.remember(id, revision);
    if (end.revision > this.#folded.revision) this.#folded = end;
  }

  /** The store may hold what was not read: it is read again. */
  doubt(): void {
    this.#isWhole = false;
  }
}
