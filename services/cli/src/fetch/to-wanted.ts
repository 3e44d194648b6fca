import { posix } from 'node:path';
import { isCheckable, type Wanted } from '@pedigree/fetch';
import type { CheckoutManifest } from '@pedigree/schema/manifests';

/** Bytes as a manifest and the service's answers tell of them. */
export type ToldArtifact = Pick<Wanted, 'uri' | 'digest' | 'size'> & { readonly name: string | null };

/** A dataset version as a manifest and the service's answers tell of it. */
export interface ToldDataset extends Pick<Wanted, 'size'> {
  readonly name: string;
  readonly digest: string;
  readonly artifacts: readonly ToldArtifact[];
}

/** The files of a manifest: the bytes of its version or, where there are several, those of each below its number. */
export function artifactsOf({ versions }: CheckoutManifest): readonly Wanted[] {
  return once(
    versions.flatMap(({ number, artifacts }) =>
      artifacts.map((artifact) => {
        const name = nameOf(artifact);
        return { ...bytesOf(artifact), path: versions.length > 1 ? `${number}/${name}` : name };
      }),
    ),
  );
}

/** The files of all datasets of a manifest, below `datasets`. */
export function datasetsOf({ versions }: CheckoutManifest): readonly Wanted[] {
  const uses = versions.flatMap(({ datasets }) => datasets);
  const digests = new Map<string, Set<string>>();
  for (const { name, digest } of uses) digests.set(name, (digests.get(name) ?? new Set()).add(digest));
  const files = uses.flatMap((use) => {
    const isOne = digests.get(use.name)?.size === 1;
    const folder = `datasets/${use.name}${isOne ? '' : `@${shortened(use.digest)}`}`;
    return filesOfDataset(use, folder);
  });
  return once(files);
}

/** What is told twice, such as a dataset in two roles, is fetched once. Where no digest tells that it is the same, the URI has to. */
function once(files: readonly Wanted[]): readonly Wanted[] {
  return [...new Map(files.map((file) => [keyOf(file), file])).values()];
}

function keyOf({ path, digest, uri }: Wanted): string {
  return JSON.stringify(isCheckable(digest) ? [path, digest] : [path, digest, uri]);
}

/** The files of one dataset version: one of its name, or in a folder of its name where it has several. */
export function filesOfDataset({ digest, size, artifacts }: ToldDataset, path: string): readonly Wanted[] {
  const [only, ...others] = artifacts;
  if (!only) return [{ path, uri: null, digest, size }];
  if (others.length === 0) return [{ path, uri: only.uri, digest: only.digest ?? digest, size: only.size ?? size }];
  return artifacts.map((artifact) => ({ ...bytesOf(artifact), path: `${path}/${nameOf(artifact)}` }));
}

/** Only what a file is fetched by. */
function bytesOf({ uri, digest, size }: ToldArtifact): Omit<Wanted, 'path'> {
  return { uri, digest, size };
}

/** What bytes without a name are called: as the last part of where they are, or by their digest. */
function nameOf({ name, uri, digest }: ToldArtifact): string {
  return name ?? (posix.basename(uri?.replace(/[?#].*$/, '') ?? '') || (digest ?? 'artifact').replace(':', '-'));
}

function shortened(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, 10);
}
