import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './errors.ts';
import { isLoopbackHost } from './guard-host.ts';

/** What a browser sends for a page of another site only after it asked the service, which never grants it. */
const neverUnasked = ['apollo-require-preflight', 'x-apollo-operation-name', 'pedigree-actor', 'pedigree-min-position'];

/**
 * Refuses what a page of another site made a browser send, or could have, before anything is executed; true where it did.
 * Threat: the page cannot read the answer, but it can make us work.
 */
export function refuseForeignPage({ method, headers }: FastifyRequest, reply: FastifyReply): boolean {
  if (isFromForeignPage(headers)) {
    const came = `Origin ${headers.origin ?? 'none'}, Sec-Fetch-Site ${String(headers['sec-fetch-site'] ?? 'none')}`;
    refuse(reply, 403, 'FOREIGN_ORIGIN', `required: a page of this service, or a program; came: ${came}`);
    return true;
  }
  if (method !== 'GET' || !isFromAnywhere(headers)) return false;
  const required = `POST, or a GET with content-type application/json or one of ${neverUnasked.join(', ')}`;
  refuse(reply, 400, 'PREFLIGHT_REQUIRED', `required: ${required}; came: a GET that a page of any site could send`);
  return true;
}

/** True where an `Origin` names another host than the request's own `Host`. */
export function isForeignOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
}

/**
 * Browsers say where a request comes from in `Sec-Fetch-Site`, which no page can set; an older one, or one that asks over
 * plain HTTP beyond its own machine, says where the page came from in `Origin`. A program says neither.
 */
function isFromForeignPage({ host, origin, ...headers }: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return isForeignOrigin(origin, host);
}

/** True where a browser would say nothing of that, as for an image over plain HTTP from another machine. */
function isFromAnywhere({ host, origin, ...headers }: IncomingHttpHeaders): boolean {
  if (headers['sec-fetch-site'] !== undefined || origin !== undefined || isLoopbackHost(host)) return false;
  const isJson = /^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '');
  return !isJson && neverUnasked.every((name) => !headers[name]);
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): void {
  void reply.code(status).send(errorBody(code, message));
}
