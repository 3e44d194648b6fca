import { type ExpectedRevision, toExpected } from '@pedigree/event-store';
import { decode, type Instant } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { StampedAppend } from './batch.ts';
import { idBytes } from './event-id.ts';
import { prepareInsertEvent } from './insert-event.ts';
import { createLastRevisions, type LastRevision } from './last-revisions.ts';
import type { EventRow } from './page.ts';

/** What one append came to, inside the transaction. Only `written` has touched the database. */
export type Written =
  | { readonly kind: 'written'; readonly revision: number; readonly position: number }
  | {
      readonly kind: 'repeated';
      readonly revision: number;
      readonly positions: readonly number[];
      readonly recordedAt: Instant;
    }
  | { readonly kind: 'conflict'; readonly actual: ExpectedRevision }
  | { readonly kind: 'idTaken'; readonly id: string };

/** An append whose events are to stand behind position `after`. */
interface PlacedAppend extends StampedAppend {
  readonly after: number;
}

/** Prepares writing an append: revision and ids are checked first and inserts follow, so a refused one leaves nothing. */
export function prepareWriteAppend(database: DatabaseSyncInstance) {
  const lastRevisions = createLastRevisions(database);
  const insertEvent = prepareInsertEvent(database);
  const selectId = database.prepare('/* idTaken */ select 1 from event where id = ?');
  const selectAt = database.prepare(
    '/* eventAt */ select position, id, bytes from event where stream = ? and revision = ?',
  );

  function insert({ stream, events, after }: PlacedAppend, last: LastRevision): Written {
    const number = last.stream ?? lastRevisions.create(stream);
    let { revision } = last;
    let position = after;
    for (const { id, bytes } of events)
      insertEvent({ position: ++position, stream: number, revision: ++revision, id, bytes });
    lastRevisions.write(stream, { stream: number, revision });
    return { kind: 'written', revision, position };
  }

  function findStored({ expected, events }: PlacedAppend, { stream }: LastRevision): EventRow[] | undefined {
    const rows: EventRow[] = [];
    for (const [index, { id }] of events.entries()) {
      const row: (EventRow & { readonly id: Uint8Array }) | undefined = selectAt.get(stream, expected + 1 + index);
      if (!row || Buffer.compare(row.id, idBytes(id)) !== 0) return undefined;
      rows.push(row);
    }
    return rows;
  }

  function write(append: PlacedAppend): Written {
    const last = lastRevisions.read(append.stream);
    if (append.expected === last.revision) {
      const taken = append.events.find(({ id }) => selectId.get(idBytes(id)) !== undefined);
      return taken ? { kind: 'idTaken', id: taken.id } : insert(append, last);
    }
    const rows = last.stream === null ? undefined : findStored(append, last);
    const row = rows?.at(-1);
    if (!rows || !row) return { kind: 'conflict', actual: toExpected(last.revision) };
    const { revision, recordedAt } = decode(row.bytes, BigInt(row.position));
    return { kind: 'repeated', revision, positions: rows.map(({ position }) => position), recordedAt };
  }

  return { write, forget: lastRevisions.forget };
}
