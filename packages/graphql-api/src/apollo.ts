import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { Context } from './context.ts';
import type { Execute } from './execution/jit.ts';
import type { FormatError } from './format-error.ts';
import type { GatewayMetrics } from './gateway-parts.ts';
import type { CheckOperation } from './limits/check-operation.ts';
import type { Limits } from './limits/limits.ts';
import { refusedRequest } from './public-error.ts';

/** Makes the GraphQL server of HTTP. Nothing of it reports to anyone; operations run by `execute`. */
export function createApollo(options: {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly limits: Limits;
  /** What a document is checked for besides GraphQL's own rules. */
  readonly rules: readonly ValidationRule[];
  readonly check: CheckOperation;
  readonly formatError: FormatError;
  readonly metrics: GatewayMetrics;
  readonly monotonic: () => number;
  /** Told of the text of every document that was parsed and validated. */
  readonly onValid: (text: string) => void;
}): ApolloServer<Context> {
  const { schema, execute, limits, rules, check, formatError, metrics, monotonic, onValid } = options;
  return new ApolloServer<Context>({
    gateway: gatewayOf(schema, execute),
    nodeEnv: 'production',
    introspection: true,
    // What another site's page sends never comes here: `http/guard-origin.ts`.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    // What was asked before is known before Apollo is asked, and bounded by its weight: `execution/known-operations.ts`.
    documentStore: null,
    validationRules: [...rules],
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      watching({ check, metrics, monotonic, onValid }),
    ],
  });
}

/** Apollo hands operations to whoever executes them through what it calls a gateway. */
function gatewayOf(schema: GraphQLSchema, execute: Execute): ApolloServerOptionsWithGateway<Context>['gateway'] {
  return {
    load: async () => ({
      executor: async ({ document, request, context }) => {
        const { data, errors } = await execute({
          document,
          operationName: request.operationName,
          variables: request.variables ?? {},
          context,
        });
        return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
      },
    }),
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: async () => {},
  };
}

const notHere =
  'required: a subscription over server-sent events (accept: text/event-stream) or WebSocket; came: one that accepts JSON';

/** Checks what only shows with the variables, and measures. One plugin: Apollo waits for each at every step. */
function watching({
  check,
  metrics,
  monotonic,
  onValid,
}: Pick<
  Parameters<typeof createApollo>[0],
  'check' | 'metrics' | 'monotonic' | 'onValid'
>): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      const began = monotonic();
      return {
        didResolveOperation: async ({ document, operation, request, source }) => {
          if (operation?.operation === 'subscription') throw refusedRequest('INVALID_ARGUMENT', notHere);
          onValid(source);
          const refusal = operation && check(document, operation, request.variables ?? {});
          if (refusal) throw refusal;
        },
        willSendResponse: async ({ operation, errors, request: { http }, response }) => {
          // GraphQL over HTTP: whoever asks for this media type reads in the body, not in the status, why it was refused.
          if (response.http.status === 400 && http?.headers.get('accept') === 'application/json')
            response.http.status = 200;
          if (!operation || operation.operation === 'subscription') return;
          metrics.operationAnswered(operation.operation, errors !== undefined, (monotonic() - began) / 1000);
        },
      };
    },
  };
}
