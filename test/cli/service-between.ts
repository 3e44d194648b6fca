import { once } from 'node:events';
import { createServer } from 'node:http';

/** What stands between a command line and a service. */
export interface ServiceBetween {
  /** Of `/graphql`, in the place of the service's own. */
  readonly url: string;
  readonly close: () => void;
}

/**
 * Listens on a free port and passes every request on to the service, after `before` has seen its body and waited for what
 * it wants to wait for. Where the service is gone the connection breaks, as it would without this.
 */
export async function startBetween(
  serviceUrl: string,
  before: (body: string) => Promise<void> | void,
): Promise<ServiceBetween> {
  const between = createServer(async (request, response) => {
    let body = '';
    for await (const text of request) body += text;
    await before(body);
    try {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(serviceUrl, { method: 'POST', headers, body });
      response.setHeader('content-type', answer.headers.get('content-type') ?? 'application/json');
      response.end(await answer.text());
    } catch {
      response.destroy();
    }
  });
  await once(between.listen(0, '127.0.0.1'), 'listening');
  const address = between.address();
  const port = typeof address === 'object' ? address?.port : address;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close() {
      between.close();
      between.closeAllConnections();
    },
  };
}
