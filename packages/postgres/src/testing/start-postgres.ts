import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const maxStarts = 50;

/** A private server in a temporary folder. It ends with the process that started it, however that ends. */
export interface PostgresServer {
  /** Its connection string. */
  readonly url: string;
  /** The folder of its files, also of those that change what it is: a certificate, the signal that makes it a standby. */
  readonly data: string;
  /** Ends all of its processes by `kill -9`, in the midst of what they do, or asks it to end at once, without a checkpoint. */
  crash(how: 'kill' | 'immediate'): void;
  /** Starts it again at the same port, once the last of a killed server's processes is gone. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  dispose(): Promise<void>;
}

/** Debian's place for the binaries, the newest version; null where there is none. */
function findBinaries(): string | null {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home) ? readdirSync(home).sort((left, right) => Number(right) - Number(left)) : [];
  return (
    versions.map((version) => join(home, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb'))) ?? null
  );
}

/** Whether there are binaries to start a private server of. */
export function hasPostgres(): boolean {
  return findBinaries() !== null;
}

/** For tests: starts a private server of the installed binaries; null where there are none. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const binaries = findBinaries();
  if (binaries === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-postgres-'));
  const data = join(folder, 'data');
  const port = await freePort();
  // PostgreSQL refuses to run as root.
  const asUser = process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
  const commandOf = (program: string, ...given: string[]): readonly [string, readonly string[]] => {
    const [command = '', ...parts] = [...asUser, program, ...given];
    return [command, parts];
  };
  const run = (program: string, ...given: string[]): void => {
    const [command, parts] = commandOf(join(binaries, program), ...given);
    execFileSync(command, parts, { stdio: 'ignore', cwd: folder });
  };
  if (asUser.length > 0) chownSync(folder, idOf('u'), idOf('g'));
  const dispose = endWithThisProcess(...commandOf('sh', '-c', ending, 'sh', join(binaries, 'pg_ctl'), data, folder));
  run('initdb', '-D', data, '-U', 'pedigree', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200`;
  const tryStart = () => run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  async function start(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return tryStart();
      } catch (error) {
        if (attempt === maxStarts) throw error;
        await pause(200);
      }
    }
  }
  await start();
  return {
    url: `postgres://pedigree@127.0.0.1:${port}/postgres`,
    data,
    start,
    crash(how) {
      if (how === 'immediate') return run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      killAll(postmaster(data));
    },
    dispose,
  };
}

/** Waits until nobody can write to its input any more; then stops a server, where there is one, and removes its folder. */
const ending = 'read -r _; "$1" -D "$2" -m immediate stop; rm -rf "$3"';

/**
 * Starts a program whose input this process holds open, in a session of its own, so that no signal for this process's
 * group ends it.
 *
 * @returns what closes the input, and waits until the program is done.
 */
function endWithThisProcess(command: string, parts: readonly string[]): () => Promise<void> {
  const program = spawn(command, parts, { stdio: ['pipe', 'ignore', 'ignore'], cwd: '/', detached: true });
  const done = once(program, 'exit');
  program.unref();
  return async () => {
    program.ref();
    program.stdin.end();
    await done;
  };
}

function postmaster(data: string): number {
  return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A session whose postmaster alone is killed ends what it is asked to do, and answers, before it ends itself. */
function killAll(parent: number): void {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').match(/\d+/g) ?? [];
  for (const each of [parent, ...children.map(Number)]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

function idOf(what: 'u' | 'g'): number {
  return Number(execFileSync('id', [`-${what}`, 'postgres'], { encoding: 'utf8' }));
}

/** A port of this machine that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
