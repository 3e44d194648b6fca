import type { RelaySlot, ServedVersion, ServingNow } from '@pedigree/kafka-relay';
import { formatReference, type Position } from '@pedigree/kernel';
import { everything, type Serving, saltOf, type VersionKey, type ViewName, type Views } from '@pedigree/views';

/** The views that tell what serves, what its versions are called, and the time of the log. */
export const servingViews = ['serving', 'models', 'events'] as const satisfies readonly ViewName[];

/** Milliseconds that views are waited for; whoever asked is told then how far they are, and may ask again. */
export const patience = 10_000;

/**
 * What serves in each slot after all its standing changes, and what its versions are called, as known at a position.
 *
 * @throws ViewError where a view is not as far within ten seconds, or has halted before.
 */
export async function readServing(
  views: Views,
  position: Position,
  slots: readonly RelaySlot[],
): Promise<readonly (ServingNow | null)[]> {
  await views.waitFor(position, { timeoutMilliseconds: patience, views: servingViews });
  const asOf = await views.asOf({ knownAt: { position }, timeoutMilliseconds: patience, views: servingViews });
  const servings = await views.servingOfSlots(everything, slots, null, asOf);
  const keys = servings.flatMap(keysOf);
  const versions = await views.modelVersionsByKey(everything, keys, asOf);
  const labels = new Map(keys.map((key, index) => [referenceOf(key), versions[index]?.label ?? null]));
  return servings.map((serving) => toServingNow(serving, labels));
}

function keysOf({ namespace, model, allocation }: Serving): readonly VersionKey[] {
  if (allocation.state !== 'SERVING') return [];
  return allocation.versions.map(({ number }) => ({ namespace, name: model, number }));
}

function toServingNow(serving: Serving, labels: ReadonlyMap<string, string | null>): ServingNow | null {
  const { namespace, model, allocation, change } = serving;
  if (!change) return null;
  const versions = allocation.state === 'SERVING' ? allocation.versions : [];
  const served = versions.map((stated): ServedVersion => {
    const { number } = stated;
    const version = referenceOf({ namespace, name: model, number });
    const share = 'share' in stated ? stated.share : null;
    return { version, number, label: labels.get(version) ?? null, share, shadow: share === null };
  });
  const { since, eventId: event } = change;
  return { state: allocation.state, allocation: served, salt: saltOf(serving), since, event };
}

function referenceOf({ number, ...model }: VersionKey): string {
  return formatReference({ kind: 'model', ...model, version: { by: 'number', number } });
}
