import type { IncomingMessage } from 'node:http';
import { CloseCode, MessageType, parseMessage, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { GatewayLogger } from '../gateway-parts.ts';
import type { Limits } from '../limits/limits.ts';

/** What is known of a WebSocket besides what it says. */
export interface SocketExtra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  /** Ends when it has room for more, or nobody reads it any more. */
  readonly waitForRoom: () => Promise<void>;
}

/**
 * Ties a WebSocket to the GraphQL server, as graphql-ws' own adapter does, but for this: a fault of the connection is no
 * fault of the service (that one printed a stack for each message that could not be sent any more), and whoever sends pings
 * or operations and reads none of what comes back is let go before it fills the memory.
 */
export function tieSocket(
  server: Server<SocketExtra>,
  extra: SocketExtra,
  { limits, logger }: { readonly limits: Limits; readonly logger: GatewayLogger },
): void {
  const { socket } = extra;
  const isUnread = () => socket.bufferedAmount > limits.socketUnreadBytes;
  const closed = server.opened(
    {
      protocol: socket.protocol,
      // One that cannot be sent any more is told by `close`, which ends all that would send more.
      send: (text) =>
        new Promise((resolve) => {
          if (isUnread()) socket.terminate();
          if (isOpen(socket)) socket.send(text, () => resolve());
          else resolve();
        }),
      close: (code, reason = '') => socket.close(code, shortReason(reason)),
      onMessage: (answer) =>
        socket.on('message', (data) => {
          if (!isOpen(socket)) return;
          if (isUnread()) return socket.terminate();
          answer(String(data)).catch((fault: unknown) => {
            if (isOfServer(String(data))) return socket.close(CloseCode.BadRequest, 'Invalid message received');
            logger.error({ err: fault }, 'a WebSocket message could not be answered');
            socket.close(1011, 'Internal server error');
          });
        }),
    },
    extra,
  );
  const stopAsking = askWhetherThere(socket, limits.pingMilliseconds);
  socket
    // A broken frame is its sender's fault, and told by the code that the socket is closed with.
    .on('error', () => {})
    .on('ping', () => isUnread() && socket.terminate())
    .once('close', (code, reason) => {
      stopAsking();
      closed(code, String(reason)).catch((fault: unknown) =>
        logger.error({ err: fault }, 'a WebSocket did not end well'),
      );
    });
}

/** As much of a reason as a frame of closing has room for (RFC 6455, 5.5): 123 bytes. One names the operation that a client named. */
function shortReason(reason: string): string {
  const bytes = Buffer.from(reason);
  if (bytes.length <= 123) return reason;
  // What is left of a character that was cut is left out.
  return `${new TextDecoder().decode(bytes.subarray(0, 120), { stream: true })}…`;
}

/** True for a message that only a server says. graphql-ws throws at one, as if that were a fault of the service. */
function isOfServer(text: string): boolean {
  const { type } = parseMessage(text);
  return type === MessageType.ConnectionAck || type === MessageType.Next || type === MessageType.Error;
}

function isOpen(socket: WebSocket): boolean {
  return socket.readyState === socket.OPEN;
}

/** Lets a socket go that answers nothing from one ping to the next. */
function askWhetherThere(socket: WebSocket, everyMilliseconds: number): () => void {
  let isThere = true;
  socket.on('pong', () => {
    isThere = true;
  });
  const timer = setInterval(() => {
    if (!isThere) return socket.terminate();
    isThere = false;
    socket.ping();
  }, everyMilliseconds);
  return () => clearInterval(timer);
}
