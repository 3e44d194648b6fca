import * as z from 'zod';
import { type CataloguedEvent, categories, definitions, envelopeSchema } from '../events/index.ts';

/** The table of all events for people: `docs/events.md`. */
export function eventsTable(): string {
  return `# Events

Written by \`npm run generate\` from the catalogue in schema/events.

Each event has two JSON Schemas: of the whole of it, envelope and all, as it stands in an export of the log and in Kafka, and of
its \`data\` alone, as GraphQL shows it. They name no host: their \`$id\` is \`urn:pedigree:envelopes:<Type>:v<version>\`, which an
event in Kafka has as its \`dataschema\`, and \`urn:pedigree:events:<Type>:v<version>\`. A running service lists them at \`/schemas\`,
with the path where it serves each. A schema grows by optional members under the same name, so a reader that keeps a copy asks
again with its \`ETag\`, and does not refuse a member that the copy lacks.

## Every event

Its place in the log, \`position\`, is no member of it: a log that is moved keeps its events, byte for byte.

| member (\`?\`: may be left out) | what it says |
|---|---|
${Object.entries(envelopeSchema.shape).map(memberRow).join('\n')}

${categories.map(categoryTable).join('\n\n')}
`;
}

function memberRow([name, member]: readonly [string, z.ZodType]): string {
  return `| ${nameOf(name, member)} | ${member.description ?? (name === 'data' ? 'What the tables below say.' : '')} |`;
}

function categoryTable(category: string): string {
  return [
    `## \`${category}-<namespace>/<name>\``,
    '',
    '| event | version | what it says | payload (`?`: may be left out) | schemas |',
    '|---|---|---|---|---|',
    ...[...definitions.values()].filter((definition) => definition.category === category).map(eventRow),
  ].join('\n');
}

function eventRow({ type, schemaVersion, meaning, data }: CataloguedEvent): string {
  const schemaIn = (folder: string) => `../schema/generated/${folder}/${type}.v${schemaVersion}.schema.json`;
  const schemas = `[whole](${schemaIn('envelopes')}), [data](${schemaIn('events')})`;
  return `| ${type} | ${schemaVersion} | ${meaning} | ${membersOf(data)} | ${schemas} |`;
}

function membersOf(data: z.ZodType): string {
  if (!(data instanceof z.ZodObject)) return '';
  return Object.entries(data.shape)
    .map(([name, member]) => nameOf(name, member))
    .join(' ');
}

function nameOf(name: string, member: unknown): string {
  return `\`${name}${member instanceof z.ZodExactOptional ? '?' : ''}\``;
}
