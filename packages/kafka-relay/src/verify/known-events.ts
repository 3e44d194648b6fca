import { hash } from 'node:crypto';

/** Events of a log by a hash of their stored bytes, and how often each was met: nine bytes an event. */
export class KnownEvents {
  #hashes = new BigUint64Array(1024);
  #count = 0;
  #met = new Uint8Array();

  add(bytes: Uint8Array): void {
    if (this.#count === this.#hashes.length) {
      const larger = new BigUint64Array(2 * this.#hashes.length);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes[this.#count++] = hashOf(bytes);
  }

  /** Sorts them: from here on they are met, and none is added. */
  seal(): void {
    this.#hashes = this.#hashes.slice(0, this.#count).sort();
    this.#met = new Uint8Array(this.#count);
  }

  /** Meets an event. `first`: for the first time; `again`; or `unknown`. */
  meet(bytes: Uint8Array): 'first' | 'again' | 'unknown' {
    const place = this.#find(bytes);
    if (place === null) return 'unknown';
    if (this.#met[place] === 1) return 'again';
    this.#met[place] = 1;
    return 'first';
  }

  wasMet(bytes: Uint8Array): boolean {
    const place = this.#find(bytes);
    return place !== null && this.#met[place] === 1;
  }

  /** How many were not met. */
  get unmet(): number {
    return this.#met.reduce((count, met) => count - met, this.#count);
  }

  #find(bytes: Uint8Array): number | null {
    const sought = hashOf(bytes);
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#hashes[middle] ?? 0n) < sought) low = middle + 1;
      else high = middle;
    }
    return low < this.#count && this.#hashes[low] === sought ? low : null;
  }
}

/** The first 64 bits of SHA-256: among a hundred million events two are alike once in some thousand logs. */
function hashOf(bytes: Uint8Array): bigint {
  return hash('sha256', bytes, 'buffer').readBigUInt64LE();
}
