import { definitions } from '@pedigree/schema/events';
import { readSdl } from '@pedigree/schema/graphql';
import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import type { Context } from './context.ts';
import { eventFields } from './event-node.ts';
import { commandNames, commandPayloads, payloadTypeOf } from './mutations/command-payloads.ts';
import { record, recordPayload } from './mutations/record.ts';
import { runCommand } from './mutations/run-command.ts';
import { queries } from './queries/queries.ts';
import { scalars, typeResolvers } from './resolvers.ts';
import { subscriptions } from './subscriptions/subscriptions.ts';

/** Resolvers by field, once their types were checked: the SDL's type names are all that ties them to a type now. */
type Fields = object;

/**
 * Makes the schema that answers: the SDL with its resolvers.
 *
 * @throws Error for a resolver that no field of the SDL has: what nothing asks for is a slip.
 */
export function makeSchema(): GraphQLSchema {
  // Whether it is valid a test asks, not each start, of which that would be a tenth.
  const schema = buildSchema(readSdl(), { assumeValid: true, assumeValidSDL: true, noLocation: true });
  for (const scalar of scalars) Object.assign(typeNamed(schema, scalar.name), parsersOf(scalar));
  attach(schema, 'Query', queries);
  attach(schema, 'Mutation', { ...commandMutations(), record });
  attach(schema, 'Subscription', subscriptions);
  for (const [type, fields] of Object.entries<Fields>(typeResolvers)) attach(schema, type, fields);
  for (const type of definitions.keys()) attach(schema, type, eventFields);
  for (const name of commandNames) attach(schema, payloadTypeOf(name), commandPayloads[name]);
  attach(schema, 'RecordPayload', recordPayload);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: { readonly __typename: string }) => value.__typename;
  }
  return schema;
}

/** Every mutation but `record` is a command of the same name. */
function commandMutations(): Fields {
  return Object.fromEntries(
    commandNames.map((name) => [
      name,
      (_: unknown, { input }: { readonly input: unknown }, context: Context) =>
        runCommand(context, { name, input }, payloadTypeOf(name)),
    ]),
  );
}

function attach(schema: GraphQLSchema, typeName: string, resolvers: Fields): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`required: an object type of the SDL; came: ${typeName}`);
  const fields = type.getFields();
  for (const [name, resolver] of Object.entries<unknown>({ ...resolvers })) {
    const field = fields[name];
    if (!field) throw new Error(`required: a field of ${typeName} in the SDL; came: ${name}`);
    if (isResolver(resolver)) field.resolve = resolver;
    else if (isStream(resolver)) field.subscribe = resolver.subscribe;
    else throw new Error(`required: a resolver of ${typeName}.${name}; came: ${typeof resolver}`);
  }
}

type Resolver = GraphQLFieldResolver<unknown, Context>;

function isResolver(value: unknown): value is Resolver {
  return typeof value === 'function';
}

function isStream(value: unknown): value is { readonly subscribe: Resolver } {
  return typeof value === 'object' && value !== null && 'subscribe' in value && isResolver(value.subscribe);
}

function typeNamed(schema: GraphQLSchema, name: string): object {
  const type = schema.getType(name);
  if (!type) throw new Error(`required: a type of the SDL; came: ${name}`);
  return type;
}

function parsersOf({ serialize, parseValue, parseLiteral }: (typeof scalars)[number]) {
  return { serialize, parseValue, parseLiteral };
}
