import { hash } from 'node:crypto';

/** The traffic is cut into so many buckets: one for each hundredth of a percent. */
const buckets = 10_000;

/** How a slot's traffic is split: the salt, and who serves in the order of the allocation. A shadow has no share. */
export interface Split<Served extends { readonly share: number | null }> {
  /** Null where nothing serves: then nothing is assigned. */
  readonly salt: string | null;
  readonly allocation: readonly Served[];
}

/** Where a key belongs: to the version whose range, from `from` up to but not including `to`, holds its bucket. */
export interface Routed<Served> {
  readonly bucket: number;
  readonly from: number;
  readonly to: number;
  readonly assigned: Served;
}

/**
 * The version that a split assigns to a key, which is any text in well-formed Unicode (a user's id, say): the same for ever, everywhere. Versions take
 * ranges of buckets in the order of the allocation, as wide as their shares. Null where no version has a share. It says what was
 * assigned, not what answered.
 */
export function routeKey<Served extends { readonly share: number | null }>(
  { salt, allocation }: Split<Served>,
  key: string,
): Routed<Served> | null {
  if (salt === null) return null;
  const bucket = bucketOf(salt, key);
  let from = 0;
  for (const assigned of allocation) {
    const to = from + (assigned.share ?? 0);
    if (bucket < to) return { bucket, from, to, assigned };
    from = to;
  }
  return null;
}

/** The salt of a split whose statement names none: the slot's own name, which never changes. */
export function saltOfSlot(slot: {
  readonly namespace: string;
  readonly environment: string;
  readonly model: string;
}): string {
  return `${slot.namespace}/${slot.environment}/${slot.model}`;
}

/** The first 8 bytes of SHA-256(salt ‖ 0x00 ‖ key), both in UTF-8, as a big-endian number mod 10,000. */
export function bucketOf(salt: string, key: string): number {
  const digest = hash('sha256', `${salt}\0${key}`, 'binary');
  let bucket = 0;
  for (let index = 0; index < 8; index++) bucket = (bucket * 256 + digest.charCodeAt(index)) % buckets;
  return bucket;
}
