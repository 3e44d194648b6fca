import { rejectionCodes } from '@pedigree/kernel';
import { type InterfaceTypeDefinitionNode, Kind, parse, print } from 'graphql';
import { definitions } from '../events/index.ts';

/**
 * The SDL that the catalogue and the kernel decide: the enum of event types, one type an event with the fields of the
 * interface `Event`, and the enum of the reasons for which a command is refused.
 */
export function eventsSdl(nouns: readonly string[]): string {
  const fields = findEventInterface(nouns).fields ?? [];
  const body = fields.map(({ description: _, ...field }) => print(field)).join('\n  ');
  const types = [...definitions.values()].map(
    ({ type, meaning }) => `${JSON.stringify(meaning)}\ntype ${type} implements Event & Node {\n  ${body}\n}`,
  );
  return `${[
    enumSdl('Every type of event there is.', 'EventType', [...definitions.keys()]),
    enumSdl('Why a command was refused.', 'RejectionCode', rejectionCodes),
    ...types,
  ].join('\n\n')}\n`;
}

function findEventInterface(nouns: readonly string[]): InterfaceTypeDefinitionNode {
  for (const definition of nouns.flatMap((noun) => parse(noun).definitions)) {
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === 'Event') return definition;
  }
  throw new Error('required: interface Event in the SDL; came: none');
}

function enumSdl(description: string, name: string, values: readonly string[]): string {
  return `${JSON.stringify(description)}\nenum ${name} {\n  ${values.join('\n  ')}\n}`;
}
