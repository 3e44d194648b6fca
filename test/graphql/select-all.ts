import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/** Where a selection is: how many levels it may still go down, and whether it is below one of {@link wideTypes}. */
interface Place {
  readonly schema: GraphQLSchema;
  readonly levels: number;
  readonly isWide: boolean;
}

/** Types that are found below nearly every type, and have nearly every type below them: selected once on each way. */
const wideTypes: ReadonlySet<string> = new Set(['Lineage', 'Impact', 'Recipe']);

/**
 * A selection of every field of a type that needs no argument, and of what is below it so many levels deep. A field that
 * several members of a union have goes by the name `<type>_<field>`, since their types may differ.
 */
export function selectAll(schema: GraphQLSchema, typeName: string, levels: number): string {
  const type = schema.getType(typeName);
  if (!type) throw new Error(`required: a type of the schema; came: ${typeName}`);
  return select(type, { schema, levels, isWide: wideTypes.has(typeName) });
}

function select(type: GraphQLNamedType, place: Place): string {
  if (!isUnionType(type)) return selectFields(type, place, (name) => name);
  const members = type.getTypes();
  const parts = members.map((each) => {
    const others = members.filter((other) => other !== each);
    const isShared = (name: string) => others.some((other) => Object.hasOwn(other.getFields(), name));
    const nameOf = (name: string) => (isShared(name) ? `${each.name}_${name}: ${name}` : name);
    return `... on ${each.name} ${selectFields(each, place, nameOf)}`;
  });
  return `{ __typename ${parts.join(' ')} }`;
}

function selectFields(type: GraphQLNamedType, place: Place, nameOf: (name: string) => string): string {
  if (!isObjectType(type) && !isInterfaceType(type))
    throw new Error(`required: a type with fields; came: ${type.name}`);
  const fields = Object.values(type.getFields()).flatMap((field) => selectField(field, place, nameOf));
  return `{ __typename ${fields.join(' ')} }`;
}

function selectField(
  field: GraphQLField<unknown, unknown>,
  { schema, levels, isWide }: Place,
  nameOf: (name: string) => string,
): string[] {
  if (field.args.some(isRequiredArgument)) return [];
  const type = getNamedType(field.type);
  const name = nameOf(field.name);
  if (isLeafType(type)) return [name];
  const isWideItself = wideTypes.has(type.name);
  if (levels === 0 || (isWide && isWideItself)) return [];
  return [`${name} ${select(type, { schema, levels: levels - 1, isWide: isWide || isWideItself })}`];
}
