import { type DocumentNode, type FieldDefinitionNode, Kind, type StringValueNode } from 'graphql';
import { namedType } from './named-type.ts';
import { rejectionMeanings } from './rejection-meanings.ts';

/**
 * What can be said of types and members by the role they play, by schema coordinate: the input, payload and result of
 * each mutation, the members of a batch, the pages of a list or of lineage, the values of enums that a catalogue decides.
 */
export function describeRoles(document: DocumentNode): ReadonlyMap<string, StringValueNode> {
  return new Map(
    [
      ...mutationsOf(document).flatMap(describeMutation),
      ...namesEnding(document, 'Connection').flatMap(describeConnection),
      ...pagesOfLineage(document),
      ...eventTypesOf(document),
      ...Object.entries(rejectionMeanings).map(([code, meaning]) => [`RejectionCode.${code}`, meaning] as const),
    ].map(([coordinate, text]) => [coordinate, { kind: Kind.STRING, value: text }]),
  );
}

type Said = readonly [coordinate: string, text: string];

function describeMutation({ name: { value: name }, description }: FieldDefinitionNode): readonly Said[] {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return [
    [`Mutation.${name}(input)`, 'What is told.'],
    [`CommandInput.${name}`, description?.value ?? ''],
    [`${type}Input`, `What \`${name}\` is told.`],
    [`${type}Payload`, `What \`${name}\` came to, where it was accepted.`],
    [`${type}Result`, `What \`${name}\` came to, or why it was refused.`],
  ];
}

function describeConnection(connection: string): readonly Said[] {
  const noun = connection.slice(0, -'Connection'.length);
  return [
    [connection, `A page of a list of \`${noun}\`.`],
    [`${connection}.edges`, 'What is on the page, each with its cursor.'],
    [`${connection}.nodes`, 'What is on the page.'],
    [`${noun}Edge`, `A \`${noun}\` on a page.`],
    [`${noun}Edge.cursor`, 'Its place among all: given as `after`, the next page begins behind it.'],
    [`${noun}Edge.node`, `The \`${noun}\`.`],
  ];
}

/** How many nodes a page of lineage has, wherever a type has a field of it. */
function pagesOfLineage({ definitions }: DocumentNode): readonly Said[] {
  return definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (type.fields ?? [])
          .filter((field) => namedType(field.type) === 'Lineage')
          .map(
            (field): Said => [`${type.name.value}.${field.name.value}(first)`, 'How many nodes; 1,000 unless given.'],
          )
      : [],
  );
}

/** Each event type as the catalogue describes it, which stands on the object type of its name. */
function eventTypesOf({ definitions }: DocumentNode): readonly Said[] {
  return definitions.flatMap((each): readonly Said[] =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION && each.interfaces?.some(({ name }) => name.value === 'Event')
      ? [[`EventType.${each.name.value}`, each.description?.value ?? '']]
      : [],
  );
}

function mutationsOf({ definitions }: DocumentNode): readonly FieldDefinitionNode[] {
  return definitions.flatMap((each) =>
    (each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    each.name.value === 'Mutation'
      ? (each.fields ?? [])
      : [],
  );
}

function namesEnding({ definitions }: DocumentNode, ending: string): readonly string[] {
  return definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value.endsWith(ending) ? [each.name.value] : [],
  );
}
