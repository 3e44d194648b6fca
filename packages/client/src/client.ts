import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { actorHeader } from './actor-header.ts';
import { faultsOf, GraphqlFailed, memberOf, ServiceUnreachable } from './errors.ts';
import { dataOf, type Line, reach } from './line.ts';
import { type SubscribeOptions, subscribe } from './subscribe.ts';

/** An operation with the types of its answer and its variables. */
export type TypedDocument<Answer, Variables> = DocumentTypeDecoration<Answer, Variables> & { toString(): string };

export interface ClientOptions {
  /** Where the service answers: `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** Who the caller says it is; `anonymous` to the service where left out. */
  readonly actor?: string | undefined;
  /** What sends requests; the runtime's own unless given. */
  readonly fetch?: typeof fetch;
}

export interface ExecuteOptions {
  /** The answer is to show at least what was written up to this position. */
  readonly minPosition?: string | undefined;
}

/** Speaks to one service as one actor. */
export interface Client {
  readonly url: string;
  /**
   * Runs a query or a mutation.
   *
   * @throws ServiceUnreachable where no Pedigree service answers; GraphqlFailed where it answers with errors. A refused
   * command is no exception: it is part of the answer.
   */
  execute<Answer, Variables>(
    document: TypedDocument<Answer, Variables>,
    variables: Variables,
    options?: ExecuteOptions,
  ): Promise<Answer>;
  /**
   * Answers as they come, without end. A broken connection is taken up again behind the last answer that was handed
   * out: nothing is missed, nothing is seen twice.
   *
   * @throws ServiceUnreachable where the service does not come back; GraphqlFailed where it refuses.
   */
  subscribe<Answer, Variables extends { readonly after?: string | null | undefined }>(
    document: TypedDocument<Answer, Variables>,
    variables: Variables,
    options: SubscribeOptions<Answer>,
  ): AsyncGenerator<Answer, void, undefined>;
}

/**
 * Makes a client. Nothing is sent before the first call.
 *
 * @throws InvalidActor; TypeError for a URL that is none.
 */
export function createClient({ url, actor, fetch: send = fetch }: ClientOptions): Client {
  const address = new URL(url).href;
  const headers = actorHeader(actor);
  return {
    url: address,
    execute: (document, variables, options) =>
      execute({ address, headers, send }, document.toString(), variables, options?.minPosition),
    subscribe: (document, variables, options) =>
      subscribe({ address, headers, send }, document.toString(), variables, options),
  };
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
