import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { EventReader } from '@pedigree/event-store';
import { formatPosition } from '@pedigree/kernel';
import type { Views } from '@pedigree/views';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLInputType, isInputType } from 'graphql';
import { readActor } from './actor.ts';
import { createApollo } from './apollo.ts';
import { type Context, createContext, waitForPosition } from './context.ts';
import { createJitExecutor, createPlainExecutor } from './execution/jit.ts';
import { createKnownOperations } from './execution/known-operations.ts';
import { createErrorFormatter, formatResult } from './format-error.ts';
import type { CommandRunner, GatewayLogger, GatewayMetrics, GatewayParts } from './gateway-parts.ts';
import { prepareClosing } from './http/close-server.ts';
import { createDoors } from './http/create-doors.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { sendPage, sendSwitchedOff, wantsPage } from './http/graphiql.ts';
import type { AllowedHosts } from './http/guard-host.ts';
import { refuseForeignPage } from './http/guard-origin.ts';
import { addOperationalRoutes, type Operations } from './http/operational-routes.ts';
import { addSchemaRoutes } from './http/schema-routes.ts';
import { createEventStreams, wantsEventStream } from './http/server-sent-events.ts';
import { serveWebSockets } from './http/web-sockets.ts';
import { createEventHub } from './hub/event-hub.ts';
import { createOperationCheck } from './limits/check-operation.ts';
import type { Limits } from './limits/limits.ts';
import { refuseConditionalSubscription } from './limits/refuse-conditional-subscription.ts';
import { refuseIntrospection } from './limits/refuse-introspection.ts';
import { limitingRules } from './limits/rules.ts';
import { makeSchema } from './make-schema.ts';
import { createPreparation } from './prepare-operation.ts';
import { createSubscribe } from './subscriptions/groups/subscribe.ts';
import { watchUnread } from './subscriptions/groups/watch-unread.ts';

export interface GatewayOptions {
  readonly commands: CommandRunner;
  readonly reader: EventReader;
  readonly views: Views;
  readonly operations: Operations;
  readonly metrics: GatewayMetrics;
  readonly logger: GatewayLogger;
  readonly limits: Limits;
  readonly allowedHosts: AllowedHosts;
  /** Whether plans are compiled. */
  readonly jit: boolean;
  /** Whether the schema is told to who asks, and its names to who errs. */
  readonly introspection: boolean;
  /** Whether a browser gets the GraphiQL page. */
  readonly graphiql: boolean;
  /** Milliseconds that never step back. */
  readonly monotonic: () => number;
}

/** How long a client may take, when the service stops, to send the rest of its request or to read the end of an answer. */
const closingMilliseconds = 2_000;

/** The service's doors on one HTTP server. */
export interface Gateway {
  /** Begins to listen; answers with the port. @throws where the port is taken or may not be. */
  listen(address: { readonly host: string; readonly port: number }): Promise<number>;
  /** Takes no more requests, breaks off subscriptions (their clients come back), and finishes what was accepted. */
  close(): Promise<void>;
}

