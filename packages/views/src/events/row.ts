import type { Instant, Position } from '@pedigree/kernel';
import type { EventType } from '@pedigree/schema/events';
import type { TableOf } from '../table.ts';

/** Where an event stands, and by what it can be found. The event itself is read from the log. */
export type EventRow = {
  readonly position: Position;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: EventType;
  readonly namespace: string;
  readonly actorId: string;
  readonly recordedById: string | null;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** L(position): never falls, also where `recordedAt` does (semantics.md §4, rule 4). */
  readonly logTime: Instant;
  readonly commandId: string;
  /** Null where it is the command's own id, as it is unless the command says another. */
  readonly correlationId: string | null;
};

/** A reference that an event is about: `model:default/fraud`, `model:default/fraud@3`. */
export type EventSubjectRow = { readonly subject: string; readonly position: Position };

export type EventRows = { event_entries: EventRow; event_subjects: EventSubjectRow };

export const eventEntries: TableOf<EventRow> & { readonly name: 'event_entries' } = {
  name: 'event_entries',
  columns: {
    position: 'position',
    id: 'text',
    stream: 'text',
    revision: 'integer',
    type: 'text',
    namespace: 'text',
    actorId: 'text',
    recordedById: 'text?',
    occurredAt: 'instant',
    recordedAt: 'instant',
    logTime: 'instant',
    commandId: 'text',
    correlationId: 'text?',
  },
  key: ['position'],
  indexes: [
    { name: 'by_id', on: 'id' },
    { name: 'by_stream', on: 'stream, position' },
    { name: 'by_type', on: 'type, position' },
    { name: 'by_namespace', on: 'namespace, position' },
    { name: 'by_actor', on: 'actor_id, position', onPostgres: 'left(actor_id, 256), position' },
    { name: 'by_command', on: 'command_id, position' },
    { name: 'by_correlation', on: 'correlation_id, position', where: 'correlation_id is not null' },
    { name: 'by_log_time', on: 'log_time, position' },
    { name: 'stepped_back', on: '(log_time - recorded_at)', where: 'log_time > recorded_at' },
  ],
};

export const eventSubjects: TableOf<EventSubjectRow> & { readonly name: 'event_subjects' } = {
  name: 'event_subjects',
  columns: { subject: 'text', position: 'position' },
  key: ['subject', 'position'],
  indexes: [{ name: 'by_position', on: 'position' }],
};
