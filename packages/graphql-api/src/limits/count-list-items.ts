import {
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

/** The items of the longest list in an operation's variables, as their types say: JSON inside JSON counts nothing. */
export function countListItems(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  return Math.max(
    0,
    ...(operation.variableDefinitions ?? []).map((definition) => {
      const type = typeFromAST(schema, definition.type);
      return isInputType(type) ? longestList(type, variables[definition.variable.name.value]) : 0;
    }),
  );
}

function longestList(type: GraphQLInputType, value: unknown): number {
  if (isNonNullType(type)) return longestList(type.ofType, value);
  if (isListType(type)) {
    if (!Array.isArray(value)) return longestList(type.ofType, value);
    return value.reduce((longest: number, item) => Math.max(longest, longestList(type.ofType, item)), value.length);
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return 0;
  const fields = type.getFields();
  return Object.entries(value).reduce((longest, [name, member]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field ? Math.max(longest, longestList(field.type, member)) : longest;
  }, 0);
}
