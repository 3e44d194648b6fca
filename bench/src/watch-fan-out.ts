/**
 * Many subscribers over real sockets and one writer at a steady rate, in a process of their own and on one clock: how
 * long after a promotion was acknowledged is each reading subscriber told of it? Reads a plan as JSON from stdin, writes
 * a {@link FanOutReport} to stdout.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { post } from './post.ts';
import { readPlan } from './read-plan.ts';

export interface FanOutPlan {
  readonly url: string;
  readonly transport: 'ws' | 'sse';
  readonly subscribers: number;
  /** How many of them never read. */
  readonly notReading: number;
  readonly perSecond: number;
  readonly seconds: number;
  readonly bodies: readonly string[];
}

/** Milliseconds from acknowledged to told, over all who read; 0 where one was told first. */
export interface FanOutReport {
  readonly acknowledged: number;
  readonly perSecond: number;
  /** Of all that was to be told to those who read, the part that was. */
  readonly told: number;
  readonly p50: number;
  readonly p99: number;
}

const query = 'subscription { servingChanged(environment: "production") { position } }';

/** Few, so that no connection waits for the others to be accepted. */
const openedAtOnce = 20;

async function run(plan: FanOutPlan): Promise<FanOutReport> {
  const acknowledgedAt = new Map<string, number>();
  const toldAt = new Map<string, number[]>();
  let told = 0;
  const hear = (position: string) => {
    const times = toldAt.get(position) ?? [];
    if (times.push(performance.now()) === 1) toldAt.set(position, times);
    told++;
  };
  const sockets: Socket[] = [];
  for (let opened = 0; opened < plan.subscribers; opened = sockets.length) {
    const next = Array.from({ length: Math.min(openedAtOnce, plan.subscribers - opened) }, (_, index) =>
      subscribe(plan, opened + index < plan.notReading ? null : hear),
    );
    sockets.push(...(await Promise.all(next)));
  }
  await delay(1_000);
  const began = performance.now();
  const total = plan.perSecond * plan.seconds;
  await Promise.all(
    Array.from({ length: total }, async (_, index) => {
      await delay((index * 1000) / plan.perSecond);
      const position = await promote(plan.url, plan.bodies[index % plan.bodies.length] ?? '');
      acknowledgedAt.set(position, performance.now());
    }),
  );
  const took = (performance.now() - began) / 1000;
  const expected = acknowledgedAt.size * (plan.subscribers - plan.notReading);
  for (let waited = 0; told < expected && waited < 10_000; waited += 20) await delay(20);
  for (const socket of sockets) socket.destroy();
  const delays = new Float64Array(
    [...toldAt].flatMap(([position, times]) => {
      const acknowledged = acknowledgedAt.get(position) ?? Number.NaN;
      return times.map((at) => Math.max(0, at - acknowledged));
    }),
  ).sort();
  return {
    acknowledged: acknowledgedAt.size,
    perSecond: acknowledgedAt.size / took,
    told: told / expected,
    p50: delays[Math.floor(delays.length * 0.5)] ?? Number.NaN,
    p99: delays[Math.floor(delays.length * 0.99)] ?? Number.NaN,
  };
}

async function promote(url: string, body: string): Promise<string> {
  const text = await post(url, body);
  const position = /"position":"([^"]+)"/.exec(text)?.[1];
  if (position === undefined) throw new Error(`required: a position; came: ${text.slice(0, 300)}`);
  return position;
}

/** Opens one subscription; `hear` is told each position that comes, or with null nothing is read any more. */
async function subscribe({ url, transport }: FanOutPlan, hear: ((position: string) => void) | null): Promise<Socket> {
  const { hostname, port, host, pathname } = new URL(url);
  const socket = connect(Number(port), hostname).setNoDelay(true);
  await once(socket, 'connect');
  if (transport === 'ws') {
    const key = 'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-version: 13';
    await ask(
      socket,
      `GET ${pathname} HTTP/1.1\r\nhost: ${host}\r\nconnection: upgrade\r\nupgrade: websocket\r\n${key}\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`,
      '\r\n\r\n',
    );
    await ask(socket, frame({ type: 'connection_init' }), 'connection_ack');
    await ask(
      socket,
      Buffer.concat([frame({ id: '1', type: 'subscribe', payload: { query } }), frame({ type: 'ping' })]),
      'pong',
    );
  } else {
    const body = JSON.stringify({ query });
    await ask(
      socket,
      `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      ':\n\n',
    );
  }
  socket.on('error', () => {});
  if (hear === null) socket.pause();
  else readPositions(socket, hear);
  return socket;
}

/** Sends, and resolves once it is answered with that text. */
function ask(socket: Socket, request: string | Buffer, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const fail = () => reject(new Error(`required: ${text}; came: ${heard.slice(-300)}`));
    const hear = (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      if (!heard.includes(text)) return;
      socket.off('data', hear).off('close', fail);
      resolve();
    };
    socket.on('data', hear).on('close', fail);
    socket.write(request);
  });
}

/** A server's empty ping, and a client's empty pong, masked with zeros. */
const ping = Buffer.from([0x89, 0]);
const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

const marker = Buffer.from('"position":"');

/** Looks at nothing but the positions: what the load generator takes is taken from the server on the other processor. */
function readPositions(socket: Socket, hear: (position: string) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    // A reader that is alive answers; the others are taken for gone, as they should be.
    if (chunk.includes(ping)) socket.write(pong);
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let end = 0;
    for (let found = bytes.indexOf(marker); found !== -1; found = bytes.indexOf(marker, end)) {
      const from = found + marker.length;
      const quote = bytes.indexOf('"', from);
      if (quote === -1) break;
      hear(bytes.toString('latin1', from, quote));
      end = quote;
    }
    rest = bytes.subarray(end);
  });
}

/** A client's text frame of RFC 6455, shorter than 64 KiB, masked with zeros. */
function frame(message: object): Buffer {
  const payload = Buffer.from(JSON.stringify(message));
  const isLong = payload.length >= 126;
  const header = Buffer.alloc(isLong ? 8 : 6);
  header[0] = 0x81;
  header[1] = 0x80 | (isLong ? 126 : payload.length);
  if (isLong) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}

if (process.argv[1]?.endsWith('watch-fan-out.js'))
  process.stdout.write(JSON.stringify(await run(await readPlan<FanOutPlan>())));
