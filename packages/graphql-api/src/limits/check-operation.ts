import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
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

/** Makes the check of a schema. What follows from a document alone is worked out once, and kept as long as the document. */
export function createOperationCheck(schema: GraphQLSchema, limits: Limits): CheckOperation {
  const costs = new WeakMap<OperationDefinitionNode, Cost>();
  return (document, operation, variables) => {
    const cost = costs.get(operation) ?? costOf(schema, document, operation);
    costs.set(operation, cost);
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
