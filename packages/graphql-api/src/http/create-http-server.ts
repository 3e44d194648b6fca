import Fastify, { type FastifyInstance } from 'fastify';
import type { GatewayLogger } from '../gateway-parts.ts';
import type { Limits } from '../limits/limits.ts';
import { answerNoHttp } from './answer-no-http.ts';
import { answerNotFound, answerUnreadable } from './answer-not-found.ts';
import { boundConnections } from './bound-connections.ts';
import { answerErrors } from './errors.ts';
import { type AllowedHosts, guardHost } from './guard-host.ts';

/** Makes an HTTP server without routes: bounded in time and room, and with our own words for whatever it refuses. */
export function createHttpServer(options: {
  readonly limits: Limits;
  readonly logger: GatewayLogger;
  readonly allowedHosts: AllowedHosts;
}): FastifyInstance {
  const { limits, logger, allowedHosts } = options;
  const { headersMilliseconds, requestMilliseconds } = limits;
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    // Whatever its members are called, a body is data here, and a command that cannot keep a name refuses it.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    forceCloseConnections: 'idle',
    // Fastify's own answer says nothing in our words: see `refuseWhileClosing`.
    return503OnClosing: false,
    requestTimeout: requestMilliseconds,
    keepAliveTimeout: limits.idleMilliseconds,
    connectionTimeout: limits.silentMilliseconds,
    // Node looks only so often for connections that are overdue.
    http: {
      headersTimeout: Math.min(headersMilliseconds, requestMilliseconds),
      connectionsCheckingInterval: Math.ceil(Math.min(headersMilliseconds, requestMilliseconds) / 4),
    },
    clientErrorHandler: answerNoHttp(limits),
    frameworkErrors: answerUnreadable,
  });
  app.removeContentTypeParser('text/plain');
  guardHost(app, allowedHosts);
  boundConnections(app, limits, logger);
  answerErrors(app, limits, logger);
  answerNotFound(app);
  return app;
}
