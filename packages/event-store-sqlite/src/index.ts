/** The log on SQLite, embedded. */
export {};
