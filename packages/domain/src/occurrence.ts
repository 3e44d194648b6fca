import type { Instant, When } from '@pedigree/kernel';

/** When a fact that touches no slot was true: the clock for an act, what was said for a testimony. */
export function occurrence(when: When): Instant {
  return when.kind === 'act' ? when.clock : when.occurredAt;
}
