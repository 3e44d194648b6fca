import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { createAppend } from './append.ts';
import { createBatchAppend } from './batch-append.ts';
import { createDelete, createTombstone } from './delete.ts';
import { createGetSupportedMethods, createGossip } from './discovery.ts';
import type { DoubleNode } from './node.ts';
import { createRead } from './read.ts';

/** Made for tests, valid for 127.0.0.1 and localhost until 2120. */
export const certificateFile = fileOf('certificate.pem');
export const keyFile = fileOf('key.pem');

/** The server of a node's calls, which serves the connections that are handed to it. */
export interface Serving {
  readonly inject: ReturnType<Server['createConnectionInjector']>['injectConnection'];
  readonly end: () => void;
}

export function serve(node: DoubleNode): Serving {
  const server = new Server({ 'grpc.max_receive_message_length': -1 });
  server.addService(ServerFeaturesService, { getSupportedMethods: createGetSupportedMethods(node) });
  server.addService(GossipService, { read: createGossip(node) });
  server.addService(StreamsService, {
    append: createAppend(node),
    batchAppend: createBatchAppend(node),
    delete: createDelete(node),
    tombstone: createTombstone(node),
    read: createRead(node),
  });
  const { injectConnection } = server.createConnectionInjector(credentialsOf(node));
  return { inject: injectConnection, end: () => server.forceShutdown() };
}

/** Who has users has TLS: without it, a client does not say who it is. */
function credentialsOf({ users }: DoubleNode): ServerCredentials {
  if (!users) return ServerCredentials.createInsecure();
  const pair = { private_key: readFileSync(keyFile), cert_chain: readFileSync(certificateFile) };
  return ServerCredentials.createSsl(null, [pair]);
}

/** From the sources also where this runs from `dist`, which holds none but JavaScript. */
function fileOf(name: string): string {
  return fileURLToPath(new URL(`../../../src/testing/double/${name}`, import.meta.url));
}
