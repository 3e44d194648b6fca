import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A service as a process of its own: the standalone, as `npm start` runs it, or another. */
export interface ChildService {
  /** Of `/graphql`. */
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything that it wrote to stderr so far. */
  readonly log: () => string;
  /** Ends it as an operator would; resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a power cut would, in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
}

export interface ChildServiceOptions {
  /** Its folder; none is told where it has none. */
  readonly data?: string;
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** A program and its arguments that run the service, a tracer for one. */
  readonly through?: readonly string[];
  /** Another built entry than the standalone's of this checkout. */
  readonly entry?: string;
}

const main = resolve(import.meta.dirname, '../../services/standalone/dist/main.js');

/**
 * Starts the built service on a free port and waits for the line that says it is ready.
 *
 * @throws Error with what it wrote to stderr, where it ends instead.
 */
export async function startChildService({
  data,
  arguments: rest = [],
  environment = {},
  through = [],
  entry = main,
}: ChildServiceOptions): Promise<ChildService> {
  const [program = process.execPath, ...words] = [...through, process.execPath];
  const folder = data === undefined ? [] : ['--data', data];
  const child = spawn(program, [...words, entry, '--port', '0', ...folder, ...rest], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const lines = createInterface({ input: child.stdout });
  const ready = (async () => {
    for await (const line of lines) {
      const url = /^Pedigree is ready at (\S+)$/.exec(line)?.[1];
      if (url) return url;
    }
    return undefined;
  })();
  const url = await Promise.race([ready, exited.then(() => undefined)]);
  if (url === undefined) throw new Error(`required: a service that gets ready; came: one that ended\n${log}`);
  return {
    url,
    process: child,
    log: () => log,
    async stop() {
      child.kill('SIGTERM');
      const [code] = await exited;
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
