import type { EventFieldsFragment } from '@pedigree/client';

/** An event as its envelope, for scripts: members that it does not have are left out. */
export function toEnvelope({ eventId, ...event }: EventFieldsFragment) {
  const { actor, recordedBy, source, position, recordedAt, reason, ...rest } = event;
  return withoutNulls({
    id: eventId,
    ...rest,
    position,
    recordedAt,
    actor: withoutNulls(actor),
    recordedBy: recordedBy && withoutNulls(recordedBy),
    source: source && withoutNulls(source),
    reason,
  });
}

function withoutNulls(members: object): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}
