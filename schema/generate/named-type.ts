import { Kind, type TypeNode } from 'graphql';

/** The name of a type in SDL, without lists and `!`. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
