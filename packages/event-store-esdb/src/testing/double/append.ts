import { setImmediate as turn } from 'node:timers/promises';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleClientStreamingCall } from '@grpc/grpc-js';
import { toExpected, toProposedEvent } from './append-request.ts';
import type { Expected } from './check-commit.ts';
import {
  accessDenied,
  type Failure,
  maximumAppendSizeExceeded,
  missingMetadata,
  notReady,
  streamDeleted,
  timedOut,
} from './failures.ts';
import { toStreamName } from './identifiers.ts';
import { admit, type DoubleNode } from './node.ts';
import { type AppendAnswer, serveAppend } from './serve-append.ts';
import type { ProposedEvent } from './server-log.ts';

/** Append: a call for one append, its options first, then each event; it can be answered once only. */
export function createAppend(node: DoubleNode): handleClientStreamingCall<streams.AppendReq, streams.AppendResp> {
  return (call, callback) => {
    let options: streams.AppendReq.Options | undefined;
    const events: ProposedEvent[] = [];
    const caller = admit(node, call, 'append', (failure) => callback(failure));
    if (caller === null) return;
    call.on('data', (request: streams.AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) events.push(toProposedEvent(message));
    });
    call.on('end', async () => {
      // A connection that is cut ends the request too, a turn before it counts as cancelled: what came is a part then.
      await turn();
      if (call.cancelled) return;
      const stream = toStreamName(options?.getStreamIdentifier());
      const expected = options ? toExpected(options, options.hasRevision() ? options.getRevision() : null) : 'any';
      let isAnswered = false;
      const once: typeof callback = (...given) => {
        if (!isAnswered) callback(...given);
        isAnswered = true;
      };
      void serveAppend(
        node,
        { stream, expected, events, peer: call.getPeer(), caller },
        {
          fail: (failure) => once(failure),
          answer(answer) {
            const told = toAppendResp(stream, expected, answer);
            if (told instanceof streams.AppendResp) once(null, told);
            else once(told);
          },
        },
      );
    });
  };
}

/** A wrong version is a message of this call, everything else that is refused a status. */
function toAppendResp(stream: string, expected: Expected, answer: AppendAnswer): streams.AppendResp | Failure {
  switch (answer.kind) {
    case 'written':
      return new streams.AppendResp().setSuccess(success(answer.last, answer.position));
    case 'wrong-version':
      return new streams.AppendResp().setWrongExpectedVersion(wrongVersion(expected, answer.actual));
    case 'deleted':
      return streamDeleted(stream);
    case 'access-denied':
      return accessDenied();
    case 'too-large':
      return maximumAppendSizeExceeded(answer.max);
    case 'missing-metadata':
      return missingMetadata(answer.name);
    case 'timeout':
      return timedOut('commit');
    case 'not-ready':
      return notReady();
  }
}

function success(last: bigint, position: bigint | null): streams.AppendResp.Success {
  const message = new streams.AppendResp.Success();
  if (last < 0n) message.setNoStream(new shared.Empty());
  else message.setCurrentRevision(String(last));
  if (position === null) return message.setNoPosition(new shared.Empty());
  const place = new streams.AppendResp.Position();
  return message.setPosition(place.setCommitPosition(String(position)).setPreparePosition(String(position)));
}

function wrongVersion(expected: Expected, actual: bigint): streams.AppendResp.WrongExpectedVersion {
  const message = new streams.AppendResp.WrongExpectedVersion();
  const empty = new shared.Empty();
  if (actual < 0n) message.setCurrentNoStream(empty).setNoStream2060(empty);
  else message.setCurrentRevision(String(actual)).setCurrentRevision2060(Number(actual));
  if (expected === 'any') return message.setExpectedAny(empty).setAny2060(empty);
  if (expected === 'stream_exists') return message.setExpectedStreamExists(empty).setStreamExists2060(empty);
  if (expected === 'no_stream') return message.setExpectedNoStream(empty);
  return message.setExpectedRevision(String(expected)).setExpectedRevision2060(Number(expected));
}
