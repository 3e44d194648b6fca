import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { idBytes } from './event-id.ts';

/** A row of `event`. */
interface NewEvent {
  readonly position: number;
  readonly stream: number;
  readonly revision: number;
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Prepares the one insert of the log. */
export function prepareInsertEvent(database: DatabaseSyncInstance): (event: NewEvent) => void {
  const statement = database.prepare(
    '/* insertEvent */ insert into event (position, stream, revision, id, bytes) values (?, ?, ?, ?, ?)',
  );
  return ({ position, stream, revision, id, bytes }) => {
    statement.run(position, stream, revision, idBytes(id), bytes);
  };
}
