import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** The schema coordinates of every type, field, argument, input member and enum value that nothing is said about. */
export function findUndescribed(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap(partsOf)
    .filter(({ description }) => !description?.trim())
    .map(({ coordinate }) => coordinate);
}

interface Part {
  readonly coordinate: string;
  readonly description?: string | null | undefined;
}

function partsOf(type: GraphQLNamedType): readonly Part[] {
  return [{ coordinate: type.name, description: type.description }, ...membersOf(type)];
}

function membersOf(type: GraphQLNamedType): readonly Part[] {
  const toPart = ({
    name,
    description,
  }: {
    readonly name: string;
    readonly description?: string | null | undefined;
  }) => ({
    coordinate: `${type.name}.${name}`,
    description,
  });
  if (isEnumType(type)) return type.getValues().map(toPart);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(toPart);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): readonly Part[] => [
    toPart(field),
    ...field.args.map(({ name, description }) => ({
      coordinate: `${type.name}.${field.name}(${name}:)`,
      description,
    })),
  ]);
}
