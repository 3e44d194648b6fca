import type { GraphQLArgument, GraphQLField } from 'graphql';
import { type Entry, inline, link, table } from './words.ts';

type Field = GraphQLField<unknown, unknown>;

/** Arguments that are explained once for the whole page. */
export const commonArguments = ['namespace', 'knownAt', 'at', 'first', 'after', 'depth', 'kinds'] as const;

/** Tells whether an argument means here what it means everywhere. */
export type IsCommon = (argument: GraphQLArgument) => boolean;

/** A query or a subscription: what it answers, and what it takes. */
export function describeRootField(kind: string, field: Field, isCommon: IsCommon): Entry {
  const own = field.args.filter((argument) => !isCommon(argument));
  const common = field.args.filter(isCommon);
  const lines = [
    inline(field.description),
    '',
    ...table(
      ['argument', 'type', 'what it is'],
      own.map(({ name, type, description }) => [`\`${name}\``, link(type), inline(description)]),
    ),
    ...(own.length > 0 ? [''] : []),
    ...(common.length > 0 ? [`${own.length > 0 ? 'Also takes' : 'Takes'} ${listCommon(common)}.`, ''] : []),
    `Answers ${link(field.type)}.`,
    '',
  ];
  return { kind, name: field.name, lines };
}

/** The fields of a type as rows of a table. */
export function describeFields(fields: readonly Field[], isCommon: IsCommon): readonly string[] {
  return table(
    ['field', 'type', 'what it is'],
    fields.map((field) => [signature(field), link(field.type), meaning(field, isCommon)]),
  );
}

function signature({ name, args }: Field): string {
  return args.length === 0 ? `\`${name}\`` : `\`${name}(${args.map((argument) => argument.name).join(', ')})\``;
}

function meaning({ description, args }: Field, isCommon: IsCommon): string {
  const own = args.filter((argument) => !isCommon(argument));
  return [
    inline(description),
    ...own.map((argument) => `\`${argument.name}\` (${link(argument.type)}): ${inline(argument.description)}`),
  ].join('<br>');
}

function listCommon(common: readonly GraphQLArgument[]): string {
  return common.map(({ name }) => `[\`${name}\`](#common-arguments)`).join(', ');
}
