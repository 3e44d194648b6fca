import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './errors.ts';

/**
 * True for what a page of another site made a browser send. Browsers say so in `Sec-Fetch-Site`, which no page can set; an
 * older one says where the page came from in `Origin`. A program says neither.
 */
export function isFromForeignPage({ host, origin, ...headers }: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return isForeignOrigin(origin, host);
}

/** True where an `Origin` names another host than the request's own `Host`. */
export function isForeignOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
}

/** Refuses such a request before anything is executed. Threat: the page cannot read the answer, but it can make us work. */
export function refuseForeignPage({ headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const came = `Origin ${headers.origin ?? 'none'}, Sec-Fetch-Site ${String(headers['sec-fetch-site'] ?? 'none')}`;
  const message = `required: a page of this service, or a program; came: ${came}`;
  return reply.code(403).send(errorBody('FOREIGN_ORIGIN', message));
}
