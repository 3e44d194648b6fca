/** The SDL, a file a noun. */
export {};
