import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { encodeSketch, makeEvent } from '@pedigree/event-store/testing';
import { openSqliteStore, type SqliteStore } from '@pedigree/event-store-sqlite';
import type { Encoded } from '@pedigree/kernel';

/** Names of the models that it is about, all of which serve somewhen. */
export const models: readonly string[] = Array.from({ length: 20 }, (_, index) => `model-${index}`);
const environment = 'environment-default/production';

/** A log in a folder of its own that somebody writes to all the while. */
export class BusyLog {
  readonly folder: string;
  readonly store: SqliteStore;
  /** How many events stand in each stream. */
  readonly #streams = new Map<string, number>();
  #count = 0;

  private constructor(folder: string, store: SqliteStore) {
    this.folder = folder;
    this.store = store;
  }

  static async open(): Promise<BusyLog> {
    const folder = mkdtempSync(join(tmpdir(), 'pedigree-busy-'));
    const clock = () => new Date().toISOString();
    return new BusyLog(folder, await openSqliteStore({ folder, clock, random: randomBytes }));
  }

  /** Writes up to a hundred events a second, each tenth a change of what serves, until the work is done. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    let isOver = false;
    const writing = (async () => {
      for (; !isOver; await pause(10)) await this.#append();
    })();
    try {
      return await work();
    } finally {
      isOver = true;
      await writing;
    }
  }

  async dispose(): Promise<void> {
    await this.store.close();
    rmSync(this.folder, { recursive: true });
  }

  async #append(): Promise<void> {
    const count = this.#count++;
    const stream = count % 10 === 0 ? environment : `model-default/${modelOf(count)}`;
    const revision = this.#streams.get(stream) ?? 0;
    this.#streams.set(stream, revision + 1);
    const text = 'x'.repeat((count * 37) % 2000);
    const event = stream === environment ? changeOf(revision) : makeEvent({ stream, revision, text });
    const outcome = await this.store.append(stream, revision === 0 ? 'none' : revision - 1, [event]);
    if (!outcome.appended) throw new Error(`required: an append; came: a conflict at ${outcome.actual} of ${stream}`);
  }
}

const modelOf = (count: number) => models[count % models.length] ?? '';

/** Each third change says that nothing serves; the others, which version does. */
function changeOf(revision: number): Encoded {
  const versions = [{ number: revision + 1, share: 10_000 }];
  const allocation = revision % 3 === 0 ? { state: 'NOTHING' } : { state: 'SERVING', versions };
  return encodeSketch({
    stream: environment,
    revision,
    type: 'ServingCorrected',
    data: {
      changes: [{ model: modelOf(revision), from: '2026-01-01T00:00:00.000Z', allocation, replaced: null }],
      withdraws: [],
    },
  });
}
