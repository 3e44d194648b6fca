import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterEach } from '@jest/globals';
import { freePort } from '@pedigree/postgres/testing';

/** A process of ours from its first moment on, ready or not. */
export interface SpawnedService {
  readonly process: ChildProcess;
  readonly url: string;
  /** What `/readyz` answers, once anybody listens there. */
  readonly readyz: () => Promise<{ readonly code: number; readonly body: Record<string, unknown> }>;
  /** Sends a signal, and resolves with the exit code, or the signal where that ended it. */
  readonly end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<unknown>;
}

/** Spawns services as `spawnService` does; behind each test those that still run are killed. */
export function spawnUntilTestsEnd(): typeof spawnService {
  const spawned: SpawnedService[] = [];
  afterEach(async () => {
    const running = spawned.splice(0).filter(({ process }) => process.exitCode === null && process.signalCode === null);
    await Promise.all(running.map(({ end }) => end('SIGKILL')));
  });
  return async (...given) => {
    const service = await spawnService(...given);
    spawned.push(service);
    return service;
  };
}

/** Starts a built service, and waits for nothing. */
async function spawnService(
  service: 'standalone' | 'gateway' | 'projector',
  places: { readonly store: string; readonly views?: string },
  flags: readonly string[] = [],
): Promise<SpawnedService> {
  const entry = resolve(import.meta.dirname, `../../services/${service}/dist/main.js`);
  const port = await freePort();
  const views = places.views === undefined ? [] : ['--views', places.views];
  const given = ['--port', String(port), '--store', places.store, ...views, ...flags];
  const child = spawn(process.execPath, [entry, ...given], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}/graphql`;
  return {
    process: child,
    url,
    async readyz() {
      const answer = await listened(new URL('/readyz', url), child);
      return { code: answer.status, body: JSON.parse(await answer.text()) };
    },
    async end(signal) {
      child.kill(signal);
      const [code, killedBy] = await exited;
      return code ?? killedBy;
    },
  };
}

async function listened(url: URL, child: ChildProcess): Promise<Response> {
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer) return answer;
    if (child.exitCode !== null)
      throw new Error(`required: a process that runs; came: one that ended, ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
