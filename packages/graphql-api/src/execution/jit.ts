import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Runs one operation that was parsed and validated. */
export type Execute = (operation: {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}) => Promise<ExecutionResult>;

/** GraphQL's own executor. */
export function createPlainExecutor(schema: GraphQLSchema): Execute {
  return async ({ document, operationName, variables, context }) => {
    const given: ExecutionArgs = { schema, document, variableValues: variables, contextValue: context };
    return execute(operationName === undefined ? given : { ...given, operationName });
  };
}

/**
 * Runs operations by plans that graphql-jit compiled, from their second use on: what is asked once is not worth one.
 * A document is known by its identity, so whoever keeps parsed documents gets plans, which are kept as long as these.
 */
export function createJitExecutor(schema: GraphQLSchema): Execute {
  const plain = createPlainExecutor(schema);
  const seen = new WeakSet<DocumentNode>();
  const plans = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>();

  function findPlan(document: DocumentNode, operationName: string | undefined): CompiledQuery | null {
    if (!seen.has(document)) {
      seen.add(document);
      return null;
    }
    const ofDocument = plans.get(document) ?? new Map<string, CompiledQuery | null>();
    plans.set(document, ofDocument);
    const name = operationName ?? '';
    const known = ofDocument.get(name);
    if (known !== undefined) return known;
    const compiled = compileQuery(schema, document, operationName);
    const plan = isCompiledQuery(compiled) ? compiled : null;
    ofDocument.set(name, plan);
    return plan;
  }

  return async (operation) => {
    const plan = findPlan(operation.document, operation.operationName);
    if (!plan) return plain(operation);
    const { data, errors } = await plan.query(undefined, operation.context, { ...operation.variables });
    return { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map(toGraphqlError) } : {}) };
  };
}

/** What graphql-jit calls an error has members missing that graphql's own always has. */
function toGraphqlError({ message, path, originalError }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path, originalError });
}
