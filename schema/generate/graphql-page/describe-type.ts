import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { describeFields, type IsCommon } from './describe-field.ts';
import { commandOf, type Entry, inline, kindOf, link, table } from './words.ts';

/** A type: what it is, and each of its parts. */
export function describeType(type: GraphQLNamedType, isCommon: IsCommon): Entry {
  return {
    kind: kindOf(type),
    name: type.name,
    lines: [inline(type.description), '', ...partsOf(type, isCommon)],
  };
}

function partsOf(type: GraphQLNamedType, isCommon: IsCommon): readonly string[] {
  if (isObjectType(type) || isInterfaceType(type)) {
    return [...describeFields(Object.values(type.getFields()), isCommon), ''];
  }
  if (isInputObjectType(type)) {
    const rows = Object.values(type.getFields()).map(({ name, type, description }) => [
      `\`${name}\``,
      link(type),
      inline(description),
    ]);
    return [...table(['member', 'type', 'what it is'], rows), ''];
  }
  if (isEnumType(type)) {
    const rows = type.getValues().map(({ name, description }) => [`\`${name}\``, inline(description)]);
    return [...table(['value', 'what it means'], rows), ''];
  }
  return isUnionType(type) ? [`One of ${type.getTypes().map(link).join(', ')}.`, ''] : [];
}

/**
 * Whether a type has a section of its own. Pages, payloads, inputs of commands and their results are explained where
 * they are used, and the types of events in docs/events.md.
 */
export function hasSection(type: GraphQLNamedType): boolean {
  if (isUnionType(type)) return type.getTypes().every(({ name }) => name !== 'Rejection');
  if (!isObjectType(type)) return commandOf(type) === undefined;
  const implemented = type.getInterfaces().map(({ name }) => name);
  const isOnPages = type.name.endsWith('Connection') || 'cursor' in type.getFields();
  return !isOnPages && !implemented.includes('Event') && !implemented.includes('Payload');
}