/** Makes the whole GraphQL server: HTTP, WebSocket, SSE, GraphiQL, health, metrics and published schemas. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { reader, views, limits, logger, metrics, monotonic, allowedHosts } = options;
  const schema = makeSchema();
  const check = createOperationCheck(schema, limits);
  const rules = [
    refuseConditionalSubscription,
    ...limitingRules(limits),
    ...(options.introspection ? [] : [refuseIntrospection]),
  ];
  const formatError = createErrorFormatter(logger, { suggestions: options.introspection });
  let shown = positionOf(views);
  const hub = createEventHub({
    reader,
    viewsPosition: () => shown,
    onFault: (fault) => logger.error({ err: fault }, 'the subscription to the log has ended'),
  });
  const unread = watchUnread(limits.unreadMilliseconds);
  const stopWaking = views.onNotified(() => {
    shown = positionOf(views);
    hub.viewsMoved();
  });
  const inputTypes = inputTypesOf(schema.getTypeMap());
  const parts: GatewayParts = {
    commands: options.commands,
    reader,
    views,
    limits,
    metrics,
    hub,
    subscribe: createSubscribe({ formatResult: (result) => formatResult(formatError, result), unread }),
    monotonic,
    inputTypes,
  };
  const execute = options.jit ? createJitExecutor(schema) : createPlainExecutor(schema);
  const known = createKnownOperations({ execute, check, formatError, metrics, monotonic });
  const apollo = createApollo({
    schema,
    execute,
    limits,
    rules,
    check,
    formatError,
    metrics,
    monotonic,
    onValid: known.learn,
  });
  await apollo.start();
  const prepare = createPreparation(schema, limits, rules, check);
  const contexts = new WeakMap<FastifyRequest, Context>();
  const positionFor = (request: FastifyRequest): string => {
    const written = contexts.get(request)?.written() ?? 0n;
    return formatPosition(reader.logId, written > shown ? written : shown);
  };
  const contextOf = async (request: FastifyRequest): Promise<Context> => {
    const context = createContext(parts, readActor(headerOf(request, 'pedigree-actor')));
    contexts.set(request, context);
    const minimum = headerOf(request, 'pedigree-min-position');
    if (minimum !== undefined) await waitForPosition(context, minimum);
    return context;
  };
  const streams = createEventStreams({ parts, prepare, formatError, contextOf, positionFor });

  const app = createHttpServer({ limits, logger, allowedHosts });
  const closing = prepareClosing(app, closingMilliseconds);
  addOperationalRoutes(app, options.operations);
  addSchemaRoutes(app);
  addPositionHeader(app, positionFor);
  const answerKnown = async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const type = request.method === 'POST' ? answerTypes.get(request.headers.accept ?? '*/*') : undefined;
    const operation = type === undefined ? null : known.find(request.body);
    if (type === undefined || !operation) return false;
    const answer = await known.answer(operation, await contextOf(request));
    if (answer === null) return false;
    reply.type(type).send(answer);
    return true;
  };
  const answerByApollo = fastifyApolloHandler(apollo, {
    context: (request: FastifyRequest) => contextOf(request),
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    onRequest: closing.refuseWhileClosing,
    preHandler: (request, reply, done) => {
      if (wantsPage(request)) options.graphiql ? sendPage(reply).catch(done) : sendSwitchedOff(reply);
      else if (refuseForeignPage(request, reply)) return;
      else if (wantsEventStream(request)) streams.answer(request, reply).catch(done);
      else answerKnown(request, reply).then((isAnswered) => isAnswered || done(), done);
    },
    handler: answerByApollo,
  });
  const doors = createDoors(app);
  const webSockets = serveWebSockets(app.server, { parts, prepare, formatError, allowedHosts, logger });

  return {
    listen: doors.open,
    async close() {
      doors.close();
      const closed = closing.close();
      streams.close();
      await webSockets.close();
      hub.close();
      unread.close();
      await closed;
      await apollo.stop();
      stopWaking();
    },
  };
}

/** What a program that asks for it so is answered with; whoever asks otherwise is Apollo's to negotiate with. */
const answerTypes: ReadonlyMap<string, string> = new Map([
  ['*/*', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/graphql-response+json, application/json', 'application/graphql-response+json; charset=utf-8'],
]);

/** Up to where the views show the log. One that has halted holds no other back, where there is another. */
function positionOf(views: Views): bigint {
  const all = views.status();
  const going = all.filter(({ state }) => state !== 'halted');
  const positions = (going.length > 0 ? going : all).map(({ position }) => position);
  return positions.reduce((least, position) => (position < least ? position : least), positions[0] ?? 0n);
}

/** Finds the type of each command's input by the command's name. */
function inputTypesOf(types: Readonly<Record<string, unknown>>): (command: string) => GraphQLInputType {
  return (command) => {
    const type = types[`${command.charAt(0).toUpperCase()}${command.slice(1)}Input`];
    if (isInputType(type)) return type;
    throw new Error(`required: the input of ${command} in the SDL; came: none`);
  };
}

/** Every answer says how far the views have come, or up to where its request wrote, whichever is later. */
function addPositionHeader(app: FastifyInstance, position: (request: FastifyRequest) => string): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    reply.header('pedigree-position', position(request));
    done(null, payload);
  });
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const header = request.headers[name];
  return Array.isArray(header) ? header.join(', ') : header;
}
