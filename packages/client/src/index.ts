/** Typed GraphQL documents, the client that sends them, and which version a split of the traffic assigns to a key. */
export { bucketOf, type Routed, routeKey, type Split } from '@pedigree/kernel';
export { InvalidActor } from './actor-header.ts';
export { type Client, type ClientOptions, createClient } from './client.ts';
export { GraphqlFailed, type GraphqlFault, ServiceUnreachable } from './errors.ts';
export type { FollowOptions } from './follow.ts';
export * from './generated/documents.ts';
export type { Mutations, Operations, Queries, Subscriptions } from './generated/operations.ts';
export { allNodesOf, nodesOf, type Page } from './pages.ts';
export { type Command, commandsPerBatch, type Outcome, recordAll, recordOne } from './record.ts';
export type { SubscribeOptions } from './subscribe.ts';
export type { ExecuteOptions, Transport, TypedDocument } from './transport.ts';
