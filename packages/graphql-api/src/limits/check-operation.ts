import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type CompleteVariables, completionOf } from '../complete-variables.ts';
import { refusedRequest } from '../public-error.ts';
import { type Cost, costOf } from './cost.ts';
import { countListItems } from './count-list-items.ts';
import type { Limits } from './limits.ts';

/** Refuses what only shows with the variables: an operation's cost, and the lists that they bring. */
export type CheckOperation = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) => GraphQLError | null;

/** What follows from an operation without its variables. */
interface Measured {
  readonly cost: Cost;
  readonly complete: CompleteVariables;
}

/** Makes the check of a schema. What follows from a document alone is worked out once, and kept as long as the document. */
export function createOperationCheck(schema: GraphQLSchema, limits: Limits): CheckOperation {
  const measured = new WeakMap<OperationDefinitionNode, Measured>();

  function measure(document: DocumentNode, operation: OperationDefinitionNode): Measured {
    const complete = completionOf(operation.variableDefinitions ?? []);
    const made = { cost: costOf(schema, document, operation), complete };
    measured.set(operation, made);
    return made;
  }

  return (document, operation, given) => {
    const { cost, complete } = measured.get(operation) ?? measure(document, operation);
    const variables = complete(given);
    const fields = Math.ceil(cost(variables));
    if (fields > limits.cost) {
      return refusedRequest(
        'LIMIT_EXCEEDED',
        `required: a cost of at most ${limits.cost} fields, lists counted as long as they are asked for; came: ${fields}`,
      );
    }
    const items = countListItems(schema, operation, variables);
    if (items <= limits.listItems) return null;
    return refusedRequest('LIMIT_EXCEEDED', `required: at most ${limits.listItems} items in a list; came: ${items}`);
  };
}
