import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { ViewStatus } from '../status.ts';
import type { View } from '../view.ts';
import { fitsQueries, type Generation, readGenerations } from './registry.ts';

/** How a view stands, from the generation that answers and the one that is being built. */
export function statusOf(
  view: View,
  answering: Generation | null,
  building: Generation | null,
  fits: boolean,
): ViewStatus {
  const shown = answering ?? building;
  const error = answering?.error ?? building?.error ?? null;
  return {
    name: view.name,
    version: shown?.version ?? view.version,
    position: shown?.position ?? 0n,
    recordedAt: shown?.logTime ?? null,
    state: error !== null ? 'halted' : answering !== null && building === null ? 'live' : 'building',
    readable: answering !== null && fits,
    error,
  };
}

/** How the views stand as the file says: for whoever opens it before the runner has spoken. */
export function readStatuses(database: DatabaseSyncInstance, views: readonly View[]): ViewStatus[] {
  const generations = readGenerations(database);
  return views.map((view) => {
    const own = generations.filter((generation) => generation.view === view.name);
    const answering = own.find(({ answers }) => answers) ?? null;
    const building = own.find(({ answers }) => !answers) ?? null;
    return statusOf(view, answering, building, answering !== null && fitsQueries(database, view, answering));
  });
}
