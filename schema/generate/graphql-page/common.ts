import {
  type FieldDefinitionNode,
  type GraphQLArgument,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  isInterfaceType,
  Kind,
  parse,
} from 'graphql';
import { commonArguments } from './describe-field.ts';
import { commonMembers } from './describe-mutation.ts';
import { inline, link, table } from './words.ts';

type Template = FieldDefinitionNode | InputValueDefinitionNode;

/** What holds for every list, argument and command: said once, before the chapters. */
export function describeCommon(shared: string, schema: GraphQLSchema): readonly string[] {
  const payload = schema.getType('Payload');
  return [
    '## Pages',
    '',
    'A list that can be long comes a page at a time. `first` says how many, `after` where to go on: the `endCursor` of the',
    'page before. `nodes` has what is on the page, `edges` the same with a `cursor` each, `pageInfo` whether there is more,',
    'and `asOf` how far the log was known; pages that are to fit together are all asked with that position as `knownAt`.',
    '',
    '## Positions',
    '',
    'The header `pedigree-position` of an answer says how far the views have come, or up to where the request wrote,',
    'whichever is later. A request with such a position in the header `pedigree-min-position` waits until the views show',
    'it, and so sees what was written before; where they do not in time it is refused (503, `POSITION_NOT_REACHED`). A',
    'stream of server-sent events has its header before anything is executed: where a mutation wrote is told there by',
    '`position` of its payload alone. A WebSocket has neither header; a query with the position as `knownAt` waits for it',
    'over any transport.',
    '',
    '## Common arguments',
    '',
    ...table(['argument', 'what it is'], templatesOf(shared, 'SharedArguments', commonArguments).map(rowOf)),
    '',
    '## Commands',
    '',
    'A mutation is a command. It takes one `input` and answers with a payload or with a [refusal](#type-rejection), which is',
    'no error: ask for both.',
    '',
    '```graphql',
    'mutation {',
    '  registerModel(input: { name: "fraud", reason: "a new line" }) {',
    '    ... on RegisterModelPayload { position repeated event { type } }',
    '    ... on Rejection { code message }',
    '  }',
    '}',
    '```',
    '',
    'Unless a command says otherwise, its input has these members beside its own, and all of them may be left out:',
    '',
    ...table(['member', 'what it is'], templatesOf(shared, 'SharedInputFields', commonMembers).map(rowOf)),
    '',
    'Every payload has these:',
    '',
    ...table(
      ['field', 'type', 'what it is'],
      (isInterfaceType(payload) ? Object.values(payload.getFields()) : []).map(({ name, type, description }) => [
        `\`${name}\``,
        link(type),
        inline(description),
      ]),
    ),
    '',
  ];
}

/** Tells whether an argument or a member means what the template of its name says of all. */
export function isSaidIn(shared: string, template: string, names: readonly string[]) {
  const said = new Map(
    templatesOf(shared, template, names).map(({ name, description }) => [name.value, inline(description?.value)]),
  );
  return ({ name, description }: Pick<GraphQLArgument, 'name' | 'description'>): boolean =>
    said.get(name) === inline(description);
}

function rowOf({ name, description }: Template): readonly string[] {
  return [`\`${name.value}\``, inline(description?.value)];
}

/** The members of these names of a template in shared.graphql, in the order of the names. */
function templatesOf(shared: string, template: string, names: readonly string[]): readonly Template[] {
  const members = parse(shared).definitions.flatMap((each): readonly Template[] =>
    each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && each.name.value === template ? (each.fields ?? []) : [],
  );
  return names.flatMap((name) => members.find((member) => member.name.value === name) ?? []);
}
