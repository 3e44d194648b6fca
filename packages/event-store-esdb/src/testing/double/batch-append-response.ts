import code from '@eventstore/db-client/generated/code_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Expected } from './check-commit.ts';
import { toStreamIdentifier } from './identifiers.ts';
import type { AppendAnswer } from './serve-append.ts';

/** An answer on the stream of appends: it names the append by its correlation id, and its stream. */
export function toBatchAppendResp(
  correlation: shared.UUID | undefined,
  { stream, expected }: { readonly stream: string; readonly expected: Expected },
  answer: AppendAnswer,
): streams.BatchAppendResp {
  const response = new streams.BatchAppendResp()
    .setCorrelationId(correlation)
    .setStreamIdentifier(toStreamIdentifier(stream));
  if (answer.kind === 'written') return response.setSuccess(success(answer.last, answer.position));
  return response.setError(toStatus(stream, expected, answer));
}

function success(last: bigint, position: bigint | null): streams.BatchAppendResp.Success {
  const message = new streams.BatchAppendResp.Success();
  if (last < 0n) message.setNoStream(new empty.Empty());
  else message.setCurrentRevision(String(last));
  if (position === null) return message.setNoPosition(new empty.Empty());
  const place = new shared.AllStreamPosition();
  return message.setPosition(place.setCommitPosition(String(position)).setPreparePosition(String(position)));
}

type Refusal = Exclude<AppendAnswer, { readonly kind: 'written' }>;

const codes: Record<Refusal['kind'], code.Code> = {
  'wrong-version': code.Code.ALREADY_EXISTS,
  deleted: code.Code.FAILED_PRECONDITION,
  'access-denied': code.Code.PERMISSION_DENIED,
  'too-large': code.Code.INVALID_ARGUMENT,
  'missing-metadata': code.Code.INVALID_ARGUMENT,
  timeout: code.Code.DEADLINE_EXCEEDED,
  'not-ready': code.Code.OK,
};

const messages: Record<Refusal['kind'], string> = {
  'wrong-version': 'WrongExpectedVersion',
  deleted: 'Stream Deleted',
  'access-denied': 'Access Denied',
  'too-large': 'Maximum Append Size Exceeded',
  'missing-metadata': 'Bad Request',
  timeout: 'Timeout',
  'not-ready': 'Server Is Not Ready',
};

/** google.rpc.Status: clients read what went wrong from the name of the details' type, and need them to be there. */
function toStatus(stream: string, expected: Expected, refusal: Refusal): status.Status {
  const details = new any.Any();
  const [name, message] = detailsOf(stream, expected, refusal);
  details.pack(message.serializeBinary(), name);
  return new status.Status().setCode(codes[refusal.kind]).setMessage(messages[refusal.kind]).setDetails(details);
}

function detailsOf(
  stream: string,
  expected: Expected,
  refusal: Refusal,
): [name: string, message: { serializeBinary(): Uint8Array }] {
  switch (refusal.kind) {
    case 'wrong-version':
      return ['event_store.client.WrongExpectedVersion', wrongVersion(expected, refusal.actual)];
    case 'deleted':
      return [
        'event_store.client.StreamDeleted',
        new shared.StreamDeleted().setStreamIdentifier(toStreamIdentifier(stream)),
      ];
    case 'access-denied':
      return ['event_store.client.AccessDenied', new shared.AccessDenied()];
    case 'too-large':
      return [
        'event_store.client.MaximumAppendSizeExceeded',
        new shared.MaximumAppendSizeExceeded().setMaxappendsize(refusal.max),
      ];
    case 'missing-metadata':
      return ['event_store.client.BadRequest', new shared.BadRequest().setMessage(`'${refusal.name}' is missing`)];
    case 'timeout':
      return ['event_store.client.Timeout', new shared.Timeout()];
    case 'not-ready':
      return ['google.protobuf.Empty', new empty.Empty()];
  }
}

function wrongVersion(expected: Expected, actual: bigint): shared.WrongExpectedVersion {
  const message = new shared.WrongExpectedVersion();
  if (actual < 0n) message.setCurrentNoStream(new empty.Empty());
  else message.setCurrentStreamRevision(String(actual));
  if (expected === 'any') return message.setExpectedAny(new empty.Empty());
  if (expected === 'stream_exists') return message.setExpectedStreamExists(new empty.Empty());
  if (expected === 'no_stream') return message.setExpectedNoStream(new empty.Empty());
  return message.setExpectedStreamPosition(String(expected));
}
