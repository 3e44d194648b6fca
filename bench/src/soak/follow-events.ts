import { request } from 'node:http';

/** What a subscriber to all events heard, in the order of the log. */
export interface Heard {
  readonly events: number;
  /** Position of the last event within its log. */
  readonly last: bigint;
  /** True where each event stood one behind the other: none missed, none twice. */
  readonly isWhole: boolean;
}

/** A subscriber that stays for as long as the soak does. */
export interface Follower {
  readonly heard: () => Heard;
  readonly stop: () => void;
}

/** Subscribes to all events to come, over SSE; resolves when the subscription stands. */
export function followEvents(url: string): Promise<Follower> {
  const body = JSON.stringify({ query: 'subscription { events { position } }' });
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  let heard: Heard = { events: 0, last: 0n, isWhole: true };
  const hear = (position: bigint) => {
    const isNext = heard.events === 0 || position === heard.last + 1n;
    heard = { events: heard.events + 1, last: position, isWhole: heard.isWhole && isNext };
  };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const blocks = (text + chunk).split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const position = /"position":"[^".]+\.(\d+)"/.exec(block)?.[1];
          if (position !== undefined) hear(BigInt(position));
        }
      });
      response.on('error', () => {});
      resolve({ heard: () => heard, stop: () => asking.destroy() });
    });
    asking.on('error', reject).end(body);
  });
}
