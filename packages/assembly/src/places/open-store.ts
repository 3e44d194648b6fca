import { AppendFailed, type EventReader, type EventStore } from '@pedigree/event-store';
import type { Instant, Position } from '@pedigree/kernel';
import { openReader } from './open-reader.ts';
import type { EsdbPlace, PostgresPlace, SqlitePlace, StorePlace } from './place.ts';
import { watchHead } from './watch-head.ts';

/** A log that is open for reading and writing, and what tells of it. */
export interface OpenedStore extends EventStore {
  /**
   * Calls the listener with how far the log reaches, until the answer is called: at once where this process alone writes
   * it, else within a second or two.
   */
  onGrown(listener: (position: Position) => void): () => void;
  /** Rejects where it can never be written again, though nobody closed it. */
  readonly failed: Promise<never>;
}

/** What a store needs of the outside. */
export interface StoreOutside {
  readonly clock: () => Instant;
  readonly random: (size: number) => Uint8Array;
}

/**
 * Opens a log for reading and writing, and makes it where there is none. The adapter is loaded with it: who does not use
 * a database does not pay for its driver.
 *
 * @throws WriterAlreadyRunning; LogUnusable.
 */
export function openStore(place: StorePlace, outside: StoreOutside): Promise<OpenedStore> {
  switch (place.kind) {
    case 'sqlite':
      return openOnSqlite(place, outside);
    case 'postgres':
      return openOnPostgres(place, outside);
    case 'esdb':
      return openOnEsdb(place, outside);
  }
}

/**
 * Opens the log of a service that takes no commands. On a server it makes none where there is none, needs no right but to
 * read, and may be a standby's. A folder is one process's alone: it is opened as its writer does, which holds it.
 *
 * @throws WriterAlreadyRunning; LogMissing; LogUnusable.
 */
export async function openReadOnly(place: StorePlace, outside: StoreOutside): Promise<OpenedStore> {
  return place.kind === 'sqlite' ? openOnSqlite(place, outside) : watched(refusing(await openReader(place)));
}

/** A store that is only read. Who takes no commands sends it nothing. */
function refusing(reader: EventReader): EventStore {
  const refuse = async () => {
    throw new AppendFailed('required: a log that was opened for writing; came: one that was opened to be read');
  };
  return { ...reader, writesAlone: false, append: refuse, restore: refuse };
}

async function openOnSqlite({ folder }: SqlitePlace, outside: StoreOutside): Promise<OpenedStore> {
  const { openSqliteStore } = await import('@pedigree/event-store-sqlite');
  const store = await openSqliteStore({ folder, ...outside });
  return { ...store, onGrown: (listener) => store.onCommit(({ position }) => listener(position)) };
}

async function openOnPostgres(place: PostgresPlace, outside: StoreOutside): Promise<OpenedStore> {
  const { openPostgresStore } = await import('@pedigree/event-store-postgres');
  return watched(await openPostgresStore({ ...place, ...outside }));
}

async function openOnEsdb(place: EsdbPlace, outside: StoreOutside): Promise<OpenedStore> {
  const { openEsdbStore } = await import('@pedigree/event-store-esdb');
  return watched(await openEsdbStore({ ...place, ...outside }));
}

/** A store on a server, which comes back: only whoever closes it ends it. */
function watched(store: EventStore): OpenedStore {
  const listeners = new Set<(position: Position) => void>();
  const closing = new AbortController();
  let reached = 0n;
  const grown = (position: Position): void => {
    if (position <= reached) return;
    reached = position;
    for (const listener of listeners) listener(position);
  };
  void watchHead(store, grown, closing.signal);
  return {
    ...store,
    async append(...given) {
      const outcome = await store.append(...given);
      if (outcome.appended) grown(outcome.position);
      return outcome;
    },
    onGrown(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    failed: new Promise(() => {}),
    close() {
      closing.abort();
      return store.close();
    },
  };
}
