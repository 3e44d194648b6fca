import type { Command } from '@pedigree/client';
import { formatReference, uuidV5 } from '@pedigree/kernel';
import { commandOf } from '../command.ts';
import type { Commit } from '../git/read-commits.ts';
import { formatSecond } from '../gto/fact.ts';
import type { Problem } from '../gto/history.ts';
import { hasPath, type ReadCommit } from '../history/read-history.ts';
import type { LanedCommand } from '../recorder.ts';
import { type DataStatement, dataStatements, withoutDigest } from './data-statements.ts';
import type { Telling } from './draft.ts';
import { FirstHolders } from './first-holders.ts';
import { isRenamed, nameOfPath } from './names.ts';
import type { Seen } from './stage-words.ts';
import { keyOf, keyOfVersion, wordsOf } from './statement-words.ts';

/** Who tells a statement. */
interface Teller {
  readonly commit: Commit;
  readonly seen: Seen;
  /** Where it comes of commits that are cut off. */
  readonly isPastUnknown: boolean;
}

/**
 * What commits state of data, told once: each statement with the first commit that holds it, as {@link FirstHolders}
 * finds it. A later import of a longer history tells what is earlier still, or comes of another recipe; the answers are
 * then those of the longer history.
 */
export class DataHistory {
  readonly problems = new Map<string, Problem>();
  readonly #telling: Telling;
  readonly #now: number;
  readonly #cutOff: ReadonlySet<string>;
  readonly #holders = new FirstHolders();
  /** By the number of a commit: what it says, as a text. */
  readonly #states: string[] = [];
  readonly #snapshots = new WeakMap<object, number>();
  #snapshotCount = 0;
  /** Datasets, and versions of them, that were told of in any way. */
  readonly #named = new Set<string>();
  /** By state: versions that lie in held folders, or around what is held. */
  readonly #related = new Map<string, ReadonlySet<string>>();

  /**
   * `now` in milliseconds since 1970: what commits dated later state is left for an import after that time. `cutOff`:
   * the commits whose parents are not here.
   */
  constructor(telling: Telling, now: number, cutOff: ReadonlySet<string>) {
    this.#telling = telling;
    this.#now = now;
    this.#cutOff = cutOff;
  }

  /** Takes in one commit behind its parents, and says what it tells for the first time, or earlier. */
  *take(read: ReadCommit): Generator<LanedCommand, void, undefined> {
    const { commit, snapshot } = read;
    const isCutOff = this.#cutOff.has(commit.id);
    const number = this.#holders.add(commit, isCutOff);
    const parents = this.#holders.parentsOf(number);
    const seen = { snapshot, hasPath: (path: string) => hasPath(read, path) };
    const isOfFuture = commit.committedAt * 1000 > this.#now;
    const state = this.#stateOf(seen);
    // What a commit of the future holds is as if it did not: a child that holds the same tells it.
    this.#states.push(isOfFuture ? '' : state);
    const before = parents.map((parent) => this.#states[parent] ?? '');
    const same = parents[before.indexOf(state)];
    if (same !== undefined && !this.#holders.sharesSecond(number)) return this.#holders.holdAs(number, same);
    if (same === undefined) this.#report(read);
    if (isOfFuture) {
      this.#problem(commit.id, `is dated in the future (${formatSecond(commit.committedAt)}); left for a later import`);
      return;
    }
    const statements = dataStatements(seen).map((statement) => ({ statement, key: keyOf(seen, statement) }));
    const related = statements.flatMap(({ statement }) => (isRelated(statement) ? [keyOfVersion(statement)] : []));
    if (related.length > 0) this.#related.set(state, new Set(related));
    const held = statements.map(({ statement, key }) => ({
      key,
      // Which contents of a folder an input was is known by the commit that brought that input, and no more later.
      isOld: isRelated(statement) && (isCutOff || this.#wasRelated(before, keyOfVersion(statement))),
    }));
    const news = new Set(this.#holders.take(number, commit.id, held));
    const from = { commit, seen, isPastUnknown: this.#holders.isPastUnknown(number) };
    for (const { statement, key } of statements) if (news.delete(key)) yield* this.#tell(statement, from);
  }

  #stateOf({ snapshot, hasPath }: Seen): string {
    const known = this.#snapshots.get(snapshot) ?? this.#snapshotCount++;
    this.#snapshots.set(snapshot, known);
    return `${known} ${snapshot.questions.map((path) => (hasPath(path) ? '1' : '0')).join('')}`;
  }

  #wasRelated(states: readonly string[], version: string): boolean {
    return states.some((state) => this.#related.get(state)?.has(version));
  }

  *#tell(statement: DataStatement, { commit, ...from }: Teller): Generator<LanedCommand, void, undefined> {
    const { namespace } = this.#telling;
    const name = nameOfPath(statement.path);
    if (isRenamed(statement.path))
      this.#problem(statement.path, `a name cannot be this path: it is called ${name} here`);
    if (this.#isFirst(name)) yield { lane: name, command: this.#command({ registerDataset: { name } }, commit) };
    const { digest } = statement;
    const said = {
      heldBy: { commit: commit.id, repository: this.#telling.repository },
      ...(from.isPastUnknown && { pastUnknown: true }),
      ...wordsOf(namespace, statement, from.seen),
    };
    const dataset = formatReference({ kind: 'dataset', namespace, name });
    const sighting = { recordDatasetSighting: { dataset, version: digest, ...said } };
    if (!this.#isFirst(keyOfVersion(statement))) {
      yield { lane: name, command: this.#command(sighting, commit) };
      return;
    }
    const version = { versionDataset: { dataset, digest, ...said } };
    yield { lane: name, command: this.#command(version, commit), whenKnown: this.#command(sighting, commit) };
  }

  #isFirst(name: string): boolean {
    if (this.#named.has(name)) return false;
    this.#named.add(name);
    return true;
  }

  /** The id follows from all that is said, so that the same import sends the same command, and no other one has its id. */
  #command(words: Command, { id, by, committedAt }: Commit): Command {
    const { namespace, location } = this.#telling;
    const [[name, said] = ['', {}]] = Object.entries(words);
    const input = {
      ...said,
      ...{ namespace, commandId: uuidV5(JSON.stringify(['dvc', namespace, id, name, said])) },
      ...{
        occurredAt: formatSecond(committedAt),
        source: { system: 'dvc', location, object: id, by: by || 'unknown' },
      },
    };
    return commandOf(name, input);
  }

  #report({ commit, snapshot }: ReadCommit): void {
    const at = (path: string) => `${path} at ${commit.id}`;
    for (const [path, why] of snapshot.files.unreadable) this.#problem(path, `cannot be read: ${why}`, at(path));
    for (const { path, file } of withoutDigest(snapshot))
      this.#problem(file, `the digest of ${path} is unknown: left out`, at(file));
    for (const { file, address, isDeclared } of snapshot.stages)
      if (!isDeclared)
        this.#problem(file, `dvc.yaml declares no stage ${address} whose folder is known: left out`, at(file));
  }

  /** Each thing is reported once, with the first commit that has it. */
  #problem(of: string, what: string, where = of): void {
    const key = `${of} ${what}`;
    if (!this.problems.has(key)) this.problems.set(key, { where, what });
  }
}

function isRelated({ derivedFrom }: DataStatement): boolean {
  return derivedFrom.length > 0;
}
