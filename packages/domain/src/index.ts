/** Commands, facts, deciders and evolution of each noun. Pure. */
export {};
