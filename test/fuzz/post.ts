import { Agent, request } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Sane } from './sane.ts';

/** One request of HTTP, with whatever a client lets one send. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Sends requests to one port, over connections that are kept. */
export interface Poster {
  readonly send: (asked: Asked) => Promise<Sane>;
  readonly close: () => void;
}

/**
 * Makes a poster. What was sent over a kept connection just as the service closed that is sent again. Which one was
 * kept is counted here: `reusedSocket` of Node is false for a request that waited for a connection.
 */
export function createPoster(port: number): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets: 10 });
  const used = new WeakSet<Socket>();
  const send = ({ method, path, headers, body }: Asked): Promise<Sane> =>
    new Promise((resolve, reject) => {
      const asking = request({ agent, port, host: '127.0.0.1', method, path, headers }, (response) => {
        const [status, type] = [response.statusCode ?? 0, response.headers['content-type'] ?? ''];
        text(response).then((read) => resolve({ status, type, text: read }), reject);
      });
      let wasKept = false;
      asking.once('socket', (socket) => {
        wasKept = used.has(socket);
        used.add(socket);
      });
      asking.once('error', (error: NodeJS.ErrnoException) => {
        const wasClosed = wasKept && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
        if (wasClosed) resolve(send({ method, path, headers, body }));
        else reject(error);
      });
      asking.end(body);
    });
  return { send, close: () => agent.destroy() };
}
