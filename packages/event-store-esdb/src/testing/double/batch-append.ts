import type shared from '@eventstore/db-client/generated/shared_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import { toExpected, toProposedEvent } from './append-request.ts';
import { toBatchAppendResp } from './batch-append-response.ts';
import type { Expected } from './check-commit.ts';
import type { Failure } from './failures.ts';
import { fromUuid, toStreamName } from './identifiers.ts';
import { admit, type Caller, type DoubleNode } from './node.ts';
import { type AppendAnswer, serveAppend, sizeOf } from './serve-append.ts';
import type { ProposedEvent } from './server-log.ts';

type BatchAppendCall = Parameters<handleBidiStreamingCall<streams.BatchAppendReq, streams.BatchAppendResp>>[0];

/** An append whose last fragment has not come. */
interface Pending {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: ProposedEvent[];
}

/**
 * BatchAppend: one call for all appends of a channel. Each comes in fragments of one correlation id: the options with
 * the first, written with the final one. What the server can say of an append is in its answer; a status ends them all.
 */
export function createBatchAppend(
  node: DoubleNode,
): handleBidiStreamingCall<streams.BatchAppendReq, streams.BatchAppendResp> {
  return (call) => {
    const caller = admit(node, call, 'batchAppend', (failure) => call.emit('error', failure));
    if (caller === null) return;
    const pending = new Map<string, Pending>();
    call.on('data', (request: streams.BatchAppendReq) => take(node, call, caller, pending, request));
    call.on('end', () => call.end());
  };
}

function take(
  node: DoubleNode,
  call: BatchAppendCall,
  caller: Caller,
  pending: Map<string, Pending>,
  request: streams.BatchAppendReq,
): void {
  const correlation: shared.UUID | undefined = request.getCorrelationId();
  const key = fromUuid(correlation);
  const options = request.getOptions();
  const append = options ? begin(options) : pending.get(key);
  // A fragment of what was answered already, or never begun, is passed over.
  if (!append) return;
  pending.set(key, append);
  const answer = (told: AppendAnswer): void => {
    pending.delete(key);
    if (call.cancelled || !call.writable) return;
    call.write(toBatchAppendResp(correlation, append, told));
  };
  append.events.push(...request.getProposedMessagesList().map(toProposedEvent));
  const size = append.events.reduce((sum, event) => sum + sizeOf(event), 0);
  if (options && isOver(options, node.now())) answer({ kind: 'timeout' });
  else if (size > node.maxAppendSize) answer({ kind: 'too-large', max: node.maxAppendSize });
  else if (request.getIsFinal()) {
    pending.delete(key);
    const fail = (failure: Failure) => call.emit('error', failure);
    void serveAppend(node, { ...append, peer: call.getPeer(), caller }, { answer, fail });
  }
}

function begin(options: streams.BatchAppendReq.Options): Pending {
  return {
    stream: toStreamName(options.getStreamIdentifier()),
    expected: toExpected(options, options.hasStreamPosition() ? options.getStreamPosition() : null),
    events: [],
  };
}

/** The deadline is an instant, not a duration. */
function isOver(options: streams.BatchAppendReq.Options, now: number): boolean {
  const deadline = options.getDeadline();
  return deadline !== undefined && deadline.getSeconds() * 1000 + deadline.getNanos() / 1e6 <= now;
}
