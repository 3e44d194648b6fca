import * as z from 'zod';
import {
  type CataloguedEvent,
  definitions,
  envelopeSchema,
  envelopeSchemaId,
  payloadSchemaId,
} from '../events/index.ts';

/** What a published schema describes has a folder of its own. */
export const publishedFolders = ['events', 'envelopes', 'manifests'] as const;

/** True for the file of a type's schema before its present version: no code of today says what it held. */
export function isOfEarlierVersion(file: string): boolean {
  const [, type = '', version] = /^(.+)\.v(\d+)\.schema\.json$/.exec(file) ?? [];
  return Number(version) < (definitions.get(type)?.schemaVersion ?? 0);
}

/**
 * The JSON Schemas to be published, by path: of each event type in its present version, what `data` may hold
 * (`events/<file>`), and the whole stored event (`envelopes/<file>`), which refers to no other document.
 */
export function eventSchemas(): ReadonlyMap<string, object> {
  return new Map(
    [...definitions.values()].flatMap((definition): [string, object][] => {
      const { type, schemaVersion, data } = definition;
      const file = `${type}.v${schemaVersion}.schema.json`;
      return [
        [`events/${file}`, publish(payloadSchemaId(type, schemaVersion), definition, data)],
        [`envelopes/${file}`, publish(envelopeSchemaId(type, schemaVersion), definition, wholeOf(definition))],
      ];
    }),
  );
}

function wholeOf({ type, schemaVersion, data }: CataloguedEvent): z.ZodType {
  const { shape } = envelopeSchema;
  return envelopeSchema.extend({
    type: z.literal(type).describe(shape.type.description ?? ''),
    schemaVersion: z.literal(schemaVersion).describe(shape.schemaVersion.description ?? ''),
    data,
  });
}

function publish($id: string, { type, meaning }: CataloguedEvent, zod: z.ZodType): object {
  const { $schema, ...schema } = z.toJSONSchema(zod, { target: 'draft-2020-12' });
  return { $schema, $id, title: type, description: meaning, ...schema };
}
