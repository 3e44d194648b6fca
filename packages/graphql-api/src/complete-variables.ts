import { type VariableDefinitionNode, valueFromASTUntyped } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** The variables that an operation is executed with, of those that came. */
export type CompleteVariables = (variables: Variables) => Variables;

/**
 * Works out once how an operation's variables are completed: one that did not come has its default, where it has one, and
 * one that came as null stays null. Threat: who looks at what came alone takes a default for nothing, and the operation
 * for another one.
 */
export function completionOf(definitions: readonly VariableDefinitionNode[]): CompleteVariables {
  const defaults = definitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  if (defaults.length === 0) return (variables) => variables;
  const unlessGiven = Object.fromEntries(defaults);
  return (variables) => ({ ...unlessGiven, ...variables });
}
