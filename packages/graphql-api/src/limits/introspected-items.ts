import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType } from 'graphql';

/** Of a schema it is counted once: counting walks through all of it, which took a sixth of the time of a new operation. */
const counted = new WeakMap<GraphQLSchema, ReadonlyMap<string, number>>();

/**
 * How long the lists of an introspection are on average (a fraction), by type and field: all types of the schema, then what
 * a type has of each. Threat: every type with its fields, their types and those types' fields, under many aliases, is a
 * short query with an answer without end.
 */
export function introspectedItems(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const before = counted.get(schema);
  if (before) return before;
  const items = countItems(schema);
  counted.set(schema, items);
  return items;
}

function countItems(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.flatMap((type) => Object.values(type.getFields()));
  const inputFields = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  const values = types.filter(isEnumType).flatMap((type) => type.getValues());
  const members = types.filter(isUnionType).flatMap((type) => type.getTypes());
  const interfaces = withFields.flatMap((type) => type.getInterfaces());
  return new Map([
    ['__Schema.types', types.length],
    ['__Type.fields', fields.length / types.length],
    ['__Type.inputFields', inputFields.length / types.length],
    ['__Type.enumValues', values.length / types.length],
    ['__Type.interfaces', interfaces.length / types.length],
    ['__Type.possibleTypes', (members.length + interfaces.length) / types.length],
    ['__Field.args', fields.flatMap(({ args }) => args).length / fields.length],
  ]);
}
