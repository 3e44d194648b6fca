/**
 * The load generator: a process of its own, so that what is measured does not share its thread. Each client is one
 * kept-alive connection that sends its next request when the last was answered. Reads a plan as JSON from stdin, writes
 * a {@link LoadReport} to stdout.
 */
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { readPlan } from './read-plan.ts';

/** What is to be sent: POSTs of JSON to a path, clients taking the bodies in turn, over and over. */
export interface LoadPlan {
  readonly url: string;
  readonly clients: number;
  readonly seconds: number;
  readonly bodies: readonly string[];
  /** An answer without this text in it is a failure. */
  readonly expected: string;
}

/** Latencies are in milliseconds. */
export interface LoadReport {
  readonly answered: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
  /** The first answer that was a failure. */
  readonly failure: string | null;
}

async function run({ url, clients, seconds, bodies, expected }: LoadPlan): Promise<LoadReport> {
  const { hostname, port, pathname } = new URL(url);
  const requests = bodies.map((body) => Buffer.from(requestText(hostname, port, pathname, body)));
  const latencies: number[] = [];
  const failures: string[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  let next = 0;

  async function client(): Promise<void> {
    const socket = connect(Number(port), hostname).setNoDelay(true);
    const answers = readAnswers(socket);
    while (performance.now() < end) {
      const sent = performance.now();
      socket.write(requests[next++ % requests.length] ?? '');
      const { value } = await answers.next();
      latencies.push(performance.now() - sent);
      if (typeof value !== 'string' || !value.includes(expected)) failures.push(String(value).slice(0, 300));
    }
    socket.destroy();
  }

  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - began) / 1000;
  const sorted = latencies.sort((left, right) => left - right);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
  return {
    answered: sorted.length,
    perSecond: sorted.length / took,
    p50: at(0.5),
    p99: at(0.99),
    failures: failures.length,
    failure: failures[0] ?? null,
  };
}

function requestText(hostname: string, port: string, path: string, body: string): string {
  const length = Buffer.byteLength(body);
  return `POST ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`;
}

/** The bodies of answers on a connection, one after another; each has a content-length. */
async function* readAnswers(socket: Socket): AsyncGenerator<string, void, undefined> {
  let text = '';
  for await (const chunk of socket.setEncoding('latin1')) {
    text += chunk;
    for (let header = text.indexOf('\r\n\r\n'); header >= 0; header = text.indexOf('\r\n\r\n')) {
      const length = Number(/content-length: (\d+)/i.exec(text.slice(0, header))?.[1]);
      const whole = header + 4 + length;
      if (text.length < whole) break;
      yield text.slice(header + 4, whole);
      text = text.slice(whole);
    }
  }
}

if (process.argv[1]?.endsWith('load.js')) process.stdout.write(JSON.stringify(await run(await readPlan<LoadPlan>())));
