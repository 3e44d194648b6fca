import { actorHeader } from './actor-header.ts';
import { faultsOf, GraphqlFailed, memberOf, ServiceUnreachable } from './errors.ts';
import { type Operations, operationsOver } from './generated/operations.ts';
import { dataOf, type Line, reach } from './line.ts';
import { subscribe } from './subscribe.ts';
import type { Transport } from './transport.ts';

export interface ClientOptions {
  /** Where the service answers: `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** Who the caller says it is; `anonymous` to the service where left out. */
  readonly actor?: string | undefined;
  /** What sends requests; the runtime's own unless given. */
  readonly fetch?: typeof fetch;
}

/**
 * Speaks to one service as one actor: a function for every query and mutation, `follow…` for every subscription, and the
 * transport below them.
 */
export interface Client extends Operations, Transport {
  readonly url: string;
}

/**
 * Makes a client. Nothing is sent before the first call.
 *
 * @throws InvalidActor; TypeError for a URL that is none.
 */
export function createClient({ url, actor, fetch: send = fetch }: ClientOptions): Client {
  const address = new URL(url).href;
  const headers = actorHeader(actor);
  const transport: Transport = {
    execute: (document, variables, options) =>
      execute({ address, headers, send }, document.toString(), variables, options?.minPosition),
    subscribe: (document, variables, options) =>
      subscribe({ address, headers, send }, document.toString(), variables, options),
  };
  return { url: address, ...transport, ...operationsOver(transport) };
}

async function execute<Answer>(
  { address, headers, send }: Line,
  query: string,
  variables: unknown,
  minPosition: string | undefined,
): Promise<Answer> {
  const response = await reach(address, () =>
    send(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...headers,
        ...(minPosition === undefined ? {} : { 'pedigree-min-position': minPosition }),
      },
      body: JSON.stringify({ query, variables }),
    }),
  );
  const body = await readJson(address, response);
  const errors = memberOf(body, 'errors');
  if (errors !== undefined) throw new GraphqlFailed(faultsOf(errors));
  return dataOf<Answer>(address, body);
}

async function readJson(address: string, response: Response): Promise<unknown> {
  const text = await reach(address, () => response.text());
  try {
    return JSON.parse(text);
  } catch (error) {
    const type = response.headers.get('content-type') ?? 'no content type';
    throw new ServiceUnreachable(address, `HTTP ${response.status} with ${type}, which is not GraphQL`, error);
  }
}
