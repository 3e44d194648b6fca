import type { Client, Command } from '@pedigree/client';
import { countCommits } from './git/count-commits.ts';
import { nameOf, type Repository } from './git/open-repository.ts';
import { countUnreadBranches } from './git/unread-branches.ts';
import type { Problem } from './gto/history.ts';
import { readKnownHistories } from './known-histories.ts';
import type { EnvironmentUse } from './plan/environments.ts';
import { environmentsToUse, planHistories } from './plan-histories.ts';
import { readRepository } from './read-repository.ts';
import { type LanedCommand, Recorder } from './recorder.ts';
import { walkHistory } from './walk-history.ts';

export interface ImportOptions {
  /** The folder of a repository, bare or not. */
  readonly path: string;
  readonly namespace: string;
  /** Stage to environment; a stage that is not in it keeps its name. */
  readonly environments: ReadonlyMap<string, string>;
  /** The service that is told. */
  readonly client: Client;
  /** Milliseconds since 1970: facts dated later are left for a later import. */
  readonly now: number;
  /** Once aborted, the import ends behind the commit and the requests under way. */
  readonly signal?: AbortSignal;
  /** Called after every commit that was read, and then after every command about models and what served. */
  readonly onProgress?: (phase: ImportPhase, done: number, total: number) => void;
}

/** The history is read, and what it states of data is told meanwhile; then the rest is told. */
export type ImportPhase = 'READING' | 'RECORDING';

export interface ImportPlan {
  readonly commands: readonly Command[];
  /** Facts (tags of GTO, statements about data) that were known before. */
  readonly alreadyKnown: number;
  /** Tags that are not GTO's. */
  readonly ignored: number;
  readonly problems: readonly Problem[];
  readonly environments: readonly EnvironmentUse[];
}

/** `recorded`, `alreadyKnown`, `ignored`, `problems` are what scripts rely on. */
export interface ImportReport extends Omit<ImportPlan, 'commands'> {
  /** Events written. */
  readonly recorded: number;
}

/** An import was ended by its signal: says how much it recorded. */
export class ImportInterrupted extends Error {
  override readonly name = 'ImportInterrupted';
  /** Events written. */
  readonly recorded: number;

  constructor(recorded: number) {
    const events = recorded === 1 ? '1 event was recorded' : `${recorded} events were recorded`;
    super(`the import was interrupted: ${events}; the same command goes on from here`);
    this.recorded = recorded;
  }
}

/** A dry run was ended by its signal, before it knew all that an import would tell. */
export class DryRunInterrupted extends Error {
  override readonly name = 'DryRunInterrupted';

  constructor() {
    super('the dry run was interrupted before it knew all that would be recorded: nothing was recorded');
  }
}

/**
 * Imports the GTO and DVC history of a repository; when it is done, answers show what it recorded. Importing again
 * records nothing, and an import that was cut off goes on where the next one begins. Clones, forks and bare copies of
 * one repository, imported in whatever order, come to the same answers as if all had been known at once; a model version
 * keeps the repository that it was recorded from.
 *
 * @throws GitError where the repository cannot be read; EnvironmentMappingError where two stages share an environment;
 * ImportInterrupted; what the client throws
 */
export async function importRepository(options: ImportOptions): Promise<ImportReport> {
  const { client, namespace, signal, onProgress } = options;
  let recording = { before: 0, total: 0 };
  const recorder = new Recorder(client, signal, (done) => {
    if (recording.total > 0)
      onProgress?.('RECORDING', Math.min(done - recording.before, recording.total), recording.total);
  });
  try {
    const { phases, ...plan } = await planWith(options, (command) => recorder.add(command));
    await recorder.finish();
    const dataKnown = recorder.alreadyKnown;
    recording = { before: recorder.told, total: phases.flat().length };
    for (const phase of phases) {
      for (const command of phase) await recorder.add(command);
      await recorder.finish();
    }
    const { recorded, position, problems } = recorder;
    // The next import compares with what the views show of this one.
    if (position !== '') await client.environments({ namespace, first: 1 }, { minPosition: position });
    return {
      recorded,
      ...plan,
      alreadyKnown: plan.alreadyKnown + dataKnown,
      problems: [...plan.problems, ...problems],
    };
  } catch (error) {
    if (!isEndedBy(signal, error)) throw error;
    await recorder.settle();
    throw new ImportInterrupted(recorder.recorded);
  }
}

/**
 * What an import would tell the service: reads the repository and the service, writes nothing.
 *
 * @throws as {@link importRepository}, and DryRunInterrupted where that throws ImportInterrupted
 */
export async function planImport(options: ImportOptions): Promise<ImportPlan> {
  const data: LanedCommand[] = [];
  try {
    const { phases, ...plan } = await planWith(options, async (command) => {
      data.push(command);
    });
    return { ...plan, commands: [...data, ...phases.flat()].map(({ command }) => command) };
  } catch (error) {
    throw isEndedBy(options.signal, error) ? new DryRunInterrupted() : error;
  }
}

function isEndedBy(signal: AbortSignal | undefined, error: unknown): boolean {
  return signal?.aborted === true && error === signal.reason;
}

/** Hands out what is to be told of data while it reads, and answers what is to be told behind that. */
async function planWith(options: ImportOptions, tell: (command: LanedCommand) => Promise<void>) {
  const { path, client, namespace, now, signal, onProgress } = options;
  const reading = await readRepository(path, now);
  const { repository } = reading;
  const telling = {
    ...{ namespace, location: repository.location },
    repository: repository.address ?? nameOf(repository),
  };
  const known = await readKnownHistories(client, namespace, reading.facts);
  const planning = { client, telling, mapping: options.environments, histories: known.histories };
  // A mapping that cannot be is refused before anything is told.
  await environmentsToUse(planning);
  const total = onProgress ? await countCommits(path) : 0;
  let done = 0;
  const onCommit = () => {
    signal?.throwIfAborted();
    done += 1;
    onProgress?.('READING', done, Math.max(done, total));
  };
  const unread = await reportUnread(repository);
  const walked = await walkHistory({ repository, telling, now, histories: known.histories, tell, onCommit });
  signal?.throwIfAborted();
  const planned = await planHistories(planning, walked.said);
  return {
    ...planned,
    ...{ alreadyKnown: known.alreadyKnown, ignored: reading.ignored },
    problems: [
      ...(done === 0 ? [{ where: path, what: 'no branch and no tag leads to a commit: nothing to import' }] : []),
      ...[...unread, ...reading.problems, ...known.problems, ...walked.problems, ...planned.problems],
    ],
  };
}

/** Of what a clone lacks, and of branches that it knows of and has not made its own. */
async function reportUnread({ path, location, cutOff }: Repository): Promise<readonly Problem[]> {
  const what = `is a shallow clone: what came before is not here; after \`git -C ${path} fetch --unshallow --tags\` import it again`;
  const problems = cutOff.size > 0 ? [{ where: path, what }] : [];
  const count = await countUnreadBranches(path);
  if (count === 0) return problems;
  const branches = count === 1 ? '1 branch of remotes is' : `${count} branches of remotes are`;
  const origin = location === path ? '<where it came from>' : location;
  const unread = `${branches} not here as branches, and not read: \`git clone --mirror ${origin}\` has them all; import that as well`;
  return [...problems, { where: 'refs/remotes', what: unread }];
}
