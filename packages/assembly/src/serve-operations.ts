import { createServer } from 'node:http';

/** What whoever runs the process asks it. */
export interface Operations {
  /** The answer of `/readyz`. */
  readonly readiness: () => Promise<{ readonly code: number; readonly body: object }>;
  /** The answer of `/metrics`, and its content type. */
  readonly metricsText: () => Promise<string>;
  readonly metricsContentType: string;
  /** Why nothing else is answered yet, where it will be. */
  readonly notYet?: () => string;
}

/** A server that listens. */
export interface OperationsServer {
  readonly port: number;
  close(): Promise<void>;
}

interface Answer {
  readonly code: number;
  readonly type: string;
  readonly text: string;
}

/**
 * Answers `/healthz`, `/readyz` and `/metrics`, for a process that answers nothing else.
 *
 * @throws where the port is taken or may not be.
 */
export async function serveOperations(
  operations: Operations,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<OperationsServer> {
  const server = createServer((request, response) => {
    answer(operations, request.url ?? '').then(
      ({ code, type, text }) => response.writeHead(code, { 'content-type': type }).end(text),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.name : ''),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(operations: Operations, url: string): Promise<Answer> {
  const { readiness, metricsText, metricsContentType, notYet } = operations;
  switch (url) {
    case '/healthz':
      return json(200, { status: 'alive' });
    case '/readyz': {
      const { code, body } = await readiness();
      return json(code, body);
    }
    case '/metrics':
      return { code: 200, type: metricsContentType, text: await metricsText() };
    default:
      if (notYet) return json(503, { message: `required: a service that is ready; came: one that is ${notYet()}` });
      return json(404, { message: 'required: /healthz, /readyz or /metrics; came: something else' });
  }
}

function json(code: number, body: object): Answer {
  return { code, type: 'application/json; charset=utf-8', text: JSON.stringify(body) };
}
