import type { Scope } from '@pedigree/views';
import { type ExecutionArgs, getOperationAST, print, visit } from 'graphql';
import { completionOf } from '../../complete-variables.ts';

/**
 * The same for subscriptions that are told the same of an event: everything counts, what they may see too, but where they
 * began, the root field's `after`, and the variables that nothing else uses. Of a variable its value counts, be it what
 * came or its default; that it has none is not that it is null.
 */
export function operationKey({ document, operationName, variableValues }: ExecutionArgs, scope: Scope): string {
  const operation = getOperationAST(document, operationName);
  const root = operation?.selectionSet.selections[0];
  const used = new Set<string>();
  const rest = visit(document, {
    VariableDefinition: () => null,
    Argument: ({ name }, _, __, ___, ancestors) =>
      name.value === 'after' && ancestors.at(-1) === root ? null : undefined,
    Variable: ({ name }) => void used.add(name.value),
  });
  const values = completionOf(operation?.variableDefinitions ?? [])(variableValues ?? {});
  const variables = [...used].sort().map((name) => (Object.hasOwn(values, name) ? [name, values[name]] : [name]));
  return JSON.stringify([print(rest), operationName ?? null, variables, scope]);
}
