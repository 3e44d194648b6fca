import { connect } from 'node:net';

/** Behind whatever was said, a sound request that asks for the end of the connection. */
const farewell = Buffer.from('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n');

/** How long nothing comes before a connection is ended from here: it waits for more. In milliseconds. */
const quietMilliseconds = 40;

/**
 * Sends bytes over a connection of their own, and hands out all that came back until the service closed it. A service that
 * waits for more is told that there is none. `last` is said behind them.
 */
export function talk(port: number, bytes: Uint8Array, last: Uint8Array = farewell): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setTimeout(quietMilliseconds, () => socket.end());
    socket.on('data', (chunk) => chunks.push(chunk));
    // A service that gives up on what comes may close while it is still being sent.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => resolve(Buffer.concat(chunks)));
    socket.write(bytes);
    socket.write(last);
  });
}
