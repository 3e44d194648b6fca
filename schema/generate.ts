import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findIncompatibilities } from './generate/compatible.ts';
import { eventSchemas } from './generate/event-schemas.ts';
import { eventsSdl } from './generate/events-sdl.ts';
import { eventsTable } from './generate/events-table.ts';
import { mergeSdl, printSdl } from './generate/merge-sdl.ts';
import { canonicalSamples } from './generate/samples.ts';
import { schemaFolder } from './root.ts';

/**
 * Writes all that is derived from the catalogue and the SDL: `npm run generate`. A published JSON Schema only grows:
 * what would take something away is refused before anything is written.
 */
function generate(): void {
  const nouns = readNouns();
  const events = eventsSdl(nouns);
  const merged = mergeSdl([...nouns, events]);
  const schemas = eventSchemas();
  requireCompatible(schemas);
  write('generated/events.graphql', events);
  write('generated/schema.graphql', printSdl(merged));
  for (const [file, schema] of schemas) {
    write(`generated/events/${file}`, `${JSON.stringify(schema, undefined, 2)}\n`);
  }
  for (const [file, bytes] of canonicalSamples()) write(`samples/${file}`, bytes);
  write('../docs/events.md', eventsTable());
}

function readNouns(): string[] {
  const folder = new URL('graphql/', schemaFolder);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
}

function requireCompatible(schemas: ReadonlyMap<string, object>): void {
  const folder = new URL('generated/events/', schemaFolder);
  mkdirSync(folder, { recursive: true });
  const faults = readdirSync(folder).flatMap((file) => {
    const before: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    return findIncompatibilities(before, schemas.get(file)).map((fault) => `${file}: ${fault}`);
  });
  if (faults.length > 0) throw new Error(`published event schemas only grow:\n${faults.join('\n')}`);
}

function write(path: string, content: string | Uint8Array): void {
  const file = new URL(path, schemaFolder);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, content);
}

generate();
