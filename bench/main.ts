/** Figures, each beside its floor from one run. */
export {};
