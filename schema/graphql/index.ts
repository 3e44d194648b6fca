import { readFileSync } from 'node:fs';
import { schemaFolder } from '../root.ts';

/** The whole SDL as it is generated: every noun's file and the event types, merged, sorted and printed. */
export function readSdl(): string {
  return readFileSync(new URL('generated/schema.graphql', schemaFolder), 'utf8');
}
