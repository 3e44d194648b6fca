import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** All of it or nothing. */
export function inTransaction<Result>(database: DatabaseSyncInstance, work: () => Result): Result {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    // After some faults, a full disk for one, SQLite has rolled back by itself.
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}
