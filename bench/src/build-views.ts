/**
 * Builds all views of a log, in a process of its own, as the projector's thread does. Reads a plan as JSON from stdin,
 * writes a {@link BuildReport} to stdout.
 */
import { openReader, type Places } from '@pedigree/assembly/places';
import { allViews, openViewsDatabase, type RunnerOptions, runViews } from '@pedigree/views';
import { runPostgresViews } from '@pedigree/views/postgres';
import { readPlan } from './read-plan.ts';

/** A log, and where its views are to be, of which there are none. */
export interface BuildPlan extends Places {
  /** How many events the log has. */
  readonly events: number;
}

export interface BuildReport {
  readonly events: number;
  readonly seconds: number;
  /** The most memory that was resident, in bytes. */
  readonly residentBytes: number;
}

async function build({ events, store, views }: BuildPlan): Promise<BuildReport> {
  const reader = await openReader(store);
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
  if (views.kind === 'postgres') await runPostgresViews({ ...runner, ...views });
  else await runOnSqlite(views.folder, runner);
  const seconds = (performance.now() - began) / 1000;
  await reader.close();
  return { events, seconds, residentBytes: process.resourceUsage().maxRSS * 1024 };
}

async function runOnSqlite(folder: string, runner: RunnerOptions): Promise<void> {
  const database = openViewsDatabase(folder);
  await runViews({ ...runner, database });
  database.close();
}

process.stdout.write(JSON.stringify(await build(await readPlan<BuildPlan>())));
