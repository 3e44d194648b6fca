import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError, getOperationAST } from 'graphql';
import { readActor } from '../actor.ts';
import { type Context, createContext } from '../context.ts';
import { type FormatError, formatErrors } from '../format-error.ts';
import type { GatewayParts } from '../gateway-parts.ts';
import type { OperationRequest, Prepared } from '../prepare-operation.ts';
import { publicError } from '../public-error.ts';
import type { Results, Subscribe } from '../subscriptions/shared-results.ts';
import { errorBody } from './errors.ts';
import { readOperationRequest } from './read-operation-request.ts';

/** What SSE needs of a gateway. */
export interface StreamingOptions {
  readonly parts: GatewayParts;
  readonly prepare: (request: OperationRequest, context: Context) => Prepared;
  readonly formatError: FormatError;
}

/**
 * Streams that are open. Closing ends them without `complete`, which would say that there is nothing to come back for:
 * clients see an orderly end of the response, and resume.
 */
export interface EventStreams {
  readonly answer: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  readonly close: () => void;
}

const lingerMilliseconds = 30_000;

/** True for a request that wants a stream of events for its answer. */
export function wantsEventStream(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/event-stream');
}

/**
 * GraphQL over Server-Sent Events in distinct connections mode (graphql-sse's PROTOCOL.md): a request, a stream of
 * `next` and one `complete`. The next result is made when the last one left for the network, so a client that does not
 * read holds nothing but what the socket holds.
 */
export function createEventStreams({ parts, prepare, formatError }: StreamingOptions): EventStreams {
  const { pingMilliseconds, silentMilliseconds } = parts.limits;
  const open = new Set<ServerResponse>();
  let isClosing = false;

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const operation = readOperationRequest(request);
    if (typeof operation === 'string') return reply.code(400).send(errorBody('BAD_REQUEST', operation));
    const { raw } = reply;
    const actor = readActor(oneOf(request.headers['pedigree-actor']));
    const tooSlow = (resumeAfter: string) => {
      const required = `a subscriber that reads within ${parts.limits.unreadMilliseconds} ms`;
      const error = publicError(
        'SUBSCRIBER_TOO_SLOW',
        `required: ${required}; came: none; resume after ${resumeAfter}`,
        {
          resumeAfter,
        },
      );
      raw.write(eventText('next', { errors: formatErrors(formatError, [error]) }));
      raw.end(eventText('complete'));
      setTimeout(() => raw.destroy(), lingerMilliseconds).unref();
    };
    const prepared = prepare(operation, createContext(parts, actor, tooSlow));
    if (isRefused(prepared)) return reply.code(400).send({ errors: formatErrors(formatError, prepared) });
    if (
      request.method === 'GET' &&
      getOperationAST(prepared.document, prepared.operationName)?.operation === 'mutation'
    ) {
      const message = 'required: POST for a mutation; came: GET';
      return reply.code(405).header('allow', 'POST').send(errorBody('BAD_REQUEST', message));
    }
    reply.hijack();
    await stream(raw, prepared);
    return reply;
  }

  async function stream(raw: ServerResponse, prepared: ExecutionArgs): Promise<void> {
    open.add(raw);
    parts.metrics.subscriberOpened('sse');
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    raw.write(':\n\n');
    // Where nothing happens it would else be cut off as silent.
    const everyMilliseconds = Math.min(pingMilliseconds, silentMilliseconds / 2);
    const ping = setInterval(() => raw.writableNeedDrain || raw.write(':\n\n'), everyMilliseconds);
    try {
      const results = await begin(prepared, parts.subscribe);
      const leave = () => void results.return();
      if (raw.destroyed) leave();
      raw.once('close', leave);
      for await (const result of results) {
        if (raw.writableEnded) break;
        await writeWhole(raw, nextText(result));
      }
    } catch (fault) {
      if (!raw.writableEnded) raw.write(nextText({ errors: [toGraphQLError(fault)] }));
    } finally {
      if (!raw.writableEnded && !isClosing) raw.end(eventText('complete'));
      clearInterval(ping);
      open.delete(raw);
      parts.metrics.subscriberClosed('sse');
    }
  }

  function nextText(result: ExecutionResult): string {
    return eventText('next', formatResult(result));
  }

  function formatResult(result: ExecutionResult): object {
    return result.errors ? { ...result, errors: formatErrors(formatError, result.errors) } : result;
  }

  return {
    answer,
    close: () => {
      isClosing = true;
      for (const raw of open) {
        // Who reads gets what was written, and the end; who does not is not waited for.
        if (raw.writableNeedDrain) raw.destroy();
        else raw.end();
      }
    },
  };
}

function isRefused(prepared: Prepared): prepared is readonly GraphQLError[] {
  return Array.isArray(prepared);
}

/** The results of an operation, one or many. `return` of a subscription's ends a `next` that still waits. */
async function begin(prepared: ExecutionArgs, subscribe: Subscribe): Promise<Results> {
  const { document, operationName } = prepared;
  if (getOperationAST(document, operationName)?.operation !== 'subscription') return only(await execute(prepared));
  const results = await subscribe(prepared);
  return Symbol.asyncIterator in results ? results : only(results);
}

async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult, void, undefined> {
  yield result;
}

function toGraphQLError(fault: unknown): GraphQLError {
  const originalError = fault instanceof Error ? fault : new Error(String(fault));
  return fault instanceof GraphQLError ? fault : new GraphQLError(originalError.message, { originalError });
}

/** Resolves when there is room for more, or nobody to read it. */
function writeWhole(raw: ServerResponse, text: string): Promise<void> | undefined {
  if (raw.write(text) || raw.destroyed) return undefined;
  return new Promise((resolve) => {
    const done = () => {
      raw.off('drain', done);
      raw.off('close', done);
      resolve();
    };
    raw.on('drain', done);
    raw.on('close', done);
  });
}

function eventText(event: 'next' | 'complete', data?: object): string {
  return `event: ${event}\ndata: ${data === undefined ? '' : JSON.stringify(data)}\n\n`;
}

function oneOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}
