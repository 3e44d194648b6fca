import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The connections of a server, and how those that keep it from closing are ended. */
export interface WatchedConnections {
  /** Ends those over which nothing was asked yet, such as one that a browser or a client opens ahead. */
  readonly endUnasked: () => void;
  /**
   * Ends those over which nothing is worked on: a request that has not come whole was not accepted, and an answer that
   * is said to its end is not waited for until it is read.
   */
  readonly endUnworked: () => void;
}

/** Watches a server's connections, but for WebSockets. Node itself takes for idle only what was answered and is silent. */
export function watchConnections(server: Server): WatchedConnections {
  const connections = new Map<Socket, Set<ServerResponse> | null>();
  server.on('connection', (socket) => {
    connections.set(socket, null);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('upgrade', ({ socket }: IncomingMessage) => void connections.delete(socket));
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const answers = connections.get(socket) ?? new Set();
    connections.set(socket, answers.add(response));
    response.once('close', () => answers.delete(response));
  });
  return {
    endUnasked() {
      for (const [socket, answers] of connections) if (answers === null) socket.destroy();
    },
    endUnworked() {
      for (const [socket, answers] of connections) if (![...(answers ?? [])].some(isWorkedOn)) socket.destroy();
    },
  };
}

function isWorkedOn({ req, writableEnded }: ServerResponse): boolean {
  return req.complete && !writableEnded;
}
