import type { EventsQuery } from '@pedigree/client';
import { toJsonText } from '@pedigree/kernel';
import { formatCsvRow } from './output/csv.ts';

/** An event as a list of events has it. */
export type ListedEvent = EventsQuery['events']['nodes'][number];

/** The columns of an audit's table, in their order: all of the envelope. Stable from the day they shipped. */
const columns: Readonly<Record<string, (event: ListedEvent) => string | number | null | undefined>> = {
  position: ({ position }) => position,
  recordedAt: ({ recordedAt }) => recordedAt,
  occurredAt: ({ occurredAt }) => occurredAt,
  type: ({ type }) => type,
  subjects: ({ subjects }) => subjects.join('; '),
  actor: ({ actor }) => actor.id,
  actorName: ({ actor }) => actor.name,
  actorKind: ({ actor }) => actor.kind,
  actorMeans: ({ actor }) => actor.means,
  recordedBy: ({ recordedBy }) => recordedBy?.id,
  evidence: ({ evidence }) => evidence,
  reason: ({ reason }) => reason,
  sourceSystem: ({ source }) => source?.system,
  sourceLocation: ({ source }) => source?.location,
  sourceObject: ({ source }) => source?.object,
  sourceBy: ({ source }) => source?.by,
  namespace: ({ namespace }) => namespace,
  stream: ({ stream }) => stream,
  revision: ({ revision }) => revision,
  id: ({ eventId }) => eventId,
  schemaVersion: ({ schemaVersion }) => schemaVersion,
  commandId: ({ commandId }) => commandId,
  commandDigest: ({ commandDigest }) => commandDigest,
  correlationId: ({ correlationId }) => correlationId,
  causationId: ({ causationId }) => causationId,
  basis: ({ basis }) => toJsonText(basis),
  data: ({ data }) => toJsonText(data),
};

/** The header of the table. */
export const csvHeader = formatCsvRow(Object.keys(columns));

/** An event as a row of it; what it does not have is an empty cell, `basis` and `data` are JSON. */
export function toCsvRow(event: ListedEvent): string {
  return formatCsvRow(Object.values(columns).map((cellOf) => `${cellOf(event) ?? ''}`));
}
