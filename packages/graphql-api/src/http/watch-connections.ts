import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The connections of a server, and how those that keep it from closing are ended. */
export interface WatchedConnections {
  /**
   * Soon ends those over which nothing is on its way: what has arrived by now is read first, and whoever sent it is
   * answered. Threat: a connection that is closed before what it sent was read is reset, and its client does not learn
   * what became of that.
   */
  readonly endIdle: () => void;
  /**
   * Ends those over which nothing is worked on: a request that has not come whole was not accepted, and an answer that
   * is said to its end is not waited for until it is read.
   */
  readonly endUnworked: () => void;
}

/** What is on its way over a connection. */
interface Traffic {
  /** Begun, and not yet handed to the system to the last byte. */
  readonly answers: Set<ServerResponse>;
  /** How many bytes had come when the last answer was through: more of them are the beginning of a request. */
  readBefore: number;
}

/** Watches a server's connections, but for WebSockets. */
export function watchConnections(server: Server): WatchedConnections {
  const connections = new Map<Socket, Traffic>();
  server.on('connection', (socket) => {
    connections.set(socket, { answers: new Set(), readBefore: 0 });
    socket.once('close', () => connections.delete(socket));
  });
  server.on('upgrade', ({ socket }: IncomingMessage) => void connections.delete(socket));
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const traffic = connections.get(socket);
    traffic?.answers.add(response);
    response.once('close', () => {
      if (traffic?.answers.delete(response)) traffic.readBefore = socket.bytesRead;
    });
  });
  const sweep = () => {
    for (const [socket, { answers, readBefore }] of connections)
      if (answers.size === 0 && socket.bytesRead === readBefore) socket.destroy();
  };
  // Immediates follow the reading of sockets: between the first and the second all of them are read once.
  const endIdle = () => void setImmediate(() => setImmediate(sweep));
  // Node calls this when it closes a server, and takes for idle also an answer that is said and not yet read.
  server.closeIdleConnections = endIdle;
  return {
    endIdle,
    endUnworked() {
      for (const [socket, { answers }] of connections) if (![...answers].some(isWorkedOn)) socket.destroy();
    },
  };
}

function isWorkedOn({ req, writableEnded }: ServerResponse): boolean {
  return req.complete && !writableEnded;
}
