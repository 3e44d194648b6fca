import { type DefinitionNode, Kind, parse } from 'graphql';

/** The SDL of one noun, by the name of its file. */
export interface NounSdl {
  readonly noun: string;
  readonly sdl: string;
}

/** What one file of SDL brings: names of types, and of the fields that it adds to the roots, in its order. */
export interface Chapter {
  readonly types: readonly string[];
  readonly queries: readonly string[];
  readonly mutations: readonly string[];
  readonly subscriptions: readonly string[];
}

/** What each file of SDL brings. */
export function outline(nouns: readonly NounSdl[]): ReadonlyMap<string, Chapter> {
  return new Map(nouns.map(({ noun, sdl }) => [noun, outlineOf(parse(sdl).definitions)]));
}

const roots = ['Query', 'Mutation', 'Subscription'];

function outlineOf(definitions: readonly DefinitionNode[]): Chapter {
  return {
    types: definitions.flatMap((each) =>
      'name' in each && each.name && isDefinition(each) && !roots.includes(each.name.value) ? [each.name.value] : [],
    ),
    queries: fieldsOf(definitions, 'Query'),
    mutations: fieldsOf(definitions, 'Mutation'),
    subscriptions: fieldsOf(definitions, 'Subscription'),
  };
}

function isDefinition({ kind }: DefinitionNode): boolean {
  return kind.endsWith('TypeDefinition');
}

function fieldsOf(definitions: readonly DefinitionNode[], root: string): readonly string[] {
  return definitions.flatMap((each) =>
    (each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION) && each.name.value === root
      ? (each.fields ?? []).map(({ name }) => name.value)
      : [],
  );
}
