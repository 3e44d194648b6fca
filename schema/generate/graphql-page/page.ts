import { type GraphQLSchema, isEnumType, isInputObjectType } from 'graphql';
import { describeCommon, isSaidIn } from './common.ts';
import { commonArguments, describeRootField, type IsCommon } from './describe-field.ts';
import { commonMembers, describeMutation, type IsCommonMember } from './describe-mutation.ts';
import { describeType, hasSection } from './describe-type.ts';
import { type Chapter, type NounSdl, outline } from './outline.ts';
import { anchorOf, type Entry } from './words.ts';

/** The chapters in the order in which a person needs them, by the file of SDL that each is made of. */
const chapters: readonly (readonly [noun: string, title: string])[] = [
  ['dataset', 'Datasets'],
  ['model', 'Models'],
  ['approval', 'Approvals'],
  ['environment', 'Environments and serving'],
  ['policy', 'Promotion policies'],
  ['several', 'Several models at once'],
  ['restore', 'Restores of a namespace'],
  ['rollout', 'Staged rollouts'],
  ['route', 'Routing'],
  ['lineage', 'Lineage and recipes'],
  ['uses', 'Uses'],
  ['search', 'Search'],
  ['find', 'Finding'],
  ['diff', 'Differences'],
  ['merge', 'Merges'],
  ['bisect', 'Bisection'],
  ['blame', 'Blame'],
  ['checkout', 'Checkouts'],
  ['event', 'Events'],
  ['common', 'Words that all share'],
];

/** The file of SDL whose templates are filled in everywhere: no chapter, but what is said before them. */
const shared = 'shared';

const opening = [
  '# GraphQL',
  '',
  'Written by `npm run generate` from the descriptions in schema/graphql. A running service answers at `/graphql`; in a',
  'browser that address is a page to try all this. A `!` behind a type: never null; `[…]`: a list.',
  '',
  'References (`model:shop/fraud@3`) may be written short: without a namespace they mean `default` (or the `namespace` given',
  'beside them), and the kind may be left out where only one will do.',
  '',
];

/**
 * The schema as a person reads it, in Markdown: `docs/graphql.md`. What holds everywhere comes first; then a chapter a
 * noun: what can be asked, followed and told, then types, inputs and enums.
 *
 * @throws Error for a file of SDL that no chapter is made of.
 */
export function graphqlPage(schema: GraphQLSchema, nouns: readonly NounSdl[]): string {
  const strays = nouns.filter(({ noun }) => noun !== shared && chapters.every(([each]) => each !== noun));
  if (strays.length > 0) {
    throw new Error(`required: a chapter of the page; came: none for ${strays.map(({ noun }) => noun)}`);
  }
  const sharedSdl = nouns.find(({ noun }) => noun === shared)?.sdl ?? '';
  const describing: Describing = {
    schema,
    isCommon: isSaidIn(sharedSdl, 'SharedArguments', commonArguments),
    isCommonMember: isSaidIn(sharedSdl, 'SharedInputFields', commonMembers),
  };
  const outlines = outline(nouns);
  const told = chapters.flatMap(([noun, title]) => {
    const chapter = outlines.get(noun);
    return chapter ? [{ title, sections: sectionsOf(chapter, describing) }] : [];
  });
  const lines = [
    ...opening,
    ...['Pages', 'Positions', 'Common arguments', 'Commands'].map((title) => `- ${linkTo(title)}`),
    ...told.map(({ title, sections }) => `- ${linkTo(title)}: ${sections.map(shortLinkTo(title)).join(', ')}`),
    '',
    ...describeCommon(sharedSdl, schema),
    ...told.flatMap(({ title, sections }) => [
      `## ${title}`,
      '',
      ...sections.map(({ word, entries }) => `- ${word}: ${entries.map(linkToEntry).join(', ')}`),
      '',
      ...sections.flatMap(({ word, entries }) => [`### ${title}: ${word}`, '', ...entries.flatMap(printEntry)]),
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

interface Describing {
  readonly schema: GraphQLSchema;
  readonly isCommon: IsCommon;
  readonly isCommonMember: IsCommonMember;
}

interface Section {
  readonly word: string;
  readonly entries: readonly Entry[];
}

function sectionsOf(chapter: Chapter, { schema, isCommon, isCommonMember }: Describing): readonly Section[] {
  const query = schema.getQueryType()?.getFields() ?? {};
  const subscription = schema.getSubscriptionType()?.getFields() ?? {};
  const mutation = schema.getMutationType()?.getFields() ?? {};
  const types = chapter.types.flatMap((name) => schema.getType(name) ?? []).filter((type) => hasSection(type));
  const describe = (some: typeof types) => some.map((type) => describeType(type, isCommon));
  return [
    {
      word: 'queries',
      entries: pick(query, chapter.queries).map((field) => describeRootField('Query', field, isCommon)),
    },
    {
      word: 'subscriptions',
      entries: pick(subscription, chapter.subscriptions).map((field) =>
        describeRootField('Subscription', field, isCommon),
      ),
    },
    {
      word: 'mutations',
      entries: pick(mutation, chapter.mutations).map((field) => describeMutation(field, schema, isCommonMember)),
    },
    { word: 'types', entries: describe(types.filter((type) => !isInputObjectType(type) && !isEnumType(type))) },
    { word: 'inputs', entries: describe(types.filter(isInputObjectType)) },
    { word: 'enums', entries: describe(types.filter(isEnumType)) },
  ].filter(({ entries }) => entries.length > 0);
}

function pick<Field>(fields: Readonly<Record<string, Field>>, names: readonly string[]): readonly Field[] {
  return names.flatMap((name) => fields[name] ?? []);
}

function printEntry({ kind, name, lines }: Entry): readonly string[] {
  return [`#### ${kind} \`${name}\``, '', ...lines];
}

function linkToEntry({ kind, name }: Entry): string {
  return `[\`${name}\`](#${anchorOf(`${kind} ${name}`)})`;
}

function linkTo(title: string): string {
  return `[${title}](#${anchorOf(title)})`;
}

function shortLinkTo(title: string): (section: Section) => string {
  return ({ word }) => `[${word}](#${anchorOf(`${title}: ${word}`)})`;
}
