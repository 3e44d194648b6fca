import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a service that breaks off again and again, in the middle of whatever goes through it. */
export interface CuttingProxy {
  readonly port: number;
  /** How many connections it broke off so far. */
  readonly cuts: () => number;
  /** Lets everything through from now on. */
  readonly spare: () => void;
  readonly close: () => void;
}

/**
 * Starts a proxy to whatever port `target` names when a connection comes. Each connection lives for `bytes` bytes of what
 * the service says, and not one more: so most are broken off within a frame, some within the handshake.
 */
export async function startCuttingProxy(target: () => number, bytes: () => number): Promise<CuttingProxy> {
  let cuts = 0;
  let isSparing = false;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const service = connect(target(), '127.0.0.1');
    const both = [client, service];
    const destroy = () => {
      for (const socket of both) socket.destroy();
    };
    for (const socket of both) {
      open.add(socket);
      socket.on('error', destroy).on('close', () => {
        open.delete(socket);
        destroy();
      });
    }
    client.pipe(service);
    let left = isSparing ? Number.POSITIVE_INFINITY : bytes();
    service.on('data', (chunk) => {
      client.write(chunk.subarray(0, left));
      left -= chunk.length;
      if (left > 0) return;
      cuts++;
      // The service is told by a reset, as by a peer that is gone; the client only after what was let through.
      service.resetAndDestroy();
      client.destroySoon();
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`required: a TCP port; came: ${address}`);
  return {
    port: address.port,
    cuts: () => cuts,
    spare: () => {
      isSparing = true;
    },
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
