import { faultsOf, GraphqlFailed, memberOf, ServiceUnreachable } from './errors.ts';
import { dataOf, type Line, reach } from './line.ts';
import { readServerSentEvents } from './server-sent-events.ts';

export interface SubscribeOptions<Answer> {
  /** The position behind which to go on after a broken connection. */
  readonly positionOf: (answer: Answer) => string | null | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds to wait before each new attempt; after the last the service counts as gone. */
const retryDelays = [100, 300, 1_000, 3_000, 10_000, 10_000, 10_000];

/** Follows a subscription over SSE (GraphQL over SSE, distinct connections), across broken connections. */
export async function* subscribe<Answer, Variables extends { readonly after?: string | null | undefined }>(
  line: Line,
  query: string,
  variables: Variables,
  { positionOf, signal }: SubscribeOptions<Answer>,
): AsyncGenerator<Answer, void, undefined> {
  let after = variables.after;
  let failures = 0;
  let connected = false;
  for (;;) {
    try {
      for await (const answer of connect<Answer>(line, query, { ...variables, after }, signal)) {
        connected = true;
        failures = 0;
        if (answer === 'connected') continue;
        yield answer;
        after = positionOf(answer) ?? after;
      }
    } catch (error) {
      if (signal?.aborted) return;
      const delay = retryDelays[failures];
      if (!isBrokenOff(error) || !connected || delay === undefined) throw error;
      failures += 1;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

/** Codes of a service that refuses nothing: it let go of a reader who had been too slow, or of all, since it stops. */
const lettingGo: ReadonlySet<string> = new Set(['SUBSCRIBER_TOO_SLOW', 'STOPPING']);

/** True where nothing was refused: the connection broke, or the service let go of who reads. */
function isBrokenOff(error: unknown): boolean {
  return error instanceof ServiceUnreachable || (error instanceof GraphqlFailed && lettingGo.has(error.code));
}

/**
 * One connection: first the word `connected`, then its answers. It never ends in peace: what is followed has no end, so
 * a service that completes it is one that goes away, or that lets go of a reader too slow.
 */
async function* connect<Answer>(
  { address, headers, send }: Line,
  query: string,
  variables: unknown,
  signal: AbortSignal | undefined,
): AsyncGenerator<Answer | 'connected', never, undefined> {
  const response = await reach(address, () =>
    send(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify({ query, variables }),
      ...(signal === undefined ? {} : { signal }),
    }),
  );
  const { body } = response;
  if (!response.headers.get('content-type')?.startsWith('text/event-stream') || body === null) {
    throw await refusal(address, response);
  }
  yield 'connected';
  const events = readServerSentEvents(chunksOf(body));
  try {
    for (;;) {
      const { done, value } = await reach(address, () => events.next());
      if (done || value.event === 'complete') throw new ServiceUnreachable(address, 'the end of the subscription');
      if (value.event !== 'next') continue;
      const message: unknown = JSON.parse(value.data);
      const errors = memberOf(message, 'errors');
      if (errors !== undefined) throw new GraphqlFailed(faultsOf(errors));
      yield dataOf<Answer>(address, message);
    }
  } finally {
    // Whoever stops listening lets go of the connection, which would keep the process alive.
    await events.return(undefined);
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // A connection that is broken already has nothing left to let go of.
    await reader.cancel().catch(() => undefined);
  }
}

async function refusal(address: string, response: Response): Promise<Error> {
  const text = await reach(address, () => response.text());
  try {
    const errors = memberOf(JSON.parse(text), 'errors');
    if (errors !== undefined) return new GraphqlFailed(faultsOf(errors));
  } catch {
    // Not JSON: then it is no Pedigree that answered, which is what the error below says.
  }
  return new ServiceUnreachable(address, `HTTP ${response.status} without an event stream`);
}
