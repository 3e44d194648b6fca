import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { toExpected } from './append-request.ts';
import { type Failure, streamDeleted, wrongExpectedVersion } from './failures.ts';
import { toStreamName } from './identifiers.ts';
import { admit, type Caller, type DoubleNode, denial, redirection } from './node.ts';
import type { ServerLog } from './server-log.ts';

/** Delete: the stream's events are read no more, and the next append goes on behind them. */
export function createDelete(node: DoubleNode): handleUnaryCall<streams.DeleteReq, streams.DeleteResp> {
  const { DeleteResp } = streams;
  return createRemoval(node, 'delete', node.log.softDelete, (position) =>
    new DeleteResp().setPosition(new DeleteResp.Position().setCommitPosition(position).setPreparePosition(position)),
  );
}

/** Tombstone: the stream is gone for good. */
export function createTombstone(node: DoubleNode): handleUnaryCall<streams.TombstoneReq, streams.TombstoneResp> {
  const { TombstoneResp } = streams;
  return createRemoval(node, 'tombstone', node.log.tombstone, (position) =>
    new TombstoneResp().setPosition(
      new TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position),
    ),
  );
}

type Options = streams.DeleteReq.Options | streams.TombstoneReq.Options;

function createRemoval<Request extends { getOptions(): Options | undefined }, Response>(
  node: DoubleNode,
  method: 'delete' | 'tombstone',
  write: ServerLog['softDelete'],
  respond: (position: string) => Response,
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    const caller = admit(node, call, method, (failure) => callback(failure));
    if (caller === null) return;
    void remove(node, call.request.getOptions(), caller, write).then((told) => {
      if (typeof told === 'bigint') callback(null, respond(String(told)));
      else callback(told);
    });
  };
}

/** The position of the delete, or why there is none: in trailers, also where the version is wrong. */
async function remove(
  node: DoubleNode,
  options: Options | undefined,
  caller: Caller,
  write: ServerLog['softDelete'],
): Promise<bigint | Failure> {
  const stream = toStreamName(options?.getStreamIdentifier());
  const refused = denial(caller, stream) ?? redirection(node, caller);
  if (refused) return refused;
  const expected = options ? toExpected(options, options.hasRevision() ? options.getRevision() : null) : 'any';
  const outcome = await write(stream, expected);
  if (outcome.kind === 'deleted') return streamDeleted(stream);
  if (outcome.kind === 'wrong-version') return wrongExpectedVersion(stream, expected, outcome.actual);
  return outcome.position ?? 0n;
}
