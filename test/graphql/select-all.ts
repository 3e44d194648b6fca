import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/** A selection of every field of a type that needs no argument, and of what is below it so many levels deep. */
export function selectAll(schema: GraphQLSchema, typeName: string, levels: number): string {
  const type = schema.getType(typeName);
  if (!type) throw new Error(`required: a type of the schema; came: ${typeName}`);
  return select(schema, type, levels);
}

function select(schema: GraphQLSchema, type: GraphQLNamedType, levels: number): string {
  if (isUnionType(type)) {
    const parts = type.getTypes().map((each) => `... on ${each.name} ${select(schema, each, levels)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type))
    throw new Error(`required: a type with fields; came: ${type.name}`);
  const fields = Object.values(type.getFields()).flatMap((field) => selectField(schema, field, levels));
  return `{ __typename ${fields.join(' ')} }`;
}

function selectField(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, levels: number): string[] {
  if (field.args.some(isRequiredArgument)) return [];
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  return levels === 0 ? [] : [`${field.name} ${select(schema, type, levels - 1)}`];
}
