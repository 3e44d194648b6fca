/** Event payloads by category, and the one ordered catalogue of them. */
export {};
