import { Socket } from 'node:net';

/** Milliseconds that a server has, once a store closes, to answer what is under way and to end its connections. */
const grace = 4000;

/**
 * Makes the sockets of a place's connections. A server that fell silent would keep a store from closing, and its process
 * from ending: what is still open at the end of the grace is broken off, and what is opened after it, at once.
 */
export function createSockets(closing: AbortSignal): () => Socket {
  const open = new Set<Socket>();
  let isOver = false;
  const breakOff = () => {
    isOver = true;
    for (const socket of open) socket.destroy();
  };
  // The sockets hold the process until then, not the timer.
  closing.addEventListener('abort', () => setTimeout(breakOff, grace).unref());
  return () => {
    const socket = new Socket();
    open.add(socket);
    // Not before `pg` has begun to connect: that would bring it to life again.
    if (isOver) setImmediate(() => socket.destroy());
    return socket.once('close', () => open.delete(socket));
  };
}
