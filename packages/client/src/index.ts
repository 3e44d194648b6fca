/** Typed GraphQL documents and the client that sends them. */
export { InvalidActor } from './actor-header.ts';
export {
  type Client,
  type ClientOptions,
  createClient,
  type ExecuteOptions,
  type TypedDocument,
} from './client.ts';
export { GraphqlFailed, type GraphqlFault, ServiceUnreachable } from './errors.ts';
export * from './generated/documents.ts';
export { allNodesOf, nodesOf, type Page } from './pages.ts';
export { type Command, commandsPerBatch, type Outcome, recordAll, recordOne } from './record.ts';
export type { SubscribeOptions } from './subscribe.ts';
