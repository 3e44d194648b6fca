import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** A field of a request, as its resolver is told of it. */
export interface Asked {
  readonly fieldNodes: readonly FieldNode[];
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** By the set of names: what each field that was seen came to. A document is kept, and with it what is found here. */
const seen = new WeakMap<ReadonlySet<string>, WeakMap<FieldNode, boolean>>();

/** Whether a request asks for no other members of a field than these. What `@skip` leaves out counts as asked for. */
export function asksOnly({ fieldNodes, fragments }: Asked, names: ReadonlySet<string>): boolean {
  const found = seen.get(names) ?? new WeakMap<FieldNode, boolean>();
  seen.set(names, found);
  return fieldNodes.every((node) => {
    const known = found.get(node);
    if (known !== undefined) return known;
    const answer = hasOnly(node.selectionSet, fragments, names);
    found.set(node, answer);
    return answer;
  });
}

/** Fragments hold no circle: a document in which they do is refused before. */
function hasOnly(
  selections: SelectionSetNode | undefined,
  fragments: Asked['fragments'],
  names: ReadonlySet<string>,
): boolean {
  return (selections?.selections ?? []).every((selection) => {
    if (selection.kind === Kind.FIELD) return names.has(selection.name.value);
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    return hasOnly(fragment?.selectionSet, fragments, names);
  });
}
