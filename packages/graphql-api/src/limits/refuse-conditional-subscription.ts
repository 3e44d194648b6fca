import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

/**
 * Refuses `@skip` and `@include` at the root of a subscription, as GraphQL does since September 2025 (section 5.2.4.1):
 * what it subscribes to may not hang on variables. GraphQL.js 16 throws there, in the midst of validation, where a
 * variable decides, which would be a fault of the service; so whatever is refused here is taken out of the document,
 * which nobody executes, before GraphQL's own rules come to it.
 */
export const refuseConditionalSubscription: ValidationRule = (context) => ({
  Document(document) {
    for (const selection of rootsOfSubscriptions(document)) {
      const conditional = selection.directives?.filter(isCondition) ?? [];
      if (conditional.length === 0) continue;
      const name = conditional.map((directive) => `@${directive.name.value}`).join(' and ');
      const message = `required: a subscription without conditions at its root; came: ${name}`;
      context.reportError(new GraphQLError(message, { nodes: conditional }));
      Object.assign(selection, { directives: selection.directives?.filter((directive) => !isCondition(directive)) });
    }
  },
});

function isCondition({ name }: NonNullable<FieldNode['directives']>[number]): boolean {
  return name.value === 'skip' || name.value === 'include';
}

/** What stands at the root of subscriptions, in fragments too; each once. */
function rootsOfSubscriptions(document: DocumentNode): ReadonlySet<SelectionNode> {
  const found = new Set<SelectionNode>();
  const take = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (found.has(selection)) continue;
      found.add(selection);
      if (selection.kind === Kind.INLINE_FRAGMENT) take(selection.selectionSet);
      if (selection.kind === Kind.FRAGMENT_SPREAD) takeFragment(selection.name.value);
    }
  };
  const takeFragment = (name: string): void => {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name) take(definition.selectionSet);
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'subscription')
      take(definition.selectionSet);
  return found;
}
