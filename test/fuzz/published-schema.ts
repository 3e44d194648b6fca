import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';

/** As it is published: the service's own costs a test of documents more to load than a thousand of them to send. */
export const publishedSchema = buildSchema(
  readFileSync(new URL('../../schema/generated/schema.graphql', import.meta.url), 'utf8'),
);
