import type { Instant } from '@pedigree/kernel';
import type { Allocation } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import { growingIn } from '../policy/ask-policy.ts';
import { allocationOf, lastOf, slotOf, standingAt } from '../slot.ts';
import type { Change, EnvironmentState, Slot } from '../state.ts';

/** What a restore changes of one model. */
export interface Restored {
  readonly model: Thing;
  readonly slot: Slot;
  readonly now: Allocation;
  readonly wanted: Allocation;
  /** The versions that get more of the traffic than they have. */
  readonly growing: readonly number[];
  /** The change that stood then, as it was known; undefined where there was none. */
  readonly stood: Change | undefined;
}

/**
 * What has to change so that what served at `to`, as known in `past`, serves again: of every model with any change in the
 * environment whose allocation now is another one. Where nobody knew what served, or nothing was said yet, nothing is to
 * serve; so such a model is left as it is where nothing serves anyway.
 */
export function findRestored(
  { namespace }: Thing,
  to: Instant,
  state: EnvironmentState,
  past: EnvironmentState,
): readonly Restored[] {
  return state.slots.keysArray().flatMap((name) => {
    const slot = slotOf(state, name);
    const stood = standingAt(slotOf(past, name), to);
    const now = allocationOf(lastOf(slot));
    const then = allocationOf(stood);
    if (isSame(then, now) || (then.state === 'UNKNOWN' && now.state !== 'SERVING')) return [];
    const wanted: Allocation = then.state === 'UNKNOWN' ? { state: 'NOTHING' } : then;
    return [{ model: { namespace, name }, slot, now, wanted, growing: growingIn(now, wanted), stood }];
  });
}

/** Whether it was known of any model what served at that time. */
export function isAnythingKnown(to: Instant, past: EnvironmentState): boolean {
  return past.slots.keysArray().some((name) => standingAt(slotOf(past, name), to) !== undefined);
}

/**
 * Whether both say the same of every key, now and after any later change of shares. In which order shadows are named says
 * nothing.
 */
function isSame(left: Allocation, right: Allocation): boolean {
  if (left.state !== 'SERVING' || right.state !== 'SERVING') return left.state === right.state;
  const isAlike = (one: Allocated, other: Allocated | undefined) =>
    one.number === other?.number && shareOf(one) === shareOf(other);
  const others = inTheirPlaces(right.versions);
  return (
    left.salt === right.salt &&
    left.versions.length === right.versions.length &&
    inTheirPlaces(left.versions).every((one, place) => isAlike(one, others[place]))
  );
}

type Allocated = Extract<Allocation, { readonly state: 'SERVING' }>['versions'][number];

/** Null for a shadow. */
function shareOf(version: Allocated): number | null {
  return 'share' in version ? version.share : null;
}

function inTheirPlaces(versions: readonly Allocated[]): readonly Allocated[] {
  const shadows = versions.filter((each) => shareOf(each) === null);
  if (shadows.length === 0) return versions;
  return [
    ...versions.filter((each) => shareOf(each) !== null),
    ...shadows.toSorted((left, right) => left.number - right.number),
  ];
}
