import type { Scope } from '@pedigree/views';
import { type ExecutionArgs, getOperationAST, print, visit } from 'graphql';

/**
 * The same for subscriptions that are told the same of an event: everything counts, what they may see too, but where they
 * began, the root field's `after`, and the variables that nothing else uses.
 */
export function operationKey({ document, operationName, variableValues }: ExecutionArgs, scope: Scope): string {
  const root = getOperationAST(document, operationName)?.selectionSet.selections[0];
  const used = new Set<string>();
  const rest = visit(document, {
    VariableDefinition: () => null,
    Argument: ({ name }, _, __, ___, ancestors) =>
      name.value === 'after' && ancestors.at(-1) === root ? null : undefined,
    Variable: ({ name }) => void used.add(name.value),
  });
  const variables = [...used].sort().map((name) => [name, variableValues?.[name] ?? null]);
  return JSON.stringify([print(rest), operationName ?? null, variables, scope]);
}
