import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchAll, type Outcome, spokenSchemes, type Wanted, type Watcher } from '@pedigree/fetch';
import { Refused, WrongUsage } from '../errors.ts';
import { formatCount, formatSize } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import { showProgress } from '../output/progress.ts';
import type { Setting } from '../setting.ts';
import type { Retractable } from './warn-of-retractions.ts';

/** A server may be slow to begin, and a disk to take what it sends. */
const idleMilliseconds = 60_000;

/** With those that follow, half a minute in all: so long a storage may take to start again. */
const firstPause = 2_000;

/** What is fetched, and of what. */
export interface Told {
  readonly versions: readonly Retractable[];
  /** Those whose bytes come too. */
  readonly datasets: readonly Retractable[];
  /** Up to where the log was known. */
  readonly asOf: { readonly position: string; readonly recordedAt: string | null };
  readonly files: readonly Wanted[];
}

export interface FetchingOptions {
  readonly to: string;
  readonly dvcRemotes: readonly string[];
  readonly jobs: number;
  readonly allowUnverified: boolean;
  readonly json: boolean;
}

/** Fetches files, shows how far it has come, and tells what became of each. @throws Refused where one did not come; WrongUsage. */
export async function runFetch(told: Told, options: FetchingOptions, setting: Setting): Promise<void> {
  const { signal, folder, variable } = setting;
  const to = resolve(folder, options.to);
  let bar: ReturnType<typeof watchFiles> | undefined;
  const watch = (files: readonly Wanted[]) => {
    bar = watchFiles(files, setting);
    return bar;
  };
  const outcomes = await fetchAll(told.files, {
    folder: to,
    dvcRemotes: options.dvcRemotes.map((remote) => toUrl(remote, folder)),
    jobs: options.jobs,
    allowUnverified: options.allowUnverified,
    idle: idleMilliseconds,
    firstPause,
    variable,
    signal,
    watch,
  })
    .catch((error: unknown) => {
      if (!signal.aborted) throw error;
      throw new Refused('interrupted: typed again, the command goes on behind what has come');
    })
    .finally(() => bar?.finish());
  tell(outcomes, told, to, options.json, setting);
}

/** A folder, or a URL; of a folder its URL. @throws WrongUsage for one that cannot be read. */
function toUrl(remote: string, folder: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*:)\/\//i.exec(remote)?.[1]?.toLowerCase();
  if (scheme === undefined) return pathToFileURL(resolve(folder, remote)).href;
  if (spokenSchemes.includes(scheme)) return remote;
  throw new WrongUsage(`--dvc-remote: required: a folder, or a URL of ${spokenSchemes.join(', ')}; came: ${scheme}`);
}

/** A bar over the bytes of all files, or over the files where the size of one is unknown. */
function watchFiles(files: readonly Wanted[], { terminal, clock }: Setting): Watcher & { finish(): void } {
  const sizes = files.flatMap(({ size }) => size ?? []);
  const isSized = sizes.length === files.length;
  const total = isSized ? sizes.reduce((sum, size) => sum + size, 0) : files.length;
  const { advance, finish } = showProgress(terminal, clock, `Fetching ${formatCount(files.length, 'file')}`, total);
  return { bytes: (more) => isSized && advance(more), file: () => isSized || advance(1), finish };
}

function tell(
  outcomes: readonly Outcome[],
  { versions, asOf }: Told,
  to: string,
  json: boolean,
  { terminal }: Setting,
): void {
  const refs = versions.map(({ ref }) => ref);
  const files = outcomes.flatMap((outcome) => (outcome.state === 'FAILED' ? [] : outcome));
  const failed = outcomes.flatMap((outcome) => (outcome.state === 'FAILED' ? outcome : []));
  if (json) {
    const problems = failed.map(({ path, problem }) => ({ where: path, what: problem }));
    printJson(terminal, { versions: refs, asOf, to, files, problems });
  } else {
    const { bold, dim } = terminal.colours;
    terminal.print(`${bold(refs.join(', '))} ${dim(`as known at ${asOf.position}`)}`);
    printTable(
      terminal,
      [{ title: 'FILE', flexible: true }, { title: 'SIZE' }, { title: 'DIGEST', flexible: true }, { title: 'STATE' }],
      files.map(({ path, size, digest, state }) => [path, formatSize(size), digest, state.toLowerCase()]),
      'No file came.',
    );
    for (const { path, problem } of failed) terminal.warn(`${path}: ${problem}`);
  }
  if (failed.length > 0)
    throw new Refused(
      `required: ${formatCount(outcomes.length, 'file')}; came: ${files.length}; not: ${failed.map(({ path }) => path).join(', ')}`,
    );
}
