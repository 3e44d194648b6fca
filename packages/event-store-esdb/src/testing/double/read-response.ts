import streams from '@eventstore/db-client/generated/streams_pb.js';
import { toStreamIdentifier, toUuid, type UuidForm } from './identifiers.ts';
import type { LoggedEvent } from './server-log.ts';

export function toEvent(event: LoggedEvent, uuidForm: UuidForm): streams.ReadResp {
  const position = String(event.position);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(toUuid(event.id, uuidForm))
    .setStreamIdentifier(toStreamIdentifier(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  const metadata = recorded.getMetadataMap();
  metadata.set('type', event.type);
  metadata.set('content-type', event.contentType);
  metadata.set('created', String(event.created));
  return new streams.ReadResp().setEvent(
    new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(position),
  );
}

export function toStreamNotFound(stream: string): streams.ReadResp {
  const message = new streams.ReadResp.StreamNotFound().setStreamIdentifier(toStreamIdentifier(stream));
  return new streams.ReadResp().setStreamNotFound(message);
}

export const toLastStreamPosition = (revision: bigint): streams.ReadResp =>
  new streams.ReadResp().setLastStreamPosition(String(revision));

export const toConfirmation = (id: string): streams.ReadResp =>
  new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

export const toCaughtUp = (): streams.ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export function toCheckpoint(position: bigint): streams.ReadResp {
  const message = new streams.ReadResp.Checkpoint();
  message.setCommitPosition(String(position)).setPreparePosition(String(position));
  return new streams.ReadResp().setCheckpoint(message);
}
