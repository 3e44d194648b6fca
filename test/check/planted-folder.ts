import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteReader, verifyLog } from '@pedigree/event-store-sqlite';
import { allViews, checkViews } from '@pedigree/views';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { startChildService } from '../harness/child-service.ts';

/** The data folder that a service with the demo leaves behind; for whoever makes it to take away. */
export async function makeDemoFolder(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'pedigree-check-'));
  await (await startChildService({ data, arguments: ['--demo'] })).stop();
  return data;
}

/** What plants a fault into an open database, and says what a test has to know of it. */
export type Plant<Planted> = (database: DatabaseSyncInstance) => Planted;

/** Runs `work` on a copy of a data folder into one of whose files a fault was planted; the copy is taken away after. */
export async function onPlanted<Planted, Result>(
  data: string,
  file: 'log.db' | 'views.db',
  plant: Plant<Planted>,
  work: (folder: string) => Promise<Result>,
): Promise<{ readonly planted: Planted; readonly found: Result }> {
  const copy = mkdtempSync(join(tmpdir(), 'pedigree-planted-'));
  try {
    cpSync(data, copy, { recursive: true });
    const database = new DatabaseSync(join(copy, file), { enableForeignKeyConstraints: false });
    database.enableDefensive(false);
    const planted = plant(database);
    database.close();
    return { planted, found: await work(copy) };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** What `pedigree check` finds of a log. */
export async function checkLog(folder: string) {
  return verifyLog({ folder, onProgress: () => {} });
}

/** What `pedigree check` finds of the views: those that are bad, as one text each. */
export async function checkEveryView(folder: string): Promise<readonly string[]> {
  const reader = await openSqliteReader({ folder, wake: 'poll' });
  try {
    const { views, fault } = await checkViews({ folder, reader, views: allViews, onProgress: () => {} });
    if (fault) return [`views.db: required: ${fault.required}; came: ${fault.came}`];
    return views.flatMap(({ name, fault, passedOver }) => {
      if (passedOver !== null) return [`${name} passed over: ${passedOver}`];
      return fault ? [`${name} ${fault.table} ${fault.key}: required: ${fault.required}; came: ${fault.came}`] : [];
    });
  } finally {
    await reader.close();
  }
}
