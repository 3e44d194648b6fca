// @ts-check
import { getNamedType, isObjectType, isUnionType } from 'graphql';

/** @typedef {import('graphql').GraphQLField<unknown, unknown>} Field */

/**
 * The fields of a root type, none where there is no such type.
 *
 * @param {import('graphql').GraphQLObjectType | null | undefined} type
 */
export function fieldsOf(type) {
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

/**
 * What a mutation answers with where it is not refused.
 *
 * @param {Field} field
 */
export function payloadOf({ type, name }) {
  const result = getNamedType(type);
  const payload = isUnionType(result) && result.getTypes().find((each) => each.name !== 'Rejection');
  if (!payload) throw new Error(`required: a union of a payload and Rejection, for ${name}; came: ${result.name}`);
  return payload;
}

/** @param {string} name */
export function pascal(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
