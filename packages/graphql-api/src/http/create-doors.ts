import { createServer, type Server, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Where an HTTP server listens. */
export interface Doors {
  /** Begins to listen; answers with the port. @throws where the port is taken or may not be. */
  open(address: { readonly host: string; readonly port: number }): Promise<number>;
  /** Lets nobody in any more. Who is in stays: the server itself is closed by whoever made it. */
  close(): void;
}

/**
 * Makes the doors of a server. `localhost` has two addresses, and programs try either; what comes by the second is handed
 * to the one server, so that what bounds and ends its connections does so for both. (Fastify would make a second server.)
 */
export function createDoors(app: FastifyInstance): Doors {
  const second = createServer({ allowHalfOpen: true, noDelay: true }, (socket: Socket) =>
    app.server.emit('connection', socket),
  );
  return {
    async open({ host, port }) {
      const isLocalhost = host === 'localhost';
      await app.listen({ host: isLocalhost ? '127.0.0.1' : host, port });
      const address = app.server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      if (isLocalhost) await openWhereThereIs(second, '::1', taken);
      return taken;
    },
    close() {
      second.close();
    },
  };
}

/** A machine without IPv6 has no such address, and nobody can come by it. */
function openWhereThereIs(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      fault.code === 'EADDRNOTAVAIL' || fault.code === 'EAFNOSUPPORT' ? resolve() : reject(fault),
    );
    server.listen({ host, port }, resolve);
  });
}
