/**
 * Builds all views of a log, in a process of its own, as the projector's thread does. Reads a plan as JSON from stdin,
 * writes a {@link BuildReport} to stdout.
 */
import { openSqliteReader } from '@pedigree/event-store-sqlite';
import { allViews, openViewsDatabase, runViews } from '@pedigree/views';
import { readPlan } from './read-plan.ts';

/** A folder with a log; the views in it are built again. */
export interface BuildPlan {
  readonly folder: string;
}

export interface BuildReport {
  readonly events: number;
  readonly seconds: number;
  /** The most memory that was resident, in bytes. */
  readonly residentBytes: number;
}

async function build({ folder }: BuildPlan): Promise<BuildReport> {
  const reader = await openSqliteReader({ folder, wake: 'poll' });
  const { position } = await reader.head();
  const database = openViewsDatabase(folder);
  const done = new AbortController();
  const began = performance.now();
  await runViews({
    reader,
    database,
    views: allViews,
    signal: done.signal,
    onCommitted(statuses) {
      const halted = statuses.find(({ state }) => state === 'halted');
      if (halted) throw new Error(`required: views that are built; came: ${halted.name}, halted: ${halted.error}`);
      if (statuses.every((status) => status.position >= position)) done.abort();
    },
  });
  const seconds = (performance.now() - began) / 1000;
  database.close();
  await reader.close();
  return { events: Number(position), seconds, residentBytes: process.resourceUsage().maxRSS * 1024 };
}

process.stdout.write(JSON.stringify(await build(await readPlan<BuildPlan>())));
