import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Knows the connections over which nothing was asked yet, such as one that a browser or a client opens ahead. Node counts
 * them as busy until their first request is overdue, so they would keep a server from closing.
 */
export function watchUnaskedConnections(server: Server): { readonly close: () => void } {
  const unasked = new Set<Socket>();
  server.on('connection', (socket) => {
    unasked.add(socket);
    socket.once('close', () => unasked.delete(socket));
  });
  const asked = ({ socket }: IncomingMessage) => void unasked.delete(socket);
  server.on('request', asked).on('upgrade', asked);
  return {
    close() {
      for (const socket of unasked) socket.destroy();
    },
  };
}
