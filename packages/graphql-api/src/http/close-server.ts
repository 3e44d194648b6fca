import type { FastifyInstance } from 'fastify';
import { refusedRequest, stopping } from '../public-error.ts';
import { watchConnections } from './watch-connections.ts';

/** How a server ends. */
export interface Closing {
  /** For routes that a server which closes does not answer any more: who asks then is told so. */
  readonly refuseWhileClosing: (request: unknown, reply: unknown, done: (refusal?: Error) => void) => void;
  /** Takes no more, and resolves once what was accepted is answered. */
  close(): Promise<void>;
}

/** How often it is looked for connections that have nothing more to do. */
const sweepMilliseconds = 20;

/**
 * Prepares a server's end. Whatever was accepted is worked on to its end, however long that is; for the rest of a request
 * that has begun to come, and for the reading of an answer, a client is given `patienceMilliseconds`.
 */
export function prepareClosing(app: FastifyInstance, patienceMilliseconds: number): Closing {
  const connections = watchConnections(app.server);
  let isClosing = false;
  return {
    refuseWhileClosing(_request, _reply, done) {
      if (isClosing) done(refusedRequest('STOPPING', stopping));
      else done();
    },
    async close() {
      isClosing = true;
      const sweep = setInterval(connections.endIdle, sweepMilliseconds);
      const cutOff = setInterval(connections.endUnworked, patienceMilliseconds);
      await app.close().finally(() => {
        clearInterval(sweep);
        clearInterval(cutOff);
      });
    },
  };
}
