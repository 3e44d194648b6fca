import type { Actor, Evidence, Instant, Position } from '@pedigree/kernel';
import type { Allocation, ChangeReference } from '@pedigree/schema/events';
import type { TableOf } from '../table.ts';
import type { Slot } from './answer.ts';

/** What a change states, and what its event says of who stated it. */
export type StatedChange = {
  readonly type: string;
  readonly allocation: Allocation;
  readonly actor: Actor;
  readonly evidence: Evidence;
  readonly reason: string | null;
  readonly recordedAt: Instant;
};

/** One change of a slot, as its event states it. `since` is its `from`; changes are ordered by (since, position, ordinal). */
export type ServingChangeRow = {
  /** Namespace, environment and model in one: see {@link slotKey}. */
  readonly slot: string;
  readonly namespace: string;
  readonly environment: string;
  readonly model: string;
  readonly since: Instant;
  readonly position: Position;
  /** Its place among the changes of its event. */
  readonly ordinal: number;
  readonly eventId: string;
  /** All the rest of an answer, in one column: columns are most of what an answer costs. */
  readonly stated: StatedChange;
  readonly replaced: ChangeReference | null;
  readonly restates: ChangeReference | null;
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

/** A version that a change allocates to its slot. */
export type ServingVersionRow = {
  readonly namespace: string;
  readonly model: string;
  readonly number: number;
  readonly position: Position;
  readonly ordinal: number;
};

export type ServingRows = {
  serving_changes: ServingChangeRow;
  serving_slots: ServingSlotRow;
  serving_versions: ServingVersionRow;
};

/**
 * A slot in one text, so that finding it is one comparison a row. Unambiguous: a namespace has no `/`, no name an `@`
 * (semantics.md §1).
 */
export function slotKey({ namespace, environment, model }: Slot): string {
  return `${namespace}/${environment}@${model}`;
}

export const servingChanges: TableOf<ServingChangeRow> & { readonly name: 'serving_changes' } = {
  name: 'serving_changes',
  columns: {
    slot: 'text',
    namespace: 'text',
    environment: 'text',
    model: 'text',
    since: 'instant',
    position: 'position',
    ordinal: 'integer',
    eventId: 'text',
    stated: 'json',
    replaced: 'json?',
    restates: 'json?',
    lead: 'integer',
    withdrawnAt: 'position?',
  },
  key: ['position', 'ordinal'],
  indexes: [
    {
      name: 'standing',
      on: 'slot, withdrawn_at, since, position, ordinal',
      onPostgres: 'slot, since, position, ordinal',
      where: 'withdrawn_at is null',
      isForWriter: true,
    },
    { name: 'in_order', on: 'slot, since, position, ordinal' },
    { name: 'withdrawals', on: 'withdrawn_at', where: 'withdrawn_at is not null' },
    { name: 'ahead', on: 'slot, lead', where: 'lead > 0' },
    { name: 'in_time', on: 'namespace, environment, since, position, ordinal' },
  ],
};

export const servingSlots: TableOf<ServingSlotRow> & { readonly name: 'serving_slots' } = {
  name: 'serving_slots',
  columns: { namespace: 'text', environment: 'text', model: 'text', position: 'position' },
  key: ['namespace', 'environment', 'model'],
  indexes: [{ name: 'by_model', on: 'namespace, model, environment' }],
};

export const servingVersions: TableOf<ServingVersionRow> & { readonly name: 'serving_versions' } = {
  name: 'serving_versions',
  columns: { namespace: 'text', model: 'text', number: 'integer', position: 'position', ordinal: 'integer' },
  key: ['namespace', 'model', 'number', 'position', 'ordinal'],
  indexes: [],
};
