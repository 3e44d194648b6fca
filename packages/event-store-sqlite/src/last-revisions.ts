import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** A stream as the writer knows it: its number in `log.db`, null where it has none yet, and its last revision, -1 there. */
export interface LastRevision {
  readonly stream: number | null;
  readonly revision: number;
}

/** Where the streams stand that were last written to, least recently used out first. */
interface LastRevisions {
  read(name: string): LastRevision;
  /** Gives a stream that is not there its number. */
  create(name: string): number;
  write(name: string, last: LastRevision): void;
  /** After a rollback nothing that was remembered holds. */
  forget(): void;
}

/** Some 150 bytes each: 15 MB at most. */
const maxRemembered = 100_000;

/** @param database the log's writing connection: nobody else may write, or what is remembered would be wrong. */
export function createLastRevisions(database: DatabaseSyncInstance): LastRevisions {
  const remembered = new Map<string, LastRevision>();
  const select = database.prepare(
    `/* lastRevision */ select id as stream, (select coalesce(max(revision), -1) from event where stream = stream.id) as revision
     from stream where name = ?`,
  );
  const insert = database.prepare('/* createStream */ insert into stream (name) values (?)');

  function write(name: string, last: LastRevision): void {
    remembered.delete(name);
    remembered.set(name, last);
    if (remembered.size <= maxRemembered) return;
    for (const oldest of remembered.keys()) {
      remembered.delete(oldest);
      break;
    }
  }

  return {
    read(name) {
      const known = remembered.get(name);
      if (known) return known;
      const row: LastRevision | undefined = select.get(name);
      return row ?? { stream: null, revision: -1 };
    },
    create: (name) => Number(insert.run(name).lastInsertRowid),
    write,
    forget: () => remembered.clear(),
  };
}
