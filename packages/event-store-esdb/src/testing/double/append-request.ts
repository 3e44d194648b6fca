import type shared from '@eventstore/db-client/generated/shared_pb.js';
import type jspb from 'google-protobuf';
import type { Expected } from './check-commit.ts';
import { fromUuid } from './identifiers.ts';
import type { ProposedEvent } from './server-log.ts';

/** The part of a request that says what is expected, alike in appends, deletes and tombstones. */
interface Expecting {
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
  hasAny(): boolean;
}

/** What is expected; `revision` is the exact one, where the request holds it. */
export function toExpected(options: Expecting, revision: string | null): Expected {
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  return options.hasAny() || revision === null ? 'any' : BigInt(revision);
}

/** An event on the wire, alike in both ways to append. */
interface ProposedMessage {
  getId(): shared.UUID | undefined;
  getMetadataMap(): jspb.Map<string, string>;
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

export function toProposedEvent(message: ProposedMessage): ProposedEvent {
  return {
    id: fromUuid(message.getId()),
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** What an event lacks that the server requires. */
export function missingIn(events: readonly ProposedEvent[]): 'type' | 'content-type' | null {
  if (events.some(({ type }) => type === '')) return 'type';
  return events.some(({ contentType }) => contentType === '') ? 'content-type' : null;
}
