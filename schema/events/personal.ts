import * as z from 'zod';

const personalSchemas = z.registry<{ readonly personal: true }>();

/**
 * Declares a value that can name or describe a person. No decider, `evolve` or command digest reads it, and only the
 * codec turns it to bytes: so that one day it can be sealed under a key per person, and forgotten.
 */
export function personal<Schema extends z.ZodType>(schema: Schema): Schema {
  personalSchemas.add(schema, { personal: true });
  return schema;
}

/** True for a schema that was declared with {@link personal}. */
export function isPersonal(schema: z.core.$ZodType): boolean {
  return personalSchemas.has(schema);
}
