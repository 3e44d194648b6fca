import type { Writable } from 'node:stream';

/**
 * Makes a wait that ends when a connection has room again, or nobody reads it any more. However many wait at a time
 * wait together.
 */
export function createWaitForRoom(connection: () => Writable): () => Promise<void> {
  let waiting: Promise<void> | undefined;
  return () => {
    waiting ??= untilWritable(connection()).then(() => {
      waiting = undefined;
    });
    return waiting;
  };
}

function untilWritable(connection: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      connection.off('drain', done);
      connection.off('close', done);
      resolve();
    };
    connection.on('drain', done);
    connection.on('close', done);
  });
}
