import type { Head } from '@pedigree/event-store';
import { decode } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** Prepares reading the end of the log. */
export function prepareHead(database: DatabaseSyncInstance): () => Head {
  const statement = database.prepare('/* head */ select position, bytes from event order by position desc limit 1');
  return () => {
    const row: { position: number; bytes: Uint8Array } | undefined = statement.get();
    if (!row) return { position: 0n, recordedAt: null };
    const { position, recordedAt } = decode(row.bytes, BigInt(row.position));
    return { position, recordedAt };
  };
}
