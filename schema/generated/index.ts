import { readdirSync, readFileSync } from 'node:fs';
import { schemaFolder } from '../root.ts';

/** What a JSON Schema describes: the whole of an event's canonical bytes, what `data` holds in them, or a document of an answer. */
export type Described = 'envelope' | 'payload' | 'manifest';

/** The published JSON Schema of one version of an event type, or of a document. */
export interface PublishedSchema {
  readonly describes: Described;
  readonly type: string;
  readonly version: number;
  /** Its `$id`, which names no host. */
  readonly id: string;
  readonly text: string;
}

const folders = { envelope: 'envelopes', payload: 'events', manifest: 'manifests' } as const satisfies Record<Described, string>;

/** The JSON Schemas of every event type, in each version that a log may hold, and of every document. */
export function readPublishedSchemas(): PublishedSchema[] {
  return [...readFolder('envelope'), ...readFolder('payload'), ...readFolder('manifest')];
}

function readFolder(describes: Described): PublishedSchema[] {
  const folder = new URL(`generated/${folders[describes]}/`, schemaFolder);
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const [, type = '', version] = /^(.+)\.v(\d+)\.schema\.json$/.exec(file) ?? [];
      const text = readFileSync(new URL(file, folder), 'utf8');
      const { $id }: { readonly $id: string } = JSON.parse(text);
      return { describes, type, version: Number(version), id: $id, text };
    });
}
