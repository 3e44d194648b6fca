import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore } from '@pedigree/event-store';
import type { Unrecorded } from '@pedigree/kernel';
import type { Category } from '@pedigree/schema/events';
import { beginFolding, type Folded, type Folding, foldStored } from './folded-stream.ts';
import { type KnownCommand, KnownCommands } from './known-commands.ts';
import type { States } from './states.ts';

const pageSize = 1_000;

/** What the store holds of one stream, folded as far as it was read. */
export class StoredStream<C extends Category> {
  readonly #stream: string;
  readonly #folding: Folding<C, States[C]>;
  readonly #store: EventStore;
  /** Every command that wrote to it, for ever. */
  readonly #commands = new KnownCommands();
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

  /** What a command wrote, undefined where it did not. */
  recognise(commandId: string): KnownCommand | undefined {
    return this.#commands.get(commandId);
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
        this.#commands.remember(envelope);
      }
      if (page.length > 0) {
        await nextTurn();
        continue;
      }
      this.#isWhole = this.#store.writesAlone;
      break;
    }
    return this.#folded;
  }

  /** Events of ours were committed, and lead to that state. */
  advance(events: readonly Unrecorded[], end: Folded<States[C]>): void {
    for (const event of events) if (event.revision > this.#folded.revision) this.#commands.remember(event);
    if (end.revision > this.#folded.revision) this.#folded = end;
  }

  /** The store may hold what was not read: it is read again. */
  doubt(): void {
    this.#isWhole = false;
  }
}
