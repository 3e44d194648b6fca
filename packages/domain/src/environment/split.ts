import type { Allocation, ServingVersion } from '@pedigree/schema/events';

/**
 * The allocation as the split before it goes on: versions that had a share keep their places and newcomers come last, so that
 * a key that is once on the newest of them stays there while its share grows; and the salt stays, unless another is given:
 * an empty one is the slot's name, which no event states. The version that `grows` stays last where it was, whatever else comes
 * new, so that no key leaves it.
 */
export function continueSplit(
  said: Allocation,
  before: Allocation | undefined,
  salt?: string,
  grows?: number,
): Allocation {
  if (said.state !== 'SERVING') return said;
  const held = before?.state === 'SERVING' ? before : undefined;
  const places = new Map(held?.versions.filter(hasShare).map(({ number }, place) => [number, place]));
  const staysLast = grows !== undefined && places.get(grows) === places.size - 1;
  // What comes new with a share goes right before the one that stays last; a shadow stays behind all that answer.
  const placeOf = (version: ServingVersion) =>
    places.get(version.number) ?? (staysLast && hasShare(version) ? places.size - 1.5 : places.size);
  const kept = salt ?? held?.salt;
  return {
    ...said,
    versions: [...said.versions].sort((left, right) => placeOf(left) - placeOf(right)),
    ...(kept && { salt: kept }),
  };
}

function hasShare(version: ServingVersion): boolean {
  return 'share' in version;
}
