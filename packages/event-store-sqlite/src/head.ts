import type { Head } from '@pedigree/event-store';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { readPage } from './page.ts';

/** Prepares reading the end of the log. */
export function prepareHead(database: DatabaseSyncInstance): () => Head {
  const statement = database.prepare('/* head */ select position, bytes from event order by position desc limit 1');
  return () => {
    const last = readPage(statement.iterate()).at(-1)?.envelope;
    return { position: last?.position ?? 0n, recordedAt: last?.recordedAt ?? null };
  };
}
