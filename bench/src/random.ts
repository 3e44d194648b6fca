/** Numbers in [0, 1), the same ones for the same seed. */
export type Random = () => number;

/** The mulberry32 generator (Tommy Ettinger, public domain). */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 on, below a bound. */
export function drawBelow(random: Random, bound: number): number {
  return Math.floor(random() * bound);
}

/** One of several; there has to be one. */
export function drawOne<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[drawBelow(random, items.length)];
  if (item === undefined) throw new Error('required: something to draw from; came: nothing');
  return item;
}

/** So many hex digits. */
export function drawHex(random: Random, digits: number): string {
  let text = '';
  while (text.length < digits)
    text += Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return text.slice(0, digits);
}
