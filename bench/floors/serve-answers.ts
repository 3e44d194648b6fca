import { createServer } from 'node:http';

/** What a request asks with. */
type Variables = Readonly<Record<string, string>>;

/**
 * Answers POSTs of JSON on a free port, whose URL it prints, until it is asked to end; `answer` is given the `variables` of
 * each and makes the body.
 */
export function serveAnswers(answer: (variables: Variables) => string | Promise<string>): void {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const { variables }: { readonly variables: Variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const text = await answer(variables);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address) process.stdout.write(`http://127.0.0.1:${address.port}/graphql\n`);
  });
  process.on('SIGTERM', () => process.exit());
}
