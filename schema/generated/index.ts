import { readFileSync } from 'node:fs';
import { definitions } from '../events/index.ts';
import { schemaFolder } from '../root.ts';

/** The published JSON Schema of one version of an event's payload. */
export interface PublishedSchema {
  /** `<Type>.v<version>.schema.json` */
  readonly file: string;
  readonly text: string;
}

/** The JSON Schema of every event type in its present version. */
export function readEventSchemas(): PublishedSchema[] {
  return [...definitions.values()].map(({ type, schemaVersion }) => {
    const file = `${type}.v${schemaVersion}.schema.json`;
    return { file, text: readFileSync(new URL(`generated/events/${file}`, schemaFolder), 'utf8') };
  });
}
