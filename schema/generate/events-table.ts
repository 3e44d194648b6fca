import { z } from 'zod';
import { categories, definitions } from '../events/index.ts';

/** The table of all events for people: `docs/events.md`. */
export function eventsTable(): string {
  const parts = categories.map((category) => {
    const rows = [...definitions.values()]
      .filter((definition) => definition.category === category)
      .map(({ type, schemaVersion, meaning, data }) => {
        const schema = `../schema/generated/events/${type}.v${schemaVersion}.schema.json`;
        return `| [${type}](${schema}) | ${schemaVersion} | ${meaning} | ${membersOf(data)} |`;
      });
    return [
      `## \`${category}-<namespace>/<name>\``,
      '',
      '| event | version | what it says | payload (`?`: may be left out) |',
      '|---|---|---|---|',
      ...rows,
    ].join('\n');
  });
  return `# Events

Written by \`npm run generate\` from the catalogue in schema/events. Every event also has the envelope's fields; a running
service publishes the JSON Schemas at \`/schemas/events/<Type>.v<version>.json\`.

${parts.join('\n\n')}
`;
}

function membersOf(data: z.ZodType): string {
  if (!(data instanceof z.ZodObject)) return '';
  return Object.entries(data.shape)
    .map(([name, member]) => `\`${name}${member instanceof z.ZodExactOptional ? '?' : ''}\``)
    .join(' ');
}
