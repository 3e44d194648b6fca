import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that fails at a chosen moment. */
export interface Gate {
  /** The server's connection string, by way of the gate. */
  readonly url: string;
  /** How often those words, of a statement or its name, were sent so far. */
  count(words: string): number;
  /**
   * Breaks off the connection over which these words are sent next: before the server has them, or when it has done what
   * they say, and its answer is lost. Resolves when that has happened.
   */
  breakOff(words: string, moment: 'before' | 'answered'): Promise<void>;
  /** From now on nothing arrives over any connection, and nobody is told. */
  silence(): void;
  /** Breaks off what is open, and refuses whoever comes. */
  shut(): void;
  /** Lets new connections through again. One that fell silent stays so, as where a router forgot it. */
  open(): void;
  close(): void;
}

/** A connection by way of the gate. */
interface Passage {
  readonly client: Socket;
  readonly server: Socket;
  isSilent: boolean;
}

/** A moment that is waited for. */
interface Awaited {
  readonly words: string;
  readonly moment: 'before' | 'answered';
  readonly happened: () => void;
}

/** For tests: starts a gate to the server of a connection string without TLS. */
export async function startGate(target: string): Promise<Gate> {
  const url = new URL(target);
  const { port, hostname } = url;
  const passages = new Set<Passage>();
  const sent: string[] = [];
  let mode: 'open' | 'silent' | 'shut' = 'open';
  let awaited: Awaited | undefined;

  function end(passage: Passage): void {
    passages.delete(passage);
    passage.client.destroy();
    passage.server.destroy();
  }

  function pass(client: Socket): void {
    const server = connect(Number(port), hostname);
    const passage: Passage = { client, server, isSilent: mode === 'silent' };
    passages.add(passage);
    let broken: Awaited | undefined;
    client.on('data', (chunk) => {
      if (passage.isSilent) return;
      const words = chunk.toString('latin1');
      sent.push(words);
      if (awaited && words.includes(awaited.words)) {
        broken = awaited;
        awaited = undefined;
      }
      if (broken?.moment === 'before') breakNow(broken);
      else server.write(chunk);
    });
    server.on('data', (chunk) => {
      if (passage.isSilent) return;
      if (broken) breakNow(broken);
      else client.write(chunk);
    });
    for (const socket of [client, server]) {
      socket.on('error', () => {});
      socket.on('close', () => {
        if (!passage.isSilent) end(passage);
      });
    }
    function breakNow({ happened }: Awaited): void {
      end(passage);
      happened();
    }
  }

  const gate = createServer((client) => (mode === 'shut' ? client.destroy() : pass(client)));
  await once(gate.listen(0, '127.0.0.1'), 'listening');
  const address = gate.address();
  if (address === null || typeof address === 'string') throw new Error(`required: a TCP port; came: ${address}`);
  url.port = String(address.port);
  const endAll = () => {
    for (const passage of passages) end(passage);
  };
  return {
    url: url.href,
    count: (words) => sent.reduce((sum, each) => sum + each.split(words).length - 1, 0),
    breakOff: (words, moment) =>
      new Promise((resolve) => {
        awaited = { words, moment, happened: resolve };
      }),
    silence() {
      mode = 'silent';
      for (const passage of passages) passage.isSilent = true;
    },
    shut() {
      mode = 'shut';
      endAll();
    },
    open() {
      mode = 'open';
    },
    close() {
      gate.close();
      endAll();
    },
  };
}
