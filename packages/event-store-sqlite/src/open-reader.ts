import { type EventReader, StoreClosed, type Wake } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { connectReader, explain, logFile } from './connect.ts';
import { prepareHead } from './head.ts';
import { pollDataVersion } from './poll-data-version.ts';
import { prepareReadAll } from './read-all.ts';
import { prepareReadAt } from './read-at.ts';
import { prepareReadStream } from './read-stream.ts';
import { createSubscribe } from './subscribe.ts';

/** Where a reader reads, and how its subscriptions learn of commits. */
export interface SqliteReaderOptions {
  readonly folder: string;
  /** `'poll'` in another process than the writer's; in another thread of it, whatever brings `SqliteStore.onCommit` over. */
  readonly wake: 'poll' | Wake;
}

/**
 * Opens a log for reading, in any process, with or without a writer.
 *
 * @throws LogMissing where there is no log yet; LogUnusable where what is there is none.
 */
export async function openSqliteReader({ folder, wake }: SqliteReaderOptions): Promise<EventReader> {
  const { database, logId, version, requireWhole } = connectReader(folder);
  const closing = new AbortController();
  const head = prepareHead(database);
  const readPage = prepareReadAll(database);
  const readEventsAt = prepareReadAt(database);
  const readEvents = prepareReadStream(database);
  const file = logFile(folder);

  function whenOpen<Arguments extends readonly unknown[], Result>(read: (...given: Arguments) => Result) {
    return async (...given: Arguments): Promise<Result> => {
      if (closing.signal.aborted) throw new StoreClosed(`required: an open log; came: ${folder}, which was closed`);
      const found = read(...given);
      requireWhole();
      return found;
    };
  }

  const readAll = whenOpen((after: Position, max: number) =>
    explain(`${file} behind position ${after}`, () => readPage(after, max)),
  );
  return {
    logId,
    head: whenOpen(() => explain(`${file} at its end`, head)),
    readAll,
    readAt: whenOpen((positions: readonly Position[]) =>
      explain(`${file} at ${positions.length} positions`, () => readEventsAt(positions)),
    ),
    readStream: whenOpen((stream: string, from: number, max: number) =>
      explain(`${file} in stream ${stream} from revision ${from}`, () => readEvents(stream, from, max)),
    ),
    subscribe: createSubscribe(
      readAll,
      wake === 'poll' ? pollDataVersion({ database, version }) : wake,
      closing.signal,
    ),
    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      database.close();
    },
  };
}
