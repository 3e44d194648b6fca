/** Imports repositories for a test, one message each. It runs as a process of its own: see importer.ts. */
import { createClient } from '@pedigree/client';
import type { ImportReport } from '@pedigree/import-dvc';
import { importInto } from './imported.ts';

/** What is to be imported into which service. */
export interface ToImport {
  readonly id: number;
  readonly url: string;
  readonly namespace: string;
  readonly path: string;
  /** How many requests the connection lasts; undefined where it does not break. */
  readonly requests: number | undefined;
}

/** What an import came to. */
export type Imported = { readonly id: number } & ({ readonly report: ImportReport } | { readonly fault: string });

process.on('message', async ({ id, url, namespace, path, requests }: ToImport) => {
  const client = createClient(requests === undefined ? { url } : { url, fetch: breaking(requests) });
  const imported: Imported = await importInto(client, namespace, path).then(
    (report) => ({ id, report }),
    (error: unknown) => ({ id, fault: String(error) }),
  );
  process.send?.(imported);
});

function breaking(requests: number): typeof fetch {
  let left = requests;
  return (...request) => {
    left -= 1;
    return left < 0 ? Promise.reject(new TypeError('fetch failed: the connection broke')) : fetch(...request);
  };
}
