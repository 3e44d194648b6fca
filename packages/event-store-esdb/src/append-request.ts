import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { decode } from '@pedigree/kernel';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';

/** Events for one stream of the server, stamped. `expected` is -1 for a stream that nobody has written to. */
export interface ServerAppend {
  readonly name: string;
  readonly expected: number;
  readonly events: readonly { readonly id: string; readonly bytes: Uint8Array }[];
}

/** The append as one message of the protocol, whose answer bears that id. It has whatever time the server gives it. */
export function toRequest(id: string, { name, expected, events }: ServerAppend): streams.BatchAppendReq {
  const options = new streams.BatchAppendReq.Options().setStreamIdentifier(
    new shared.StreamIdentifier().setStreamName(Buffer.from(name)),
  );
  if (expected === -1) options.setNoStream(new empty.Empty());
  else options.setStreamPosition(String(expected));
  return new streams.BatchAppendReq()
    .setCorrelationId(toUuid(id))
    .setOptions(options)
    .setProposedMessagesList(events.map(toMessage))
    .setIsFinal(true);
}

/** As bytes: of what is sent as JSON the client hands out what it parsed, and the bytes are gone. */
function toMessage({ id, bytes }: ServerAppend['events'][number]): streams.BatchAppendReq.ProposedMessage {
  const message = new streams.BatchAppendReq.ProposedMessage().setId(toUuid(id)).setData(bytes);
  message.getMetadataMap().set('type', decode(bytes, 0n).type).set('content-type', 'application/octet-stream');
  return message;
}

function toUuid(id: string): shared.UUID {
  return new shared.UUID().setString(id);
}
