import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildReport } from './build-views.ts';
import { fillLog } from './fill-log.ts';
import { groundInFolder } from './ground.ts';
import { buildViews } from './processes.ts';

/** Data folders that several benches measure on: each is made once, the first time that it is asked for. */
export interface Logs {
  /** A folder with a log of so many events (mix/make-log.ts), and no views. */
  readonly log: (events: number) => Promise<string>;
  /** The views of that log, built anew. */
  readonly build: (events: number) => Promise<BuildReport>;
  /** A folder with that log and all its views. Whoever writes to it works on a copy. */
  readonly projected: (events: number) => Promise<string>;
  /** Takes all away, unless they are to be kept. */
  readonly close: () => Promise<void>;
}

/** @param kept where folders stay, and are found again by a later run; a temporary folder unless given. */
export async function openLogs(kept?: string): Promise<Logs> {
  const home = kept ?? (await mkdtemp(join(tmpdir(), 'pedigree-bench-')));
  await mkdir(home, { recursive: true });

  async function log(events: number): Promise<string> {
    const folder = join(home, `log-${events}`);
    if (existsSync(folder)) return folder;
    const making = await mkdtemp(`${folder}-`);
    await fillLog(groundInFolder(making).words, events);
    await rename(making, folder);
    return folder;
  }

  async function build(events: number): Promise<BuildReport> {
    const folder = await log(events);
    await removeViews(folder);
    return buildViews({ events, ...groundInFolder(folder) });
  }

  return {
    log,
    build,
    async projected(events) {
      const folder = await log(events);
      if (!existsSync(join(folder, 'views.db'))) await build(events);
      return folder;
    },
    async close() {
      if (kept === undefined) await rm(home, { recursive: true, force: true });
    },
  };
}

async function removeViews(folder: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) await rm(join(folder, `views.db${suffix}`), { force: true });
}
