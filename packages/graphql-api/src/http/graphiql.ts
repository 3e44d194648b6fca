import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './errors.ts';

/** The page runs what it brings along and talks to where it came from: the browser enforces that no other host is asked. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

let page: Promise<string> | undefined;

/** True for a browser that opens the address, rather than a program that asks a query. */
export function wantsPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
}

/** The GraphiQL page. It is read when the first browser comes: it is large, and most services never see one. */
export async function sendPage(reply: FastifyReply): Promise<FastifyReply> {
  page ??= renderPage();
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', contentSecurityPolicy)
    .send(await page);
}

/** What a browser gets where whoever runs the service switched the page off. */
export function sendSwitchedOff(reply: FastifyReply): FastifyReply {
  const message = 'required: a program; came: a browser, for a GraphiQL page that is switched off here';
  return reply.code(404).send(errorBody('NOT_FOUND', message));
}

async function renderPage(): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL({ title: 'Pedigree', endpoint: '/graphql', subscriptionsProtocol: 'WS', defaultQuery });
}

const defaultQuery = `# What serves in production now, and since when?
{
  environmentServing(environment: "production") {
    asOf { position recordedAt }
    models { model state since allocation { share version { number label } } }
  }
}
`;
