import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from '@jest/globals';
import { type FetchOptions, fetchAll } from '../fetch-all.ts';
import type { Outcome, Wanted } from '../wanted.ts';

/** The digest of bytes. */
export function digestOf(algorithm: 'sha256' | 'sha512' | 'sha1' | 'md5', bytes: string | Buffer): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

/** Bytes that repeat nothing within a read. */
export function someBytes(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * 31 + (index >> 8) * 7) % 256));
}

/** A folder for the tests of a file to fetch into, empty for each, and what is in it. */
export function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-fetch-'));
  afterEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    /** Paths of all files below it. */
    files: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => statSync(join(folder, path)).isFile())
        .sort(),
    /** Fetches into it, and tells how many bytes were told to be there. */
    async fetch(wanted: readonly (Partial<Wanted> & { readonly path: string })[], options: Partial<FetchOptions> = {}) {
      let told = 0;
      const outcomes: readonly Outcome[] = await fetchAll(
        wanted.map((each) => ({ uri: null, digest: null, size: null, ...each })),
        {
          folder,
          dvcRemotes: [],
          jobs: 2,
          allowUnverified: false,
          idle: 60_000,
          firstPause: 10,
          variable: () => undefined,
          signal: new AbortController().signal,
          watch: () => ({
            bytes: (more) => {
              told += more;
            },
            file() {},
          }),
          ...options,
        },
      );
      return { outcomes, told };
    },
  };
}
