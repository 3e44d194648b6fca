import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
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

/** Starts a built service, and waits for nothing. */
export async function spawnService(
  service: 'gateway' | 'projector',
  places: { readonly store: string; readonly views?: string },
): Promise<SpawnedService> {
  const entry = resolve(import.meta.dirname, `../../services/${service}/dist/main.js`);
  const port = await freePort();
  const views = places.views === undefined ? [] : ['--views', places.views];
  const child = spawn(process.execPath, [entry, '--port', String(port), '--store', places.store, ...views], {
    stdio: 'ignore',
  });
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
