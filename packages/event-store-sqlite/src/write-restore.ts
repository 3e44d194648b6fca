import { createRestoreReader, type Head, LogNotEmpty, NotRestorable } from '@pedigree/event-store';
import { isSqliteError } from '@pedigree/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { prepareInsertEvent } from './insert-event.ts';
import { createLastRevisions } from './last-revisions.ts';
import type { Chunk } from './messages.ts';

/** A restore under way: one transaction from beginning to end, so that it is whole or never was. */
export interface WriteRestore {
  /** @throws NotRestorable */
  readonly write: (chunk: Chunk) => void;
  /** Where the log stands when this is committed. */
  readonly head: () => Head;
}

/**
 * Begins a restore inside an open transaction.
 *
 * @throws LogNotEmpty
 */
export function beginWriteRestore(database: DatabaseSyncInstance, before: Head): WriteRestore {
  if (before.position !== 0n) throw new LogNotEmpty(`required: an empty log; came: one of ${before.position} events`);
  const read = createRestoreReader();
  const insertEvent = prepareInsertEvent(database);
  const streams = createLastRevisions(database);
  let head: Head = before;

  function insert(bytes: Uint8Array): void {
    const { id, stream: name, revision, recordedAt } = read(bytes);
    const stream = streams.read(name).stream ?? streams.create(name);
    const position = head.position + 1n;
    try {
      insertEvent({ position: Number(position), stream, revision, id, bytes });
    } catch (cause) {
      if (!isSqliteError(cause, 'constraint')) throw cause;
      throw new NotRestorable(`event ${position}: required: an id of its own; came: ${id}`, { cause });
    }
    streams.write(name, { stream, revision });
    head = { position, recordedAt };
  }

  return {
    write({ bytes, lengths }) {
      let offset = 0;
      for (const length of lengths) {
        insert(bytes.subarray(offset, offset + length));
        offset += length;
      }
    },
    head: () => head,
  };
}
