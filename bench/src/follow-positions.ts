import { request } from 'node:http';

/**
 * Subscribes over SSE, and calls `hear` with the first position (`<log>.<number>`) of each message; resolves with what ends
 * it when the subscription stands.
 */
export function followPositions(url: string, query: string, hear: (position: string) => void): Promise<() => void> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const blocks = (text + chunk).split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const position = /"position":"([^"]+)"/.exec(block)?.[1];
          if (position !== undefined) hear(position);
        }
      });
      response.on('error', () => {});
      resolve(() => asking.destroy());
    });
    asking.on('error', reject).end(JSON.stringify({ query }));
  });
}
