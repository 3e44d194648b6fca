import type { ServerResponse } from 'node:http';
import type { Batch, Sink } from '../subscriptions/groups/sink.ts';
import { createWaitForRoom } from './wait-for-room.ts';

/** A part of a stream of Server-Sent Events. */
export function eventText(event: 'next' | 'complete', json = ''): string {
  return `event: ${event}\ndata: ${json}\n\n`;
}

/**
 * A sink that writes `next` events of Server-Sent Events, as one chunk a batch that is made once for all who are told it.
 * It goes past the response, which would make three pieces of each: only whole chunks are written, so that what the
 * response writes stays whole.
 */
export function eventSink(raw: ServerResponse, giveUp: Sink['giveUp']): Sink {
  const waitForSocket = createWaitForRoom(() => raw.socket ?? raw);
  return {
    write(batch) {
      if (raw.writableEnded) return true;
      const { text, chunk } = eventsOf(batch);
      // Without a socket it is not its turn on the connection yet; HTTP 1.0 knows no chunks.
      if (raw.socket === null || !raw.chunkedEncoding) return raw.write(text) || raw.destroyed;
      return raw.socket.write(chunk) || raw.destroyed;
    },
    writable: waitForSocket,
    giveUp,
  };
}

interface Events {
  readonly text: Buffer;
  /** The same as a chunk of RFC 9112, 7.1. */
  readonly chunk: Buffer;
}

const made = new WeakMap<Batch, Events>();

function eventsOf(batch: Batch): Events {
  const before = made.get(batch);
  if (before) return before;
  const text = Buffer.from(batch.map((json) => eventText('next', json.toString('utf8'))).join(''));
  const chunk = Buffer.concat([Buffer.from(`${text.length.toString(16)}\r\n`), text, Buffer.from('\r\n')]);
  const events = { text, chunk };
  made.set(batch, events);
  return events;
}
