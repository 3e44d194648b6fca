import * as z from 'zod';
import { checkoutSchema, checkoutSchemaId, checkoutVersion } from '../manifests/index.ts';

/** The JSON Schemas of documents that answers hold, by path. */
export function manifestSchemas(): ReadonlyMap<string, object> {
  const { $schema, ...schema } = z.toJSONSchema(checkoutSchema, { target: 'draft-2020-12' });
  const description =
    'All that is known of what served, or of a version, at a position of the log: enough to build it again.';
  return new Map([
    [
      `manifests/Checkout.v${checkoutVersion}.schema.json`,
      { $schema, $id: checkoutSchemaId, title: 'Checkout', description, ...schema },
    ],
  ]);
}
