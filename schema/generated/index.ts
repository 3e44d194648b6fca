import { readdirSync, readFileSync } from 'node:fs';
import { schemaFolder } from '../root.ts';

/** What of an event a JSON Schema describes: the whole of its canonical bytes, or what `data` holds in them. */
export type Described = 'envelope' | 'payload';

/** The published JSON Schema of one version of an event type. */
export interface PublishedSchema {
  readonly describes: Described;
  readonly type: string;
  readonly version: number;
  /** Its `$id`, which names no host. */
  readonly id: string;
  readonly text: string;
}

const folders = { envelope: 'envelopes', payload: 'events' } as const satisfies Record<Described, string>;

/** The JSON Schemas of every event type, in each version that a log may hold. */
export function readEventSchemas(): PublishedSchema[] {
  return [...readFolder('envelope'), ...readFolder('payload')];
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
