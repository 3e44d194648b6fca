import type { FastifyInstance } from 'fastify';

/** What whoever runs the service asks it. */
export interface Operations {
  /** The answer of `/readyz`. */
  readonly readiness: () => Promise<{ readonly code: number; readonly body: object }>;
  /** The answer of `/metrics`, and its content type. */
  readonly metricsText: () => Promise<string>;
  readonly metricsContentType: string;
}

/** `/healthz`, `/readyz`, `/metrics`. */
export function addOperationalRoutes(app: FastifyInstance, operations: Operations): void {
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_, reply) => {
    const { code, body } = await operations.readiness();
    return reply.code(code).send(body);
  });
  app.get('/metrics', async (_, reply) =>
    reply.type(operations.metricsContentType).send(await operations.metricsText()),
  );
}
