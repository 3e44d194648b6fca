/** The GraphQL server as a function. */
export {};
