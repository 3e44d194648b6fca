import { missingIn } from './append-request.ts';
import type { Expected } from './check-commit.ts';
import { type Failure, notReady } from './failures.ts';
import type { AppendFault } from './faults.ts';
import { type Caller, type DoubleNode, denial, redirection } from './node.ts';
import type { ProposedEvent, WriteOutcome } from './server-log.ts';

/** An append, whichever way it came. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly ProposedEvent[];
  readonly peer: string;
  readonly caller: Caller;
}

/** What the server says of an append. */
export type AppendAnswer =
  | WriteOutcome
  | { readonly kind: 'access-denied' }
  | { readonly kind: 'too-large'; readonly max: number }
  | { readonly kind: 'missing-metadata'; readonly name: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'not-ready' };

/** How the call tells it. */
export interface AppendReply {
  answer(answer: AppendAnswer): void;
  fail(failure: Failure): void;
}

/** Writes an append and answers it, as far as the fault rules let it. What is written now is written in order of the calls. */
export async function serveAppend(node: DoubleNode, request: AppendRequest, reply: AppendReply): Promise<void> {
  const refusal = refusalOf(node, request);
  if (refusal) return reply.answer(refusal);
  const elsewhere = redirection(node, request.caller);
  if (elsewhere) return reply.fail(elsewhere);
  const { stream, expected, events, peer } = request;
  const { commit = 'now', answer = 'once' } = node.rules.append({ stream, expected, ids: events.map(({ id }) => id) });
  const written = write(node, request, commit);
  if (commit === 'now') await written;
  if (answer === 'never') return;
  if (answer === 'cut') return node.cut(peer);
  if (answer === 'unavailable') return reply.fail(notReady());
  if (answer === 'timeout' || answer === 'not-ready') return reply.answer({ kind: answer });
  if (typeof answer !== 'string') await answer;
  const outcome = await written;
  if (outcome === null) return;
  reply.answer(outcome);
  if (answer === 'twice') reply.answer(outcome);
}

/** Event.SizeOnDisk of the server's: what counts against the largest append. */
export function sizeOf({ data, metadata, type }: ProposedEvent): number {
  return data.length + metadata.length + type.length * 2;
}

function refusalOf(node: DoubleNode, { caller, stream, events }: AppendRequest): AppendAnswer | null {
  if (denial(caller, stream)) return { kind: 'access-denied' };
  const size = events.reduce((sum, event) => sum + sizeOf(event), 0);
  if (size > node.maxAppendSize) return { kind: 'too-large', max: node.maxAppendSize };
  const missing = missingIn(events);
  return missing === null ? null : { kind: 'missing-metadata', name: missing };
}

async function write(
  { log }: DoubleNode,
  { stream, expected, events }: AppendRequest,
  commit: NonNullable<AppendFault['commit']>,
): Promise<WriteOutcome | null> {
  if (commit === 'never') return null;
  if (commit !== 'now') await commit;
  return log.append(stream, expected, events);
}
