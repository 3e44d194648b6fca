import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** What a log and its views take on the disk, in bytes. */
export interface DiskReport {
  readonly events: number;
  /** Of all events' `data`, as JSON: what was said, without envelopes. */
  readonly payloads: number;
  /** Of all events as they are stored. */
  readonly envelopes: number;
  /** Of every file of the log, its write-ahead log included. */
  readonly log: number;
  readonly views: number;
}

/** Measures a folder that nobody writes. */
export function measureDisk(folder: string): DiskReport {
  const database = new DatabaseSync(join(folder, 'log.db'), { readOnly: true });
  const sums: Pick<DiskReport, 'events' | 'payloads' | 'envelopes'> = database
    .prepare(
      `select count(*) as events, sum(length(bytes)) as envelopes,
         sum(octet_length(json_extract(cast(bytes as text), '$.data'))) as payloads from event`,
    )
    .get();
  database.close();
  return { ...sums, log: bytesOf(folder, 'log.db'), views: bytesOf(folder, 'views.db') };
}

/** What files of a folder take whose names begin so, write-ahead logs included. */
export function bytesOf(folder: string, prefix: string): number {
  const files = readdirSync(folder).filter((name) => name.startsWith(prefix) && !name.endsWith('-shm'));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
