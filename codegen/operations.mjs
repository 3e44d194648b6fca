// @ts-check
import { getNamedType, isNonNullType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { answerOf, lines, method } from './docstring.mjs';
import { fieldsOf, pascal, payloadOf } from './schema-parts.mjs';

/** @typedef {{ location: string, document: import('graphql').DocumentNode }} Source */
/** @typedef {import('graphql').GraphQLField<unknown, unknown>} Field */
/** @typedef {{ of: string, note: string, type: import('graphql').GraphQLInputType }} Argument */

/** Members that nearly every command has are said once a function, by their names. */
const common = [
  'namespace',
  'commandId',
  'correlationId',
  'causationId',
  'occurredAt',
  'reason',
  'ifRevision',
  'dryRun',
  'source',
];

/**
 * TypeScript of the functions. Every field of Query needs a document named after it, every one of Subscription a
 * document named Follow and its name, whose one root field it is.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @param {Source[]} sources
 * @throws Error for a field without its document
 */
export function operationsModule(schema, sources) {
  const queries = fieldsOf(schema.getQueryType()).map((field) => readQuery(schema, sources, field));
  const mutations = fieldsOf(schema.getMutationType()).map(readMutation);
  const subscriptions = fieldsOf(schema.getSubscriptionType()).map((field) => readSubscription(schema, sources, field));
  const all = [...queries, ...mutations, ...subscriptions];
  return `import type { ExecuteOptions, Transport } from '../transport.ts';
import { type FollowOptions, pickEach } from '../follow.ts';
import type * as Types from './documents.ts';
import {
${all.map(({ document }) => `  ${document}Document,`).join('\n')}
} from './documents.ts';

/** Every question that can be asked. */
export interface Queries {
${queries.map(({ declaration }) => declaration).join('\n')}
}

/** Everything that can be told. A refusal is part of the answer, never an exception. */
export interface Mutations {
${mutations.map(({ declaration }) => declaration).join('\n')}
}

/** Everything that can be followed. */
export interface Subscriptions {
${subscriptions.map(({ declaration }) => declaration).join('\n')}
}

export interface Operations extends Queries, Mutations, Subscriptions {}

/** The functions, over what carries their documents. */
export function operationsOver({ execute, subscribe }: Transport): Operations {
  return {
${all.map(({ definition }) => definition).join('\n')}
  };
}
`;
}

/**
 * @param {import('graphql').GraphQLSchema} schema
 * @param {Source[]} sources
 * @param {Field} field
 */
function readQuery(schema, sources, field) {
  const { name } = field;
  const document = pascal(name);
  const asked = argumentsOf(schema, sources, document, name);
  const optional = asked.every(({ type }) => !isNonNullType(type));
  return {
    document,
    declaration: method({
      name,
      meaning: field.description,
      parameters: [
        {
          text: `asked${optional ? '?' : ''}: Types.${document}QueryVariables`,
          note: lines('asked', asked),
        },
        {
          text: 'options?: ExecuteOptions',
          note: 'options `minPosition`: the answer is to show at least what was written up to there.',
        },
      ],
      answer: answerOf(field),
      faults:
        'ServiceUnreachable where no service answers; GraphqlFailed where it cannot answer: an argument that cannot be read, a position that is of another log or not reached in time, a view that has halted.',
      result: `Promise<Types.${document}Query['${name}']>`,
    }),
    definition: `    ${name}: async (asked${optional ? ' = {}' : ''}, options) => (await execute(${document}Document, asked, options)).${name},`,
  };
}

/** @param {Field} field */
function readMutation(field) {
  const { name } = field;
  const document = pascal(name);
  const [argument] = field.args;
  const input = getNamedType(argument.type);
  const members = 'getFields' in input && argument.name === 'input' ? Object.values(input.getFields()) : [];
  const own = members
    .filter((member) => !common.includes(member.name) || isNonNullType(member.type))
    .map(({ name: of, description, type }) => ({ of, note: description ?? '', type }));
  const shared = members.filter((member) => common.includes(member.name)).map((member) => `\`${member.name}\``);
  const note = [
    lines(argument.name, own, argument.description ?? (members.length === 0 ? input.description : undefined)),
    ...(shared.length === 0 ? [] : [`  - as with every command (all optional): ${shared.join(', ')}`]),
  ].join('\n');
  const parts = Object.keys(payloadOf(field).getFields()).map((part) => `\`${part}\``);
  return {
    document,
    declaration: method({
      name,
      meaning: field.description,
      parameters: [{ text: `${argument.name}: Types.${document}MutationVariables['${argument.name}']`, note }],
      answer: `what came of it, by \`__typename\`: \`${payloadOf(field).name}\` (${parts.join(', ')}), or \`Rejection\` (\`code\`, \`message\`): then nothing was written.`,
      faults:
        'ServiceUnreachable where no service answers: send it again under the same `commandId`, and it is recorded once. GraphqlFailed where the request itself is refused.',
      result: `Promise<Types.${document}Mutation['${name}']>`,
    }),
    definition: `    ${name}: async (${argument.name}) => (await execute(${document}Document, { ${argument.name} })).${name},`,
  };
}

/**
 * @param {import('graphql').GraphQLSchema} schema
 * @param {Source[]} sources
 * @param {Field} field
 */
function readSubscription(schema, sources, field) {
  const { name } = field;
  const document = `Follow${pascal(name)}`;
  return {
    document,
    declaration: method({
      name: `follow${pascal(name)}`,
      meaning: field.description,
      parameters: [
        {
          text: `asked?: Types.${document}SubscriptionVariables`,
          note: lines('asked', argumentsOf(schema, sources, document, name)),
        },
        { text: 'options?: FollowOptions', note: 'options `signal`: ends it in peace when aborted.' },
      ],
      answer: `without end, one after another: ${answerOf(field)} A connection that breaks is taken up again behind the last one that was handed out.`,
      faults: 'ServiceUnreachable where the service does not come back; GraphqlFailed where it refuses.',
      result: `AsyncGenerator<Types.${document}Subscription['${name}'], void, undefined>`,
    }),
    definition: `    follow${pascal(name)}: (asked = {}, options) =>
      pickEach(
        subscribe(${document}Document, asked, { ...options, positionOf: ({ ${name} }) => ${name}.position }),
        ({ ${name} }) => ${name},
      ),`,
  };
}

/**
 * What the variables of a document are the arguments of.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @param {Source[]} sources
 * @param {string} name of the operation
 * @param {string} root the one field of its root
 * @returns {Argument[]}
 */
function argumentsOf(schema, sources, name, root) {
  for (const { document } of sources) {
    for (const each of document.definitions) {
      if (each.kind !== Kind.OPERATION_DEFINITION || each.name?.value !== name) continue;
      const [first, ...others] = each.selectionSet.selections;
      if (first?.kind !== Kind.FIELD || first.name.value !== root || others.length > 0) break;
      /** @type {Argument[]} */
      const found = [];
      const info = new TypeInfo(schema);
      visit(
        each,
        visitWithTypeInfo(info, {
          Argument({ value }) {
            const argument = info.getArgument();
            const field = info.getFieldDef()?.name;
            if (value.kind !== Kind.VARIABLE || !argument) return;
            const note = [field === root ? '' : `of \`${field}\`.`, argument.description ?? ''];
            found.push({ of: value.name.value, note: note.filter(Boolean).join(' '), type: argument.type });
          },
        }),
      );
      return found;
    }
  }
  throw new Error(
    `required: an operation ${name} with the one root field ${root} among the client's documents; came: none`,
  );
}
