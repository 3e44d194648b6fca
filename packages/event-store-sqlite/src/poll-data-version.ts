import type { Wake } from '@pedigree/event-store';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';

const interval = 20;

/**
 * Wakes whoever reads from another process than the writer's: asks SQLite every 20 ms (some microseconds each) whether
 * another connection has committed. https://sqlite.org/pragma.html#pragma_data_version
 */
export function pollDataVersion(database: DatabaseSyncInstance): Wake {
  const statement = database.prepare('pragma data_version');
  const read = (): unknown => statement.get()?.data_version;
  return (ring) => {
    let seen = read();
    const timer = setInterval(() => {
      // A subscriber that never comes back for its next page still has its timer when the reader closes.
      if (!database.isOpen) return clearInterval(timer);
      const version = read();
      if (version === seen) return;
      seen = version;
      ring();
    }, interval);
    return () => clearInterval(timer);
  };
}
