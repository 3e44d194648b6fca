/** What crosses rooms: journeys, delivery, load. */
export {};
