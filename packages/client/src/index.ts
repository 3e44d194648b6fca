/** Typed GraphQL documents and the client that sends them. */
export {};
