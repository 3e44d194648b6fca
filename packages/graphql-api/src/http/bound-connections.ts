import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { GatewayLogger } from '../gateway-parts.ts';
import type { Limits } from '../limits/limits.ts';
import { errorBody } from './errors.ts';

/**
 * Bounds what connections hold: how many there are, and how many requests of one are not answered yet. Threat: a connection
 * costs memory while it says nothing, and one that sends requests ahead of their answers has all of them worked on at once.
 */
export function boundConnections(app: FastifyInstance, limits: Limits, logger: GatewayLogger): void {
  boundNumber(app, limits.connections, logger);
  const unanswered = new WeakMap<Socket, number>();
  app.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw;
    const count = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, count);
    reply.raw.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    if (count <= limits.connectionRequests) return done();
    const message = `required: at most ${limits.connectionRequests} requests of one connection that wait for their answers; came: one more`;
    void reply.code(429).header('connection', 'close').send(errorBody('LIMIT_EXCEEDED', message));
  });
}

/**
 * One connection too many is closed before a word is read from it. The log tells once, and again only after half of them
 * were gone: who comes and goes at the limit fills no log. Counted here, since Node bounds each address that a server
 * listens on for itself.
 */
function boundNumber({ server }: FastifyInstance, limit: number, logger: GatewayLogger): void {
  let open = 0;
  let isTold = false;
  server.on('connection', (socket: Socket) => {
    if (open >= limit) {
      if (!isTold) logger.warn({ limit }, 'connections are refused: as many as may be are open');
      isTold = true;
      return socket.destroy();
    }
    open++;
    return socket.once('close', () => {
      open--;
      if (open <= limit / 2) isTold = false;
    });
  });
}
