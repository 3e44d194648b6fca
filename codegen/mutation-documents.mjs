// @ts-check
import { getNamedType, isLeafType, Kind, parse } from 'graphql';
import { fieldsOf, pascal, payloadOf } from './schema-parts.mjs';

/** @typedef {{ location: string, document: import('graphql').DocumentNode }} Source */

/**
 * A document for every mutation: all of its payload, things in it by the fragment on their type; or the refusal.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @param {Source[]} sources where the fragments are
 * @returns {Source[]}
 */
export function mutationDocuments(schema, sources) {
  const fragments = new Map(
    sources.flatMap(({ document }) =>
      document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.typeCondition.name.value, each.name.value]] : [],
      ),
    ),
  );
  return fieldsOf(schema.getMutationType()).map((field) => {
    const [argument] = field.args;
    const payload = payloadOf(field);
    const members = Object.values(payload.getFields()).map(({ name, type }) => {
      const named = getNamedType(type);
      if (isLeafType(named)) return name;
      const fragment = fragments.get(named.name);
      if (!fragment) throw new Error(`required: a fragment on ${named.name}, for ${payload.name}.${name}; came: none`);
      return `${name} { ...${fragment} }`;
    });
    return {
      location: `${field.name}.graphql`,
      document: parse(`
        mutation ${pascal(field.name)}($${argument.name}: ${argument.type}) {
          ${field.name}(${argument.name}: $${argument.name}) {
            __typename
            ... on ${payload.name} { ${members.join(' ')} }
            ... on Rejection { ${refused(payload)} }
          }
        }`),
    };
  });
}

/**
 * What a refusal is asked for: its plan and the items of a policy too, where the payload has them.
 *
 * @param {import('graphql').GraphQLObjectType} payload
 */
function refused(payload) {
  const { plan, policy } = payload.getFields();
  return ['code message', plan && 'plan { ...PlannedChangeFields }', policy && 'items { ...PolicyItemFields }']
    .filter(Boolean)
    .join(' ');
}
