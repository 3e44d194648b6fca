import { readEventSchemas } from '@pedigree/schema/generated';
import type { FastifyInstance } from 'fastify';
import { errorBody } from './errors.ts';

/** What whoever runs the service asks it. */
export interface Operations {
  /** The answer of `/readyz`. */
  readonly readiness: () => Promise<{ readonly code: number; readonly body: object }>;
  /** The answer of `/metrics`, and its content type. */
  readonly metricsText: () => Promise<string>;
  readonly metricsContentType: string;
}

/** `/healthz`, `/readyz`, `/metrics`, and the JSON Schemas of events by type and version. */
export function addOperationalRoutes(app: FastifyInstance, operations: Operations): void {
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_, reply) => {
    const { code, body } = await operations.readiness();
    return reply.code(code).send(body);
  });
  app.get('/metrics', async (_, reply) =>
    reply.type(operations.metricsContentType).send(await operations.metricsText()),
  );
  const schemas = new Map(readEventSchemas().map(({ file, text }) => [file.replace('.schema.json', ''), text]));
  app.get<{ Params: { readonly name: string } }>('/schemas/events/:name.json', async (request, reply) => {
    const text = schemas.get(request.params.name);
    if (text !== undefined) return reply.type('application/schema+json').send(text);
    const message = `required: <Type>.v<version>.json of an event; came: ${request.params.name}.json`;
    return reply.code(404).send(errorBody('NOT_FOUND', message));
  });
}
