import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { ImportReport } from '@pedigree/import-dvc';
import type { Imported, ToImport } from './import-process.ts';

/** A process that imports. An import forks git six times, which takes a process of tests 15 ms each: it has to be copied. */
export interface Importer {
  /**
   * Imports a repository as `importInto` does, over a connection that breaks after so many requests where they are given.
   *
   * @throws Error with what the import failed with.
   */
  importInto(namespace: string, path: string, requests?: number | undefined): Promise<ImportReport>;
  stop(): Promise<void>;
}

/** Starts what imports into the service at `url`. It runs what was built. */
export function startImporter(url: string): Importer {
  const child = fork(new URL('../dist/import-dvc/import-process.js', import.meta.url), { serialization: 'advanced' });
  const exited = once(child, 'exit').then(() => {
    throw new Error('required: a process that imports; came: its end');
  });
  exited.catch(() => {});
  const waiting = new Map<number, (imported: Imported) => void>();
  child.on('message', (imported: Imported) => {
    waiting.get(imported.id)?.(imported);
    waiting.delete(imported.id);
  });
  let ids = 0;
  return {
    async importInto(namespace, path, requests) {
      const id = ++ids;
      const answered = new Promise<Imported>((resolve) => waiting.set(id, resolve));
      child.send({ id, url, namespace, path, requests } satisfies ToImport);
      const imported = await Promise.race([answered, exited]);
      if ('fault' in imported) throw new Error(imported.fault);
      return imported.report;
    },
    async stop() {
      child.disconnect();
      await exited.catch(() => {});
    },
  };
}
