/** A small pipeline that really trains, told through the client. */
export {};
