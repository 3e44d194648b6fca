import type { FastifyRequest } from 'fastify';
import type { OperationRequest } from '../prepare-operation.ts';

/** Reads an operation from a POST's body or a GET's query; a text says what was required and what came. */
export function readOperationRequest({ method, body, query }: FastifyRequest): OperationRequest | string {
  const given: unknown = method === 'GET' ? query : body;
  if (typeof given !== 'object' || given === null || !('query' in given) || typeof given.query !== 'string') {
    return 'required: an operation in the member query; came: none';
  }
  const operationName =
    'operationName' in given && typeof given.operationName === 'string' ? given.operationName : null;
  const variables = readVariables('variables' in given ? given.variables : undefined);
  return typeof variables === 'string' ? variables : { query: given.query, operationName, variables };
}

function readVariables(given: unknown): Readonly<Record<string, unknown>> | string {
  if (given === undefined || given === null || given === '') return {};
  const value = typeof given === 'string' ? parseJson(given) : given;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : 'required: variables as a JSON object; came: something else';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
