import type { Wake } from '@pedigree/event-store';
import type { OpenedForReading } from '@pedigree/sqlite';

const interval = 20;

/**
 * Wakes whoever reads from another process than the writer's: asks SQLite every 20 ms (some microseconds each) whether
 * another connection has committed. https://sqlite.org/pragma.html#pragma_data_version
 */
export function pollDataVersion({ database, version }: Pick<OpenedForReading, 'database' | 'version'>): Wake {
  return (ring) => {
    let seen = version();
    const timer = setInterval(() => {
      // A subscriber that never comes back for its next page still has its timer when the reader closes.
      if (!database.isOpen) return clearInterval(timer);
      const now = version();
      if (now === seen) return;
      seen = now;
      ring();
    }, interval);
    return () => clearInterval(timer);
  };
}
