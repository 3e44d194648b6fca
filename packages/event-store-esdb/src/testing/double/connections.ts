import { createServer, type Server, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';

/**
 * The socket of a server, which can be closed and opened again in the same place, and whose connections can be cut. That
 * is done in a turn of its own: Node ends the process where a connection is destroyed while its bytes are being read.
 */
export interface Connections {
  /** The port; 0 before the first opening. */
  readonly port: number;
  /** Listens on loopback: on a free port at first, later on the same. */
  open(): Promise<void>;
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
  /** Ends that peer's connection, without a word of the protocol. */
  cut(peer: string): Promise<void>;
  cutAll(): Promise<void>;
}

/** Hands each connection to `take`, which reads and writes it. */
export function createConnections(take: (socket: Socket) => void): Connections {
  const sockets = new Map<string, Socket>();
  let server: Server | null = null;
  let port = 0;

  const accept = (socket: Socket): void => {
    const peer = `${socket.remoteAddress}:${socket.remotePort}`;
    sockets.set(peer, socket);
    socket.on('close', () => sockets.delete(peer));
    take(socket);
  };
  const cutAll = async (): Promise<void> => {
    await turn();
    for (const socket of sockets.values()) socket.destroy();
  };

  return {
    get port() {
      return port;
    },
    async open() {
      // As Node's own HTTP/2 server has it.
      const opened = createServer({ allowHalfOpen: true }, accept);
      server = opened;
      await new Promise<void>((resolve, reject) => {
        opened.on('error', reject);
        opened.listen(port, '127.0.0.1', resolve);
      });
      const address = opened.address();
      if (typeof address === 'object' && address) port = address.port;
    },
    async close() {
      await turn();
      server?.close();
      server = null;
      await cutAll();
    },
    async cut(peer) {
      await turn();
      sockets.get(peer)?.destroy();
    },
    cutAll,
  };
}
