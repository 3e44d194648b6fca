import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type MemberKind = 'gateway' | 'projector' | 'relay';

/** A process of ours in a cluster. It ends with the process that started it, however that ends. */
export interface Member {
  readonly kind: MemberKind;
  /** `gateway 1` */
  readonly name: string;
  /** Where it answers: `/graphql` of a gateway, `/readyz` of the others. */
  readonly url: string;
  readonly pid: number;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Asks it to end, and kills it where that takes too long. Resolves when it is gone. */
  end(): Promise<void>;
}

export interface MemberToStart {
  readonly kind: MemberKind;
  readonly name: string;
  /** The root of the checkout that is built. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Told every line that it writes to stderr. */
  readonly onLine: (line: string) => void;
  /** Ends it, where it is not ready yet. */
  readonly ending: AbortSignal;
}

/** A service says itself after nine seconds that it did not come to its end. */
const patienceMilliseconds = 12_000;

/**
 * Starts a built service on a free port, out of reach of what a terminal sends to all that was started in it, and waits for
 * the line that says it is ready.
 *
 * @throws Error where it ends instead.
 */
export async function startMember(member: MemberToStart): Promise<Member> {
  const { kind, name, root, environment, onLine, ending } = member;
  const child = spawn(process.execPath, [`services/${kind}/dist/main.js`, '--port', '0'], {
    cwd: root,
    env: { ...environmentOf(process.env), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = once(child, 'exit').then(([code, signal]): number | string => code ?? signal);
  await once(child, 'spawn');
  const { pid = 0 } = child;
  endWithThisProcess(pid, ended);
  createInterface({ input: child.stderr }).on('line', onLine);
  const end = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMilliseconds);
    await ended;
    clearTimeout(timer);
  };
  const giveUp = () => child.kill('SIGTERM');
  ending.addEventListener('abort', giveUp);
  const url = await Promise.race([readyUrl(createInterface({ input: child.stdout })), ended]);
  ending.removeEventListener('abort', giveUp);
  if (typeof url === 'string' && URL.canParse(url)) return { kind, name, url, pid, ended, end };
  throw new Error(`required: a ${kind} that gets ready; came: ${name}, which ended (${await ended})`);
}

/** What a shell sets for a service of its own is not meant for these. */
function environmentOf(all: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => !name.startsWith('PEDIGREE_') || name === 'PEDIGREE_LOG_LEVEL'),
  );
}

async function readyUrl(lines: AsyncIterable<string>): Promise<string | undefined> {
  for await (const line of lines) {
    const url = /^Pedigree is ready at (\S+)$/.exec(line)?.[1];
    if (url) return url;
  }
  return undefined;
}

/** Ends a process that runs when nobody holds its watcher's input open any more: when this process is gone. */
function endWithThisProcess(pid: number, ended: Promise<unknown>): void {
  const watcher = spawn('sh', ['-c', 'read -r _; kill -TERM "$1"', 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    detached: true,
  });
  watcher.unref();
  void ended.then(() => watcher.kill('SIGKILL'));
}
