import { messageOf } from '@pedigree/kernel';
import { codeOf } from './code-of.ts';
import { isDvcFolder, listDvcFolder } from './dvc/list-folder.ts';
import { type FileOptions, fetchFile } from './fetch-file.ts';
import { FetchRefused } from './fetch-refused.ts';
import { inParallel } from './in-parallel.ts';
import { locate, type Reach } from './locate.ts';
import { findClashes, partsWithin } from './place.ts';
import { connectS3 } from './sources/s3.ts';
import type { NotFetched, Outcome, Wanted } from './wanted.ts';

/** Hears how far it has come. */
export interface Watcher {
  /** So many more bytes are there; fewer, where some were in vain. */
  bytes(more: number): void;
  /** One more file has ended, well or not. */
  file(): void;
}

export interface FetchOptions {
  /** Where the files go. */
  readonly folder: string;
  /** URLs of DVC's storage, where bytes are found by their MD5. */
  readonly dvcRemotes: readonly string[];
  /** Files at a time. */
  readonly jobs: number;
  /** Keep bytes of which nothing says whether they are right. */
  readonly allowUnverified: boolean;
  /** Milliseconds without any byte after which a connection is given up, and taken up again. */
  readonly idle: number;
  /** Milliseconds until it is; twice as many each time that nothing more came. */
  readonly firstPause: number;
  /** The value of an environment variable: where S3 is, is said there. */
  readonly variable: (name: string) => string | undefined;
  /** Once it has aborted, what has come is left for the next time. */
  readonly signal: AbortSignal;
  /** Told all files before the first is fetched. */
  readonly watch: (files: readonly Wanted[]) => Watcher;
}

/**
 * Fetches bytes into files below a folder, and keeps those that are right; what fails stops none of the others. A folder of DVC's
 * becomes its files.
 *
 * @returns what became of each, in their order.
 * @throws the signal's reason.
 */
export async function fetchAll(wanted: readonly Wanted[], options: FetchOptions): Promise<readonly Outcome[]> {
  const { jobs, signal } = options;
  const reach: Reach = { dvcRemotes: options.dvcRemotes, connectS3: connectS3(options.variable) };
  const listed = await inParallel(wanted, jobs, (item) =>
    orFailed(item, signal, () => listFiles(item, reach, options)),
  );
  const files = listed.flat();
  const clashes = findClashes(files.map(({ path }) => path));
  const watcher = options.watch(files.flatMap((file) => ('state' in file ? [] : file)));
  const fileOptions: FileOptions = { ...options, onBytes: (more) => watcher.bytes(more) };
  return inParallel(files, jobs, async (file) => {
    if ('state' in file) return file;
    const outcome = await orFailed(file, signal, () => {
      if (clashes.has(file.path)) throw new FetchRefused('required: a path of its own; came: that of another file');
      return fetchFile(file, locate(file, reach), fileOptions);
    });
    watcher.file();
    return outcome;
  });
}

async function listFiles(item: Wanted, reach: Reach, options: FetchOptions): Promise<readonly Wanted[]> {
  partsWithin(item.path);
  return isDvcFolder(item) ? listDvcFolder(item, locate(item, reach), options) : [item];
}

/** What is refused, here or by the system, is told of the item it is about. */
async function orFailed<Result>(
  { path }: Wanted,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result | NotFetched> {
  try {
    signal.throwIfAborted();
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof FetchRefused) && codeOf(error) === undefined) throw error;
    return { path, state: 'FAILED', problem: messageOf(error) };
  }
}
