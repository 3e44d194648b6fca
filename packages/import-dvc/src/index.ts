/** GTO and DVC repositories turned into commands. */
export {};
