import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findIncompatibilities } from './generate/compatible.ts';
import { eventSchemas, isOfEarlierVersion, publishedFolders } from './generate/event-schemas.ts';
import { eventsSdl } from './generate/events-sdl.ts';
import { eventsTable } from './generate/events-table.ts';
import type { NounSdl } from './generate/graphql-page/outline.ts';
import { graphqlPage } from './generate/graphql-page/page.ts';
import { manifestSchemas } from './generate/manifest-schemas.ts';
import { mergeSdl, printSdl } from './generate/merge-sdl.ts';
import { canonicalSamples } from './generate/samples.ts';
import { schemaFolder } from './root.ts';

/**
 * Writes all that is derived from the catalogue and the SDL: `npm run generate`. A published JSON Schema only grows:
 * what would take something away is refused before anything is written.
 */
function generate(): void {
  const nouns = readNouns();
  const texts = nouns.map(({ sdl }) => sdl);
  const events = eventsSdl(texts);
  const merged = mergeSdl([...texts, events]);
  const schemas = new Map([...eventSchemas(), ...manifestSchemas()]);
  requireCompatible(schemas);
  write('generated/events.graphql', events);
  write('generated/schema.graphql', printSdl(merged));
  for (const [path, schema] of schemas) write(`generated/${path}`, `${JSON.stringify(schema, undefined, 2)}\n`);
  for (const [file, bytes] of canonicalSamples()) write(`samples/${file}`, bytes);
  write('../docs/events.md', eventsTable());
  write('../docs/graphql.md', graphqlPage(merged, withEvents(nouns, events)));
}

function readNouns(): NounSdl[] {
  const folder = new URL('graphql/', schemaFolder);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ noun: basename(file, '.graphql'), sdl: readFileSync(new URL(file, folder), 'utf8') }));
}

/** The nouns with what the catalogue decides beside the SDL of events. */
function withEvents(nouns: readonly NounSdl[], events: string): readonly NounSdl[] {
  return nouns.map(({ noun, sdl }) => ({ noun, sdl: noun === 'event' ? `${sdl}\n${events}` : sdl }));
}

function requireCompatible(schemas: ReadonlyMap<string, object>): void {
  const faults = publishedFolders.flatMap((name) => {
    const folder = new URL(`generated/${name}/`, schemaFolder);
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder).flatMap((file) => {
      const before: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      // What an earlier version of a type held stays as it was published: logs hold it for ever.
      const after = isOfEarlierVersion(file) ? before : schemas.get(`${name}/${file}`);
      return findIncompatibilities(before, after).map((fault) => `${name}/${file}: ${fault}`);
    });
  });
  if (faults.length > 0) throw new Error(`published schemas only grow:\n${faults.join('\n')}`);
}

function write(path: string, content: string | Uint8Array): void {
  const file = new URL(path, schemaFolder);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, content);
}

generate();
