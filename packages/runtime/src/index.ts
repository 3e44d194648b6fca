/** Environment parsing, logger, metrics, health and shutdown: what every process needs. */
export {};
