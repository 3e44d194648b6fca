import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GatewayLogger } from './gateway-parts.ts';
import { inOurWords } from './in-our-words.ts';
import { isPublicCode, stopping } from './public-error.ts';

/** Turns an error into what a caller sees: its message and a code, never a stack, and nothing of a fault of ours. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** GraphQL's and Apollo's own errors are about the request, so their words may be seen. */
const requestCodes: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Faults of the store and of the views, and of what they hold, by name: what the caller can do about them. */
const storeFaults: Readonly<Record<string, { readonly code: string; readonly message: string } | undefined>> = {
  StoreClosed: {
    code: 'STOPPING',
    message: stopping,
  },
  UnknownEvent: {
    code: 'WRITTEN_BY_NEWER',
    message:
      'required: events that this service can read; came: some that a newer Pedigree wrote; it has to be upgraded',
  },
  AppendFailed: {
    code: 'NOT_WRITTEN',
    message: 'required: a log that takes events; came: one that could not write; nothing was written, send it again',
  },
  ReadFailed: {
    code: 'LOG_UNREACHABLE',
    message: 'required: a log that can be read; came: one that does not answer; ask again',
  },
  ViewsReadFailed: {
    code: 'VIEWS_UNREACHABLE',
    message: 'required: views that can be read; came: a server that does not answer, or not in time; ask again',
  },
  PositionUnknown: {
    code: 'INVALID_ARGUMENT',
    message: 'required: the position of an event of this log, or 0; came: one at which there is none',
  },
  OutcomeUnknown: {
    code: 'OUTCOME_UNKNOWN',
    message:
      'required: an answer of the log; came: none; it may be written or not: send it again with the same commandId, which writes it once',
  },
};

/** GraphQL's guesses at what was meant, which tell names of the schema. */
const suggestion = /\s*Did you mean .*$/s;

/**
 * Makes the formatter of a gateway; it logs what it hides. Without `suggestions`, nobody is told names that they did not
 * know.
 */
export function createErrorFormatter(
  logger: GatewayLogger,
  { suggestions }: { readonly suggestions: boolean },
): FormatError {
  const format = createFullFormatter(logger);
  if (suggestions) return format;
  return (formatted, error) => {
    const told = format(formatted, error);
    return { ...told, message: told.message.replace(suggestion, '') };
  };
}

function createFullFormatter(logger: GatewayLogger): FormatError {
  return (formatted, error) => {
    const origin = originOf(error);
    const own = origin instanceof GraphQLError ? origin.extensions.code : undefined;
    if (isPublicCode(own)) return { ...formatted, extensions: { ...formatted.extensions, code: own } };
    const code = formatted.extensions?.code;
    if (requestCodes.has(code) || (origin instanceof GraphQLError && code === undefined)) {
      const message = inOurWords(formatted.message);
      return { ...formatted, message, extensions: { ...formatted.extensions, code: code ?? 'BAD_USER_INPUT' } };
    }
    if (origin instanceof GraphQLError)
      return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_USER_INPUT' } };
    const known = origin instanceof Error ? storeFaults[origin.name] : undefined;
    logger.error({ err: origin, path: formatted.path }, 'a request could not be answered');
    const { path } = formatted;
    const hidden = known ?? {
      code: 'INTERNAL',
      message: 'required: an answer; came: a fault of the service, which its log tells',
    };
    return { message: hidden.message, ...(path ? { path } : {}), extensions: { code: hidden.code } };
  };
}

/** What was first thrown. */
function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}

/** Formats errors where Apollo does not: on WebSocket and SSE, and of operations that pass it by. */
export function formatErrors(format: FormatError, errors: readonly GraphQLError[]): GraphQLFormattedError[] {
  return errors.map((error) => format(withoutStatus(error.toJSON()), error));
}

/** Without the status that goes with a refusal: HTTP tells it beside the answer, and no transport in it. */
function withoutStatus({ extensions, ...error }: GraphQLFormattedError): GraphQLFormattedError {
  if (!extensions) return error;
  const { http: _, ...told } = extensions;
  return { ...error, extensions: told };
}

/** A result as JSON, its errors formatted. */
export function formatResult(format: FormatError, { errors, ...result }: ExecutionResult): string {
  return JSON.stringify(errors ? { ...result, errors: formatErrors(format, errors) } : result);
}
