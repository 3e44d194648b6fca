import { existsSync } from 'node:fs';
import { openForReading } from '@pedigree/sqlite';
import { allViews } from '../catalogue.ts';
import { viewsFile } from '../runner/open-database.ts';
import { fitsQueries, readGenerations } from '../runner/registry.ts';
import { findMade, statusOf } from '../runner/statuses.ts';
import type { ViewStatus } from '../status.ts';

/**
 * How the views of a log stand, as their file in a folder says, for whoever reads them beside the process that keeps them.
 * None where there is no file.
 *
 * @throws FileUnreadable; what SQLite says of a file that is damaged.
 */
export function readStatuses(folder: string, logId: string): readonly ViewStatus[] {
  const file = viewsFile(folder);
  if (!existsSync(file)) return [];
  const { database, requireWhole } = openForReading(file);
  try {
    const generations = readGenerations(database).filter((generation) => generation.logId === logId);
    const statuses = allViews.map((view) => {
      const { answering, building } = findMade(view, generations);
      return statusOf(view, answering, building, answering !== null && fitsQueries(database, view, answering));
    });
    requireWhole();
    return statuses;
  } finally {
    database.close();
  }
}
