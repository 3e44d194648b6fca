/** Castagnoli's polynomial, its bits reversed. */
const polynomial = 0x82f63b78;

/** Bytes that are summed up in one step. */
const step = 8;

/** Of so many bytes that may follow a byte, a table of what each byte adds to the sum then, one table behind the other. */
const table = makeTable();

/**
 * CRC-32C (RFC 3720, appendix B.4), eight bytes a step: M. E. Kounavis, F. L. Berry, "Novel Table Lookup-Based Algorithms for
 * High-Performance CRC Generation" (2008).
 */
export function crc32c(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = -1;
  let index = 0;
  for (const last = bytes.length - step; index <= last; index += step) {
    const low = sum ^ view.getInt32(index, true);
    const high = view.getInt32(index + 4, true);
    sum =
      added(7, low) ^
      added(6, low >>> 8) ^
      added(5, low >>> 16) ^
      added(4, low >>> 24) ^
      added(3, high) ^
      added(2, high >>> 8) ^
      added(1, high >>> 16) ^
      added(0, high >>> 24);
  }
  for (; index < bytes.length; index++) sum = added(0, sum ^ view.getUint8(index)) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** What the lowest byte of a word adds to the sum when so many bytes follow it. */
function added(following: number, word: number): number {
  return table[256 * following + (word & 0xff)] ?? 0;
}

function makeTable(): Int32Array {
  const sums = new Int32Array(256 * step);
  for (let index = 0; index < sums.length; index++) {
    const before = sums[index - 256];
    sums[index] = before === undefined ? alone(index) : (sums[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return sums;
}

function alone(byte: number): number {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ polynomial : sum >>> 1;
  return sum;
}
