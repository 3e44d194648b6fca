import type { Actor, Evidence, Instant, Position } from '@pedigree/kernel';
import type { Allocation, ChangeReference } from '@pedigree/schema/events';
import type { TableOf } from '../table.ts';

/** One change of a slot, as its event states it. `since` is its `from`; changes are ordered by (since, position, ordinal). */
export type ServingChangeRow = {
  readonly namespace: string;
  readonly environment: string;
  readonly model: string;
  readonly since: Instant;
  readonly position: Position;
  /** Its place among the changes of its event. */
  readonly ordinal: number;
  readonly eventId: string;
  readonly type: string;
  readonly allocation: Allocation;
  readonly replaced: ChangeReference | null;
  readonly restates: ChangeReference | null;
  readonly actor: Actor;
  readonly evidence: Evidence;
  readonly reason: string | null;
  readonly recordedAt: Instant;
  /** Milliseconds by which `since` lies behind its event's `recordedAt`; 0 unless a clock stepped back. */
  readonly lead: number;
  /** Position of the event that withdrew it, null while it stands. */
  readonly withdrawnAt: Position | null;
};

/** A model that has a change in an environment, and the position of the first. */
export type ServingSlotRow = {
  readonly namespace: string;
  readonly environment: string;
  readonly model: string;
  readonly position: Position;
};

export type ServingRows = { serving_changes: ServingChangeRow; serving_slots: ServingSlotRow };

const slot = 'namespace, environment, model';

export const servingChanges: TableOf<ServingChangeRow> & { readonly name: 'serving_changes' } = {
  name: 'serving_changes',
  columns: {
    namespace: 'text',
    environment: 'text',
    model: 'text',
    since: 'instant',
    position: 'position',
    ordinal: 'integer',
    eventId: 'text',
    type: 'text',
    allocation: 'json',
    replaced: 'json?',
    restates: 'json?',
    actor: 'json',
    evidence: 'text',
    reason: 'text?',
    recordedAt: 'instant',
    lead: 'integer',
    withdrawnAt: 'position?',
  },
  key: ['position', 'ordinal'],
  indexes: [
    { name: 'standing', on: `${slot}, since, position, ordinal`, where: 'withdrawn_at is null' },
    { name: 'in_order', on: `${slot}, since, position, ordinal, withdrawn_at` },
    { name: 'withdrawals', on: `${slot}, withdrawn_at`, where: 'withdrawn_at is not null' },
    { name: 'ahead', on: `${slot}, lead`, where: 'lead > 0' },
    { name: 'in_time', on: 'namespace, environment, since, position, ordinal' },
  ],
};

export const servingSlots: TableOf<ServingSlotRow> & { readonly name: 'serving_slots' } = {
  name: 'serving_slots',
  columns: { namespace: 'text', environment: 'text', model: 'text', position: 'position' },
  key: ['namespace', 'environment', 'model'],
  indexes: [],
};
