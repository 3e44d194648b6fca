import { mkdirSync } from 'node:fs';
import type { Places } from './place.ts';

/**
 * Keeps other processes from keeping the views of a folder, until the answer is called. Where they lie beside the log its
 * writer does so already, and of those on a server each is locked by who keeps it.
 *
 * @throws WriterAlreadyRunning; LogUnusable where the folder cannot be locked.
 */
export async function lockViews({ store, views }: Places): Promise<() => void> {
  if (views.kind !== 'sqlite' || (store.kind === 'sqlite' && store.folder === views.folder)) return () => {};
  const { holdWriterLock } = await import('@pedigree/event-store-sqlite');
  mkdirSync(views.folder, { recursive: true });
  const lock = holdWriterLock(views.folder);
  return () => lock.close();
}
