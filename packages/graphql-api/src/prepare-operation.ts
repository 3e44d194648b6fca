import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Context } from './context.ts';
import type { CheckOperation } from './limits/check-operation.ts';
import type { Limits } from './limits/limits.ts';

/** An operation as it came over a WebSocket or SSE. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What can be executed, or why not. */
export type Prepared = (ExecutionArgs & { contextValue: Context }) | readonly GraphQLError[];

/** Checks operations that do not go through Apollo as strictly as those that do. */
export function createPreparation(
  schema: GraphQLSchema,
  limits: Limits,
  ownRules: readonly ValidationRule[],
  check: CheckOperation,
): (request: OperationRequest, context: Context) => Prepared {
  const rules = [...specifiedRules, ...ownRules];
  return ({ query, operationName, variables }, context) => {
    const document = parseDocument(query, limits.tokens);
    if (document instanceof GraphQLError) return [document];
    const errors = validate(schema, document, rules);
    if (errors.length > 0) return errors;
    const operation = getOperationAST(document, operationName);
    if (!operation) return [new GraphQLError('required: an operationName that the document has; came: none')];
    const variableValues = { ...variables };
    const refusal = check(document, operation, variableValues);
    if (refusal) return [refusal];
    return {
      schema,
      // A subscription keeps it as long as it is open: parsed anew without locations, it weighs a fifth.
      document: parse(query, { noLocation: true }),
      operationName: operationName ?? null,
      variableValues,
      contextValue: context,
    };
  };
}

function parseDocument(query: string, maxTokens: number): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    // One that is nested too deeply runs out of stack, and is its sender's fault too.
    if (error instanceof RangeError) return new GraphQLError(error.message);
    throw error;
  }
}
