import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A WebSocket that speaks `graphql-transport-ws` by hand. */
export interface RawWebSocket {
  readonly socket: WebSocket;
  readonly send: (message: object) => void;
  /** The next message, in the order in which they came. @throws where none comes. */
  readonly next: () => Promise<Message>;
  /** The code it is closed with, and why. @throws where it is not. */
  readonly closed: () => Promise<{ readonly code: number; readonly reason: string }>;
}

export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** Opens one; `init` says whether it introduces itself, and is welcomed. */
export async function openRawWebSocket(url: string, { init }: { readonly init: boolean }): Promise<RawWebSocket> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  const messages: Message[] = [];
  let wake = () => {};
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)));
    wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  socket.on('error', () => {});
  await once(socket, 'open');
  const next = async (): Promise<Message> => {
    const message = messages.shift();
    if (message) return message;
    await inTime(new Promise<void>((resolve) => (wake = resolve)));
    return next();
  };
  const send = (message: object) => socket.send(JSON.stringify(message));
  if (init) {
    send({ type: 'connection_init' });
    await next();
  }
  return { socket, send, next, closed: () => inTime(closed) };
}

function inTime<Value>(value: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('required: an answer in a minute; came: none')), 60_000);
  });
  return Promise.race([value, late]).finally(() => clearTimeout(timer));
}
