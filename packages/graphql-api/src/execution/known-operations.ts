import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import type { Context } from '../context.ts';
import { type FormatError, formatErrors } from '../format-error.ts';
import type { GatewayMetrics } from '../gateway-parts.ts';
import type { CheckOperation } from '../limits/check-operation.ts';
import type { Execute } from './jit.ts';

/**
 * How many characters the known texts may have together, and one of them. Threat: a document weighs some 25 times its
 * text, and its plan as much again, so what is kept is bounded by weight: by number, large ones fill the memory.
 */
const maxCharacters = 500_000;
const maxTextCharacters = 10_000;

/** An operation whose document was parsed and validated before, with nothing about it that was not seen before. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The way of operations that were asked before: their text alone finds the document that Apollo parsed and validated, so
 * they go to the executor without passing through Apollo again. Whatever is not plain about a request is Apollo's.
 */
export interface KnownOperations {
  /** Remembers a document that was found valid. */
  readonly learn: (text: string) => void;
  /** Finds what a request's body asks for, null where Apollo has to look at it. */
  readonly find: (body: unknown) => KnownOperation | null;
  /** Runs it; the JSON of the answer, or null where Apollo has to say why it cannot be run. */
  readonly answer: (known: KnownOperation, context: Context) => Promise<string | null>;
}

export function createKnownOperations(options: {
  readonly execute: Execute;
  readonly check: CheckOperation;
  readonly formatError: FormatError;
  readonly metrics: GatewayMetrics;
  readonly monotonic: () => number;
}): KnownOperations {
  const { execute, check, formatError, metrics, monotonic } = options;
  const documents = new Map<string, DocumentNode>();
  let characters = 0;
  return {
    learn(text) {
      if (text.length > maxTextCharacters || documents.has(text)) return;
      // Parsed anew without locations, each of which holds every token: nothing tells of a place in a valid document.
      documents.set(text, parse(text, { noLocation: true }));
      characters += text.length;
      for (const oldest of documents.keys()) {
        if (characters <= maxCharacters) break;
        documents.delete(oldest);
        characters -= oldest.length;
      }
    },
    find(body) {
      const request = readPlain(body);
      const document = request && documents.get(request.query);
      if (!request || !document) return null;
      const operation = getOperationAST(document, request.operationName);
      if (!operation || operation.operation === 'subscription') return null;
      const { operationName, variables } = request;
      return check(document, operation, variables) ? null : { document, operation, operationName, variables };
    },
    async answer({ document, operation, operationName, variables }, context) {
      const began = monotonic();
      const { data, errors } = await execute({ document, operationName, variables, context });
      // Without data nothing was resolved: the variables do not fit.
      if (data === undefined || operation.operation === 'subscription') return null;
      metrics.operationAnswered(operation.operation, errors !== undefined, (monotonic() - began) / 1000);
      return JSON.stringify(errors ? { errors: formatErrors(formatError, errors), data } : { data });
    },
  };
}

/** Reads a body that has nothing but a query, and perhaps an operation's name and variables. */
function readPlain(body: unknown) {
  if (typeof body !== 'object' || body === null || !('query' in body) || typeof body.query !== 'string') return null;
  if ('extensions' in body) return null;
  const operationName = 'operationName' in body ? (body.operationName ?? undefined) : undefined;
  const variables = 'variables' in body ? (body.variables ?? {}) : {};
  if (operationName !== undefined && typeof operationName !== 'string') return null;
  if (!isRecord(variables)) return null;
  return { query: body.query, operationName, variables };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
