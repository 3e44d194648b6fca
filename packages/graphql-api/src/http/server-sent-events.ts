import type { ServerResponse } from 'node:http';
import { formatPosition, type Position } from '@pedigree/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError, getOperationAST } from 'graphql';
import type { Context } from '../context.ts';
import { type FormatError, formatErrors, formatResult } from '../format-error.ts';
import type { GatewayParts } from '../gateway-parts.ts';
import type { OperationRequest, Prepared } from '../prepare-operation.ts';
import { publicError, refusedRequest, stopping } from '../public-error.ts';
import { Telling } from '../subscriptions/groups/telling.ts';
import { errorBody } from './errors.ts';
import { eventSink, eventText } from './event-sink.ts';
import { readOperationRequest } from './read-operation-request.ts';

/** What WebSocket and SSE need of a gateway. */
export interface StreamingOptions {
  readonly parts: GatewayParts;
  readonly prepare: (request: OperationRequest, context: Context) => Prepared;
  readonly formatError: FormatError;
}

/** What SSE needs besides: what the headers of a request say, and those of its answer. */
interface EventStreamOptions extends StreamingOptions {
  /** A request's context, once the views show what it has to see. @throws GraphQLError where its headers are refused. */
  readonly contextOf: (request: FastifyRequest) => Promise<Context>;
  /** The `pedigree-position` of an answer that begins now. */
  readonly positionFor: (request: FastifyRequest) => string;
}

/**
 * Streams that are open. Closing ends subscriptions without `complete`, which would say that there is nothing to come back
 * for: clients see an orderly end of the response, and resume. Queries and mutations are finished, and answered whole.
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
 * `next` and one `complete`. Nothing is written to a client that does not read, so it holds nothing but what the socket
 * holds. The head goes out before anything is executed: its `pedigree-position` is how far the views had come by then, and
 * where a mutation wrote is told by its payload alone.
 */
export function createEventStreams(options: EventStreamOptions): EventStreams {
  const { parts, prepare, formatError, contextOf, positionFor } = options;
  const { pingMilliseconds, silentMilliseconds } = parts.limits;
  /** Those of subscriptions. */
  const open = new Set<ServerResponse>();
  let isClosing = false;

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const operation = readOperationRequest(request);
    if (typeof operation === 'string') return reply.code(400).send(errorBody('BAD_REQUEST', operation));
    const prepared = prepare(operation, await contextOf(request));
    if (isRefused(prepared)) return reply.code(400).send({ errors: formatErrors(formatError, prepared) });
    if (
      request.method === 'GET' &&
      getOperationAST(prepared.document, prepared.operationName)?.operation === 'mutation'
    ) {
      const message = 'required: POST for a mutation; came: GET';
      return reply.code(405).header('allow', 'POST').send(errorBody('BAD_REQUEST', message));
    }
    // The rest of a request may come while the service stops, and whoever is told of events then is told nothing more.
    if (isClosing) throw refusedRequest('STOPPING', stopping);
    reply.hijack();
    await stream(reply.raw, positionFor(request), prepared);
    return reply;
  }

  async function stream(raw: ServerResponse, position: string, prepared: ExecutionArgs): Promise<void> {
    const isSubscription = getOperationAST(prepared.document, prepared.operationName)?.operation === 'subscription';
    if (isSubscription) open.add(raw);
    parts.metrics.subscriberOpened('sse');
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'pedigree-position': position,
    });
    raw.write(':\n\n');
    // Where nothing happens it would else be cut off as silent.
    const everyMilliseconds = Math.min(pingMilliseconds, silentMilliseconds / 2);
    const ping = setInterval(() => isFull(raw) || raw.write(':\n\n'), everyMilliseconds);
    try {
      const result = await (isSubscription ? parts.subscribe(prepared) : execute(prepared));
      if (result instanceof Telling) await tell(raw, result);
      else if (!raw.writableEnded) raw.write(nextText(result));
    } catch (fault) {
      if (!raw.writableEnded) raw.write(nextText({ errors: [toGraphQLError(fault)] }));
    } finally {
      if (!raw.writableEnded) raw.end(eventText('complete'));
      clearInterval(ping);
      open.delete(raw);
      parts.metrics.subscriberClosed('sse');
    }
  }

  async function tell(raw: ServerResponse, telling: Telling): Promise<void> {
    const leave = () => void telling.return();
    if (raw.destroyed) leave();
    raw.once('close', leave);
    await telling.to(eventSink(raw, (position) => giveUp(raw, position))).next();
  }

  function giveUp(raw: ServerResponse, position: Position): void {
    if (raw.writableEnded) return;
    const resumeAfter = formatPosition(parts.reader.logId, position);
    const required = `a subscriber that reads within ${parts.limits.unreadMilliseconds} ms`;
    const message = `required: ${required}; came: none; resume after ${resumeAfter}`;
    raw.write(nextText({ errors: [publicError('SUBSCRIBER_TOO_SLOW', message, { resumeAfter })] }));
    raw.end(eventText('complete'));
    setTimeout(() => raw.destroy(), lingerMilliseconds).unref();
  }

  function nextText(result: ExecutionResult): string {
    return eventText('next', formatResult(formatError, result));
  }

  return {
    answer,
    close: () => {
      isClosing = true;
      for (const raw of open) {
        // Who reads gets what was written, and the end; who does not is not waited for.
        if (isFull(raw)) raw.destroy();
        else raw.end();
      }
    },
  };
}

function isRefused(prepared: Prepared): prepared is readonly GraphQLError[] {
  return Array.isArray(prepared);
}

/** True where what was written last still waits in the connection. */
function isFull(raw: ServerResponse): boolean {
  return (raw.socket ?? raw).writableNeedDrain;
}

function toGraphQLError(fault: unknown): GraphQLError {
  const originalError = fault instanceof Error ? fault : new Error(String(fault));
  return fault instanceof GraphQLError ? fault : new GraphQLError(originalError.message, { originalError });
}
