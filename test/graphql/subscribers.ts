import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** One subscription over some transport: what it is told, one after another. */
export interface Subscriber<Data> {
  /** The next thing it is told. @throws after half a minute without any. */
  readonly next: () => Promise<Data>;
  readonly stop: () => Promise<void>;
}

export type Subscribe = <Data>(
  url: string,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Subscriber<{ readonly data?: Data; readonly errors?: readonly { readonly extensions?: object }[] }>;

/** Over WebSocket, `graphql-transport-ws`. */
export const overWebSocket: Subscribe = (url, query, variables = {}) => {
  const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  const results = client.iterate({ query, variables: { ...variables } });
  return {
    next: async () => {
      const { value } = await inTime(results.next());
      return value as never;
    },
    stop: async () => {
      await results.return?.();
      await client.dispose();
    },
  };
};

/** Over Server-Sent Events, distinct connections. */
export const overServerSentEvents: Subscribe = (url, query, variables = {}) => {
  const stopping = new AbortController();
  const results = readEvents(url, JSON.stringify({ query, variables }), stopping.signal);
  return {
    next: async () => {
      const { value } = await inTime(results.next());
      return value as never;
    },
    stop: async () => stopping.abort(),
  };
};

async function* readEvents(url: string, body: string, signal: AbortSignal): AsyncGenerator<unknown> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  const response = await fetch(url, { method: 'POST', headers, body, signal });
  let text = '';
  const reader = response.body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    text += Buffer.from(chunk.value).toString('utf8');
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^event: next\ndata: (.*)$/s.exec(block)?.[1];
      if (data !== undefined) yield JSON.parse(data);
    }
  }
}

function inTime<Value>(value: Promise<Value>): Promise<Value> {
  return Promise.race([
    value,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('required: to be told something in 30 s; came: nothing')), 30_000).unref();
    }),
  ]);
}
