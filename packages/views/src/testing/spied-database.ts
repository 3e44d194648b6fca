import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** The same database, which tells each statement that it is given before it takes it. */
export function spiedDatabase(database: DatabaseSyncInstance, see: (sql: string) => void): DatabaseSyncInstance {
  return new Proxy(database, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        if (name === 'exec' || name === 'prepare') see(String(given[0]));
        return member.apply(target, given);
      };
    },
  });
}
