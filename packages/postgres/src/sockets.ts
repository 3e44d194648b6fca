import { Socket } from 'node:net';

/** Milliseconds that a server has, once a store closes, to answer what is under way and to end its connections. */
const grace = 5000;

/**
 * Makes the sockets of a place's connections. A server that fell silent would keep a store from closing, and its process
 * from ending: what is still open at the end of the grace is broken off.
 */
export function createSockets(closing: AbortSignal): () => Socket {
  const open = new Set<Socket>();
  const breakOff = () => {
    for (const socket of open) socket.destroy();
  };
  // The sockets hold the process until then, not the timer.
  closing.addEventListener('abort', () => setTimeout(breakOff, grace).unref());
  return () => {
    const socket = new Socket();
    open.add(socket);
    return socket.once('close', () => open.delete(socket));
  };
}
