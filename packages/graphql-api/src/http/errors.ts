import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GatewayLogger } from '../gateway-parts.ts';
import type { Limits } from '../limits/limits.ts';

/** The body of every answer that is no success: the form of GraphQL's errors, whatever was asked for. */
export function errorBody(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}

/** Answers what never reaches GraphQL, as JSON: what was required, and what came. */
export function answerErrors(app: FastifyInstance, limits: Limits, logger: GatewayLogger): void {
  app.setErrorHandler<{ readonly statusCode?: number; readonly code?: string; readonly message: string }>(
    (error, request, reply) => {
      if (error instanceof GraphQLError) {
        return reply
          .code(statusOf(error))
          .send(errorBody(String(error.extensions.code ?? 'BAD_REQUEST'), error.message));
      }
      const { statusCode = 500, code = '', message } = error;
      if (statusCode >= 500) {
        logger.error({ err: error, url: request.url }, 'a request could not be answered');
        const hidden = 'required: an answer; came: a fault of the service, which its log tells';
        return reply.code(500).send(errorBody('INTERNAL', hidden));
      }
      const [ownCode, ownMessage] = explain(code, message, request.headers['content-type'], limits);
      return reply.code(statusCode).send(errorBody(ownCode, ownMessage));
    },
  );
}

function explain(code: string, message: string, contentType: string | undefined, limits: Limits): [string, string] {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return ['BODY_TOO_LARGE', `required: a body of at most ${limits.bodyBytes} bytes; came: a larger one`];
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return ['UNSUPPORTED_MEDIA_TYPE', `required: content-type application/json; came: ${contentType ?? 'none'}`];
  }
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return ['MALFORMED_JSON', 'required: a JSON body; came: an empty one'];
  return code.startsWith('FST_ERR_CTP') || code === '' || code === 'SyntaxError'
    ? ['MALFORMED_JSON', `required: a JSON body; came: one that is none (${message})`]
    : ['BAD_REQUEST', message];
}

/** The status that goes with an error that refuses a whole request. */
function statusOf({ extensions: { http } }: GraphQLError): number {
  if (typeof http !== 'object' || http === null || !('status' in http)) return 400;
  return typeof http.status === 'number' ? http.status : 400;
}
