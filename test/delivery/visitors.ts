import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Comes to a service as a subscriber, and goes again, in some way of its own. */
export type Visit = (address: Address) => Promise<void>;

export interface Address {
  readonly host: string;
  readonly port: number;
  /** Behind it there is one event at least. */
  readonly after: string;
}

const waiting = 'subscription { servingChanged(environment: "nowhere") { position } }';
const answered = 'subscription ($after: String) { events(after: $after) { position } }';

/** Every way to come and go that we could think of. */
export const visits: Readonly<Record<string, Visit>> = {
  'WebSocket: is told something, and unsubscribes': async (address) => {
    const socket = await overWebSocket(address);
    const told = heard(socket, '"next"');
    socket.write(frame(subscribe(answered, { after: address.after })));
    await told;
    socket.write(frame({ id: '1', type: 'complete' }));
    socket.end(frame('', 8));
  },
  'WebSocket: is told something, and vanishes': async (address) => {
    const socket = await overWebSocket(address);
    const told = heard(socket, '"next"');
    socket.write(frame(subscribe(answered, { after: address.after })));
    await told;
    socket.resetAndDestroy();
  },
  'WebSocket: unsubscribes before anything happened': async (address) => {
    const socket = await overWebSocket(address);
    socket.write(frame(subscribe(waiting)));
    await served(socket);
    socket.write(frame({ id: '1', type: 'complete' }));
    await served(socket);
    socket.end(frame('', 8));
  },
  'WebSocket: unsubscribes in the same breath': async (address) => {
    const socket = await overWebSocket(address);
    socket.write(Buffer.concat([frame(subscribe(waiting)), frame({ id: '1', type: 'complete' })]));
    await served(socket);
    socket.resetAndDestroy();
  },
  'WebSocket: vanishes before anything happened': async (address) => {
    const socket = await overWebSocket(address);
    socket.write(frame(subscribe(waiting)));
    await served(socket);
    socket.resetAndDestroy();
  },
  'WebSocket: vanishes as it subscribes, within a frame': async (address) => {
    const socket = await overWebSocket(address);
    const whole = frame(subscribe(waiting));
    socket.write(Buffer.concat([whole, whole.subarray(0, 9)]), () => socket.resetAndDestroy());
    await once(socket, 'close');
  },
  'WebSocket: never says connection_init': async (address) => {
    const socket = await upgraded(address);
    socket.resetAndDestroy();
  },
  'SSE: is told something, and goes': async (address) => {
    const socket = await overServerSentEvents(address, answered, { after: address.after });
    await heard(socket, 'event: next');
    socket.end();
    socket.destroySoon();
  },
  'SSE: goes before anything happened': async (address) => {
    const socket = await overServerSentEvents(address, waiting);
    await heard(socket, ':\n\n');
    socket.resetAndDestroy();
  },
  'SSE: goes before it is answered': async (address) => {
    const socket = await overServerSentEvents(address, waiting);
    await new Promise((resolve) => setImmediate(resolve));
    socket.resetAndDestroy();
  },
};

function subscribe(query: string, variables: object = {}): object {
  return { id: '1', type: 'subscribe', payload: { query, variables } };
}

async function overWebSocket(address: Address): Promise<Socket> {
  const socket = await upgraded(address);
  const acknowledged = heard(socket, 'connection_ack');
  socket.write(frame({ type: 'connection_init' }));
  await acknowledged;
  return socket;
}

async function upgraded({ host, port }: Address): Promise<Socket> {
  const socket = connect(port, host).setNoDelay(true);
  const isUp = heard(socket, '\r\n\r\n');
  socket.write(
    `GET /graphql HTTP/1.1\r\nhost: ${host}:${port}\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`,
  );
  await isUp;
  return socket;
}

async function overServerSentEvents({ host, port }: Address, query: string, variables: object = {}): Promise<Socket> {
  const socket = connect(port, host).setNoDelay(true);
  await once(socket, 'connect');
  const body = JSON.stringify({ query, variables });
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${host}:${port}\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  return socket;
}

/** Once the service has read what was sent so far: it answers a ping behind it. */
async function served(socket: Socket): Promise<void> {
  const pong = heard(socket, '"pong"');
  socket.write(frame({ type: 'ping' }));
  await pong;
}

/** @throws where the connection ends without it. */
function heard(socket: Socket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let before = '';
    const stop = () => socket.off('data', hear).off('close', fail).off('error', fail);
    const hear = (chunk: Buffer) => {
      before += chunk.toString('latin1');
      if (!before.includes(text)) return;
      stop();
      resolve();
    };
    const fail = () => {
      stop();
      reject(new Error(`required: ${JSON.stringify(text)}; came: ${JSON.stringify(before.slice(-300))}`));
    };
    socket.on('data', hear).on('close', fail).on('error', fail);
  });
}

/** A client's frame of RFC 6455, masked with zeros: a text, or the opcode that is given. */
function frame(message: object | string, opcode = 1): Buffer {
  const payload = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
  const long = payload.length >= 126;
  const header = Buffer.alloc(long ? 8 : 6);
  header[0] = 0x80 | opcode;
  header[1] = 0x80 | (long ? 126 : payload.length);
  if (long) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}
