import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { DigestCheck, isCheckable } from './check-digest.ts';
import { codeOf } from './code-of.ts';
import { FetchRefused } from './fetch-refused.ts';
import { PartialFile } from './partial-file.ts';
import { makeWayTo } from './place.ts';
import { pourRight } from './pour-right.ts';
import type { Source } from './source.ts';
import type { Fetched, Wanted } from './wanted.ts';

export interface FileOptions {
  readonly folder: string;
  /** Keep bytes of which nothing says whether they are right. */
  readonly allowUnverified: boolean;
  /** Milliseconds without any byte after which a connection is given up, and taken up again. */
  readonly idle: number;
  /** Milliseconds until it is; twice as many each time that nothing more came. */
  readonly firstPause: number;
  readonly signal: AbortSignal;
  /** Hears how many more bytes are there; fewer, where some were in vain. */
  readonly onBytes: (more: number) => void;
}

/** Fetches one file from the first of its sources that has it. @throws FetchRefused, and the signal's reason. */
export async function fetchFile(wanted: Wanted, sources: readonly Source[], options: FileOptions): Promise<Fetched> {
  const { digest, path } = wanted;
  if (!isCheckable(digest) && !options.allowUnverified) {
    const came = digest === null ? 'none' : `${digest}, which says nothing of the bytes`;
    throw new FetchRefused(`required: a digest sha256, sha512, sha1 or md5, or --allow-unverified; came: ${came}`);
  }
  const place = await makeWayTo(options.folder, path);
  return (await findPresent(place, wanted, options)) ?? fetchTo(place, wanted, sources, options);
}

/**
 * What is in the file's place: nothing, or the bytes that are wanted, as their digest tells. Nothing else is written over, and what no
 * digest tells from another version's is nobody's.
 */
async function findPresent(
  place: string,
  { path, digest }: Wanted,
  { signal, onBytes }: FileOptions,
): Promise<Fetched | null> {
  const found = await lstat(place).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return null;
  const check = new DigestCheck(digest);
  if (check.required === null)
    throw new FetchRefused(
      `required: nothing at ${place}, or a digest of what is to be there; came: something, and none`,
    );
  if (found.isFile()) for await (const bytes of createReadStream(place, { signal })) check.update(bytes);
  if (!found.isFile() || !check.isRight()) {
    const isEmpty = found.isFile() && found.size === 0;
    const came = isEmpty
      ? 'an empty file, which another run is about to fill, or left when it was stopped'
      : 'something else';
    throw new FetchRefused(`required: nothing at ${place}, or the bytes that are wanted; came: ${came}`);
  }
  onBytes(found.size);
  return { path, state: 'PRESENT', uri: null, digest: check.digest(), size: found.size };
}

async function fetchTo(
  place: string,
  wanted: Wanted,
  sources: readonly Source[],
  options: FileOptions,
): Promise<Fetched> {
  const { path, digest, size } = wanted;
  const { idle, firstPause, onBytes, signal } = options;
  const check = new DigestCheck(digest);
  const partial = await PartialFile.open({ place, key: `${digest} ${wanted.uri}`, check, onBytes, signal });
  try {
    const { uri } = await pourRight(sources, partial, {
      size,
      most: Number.MAX_SAFE_INTEGER,
      idle,
      firstPause,
      signal,
    });
    try {
      await partial.place();
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENOENT') throw error;
      // Another was there sooner, or began later and took over what was here.
      await partial.remove();
      const present = await findPresent(place, wanted, options);
      if (present) return present;
      throw new FetchRefused(`required: one that fetches ${place}; came: another, which goes on with it`);
    }
    const state = check.required === null ? 'UNVERIFIED' : 'FETCHED';
    return { path, state, uri, digest: check.digest(), size: partial.position };
  } finally {
    await partial.close();
  }
}
