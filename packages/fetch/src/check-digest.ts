import { createHash, type Hash } from 'node:crypto';

/** Digests that bytes can be held against; of the others nobody knows how they were made. */
const algorithms = new Set(['sha256', 'sha512', 'sha1', 'md5']);

/** Whether bytes can be held against a digest. */
export function isCheckable(digest: string | null): digest is string {
  return digest !== null && algorithms.has(algorithmOf(digest));
}

/** Takes the digest of bytes as they pass: by the algorithm of the one that is required where that can be, else by SHA-256. */
export class DigestCheck {
  readonly #algorithm: string;
  /** The digest that is required; null where bytes can be held against none. */
  readonly required: string | null;
  #hash: Hash;

  constructor(digest: string | null) {
    this.required = isCheckable(digest) ? digest : null;
    this.#algorithm = isCheckable(digest) ? algorithmOf(digest) : 'sha256';
    this.#hash = createHash(this.#algorithm);
  }

  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  restart(): void {
    this.#hash = createHash(this.#algorithm);
  }

  /** The digest of all so far. */
  digest(): string {
    return `${this.#algorithm}:${this.#hash.copy().digest('hex')}`;
  }

  /** Whether that is what is required; never where nothing can be. */
  isRight(): boolean {
    return this.digest() === this.required;
  }
}

function algorithmOf(digest: string): string {
  return digest.slice(0, digest.indexOf(':'));
}
