/** Keeps a table of what serves where, made of one topic alone, and answers over HTTP who gets a request. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import process from 'node:process';
import { followServing, type Serving } from '@pedigree/client/kafka';

const { PORT = '8080', KAFKA = '127.0.0.1:9092', TOPIC = 'pedigree.serving', NAMESPACE = 'default' } = process.env;

/** What serves, by environment and model. */
const table = new Map<string, Serving>();
let isComplete = false;

/** Draws one of the versions by their shares of the traffic; a shadow gets a copy. */
function route({ allocation }: Serving) {
  const bounds = allocation.map((_, index) =>
    allocation.slice(0, index + 1).reduce((sum, { share }) => sum + (share ?? 0), 0),
  );
  const drawn = randomInt(10_000);
  const live = bounds.findIndex((bound) => drawn < bound);
  return {
    version: allocation[live]?.version ?? null,
    shadows: allocation.filter(({ shadow }) => shadow).map(({ version }) => version),
  };
}

// GET /<environment>/<model>, each percent-encoded.
const server = createServer(({ url = '/' }, response) => {
  const [, environment = '', model = ''] = url.split('/').map(decodeURIComponent);
  const serving = table.get(JSON.stringify([environment, model]));
  // Before all that stood in the topic was read, what is not in the table may still serve.
  const status = serving ? 200 : isComplete ? 404 : 503;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(serving ? JSON.stringify({ ...route(serving), since: serving.since }) : '{}');
});
server.listen(Number(PORT), '127.0.0.1', () => console.log('listening at', server.address()));

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
await followServing({
  kafka: { brokers: KAFKA.split(',') },
  topic: TOPIC,
  signal: ending.signal,
  onTrouble: (fault) => console.error(fault.message),
  onChange({ namespace, environment, model }, serving) {
    if (namespace !== NAMESPACE) return;
    const slot = JSON.stringify([environment, model]);
    if (serving) table.set(slot, serving);
    else table.delete(slot);
  },
  onComplete() {
    isComplete = true;
    console.log('complete:', table.size, 'slots');
  },
});
server.close();
