/** The read models and the checkpointed runner that keeps them. */
export {};
