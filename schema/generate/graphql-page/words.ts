import {
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';

/** Something with a heading of its own: a field of a root, or a type. */
export interface Entry {
  /** The word before its name: `Query`, `Input`. */
  readonly kind: string;
  readonly name: string;
  /** What stands under the heading. */
  readonly lines: readonly string[];
}

/** A description on one line. */
export function inline(description: string | null | undefined): string {
  return (description ?? '').trim().replaceAll(/\s*\n\s*/g, ' ');
}

/** A table in Markdown; nothing where it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)];
}

/** The word that stands before a type's name in its heading. */
export function kindOf(type: GraphQLNamedType): string {
  if (isScalarType(type)) return 'Scalar';
  if (isEnumType(type)) return 'Enum';
  if (isInputObjectType(type)) return 'Input';
  if (isInterfaceType(type)) return 'Interface';
  return isObjectType(type) ? 'Type' : 'Union';
}

/** The anchor that a heading gets: lower case, letters, digits and hyphens. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

/** A type as it is written, with a link to where it is described; a page links to what is on it. */
export function link(type: GraphQLType): string {
  const named = getNamedType(type);
  if (isSpecifiedScalarType(named)) return `\`${type}\``;
  const item = itemOfPage(named);
  if (item) return `a [page](#pages) of ${link(item)}`;
  const command = commandOf(named);
  if (command) return `[\`${type}\`](#${anchorOf(`Mutation ${command}`)})`;
  return `[\`${type}\`](#${anchorOf(`${kindOf(named)} ${named.name}`)})`;
}

/** What a page has on it; undefined for a type that is no page. */
function itemOfPage(type: GraphQLNamedType): GraphQLOutputType | undefined {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return undefined;
  const nodes = type.getFields().nodes;
  return nodes && getNamedType(nodes.type);
}

/** The mutation that takes this input; undefined for an input that is no command's. */
export function commandOf(type: GraphQLNamedType): string | undefined {
  if (!isInputObjectType(type) || !('dryRun' in type.getFields())) return undefined;
  return `${type.name.charAt(0).toLowerCase()}${type.name.slice(1, -'Input'.length)}`;
}
