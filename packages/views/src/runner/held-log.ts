import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { writeAheadBytes } from './open-database.ts';

/** Events of one commit that share so many pages that more of them would share few more. */
const enough = 20;

/** Milliseconds between two commits. */
const apart = 50;

/**
 * Waits until the next commit is due. While somebody holds a snapshot, as a backup does, the write-ahead log cannot begin
 * again, and each commit adds every page that it changes. Measured, of trainings: 99 KB an event that is committed alone,
 * 34 KB where ten are together. So once the log is longer than it is kept, small commits are held apart, for more to come.
 */
export async function waitWhileHeld(
  database: Pick<DatabaseSyncInstance, 'location'>,
  committed: number,
  signal: AbortSignal,
): Promise<void> {
  if (committed >= enough || writeAheadOf(database) <= writeAheadBytes) return;
  await pause(apart, undefined, { signal }).catch(() => {});
}

function writeAheadOf(database: Pick<DatabaseSyncInstance, 'location'>): number {
  return statSync(`${database.location()}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}
