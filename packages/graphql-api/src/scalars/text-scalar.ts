import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A scalar that travels as text, both ways unchanged. */
export function textScalar(name: string, required: string): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string') return value;
    throw new GraphQLError(`required: ${required}; came: ${JSON.stringify(value)}`);
  };
  return new GraphQLScalarType({
    name,
    serialize: read,
    parseValue: read,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING) return node.value;
      throw new GraphQLError(`required: ${required}, in quotes; came: ${node.kind}`, { nodes: node });
    },
  });
}
