import codes from '@eventstore/db-client/generated/code_pb.js';
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

/** google.rpc.Status: clients read what went wrong from the name of the details' type, and need them to be there. */
function toStatus(stream: string, expected: Expected, refusal: Refusal): status.Status {
  const [code, name, message] = describe(stream, expected, refusal);
  const details = new any.Any();
  details.pack(message.serializeBinary(), name.includes('.') ? name : `event_store.client.${name}`);
  return new status.Status().setCode(code).setMessage(name).setDetails(details);
}

const { Code } = codes;

function describe(
  stream: string,
  expected: Expected,
  refusal: Refusal,
): [code: codes.Code, name: string, message: { serializeBinary(): Uint8Array }] {
  switch (refusal.kind) {
    case 'wrong-version':
      return [Code.ALREADY_EXISTS, 'WrongExpectedVersion', wrongVersion(expected, refusal.actual)];
    case 'deleted': {
      const message = new shared.StreamDeleted().setStreamIdentifier(toStreamIdentifier(stream));
      return [Code.FAILED_PRECONDITION, 'StreamDeleted', message];
    }
    case 'access-denied':
      return [Code.PERMISSION_DENIED, 'AccessDenied', new shared.AccessDenied()];
    case 'too-large': {
      const message = new shared.MaximumAppendSizeExceeded().setMaxappendsize(refusal.max);
      return [Code.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', message];
    }
    case 'missing-metadata':
      return [Code.INVALID_ARGUMENT, 'BadRequest', new shared.BadRequest().setMessage(`'${refusal.name}' is missing`)];
    case 'timeout':
      return [Code.DEADLINE_EXCEEDED, 'Timeout', new shared.Timeout()];
    case 'not-ready':
      return [Code.OK, 'google.protobuf.Empty', new empty.Empty()];
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
