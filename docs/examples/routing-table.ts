/** Keeps a table of what serves where, made of one topic alone, and answers over HTTP who gets a request. */
import { createServer } from 'node:http';
import process from 'node:process';
import { routeKey } from '@pedigree/client';
import { followServing, type Serving } from '@pedigree/client/kafka';

const { PORT = '8080', KAFKA = '127.0.0.1:9092', TOPIC = 'pedigree.serving', NAMESPACE = 'default' } = process.env;

/** What serves, by environment and model. */
const table = new Map<string, Serving>();
let isComplete = false;

/** Whom the split assigns the key to, the same for as long as its range holds; a shadow gets a copy. */
function route(serving: Serving, key: string) {
  return {
    version: routeKey(serving, key)?.assigned.version ?? null,
    shadows: serving.allocation.filter(({ shadow }) => shadow).map(({ version }) => version),
  };
}

/** Nothing where the percent-encoding is none. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

// GET /<environment>/<model>/<key>, each percent-encoded: the key is what a request is known by, such as a user's id.
const server = createServer(({ url = '/' }, response) => {
  const [, environment, model, key] = url.split('/').map(decode);
  const serving = table.get(JSON.stringify([environment, model]));
  // Before all that stood in the topic was read, what is not in the table may still serve.
  const status = !key ? 400 : serving ? 200 : isComplete ? 404 : 503;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(serving && key ? JSON.stringify({ ...route(serving, key), since: serving.since }) : '{}');
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
