import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a broker that can fail. */
export interface Gate {
  /** Breaks off what is open, and refuses whoever comes. */
  cut(): void;
  /** From now on nothing arrives, on old connections and new ones, and nobody is told. */
  stall(): void;
  /** Lets all through again: what was held back by a stall arrives late. */
  open(): void;
  close(): void;
}

/** For tests: starts a gate at a port of this machine, to another. */
export async function startGate(from: number, to: number): Promise<Gate> {
  const passages = new Set<readonly [Socket, Socket]>();
  let mode: 'open' | 'stalled' | 'cut' = 'open';

  function pass(client: Socket): void {
    const server = connect(to, '127.0.0.1');
    const passage = [client, server] as const;
    passages.add(passage);
    for (const socket of passage) {
      socket.setNoDelay();
      // Which of the two failed, and why, both ends see as a connection that broke off.
      socket.on('error', () => {});
      socket.on('close', () => end(passage));
    }
    if (mode === 'open') join(passage);
  }

  function join([client, server]: readonly [Socket, Socket]): void {
    client.pipe(server);
    server.pipe(client);
  }

  function end(passage: readonly [Socket, Socket]): void {
    passages.delete(passage);
    for (const socket of passage) socket.destroy();
  }

  const gate = createServer((client) => (mode === 'cut' ? client.destroy() : pass(client)));
  await once(gate.listen(from, '127.0.0.1'), 'listening');
  const cut = () => {
    mode = 'cut';
    for (const passage of passages) end(passage);
  };
  return {
    cut,
    stall() {
      mode = 'stalled';
      for (const [client, server] of passages) {
        client.unpipe(server);
        server.unpipe(client);
      }
    },
    open() {
      if (mode === 'stalled') for (const passage of passages) join(passage);
      mode = 'open';
    },
    close() {
      gate.close();
      cut();
    },
  };
}
