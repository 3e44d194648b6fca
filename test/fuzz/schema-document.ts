import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { asked } from '../graphql/client-documents.ts';
import { oddValues } from './mutate.ts';
import { publishedSchema as schema } from './published-schema.ts';

/** Draws a number from 0 up to, but not including, another. */
type Below = (limit: number) => number;

/** Questions that the grammar allows, with every argument right or nearly so, made of the schema alone. */
export const schemaDocuments: fc.Arbitrary<string> = fc
  .array(fc.nat(0x7fffffff), { minLength: 60, maxLength: 60 })
  .map((numbers) => {
    let next = 0;
    const below: Below = (limit) => (numbers[next++ % numbers.length] ?? 0) % limit;
    const type = schema.getQueryType();
    return type ? `query ${selectionOf(type, 1 + below(4), below)}` : '';
  });

function selectionOf(type: GraphQLNamedType, levels: number, below: Below): string {
  const parts = Array.from({ length: 1 + below(4) }, () => selectionPart(type, levels, below));
  return `{ __typename ${parts.join(' ')} }`;
}

function selectionPart(type: GraphQLNamedType, levels: number, below: Below): string {
  if (isUnionType(type) || (isInterfaceType(type) && below(3) === 0)) {
    const members = schema.getPossibleTypes(type);
    const member = members[below(members.length)];
    return member ? `... on ${member.name} ${selectionOf(member, levels, below)}` : '';
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields());
  const field = fields[below(fields.length)];
  return field ? fieldText(field, levels, below) : '';
}

function fieldText(field: GraphQLField<unknown, unknown>, levels: number, below: Below): string {
  const type = getNamedType(field.type);
  if (!isLeafType(type) && levels === 0) return '';
  const given = field.args.filter((each) => isNonNullType(each.type) || below(3) === 0);
  const args = given.map(({ name, type: wanted }) => `${name}: ${argumentText(name, wanted, below)}`);
  const head = `a${below(1_000)}: ${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}`;
  const directive = below(12) === 0 ? ` @skip(if: ${below(2) === 0})` : '';
  return `${head}${directive}${isLeafType(type) ? '' : ` ${selectionOf(type, levels - 1, below)}`}`;
}

function argumentText(name: string, type: GraphQLInputType, below: Below): string {
  if (below(6) === 0) return literal(oddValues[below(oddValues.length)]);
  if (isNonNullType(type)) return argumentText(name, type.ofType, below);
  if (isListType(type))
    return `[${Array.from({ length: below(3) }, () => argumentText(name, type.ofType, below)).join(', ')}]`;
  if (isEnumType(type)) return type.getValues()[below(type.getValues().length)]?.name ?? 'NONE';
  if (isInputObjectType(type)) {
    const members = Object.values(type.getFields()).filter((each) => isNonNullType(each.type) || below(2) === 0);
    return `{${members.map((each) => `${each.name}: ${argumentText(each.name, each.type, below)}`).join(', ')}}`;
  }
  const texts: Readonly<Record<string, string>> = {
    Int: String(below(2_000) - 5),
    Boolean: String(below(2) === 0),
    DateTime: '"2026-05-01T00:00:00Z"',
    KnownAt: below(2) === 0 ? '"now"' : '"2026-05-01"',
    Long: String(below(10)),
    Float: `${below(10)}.5`,
  };
  const text = asked[name];
  return texts[type.name] ?? literal(typeof text === 'string' ? text : oddValues[below(oddValues.length)]);
}

/** A value as GraphQL writes it: as JSON, but for the names of members. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return `{${Object.entries(value)
    .map(([name, member]) => `${name}: ${literal(member)}`)
    .join(', ')}}`;
}
