/** The whole of Pedigree in one process on SQLite. */
export {};
