import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** An integer within ±(2^53 - 1). What is none passes on the way in where it is a number: a command refuses it. */
export const long = new GraphQLScalarType<number, number>({
  name: 'Long',
  serialize: read,
  parseValue: read,
  parseLiteral: (node) => {
    if (node.kind === Kind.INT) return Number(node.value);
    throw new GraphQLError(`required: an integer; came: ${node.kind}`, { nodes: node });
  },
});

function read(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new GraphQLError(`required: an integer within ±(2^53 - 1); came: ${JSON.stringify(value)}`);
}
