import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { formatPosition, type Position } from '@pedigree/kernel';
import { GraphQLError } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { readActor } from '../actor.ts';
import { createContext } from '../context.ts';
import { formatErrors } from '../format-error.ts';
import type { GatewayLogger } from '../gateway-parts.ts';
import { refusedRequest } from '../public-error.ts';
import { Telling } from '../subscriptions/groups/telling.ts';
import { answerRaw } from './answer-raw.ts';
import { type AllowedHosts, isAllowedHost } from './guard-host.ts';
import { isForeignOrigin } from './guard-origin.ts';
import { createHeldCount } from './held-operations.ts';
import type { StreamingOptions } from './server-sent-events.ts';
import { socketSink } from './socket-sink.ts';
import { type SocketExtra, tieSocket } from './tie-socket.ts';
import { createWaitForRoom } from './wait-for-room.ts';

/** Closed because an event was left unread; the reason ends in the position to resume behind. */
const tooSlowCode = 4429;

/** How long a client may take to close when the service stops. */
const closingMilliseconds = 2_000;

/**
 * GraphQL over WebSocket (`graphql-transport-ws`) on `/graphql`. No result is sent to a client that does not read, so it
 * holds nothing but what the socket holds.
 */
export function serveWebSockets(
  server: Server,
  {
    parts,
    prepare,
    formatError,
    allowedHosts,
    logger,
  }: StreamingOptions & { readonly allowedHosts: AllowedHosts; readonly logger: GatewayLogger },
): { readonly close: () => Promise<void> } {
  const { limits } = parts;
  const countHeld = createHeldCount();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.bodyBytes,
    handleProtocols,
    // One message a turn of the event loop: however many come at once, others are served between them.
    allowSynchronousEvents: false,
  });
  const graphql = makeServer<Readonly<Record<string, unknown>>, SocketExtra>({
    connectionInitWaitTimeout: limits.initMilliseconds,
    subscribe: parts.subscribe,
    onSubscribe: ({ extra, connectionParams, subscriptions }, id, { query, operationName, variables }) => {
      const count = Object.keys(subscriptions).length;
      if (count > limits.socketOperations) return [tooMany(limits.socketOperations, 'open operations', count)];
      const characters = countHeld(extra.socket, { id, open: subscriptions, request: { query, variables } });
      if (characters > limits.socketOperationCharacters)
        return [tooMany(limits.socketOperationCharacters, 'characters in the open operations', characters)];
      try {
        const actor = readActor(claimedActor(extra.request, connectionParams));
        return prepare({ query, operationName, variables }, createContext(parts, actor));
      } catch (error) {
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    },
    onOperation: ({ extra }, id, _, __, result) => {
      parts.metrics.subscriberOpened('ws');
      if (!(result instanceof Telling)) return;
      const giveUp = (position: Position) =>
        extra.socket.close(tooSlowCode, `too slow; resume after ${formatPosition(parts.reader.logId, position)}`);
      result.to(socketSink(extra, id, giveUp));
    },
    onComplete: () => parts.metrics.subscriberClosed('ws'),
    onNext: (_, __, ___, ____, result) =>
      result.errors && { data: result.data ?? null, errors: formatErrors(formatError, result.errors) },
    onError: (_, __, ___, errors) => formatErrors(formatError, errors.map(toError)),
  });
  sockets.on('wsClientError', ({ message }, socket) =>
    answerRaw(socket, 400, 'BAD_REQUEST', `required: the handshake of a WebSocket; came: ${message}`),
  );
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = refuse(request, allowedHosts);
    if (refusal === null)
      return sockets.handleUpgrade(request, socket, head, (ws) =>
        tieSocket(
          graphql,
          { socket: ws, request, waitForRoom: createWaitForRoom(() => request.socket) },
          { limits, logger },
        ),
      );
    answerRaw(socket, refusal.status, refusal.code, refusal.message);
  });
  return {
    async close() {
      // Who does not answer to the closing handshake is not waited for.
      const cutOff = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, closingMilliseconds);
      for (const socket of sockets.clients) socket.close(1001, 'Going away');
      await new Promise((resolve) => sockets.close(resolve));
      clearTimeout(cutOff);
    },
  };
}

/**
 * Threat: browsers open WebSockets from any page to any host, without asking; such a page is told by its `Origin`.
 */
function refuse({ url = '', headers }: IncomingMessage, allowedHosts: AllowedHosts) {
  if (url.split('?')[0] !== '/graphql') {
    return { status: 404, code: 'NOT_FOUND', message: `required: /graphql; came: ${url.slice(0, 200)}` };
  }
  const origin = headers.origin;
  if (!isForeignOrigin(origin, headers.host) && isAllowedHost(headers.host, allowedHosts)) return null;
  const message = `required: a page of this service, or a program; came: Origin ${origin ?? 'none'}, Host ${headers.host ?? 'none'}`;
  return { status: 403, code: 'FOREIGN_ORIGIN', message };
}

/** Browsers cannot set headers on a WebSocket, so the first message may claim the actor instead. */
function claimedActor(request: IncomingMessage, parameters: Readonly<Record<string, unknown>> | undefined) {
  const header = request.headers['pedigree-actor'];
  if (typeof header === 'string') return header;
  const parameter = parameters?.['pedigree-actor'];
  return typeof parameter === 'string' ? Buffer.from(parameter, 'utf8').toString('latin1') : undefined;
}

function tooMany(limit: number, counted: string, count: number): GraphQLError {
  return refusedRequest('LIMIT_EXCEEDED', `required: at most ${limit} ${counted} of one WebSocket; came: ${count}`);
}

function toError(error: { readonly message: string }): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(error.message);
}
