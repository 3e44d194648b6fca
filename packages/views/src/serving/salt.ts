import { saltOfSlot } from '@pedigree/kernel';
import type { Serving } from './answer.ts';

/** What the buckets of a slot's keys are made with: what the statement says, else the slot's name. Null unless it serves. */
export function saltOf({ allocation, ...slot }: Omit<Serving, 'change' | 'until'>): string | null {
  return allocation.state === 'SERVING' ? (allocation.salt ?? saltOfSlot(slot)) : null;
}
