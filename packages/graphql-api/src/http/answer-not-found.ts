import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify';
import { errorBody } from './errors.ts';
import { schemaFolders } from './schema-routes.ts';

/** Every route there is, and by which methods it may be asked. */
const routes: readonly { readonly name: string; readonly path: RegExp; readonly methods: string }[] = [
  { name: '/graphql', path: /^\/graphql$/, methods: 'GET, POST' },
  { name: '/healthz', path: /^\/healthz$/, methods: 'GET, HEAD' },
  { name: '/readyz', path: /^\/readyz$/, methods: 'GET, HEAD' },
  { name: '/metrics', path: /^\/metrics$/, methods: 'GET, HEAD' },
  { name: '/schemas', path: /^\/schemas$/, methods: 'GET, HEAD' },
  ...Object.values(schemaFolders).map((folder) => ({
    name: `${folder}/<Type>.v<version>.json`,
    path: new RegExp(`^${folder}/[^/]+\\.json$`),
    methods: 'GET, HEAD',
  })),
];

type Asked = Pick<FastifyRequest, 'method' | 'url'>;

/** Answers what no route takes: told apart is whether it is the path or the method that is wrong. */
export function answerNotFound(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const route = routes.find((each) => each.path.test(path));
    if (!route) return reply.code(404).send(errorBody('NOT_FOUND', oneOfRoutes(request)));
    const message = `required: ${route.methods} of ${route.name}; came: ${cameIn(request)}`;
    return reply.code(405).header('allow', route.methods).send(errorBody('METHOD_NOT_ALLOWED', message));
  });
}

/** A path that cannot be decoded, or that is too long to be looked for, is none of ours either. */
export const answerUnreadable: NonNullable<FastifyServerOptions['frameworkErrors']> = (_, request, { raw }) => {
  raw.writeHead(404, { 'content-type': 'application/json; charset=utf-8' });
  raw.end(JSON.stringify(errorBody('NOT_FOUND', oneOfRoutes(request))));
};

function oneOfRoutes(asked: Asked): string {
  return `required: one of ${routes.map(({ name }) => name).join(', ')}; came: ${cameIn(asked)}`;
}

function cameIn({ method, url }: Asked): string {
  return `${method} ${url.slice(0, 200)}`;
}
