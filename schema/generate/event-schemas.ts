import { z } from 'zod';
import { definitions } from '../events/index.ts';

/** The JSON Schemas to be published, by file name: what `data` of each event type may hold in its present version. */
export function eventSchemas(): ReadonlyMap<string, object> {
  return new Map(
    [...definitions.values()].map(({ type, schemaVersion, meaning, data }) => {
      const file = `${type}.v${schemaVersion}.schema.json`;
      const { $schema, ...schema } = z.toJSONSchema(data, { target: 'draft-2020-12' });
      return [
        file,
        { $schema, $id: `urn:pedigree:events:${type}:v${schemaVersion}`, title: type, description: meaning, ...schema },
      ];
    }),
  );
}
