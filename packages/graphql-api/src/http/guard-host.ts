import type { FastifyInstance } from 'fastify';
import { errorBody } from './errors.ts';

/** Which names a client may call the service by; `any` where whoever runs it opened it. */
export type AllowedHosts = 'any' | readonly string[];

/** The names of this machine to itself. */
export const loopbackHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** True where a `Host` or `Origin` names one of these hosts. */
export function isAllowedHost(authority: string | undefined, allowed: AllowedHosts): boolean {
  if (allowed === 'any') return true;
  const name = nameOf(authority);
  return name !== undefined && allowed.includes(name);
}

/** True where a `Host` names this machine to itself: to it browsers say with each request what kind of page made it. */
export function isLoopbackHost(authority: string | undefined): boolean {
  const name = nameOf(authority) ?? '';
  return loopbackHosts.includes(name) || /^127(?:\.\d{1,3}){3}$/.test(name);
}

function nameOf(authority: string | undefined): string | undefined {
  return URL.canParse(`http://${authority}`) ? new URL(`http://${authority}`).hostname : undefined;
}

/**
 * Refuses requests that call the service by a foreign name. Threat: a page in someone's browser whose own name is made
 * to resolve to this machine (DNS rebinding) would otherwise speak to a service that has no access control.
 */
export function guardHost(app: FastifyInstance, allowed: AllowedHosts): void {
  // Most requests say what the last one said.
  let lastAllowed: string | undefined;
  app.addHook('onRequest', (request, reply, done) => {
    const { host } = request.headers;
    if (host !== undefined && host === lastAllowed) return done();
    if (isAllowedHost(host, allowed)) {
      lastAllowed = host;
      return done();
    }
    const message = `required: a Host among ${String(allowed)}; came: ${host ?? 'none'}`;
    void reply.code(421).send(errorBody('MISDIRECTED_REQUEST', message));
  });
}
