/**
 * Builds all views of a log, in a process of its own, as the projector's thread does. Reads a plan as JSON from stdin,
 * writes a {@link BuildReport} to stdout.
 */
import { openSqliteReader } from '@pedigree/event-store-sqlite';
import { allViews, openViewsDatabase, type RunnerOptions, runViews } from '@pedigree/views';
import { runPostgresViews } from '@pedigree/views/postgres';
import { readPlan } from './read-plan.ts';

/** A folder with a log; its views are built again, in the folder, or in a schema of a PostgreSQL database. */
export interface BuildPlan {
  readonly folder: string;
  readonly postgres?: { readonly url: string; readonly schema: string };
}

export interface BuildReport {
  readonly events: number;
  readonly seconds: number;
  /** The most memory that was resident, in bytes. */
  readonly residentBytes: number;
}

async function build({ folder, postgres }: BuildPlan): Promise<BuildReport> {
  const reader = await openSqliteReader({ folder, wake: 'poll' });
  const { position } = await reader.head();
  const done = new AbortController();
  const runner: RunnerOptions = {
    reader,
    views: allViews,
    signal: done.signal,
    onCommitted(statuses) {
      const halted = statuses.find(({ state }) => state === 'halted');
      if (halted) throw new Error(`required: views that are built; came: ${halted.name}, halted: ${halted.error}`);
      if (statuses.every((status) => status.position >= position)) done.abort();
    },
  };
  const began = performance.now();
  if (postgres) await runPostgresViews({ ...runner, ...postgres });
  else await runOnSqlite(folder, runner);
  const seconds = (performance.now() - began) / 1000;
  await reader.close();
  return { events: Number(position), seconds, residentBytes: process.resourceUsage().maxRSS * 1024 };
}

async function runOnSqlite(folder: string, runner: RunnerOptions): Promise<void> {
  const database = openViewsDatabase(folder);
  await runViews({ ...runner, database });
  database.close();
}

process.stdout.write(JSON.stringify(await build(await readPlan<BuildPlan>())));
