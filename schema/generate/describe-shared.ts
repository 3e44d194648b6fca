import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type StringValueNode,
  visit,
} from 'graphql';
import { describeRoles } from './describe-roles.ts';
import { namedType } from './named-type.ts';

type Member = FieldDefinitionNode | InputValueDefinitionNode;
type Ancestors = readonly (ASTNode | readonly ASTNode[])[];

/** The templates in shared.graphql: of the fields of types, of the members of inputs, and of arguments. */
const templateNames = ['SharedFields', 'SharedInputFields', 'SharedArguments'] as const;

/**
 * The SDL with what is said once filled in wherever it holds, and without the templates that say it. A description that
 * stands there already is kept; else a member takes that of the interface which declares it, then that of the role it
 * plays (of a page, of a payload), then that of the template member of its name and type.
 *
 * @throws Error for a template member that describes nothing.
 */
export function describeShared(document: DocumentNode): DocumentNode {
  const roles = describeRoles(document);
  const unused = new Set(
    templateNames.flatMap((name) => membersOf(document, name).map((member) => `${name}.${member.name.value}`)),
  );
  const fromTemplate = (name: (typeof templateNames)[number], member: Member): StringValueNode | undefined => {
    const found = membersOf(document, name).find((each) => isSaidOf(each, member));
    if (found) unused.delete(`${name}.${member.name.value}`);
    return found?.description;
  };
  const describeType = {
    leave: (type: { readonly name: { readonly value: string }; readonly description?: StringValueNode }) =>
      describe(type, () => roles.get(type.name.value)),
  };
  const described: DocumentNode = visit(withoutTemplates(document), {
    FieldDefinition: {
      leave: (field, _key, _parent, _path, ancestors) => {
        const owner = nameOf(ancestors);
        return describe(
          field,
          () => fromInterface(document, owner, field),
          () => roles.get(`${owner}.${field.name.value}`),
          () => fromTemplate('SharedFields', field),
        );
      },
    },
    InputValueDefinition: {
      leave: (value, _key, _parent, _path, ancestors) => {
        const isArgument = lastNode(ancestors)?.kind === Kind.FIELD_DEFINITION;
        return isArgument
          ? describe(
              value,
              () => roles.get(`${nameOf(ancestors)}(${value.name.value})`),
              () => fromTemplate('SharedArguments', value),
            )
          : describe(
              value,
              () => roles.get(`${nameOf(ancestors)}.${value.name.value}`),
              () => fromTemplate('SharedInputFields', value),
            );
      },
    },
    EnumValueDefinition: {
      leave: (value, _key, _parent, _path, ancestors) =>
        describe(value, () => roles.get(`${nameOf(ancestors)}.${value.name.value}`)),
    },
    ObjectTypeDefinition: describeType,
    InputObjectTypeDefinition: describeType,
    UnionTypeDefinition: describeType,
  });
  if (unused.size > 0) throw new Error(`required: shared descriptions that describe something; came: ${[...unused]}`);
  return described;
}

/** The node with the first description that there is. */
function describe<Node extends { readonly description?: StringValueNode }>(
  node: Node,
  ...sources: readonly (() => StringValueNode | undefined)[]
): Node {
  if (node.description) return node;
  for (const source of sources) {
    const description = source();
    if (description) return { ...node, description };
  }
  return node;
}

function withoutTemplates(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.filter((each) => !templateNames.some((name) => isNamed(each, name)));
  return { ...document, definitions };
}

function fromInterface(document: DocumentNode, owner: string, field: FieldDefinitionNode): StringValueNode | undefined {
  return document.definitions
    .flatMap((each) => (isNamed(each, owner) && 'interfaces' in each ? (each.interfaces ?? []) : []))
    .flatMap(({ name }) => membersOf(document, name.value))
    .find((member) => isSaidOf(member, field) && member.description)?.description;
}

function membersOf(document: DocumentNode, name: string): readonly Member[] {
  return document.definitions.flatMap((each): readonly Member[] => {
    if (!isNamed(each, name)) return [];
    return each.kind === Kind.OBJECT_TYPE_DEFINITION ||
      each.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
      ? (each.fields ?? [])
      : [];
  });
}

/** Whether a member goes by the same name and the same named type as another: lists and `!` do not matter. */
function isSaidOf(template: Member, member: Member): boolean {
  return template.name.value === member.name.value && namedType(template.type) === namedType(member.type);
}

function isNamed(definition: DefinitionNode, name: string): boolean {
  return 'name' in definition && definition.name?.value === name;
}

/** The schema coordinate of what holds a node: `Type`, or `Type.field`. */
function nameOf(ancestors: Ancestors): string {
  return ancestors.flatMap((each) => ('name' in each && each.name ? [each.name.value] : [])).join('.');
}

function lastNode(ancestors: Ancestors): ASTNode | undefined {
  return ancestors.findLast((each): each is ASTNode => 'kind' in each);
}
