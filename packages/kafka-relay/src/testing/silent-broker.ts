import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** What accepts every connection and never says a word: a broker whose process is stopped, by its address. */
export interface SilentBroker {
  readonly address: string;
  stop(): Promise<void>;
}

/** For tests: starts one at a free port of this machine. */
export async function startSilentBroker(): Promise<SilentBroker> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).resume();
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`required: a port; came: ${address}`);
  return {
    address: `127.0.0.1:${address.port}`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
