import type { Serving, Slot, VersionKey } from '@pedigree/views';
import type { Known } from './known.ts';
import type { ServingNode } from './nodes.ts';

/** What serves in a slot at a time (null: after every change). */
export async function readServing(known: Known, slot: Slot, at: string | null): Promise<ServingNode> {
  return toServing(known, at)(await known.sources.views.serving(known.scope, slot, at, known.asOf));
}

/** The slots that have a model version in their allocation now. */
export async function readServingOf(known: Known, key: VersionKey): Promise<readonly ServingNode[]> {
  const slots = await known.servingOfModels.load(key);
  return slots
    .filter(
      ({ allocation }) =>
        allocation.state === 'SERVING' && allocation.versions.some(({ number }) => number === key.number),
    )
    .map(toServing(known, null));
}

/** Makes what a view answers into what resolvers take. */
export function toServing(known: Known, at: string | null): (serving: Serving) => ServingNode {
  return (serving) => ({ ...serving, known, at });
}
