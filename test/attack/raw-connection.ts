import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection that says whatever it is told to, as no HTTP client would. */
export interface RawConnection {
  readonly socket: Socket;
  readonly send: (text: string) => void;
  /** Everything that came back so far. */
  readonly received: () => string;
  /** Resolves, with everything that came back, once the other side has closed it. @throws after those milliseconds. */
  readonly closed: (milliseconds: number) => Promise<string>;
}

/** Connects to where a URL points. A connection that is reset counts as closed. */
export async function openRawConnection(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  let isClosed = false;
  const closed = new Promise<void>((resolve) => {
    const close = () => {
      isClosed = true;
      socket.destroy();
      resolve();
    };
    socket.on('error', close).once('end', close).once('close', close);
  });
  await Promise.race([once(socket, 'connect'), closed]);
  return {
    socket,
    send: (text) => {
      if (!isClosed) socket.write(text);
    },
    received: () => received,
    closed: async (milliseconds) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        const message = `required: closed within ${milliseconds} ms; came: open, after ${JSON.stringify(received)}`;
        timer = setTimeout(() => reject(new Error(message)), milliseconds);
      });
      await Promise.race([closed, late]).finally(() => clearTimeout(timer));
      return received;
    },
  };
}

/** Sends one request of these lines, and a body, and answers with everything that came back until the service closed. */
export async function sendLines(url: string, lines: readonly string[], body = ''): Promise<string> {
  const connection = await openRawConnection(url);
  const close = lines.includes('connection: Upgrade') ? [] : ['connection: close'];
  const head = [...lines, `content-length: ${Buffer.byteLength(body)}`, ...close];
  connection.send(`${head.join('\r\n')}\r\n\r\n${body}`);
  return connection.closed(60_000);
}

/** The status of an answer. */
export function statusOf(answer: string): number {
  return Number(answer.split(' ')[1]);
}

/** A POST of JSON as it goes over the wire. */
export function postText(body: string): string {
  const head = ['POST /graphql HTTP/1.1', 'host: 127.0.0.1', 'content-type: application/json'];
  return `${head.join('\r\n')}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
