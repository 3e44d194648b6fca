/** The total map of commands, execute and plan. */
export {};
