import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bucketOf, routeKey, saltOfSlot } from './route.ts';

interface Vector {
  readonly salt: string;
  readonly allocation: readonly { readonly version: string; readonly share: number | null }[];
  readonly key: string;
  readonly bucket: number;
  readonly version: string;
}

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../../../docs/examples/route-vectors.json', import.meta.url), 'utf8'),
);

describe('the published vectors', () => {
  test('are twenty', () => expect(vectors).toHaveLength(20));

  test.each(vectors)('$salt, $key: bucket $bucket, $version', ({ salt, allocation, key, bucket, version }) => {
    expect(routeKey({ salt, allocation }, key)).toMatchObject({ bucket, assigned: { version } });
  });
});

/** A key for each bucket, by salt `s`. */
const keys = findKeys();

function findKeys(): readonly string[] {
  const found: string[] = [];
  for (let number = 0, open = 10_000; open > 0; number++) {
    const bucket = bucketOf('s', String(number));
    if (found[bucket] === undefined) open--;
    found[bucket] ??= String(number);
  }
  return found;
}

type Shares = readonly (number | null)[];

const splitOf = (shares: Shares) => ({ salt: 's', allocation: shares.map((share, version) => ({ version, share })) });

/** Which version each bucket belongs to, in the order of the buckets. */
function dealt(shares: Shares): readonly (number | undefined)[] {
  const split = splitOf(shares);
  return keys.map((key) => routeKey(split, key)?.assigned.version);
}

const movedBetween = (before: Shares, after: Shares) => {
  const [one, other] = [dealt(before), dealt(after)];
  return one.filter((version, bucket) => version !== other[bucket]).length;
};

/** Shares that sum to the whole. */
const shares = (least: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: least - 1, maxLength: most - 1 })
    .map((cuts) => [...cuts, 10_000].sort((left, right) => left - right))
    .map((ends) => ends.map((end, index) => end - (ends[index - 1] ?? 0)));

const someRuns = { numRuns: 15 };

describe('a split', () => {
  test('has buckets of SHA-256, whatever salt and key hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 200 }), (salt, key) => {
        const digest = createHash('sha256').update(salt).update('\0').update(key).digest();
        expect(bucketOf(salt, key)).toBe(Number(digest.readBigUInt64BE() % 10_000n));
      }),
    );
  });

  test('gives every version exactly its share of the 10,000 buckets, shadows none', () => {
    fc.assert(
      fc.property(shares(1, 6), fc.nat(6), (live, place) => {
        const said: Shares = [...live.slice(0, place), null, ...live.slice(place)];
        const versions = dealt(said);
        const counts = said.map((_, version) => versions.filter((each) => each === version).length);
        expect(counts).toEqual(said.map((share) => share ?? 0));
      }),
      someRuns,
    );
  });

  test('answers the range that holds the bucket', () => {
    fc.assert(
      fc.property(shares(1, 6), fc.nat(9_999), (said, bucket) => {
        const routed = routeKey(splitOf(said), keys[bucket] ?? '');
        expect(routed?.bucket).toBe(bucket);
        expect(routed && routed.from <= bucket && bucket < routed.to).toBe(true);
        expect(routed && routed.to - routed.from).toBe(said[routed?.assigned.version ?? -1]);
      }),
    );
  });

  test('moves exactly the share that one version hands to its neighbour, and no other key', () => {
    fc.assert(
      fc.property(shares(2, 6), fc.nat(), fc.nat(), (before, at, amount) => {
        const place = at % (before.length - 1);
        const handed = amount % (before[place] ?? 1);
        const after = before.map((share, version) =>
          version === place ? share - handed : version === place + 1 ? share + handed : share,
        );
        expect(movedBetween(before, after)).toBe(handed);
      }),
      someRuns,
    );
  });

  test('moves at most what the ends of ranges moved by, whoever gains and loses', () => {
    fc.assert(
      fc.property(shares(4, 4), shares(4, 4), (before, after) => {
        const ends = (said: readonly number[]) => said.map((_, place) => said.slice(0, place + 1).reduce(sum));
        const [one, other] = [ends(before), ends(after)];
        const most = one.map((end, place) => Math.abs(end - (other[place] ?? 0))).reduce(sum);
        expect(movedBetween(before, after)).toBeLessThanOrEqual(most);
      }),
      someRuns,
    );
  });

  test('keeps every key on the last version while its share grows, whoever it grows at the expense of', () => {
    fc.assert(
      fc.property(shares(2, 6), shares(2, 6), (one, other) => {
        const [small, grown] = [one, other].sort((left, right) => (left.at(-1) ?? 0) - (right.at(-1) ?? 0));
        const [before, after] = [dealt(small ?? []), dealt(grown ?? [])];
        const canary = (small?.length ?? 0) - 1;
        const stayed = before.every(
          (version, bucket) => version !== canary || after[bucket] === (grown?.length ?? 0) - 1,
        );
        expect(stayed).toBe(true);
      }),
      someRuns,
    );
  });

  test('assigns nothing where no version has a share', () => {
    expect(routeKey({ salt: 's', allocation: [] }, 'a')).toBeNull();
    expect(routeKey(splitOf([null]), 'a')).toBeNull();
    expect(routeKey({ salt: null, allocation: [] }, 'a')).toBeNull();
  });
});

function sum(left: number, right: number): number {
  return left + right;
}

test('the salt of a slot is its name', () => {
  expect(saltOfSlot({ namespace: 'default', environment: 'production', model: 'fraud' })).toBe(
    'default/production/fraud',
  );
});
