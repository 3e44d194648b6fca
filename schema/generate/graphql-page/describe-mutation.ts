import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { type Entry, inline, link, table } from './words.ts';

/** Members that are explained once for the inputs of all commands. */
export const commonMembers = [
  'namespace',
  'commandId',
  'correlationId',
  'causationId',
  'occurredAt',
  'reason',
  'ifRevision',
  'dryRun',
  'source',
] as const;

/** Tells whether a member means here what it means in every command. */
export type IsCommonMember = (member: GraphQLInputField) => boolean;

/** A command: what it says, what it takes of its own, and what its payload has of its own. */
export function describeMutation(
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
  isCommon: IsCommonMember,
): Entry {
  const members = membersOf(field);
  const own = [...field.args.filter(({ name }) => name !== 'input'), ...members.filter((member) => !isCommon(member))];
  const lacking = commonMembers.filter((name) => members.every((member) => member.name !== name));
  const payload = payloadMembers(field, schema);
  const lines = [
    inline(field.description),
    '',
    ...table(
      [members.length > 0 ? 'member of its input' : 'argument', 'type', 'what it is'],
      own.map(({ name, type, description }) => [`\`${name}\``, link(type), inline(description)]),
    ),
    ...(own.length > 0 ? [''] : []),
    ...(members.length > 0 && lacking.length > 0
      ? [`Does not take ${lacking.map((name) => `\`${name}\``).join(', ')}.`, '']
      : []),
    ...payload.flatMap(({ name, type, description }) => [
      `Its payload also has \`${name}\`, ${link(type)}: ${inline(description)}`,
      '',
    ]),
  ];
  return { kind: 'Mutation', name: field.name, lines };
}

function membersOf({ args }: GraphQLField<unknown, unknown>): readonly GraphQLInputField[] {
  return args.flatMap(({ name, type }) => {
    const input = getNamedType(type);
    return name === 'input' && isInputObjectType(input) ? Object.values(input.getFields()) : [];
  });
}

/** What a payload has beside the members that all have. */
function payloadMembers({ type }: GraphQLField<unknown, unknown>, schema: GraphQLSchema) {
  const shared = schema.getType('Payload');
  const result = getNamedType(type);
  if (!isInterfaceType(shared) || !isUnionType(result)) return [];
  return result
    .getTypes()
    .filter((each) => isObjectType(each) && each.getInterfaces().includes(shared))
    .flatMap((each) => Object.values(each.getFields()))
    .filter(({ name }) => !(name in shared.getFields()));
}
