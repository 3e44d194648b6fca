/** The port of the log, the in-memory store and the contract suite. */
export {};
