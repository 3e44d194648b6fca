import { createHash } from 'node:crypto';
import type { Fact } from './fact.ts';
import {
  applyToVersion,
  heldSince,
  isDeregistered,
  isModelVersion,
  labelOf,
  unknownVersion,
  type VersionState,
} from './version-state.ts';

/** A change of what GTO answers, at a second (since 1970). */
export interface Step<Value> {
  readonly at: number;
  readonly value: Value;
  /** The fact of that second that made the change, as near as one can say. */
  readonly fact: Fact;
  /** Digest of the ids of all facts of the artifact up to that second: the git objects that decide the change. */
  readonly decidedBy: string;
}

export interface VersionHistory {
  readonly commit: string;
  /** The first registration or assignment: with it the version is known. */
  readonly known: Step<'KNOWN'>;
  readonly labels: readonly Step<string>[];
  /** True: deregistered. */
  readonly retracted: readonly Step<boolean>[];
}

/** What GTO answered for one artifact, second by second. */
export interface ArtifactHistory {
  readonly artifact: string;
  /** In time order. */
  readonly facts: readonly [Fact, ...Fact[]];
  /** In the order in which they became known. */
  readonly versions: readonly VersionHistory[];
  readonly deprecated: readonly Step<boolean>[];
  /** Stage to what it serves: a commit, or null for nothing any more. */
  readonly slots: ReadonlyMap<string, readonly Step<string | null>[]>;
  /** Assignments in force at the end that something hides. */
  readonly beneath: readonly { readonly stage: string; readonly commit: string; readonly since: number }[];
  /** The digest as in Step, of all facts. */
  readonly decidedBy: string;
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly where: string;
  readonly what: string;
}

/** One artifact's facts, in any order, as the history that `gto show` (1.10) would have answered at every second. */
export function historyOf(artifact: string, facts: readonly [Fact, ...Fact[]]): ArtifactHistory {
  const [first, ...rest] = facts;
  const history = new Recorded(artifact, inTimeOrder(first, rest));
  for (const second of groupBySecond(history.facts)) history.take(second);
  return history;
}

function inTimeOrder(first: Fact, rest: readonly Fact[]): readonly [Fact, ...Fact[]] {
  const before = (left: Fact, right: Fact) => left.taggedAt - right.taggedAt || (left.object < right.object ? -1 : 1);
  const [earliest = first, ...later] = [first, ...rest].sort(before);
  return [earliest, ...later];
}

class Recorded implements ArtifactHistory {
  readonly artifact: string;
  readonly facts: readonly [Fact, ...Fact[]];
  readonly deprecated: Step<boolean>[] = [];
  readonly slots = new Map<string, Step<string | null>[]>();
  decidedBy = '';
  readonly #states = new Map<string, VersionState>();
  readonly #versions = new Map<string, Growing>();
  /** Stage to every commit that was ever assigned it. */
  readonly #assigned = new Map<string, Set<string>>();
  readonly #problems = new Map<string, string>();
  #lastDeprecated = -Infinity;
  #lastOther = -Infinity;

  constructor(artifact: string, facts: readonly [Fact, ...Fact[]]) {
    this.artifact = artifact;
    this.facts = facts;
  }

  get versions(): readonly VersionHistory[] {
    return [...this.#versions.values()];
  }

  /** What was last found at each place. */
  get problems(): readonly Problem[] {
    return [...this.#problems].map(([where, what]) => ({ where, what }));
  }

  get beneath() {
    return [...this.slots.keys()].flatMap((stage) => {
      const top = this.#top(stage)?.commit;
      const holders = [...this.#holders(stage)].filter(({ commit }) => commit !== top);
      return holders.map(({ commit, since }) => ({ stage, commit, since }));
    });
  }

  take(facts: readonly [Fact, ...Fact[]]): void {
    const wasDeprecated = this.#isDeprecated;
    const hash = createHash('sha256').update(this.decidedBy);
    for (const fact of facts) {
      hash.update(fact.object);
      if (fact.action === 'DEPRECATE') {
        this.#lastDeprecated = fact.taggedAt;
        continue;
      }
      this.#lastOther = Math.max(this.#lastOther, fact.taggedAt, fact.committedAt);
      const state = this.#states.get(fact.commit) ?? unknownVersion(fact.commit);
      this.#states.set(fact.commit, applyToVersion(state, fact));
      if (fact.action === 'ASSIGN') this.#assign(fact);
    }
    this.decidedBy = hash.digest('hex');
    const commits = new Set(facts.map((fact) => fact.commit));
    for (const commit of commits) this.#tellVersion(commit, facts);
    this.#tell(this.deprecated, this.#isDeprecated, false, facts, (fact) => fact.action === 'DEPRECATE');
    const allMayChange = wasDeprecated !== this.#isDeprecated;
    for (const [stage, steps] of this.slots) {
      const assigned = this.#assigned.get(stage);
      // A second that touches no version of a stage changes nothing of it: long histories stay linear in their stages.
      if (allMayChange || [...commits].some((commit) => assigned?.has(commit))) this.#tellSlot(stage, steps, facts);
    }
  }

  #assign({ subject, commit }: Fact): void {
    const assigned = this.#assigned.get(subject);
    if (assigned) {
      assigned.add(commit);
      return;
    }
    this.#assigned.set(subject, new Set([commit]));
    this.slots.set(subject, []);
  }

  #tellVersion(commit: string, facts: readonly [Fact, ...Fact[]]): void {
    const state = this.#states.get(commit);
    if (!state || !isModelVersion(state)) return;
    const own = facts.filter((fact) => fact.commit === commit && fact.action !== 'DEPRECATE');
    const [first = facts[0], ...others] = own;
    const version = this.#versions.get(commit) ?? {
      commit,
      known: { at: first.taggedAt, value: 'KNOWN', fact: first, decidedBy: this.decidedBy },
      labels: [],
      retracted: [],
    };
    this.#versions.set(commit, version);
    const label = labelOf(state);
    const told: readonly [Fact, ...Fact[]] = [first, ...others];
    if (label !== null) this.#tell(version.labels, label, null, told, (fact) => fact.action === 'REGISTER');
    this.#tell(version.retracted, isDeregistered(state), false, told, isRegistration);
    if (state.labels.size > 1) {
      this.#report(
        `${this.artifact} at ${commit}`,
        `has the labels ${[...state.labels.keys()].sort().join(' and ')}: gto refuses an artifact with two on one commit; ${label} counts`,
      );
    }
  }

  #tellSlot(stage: string, steps: Step<string | null>[], facts: readonly [Fact, ...Fact[]]): void {
    const top = this.#top(stage);
    if (top?.tied) {
      this.#report(
        `${this.artifact}#${stage}`,
        `two versions were assigned in the second ${top.since}; ${top.commit} counts, by its id alone`,
      );
    }
    const commit = top?.commit ?? null;
    const ofStage = facts.filter((fact) => fact.subject === stage);
    const nearest = ofStage.find((fact) => fact.commit === commit) ?? ofStage[0];
    this.#tell(steps, commit, null, facts, (fact) => fact === nearest);
  }

  #tell<Value>(
    steps: Step<Value>[],
    value: Value,
    initial: Value | null,
    facts: readonly [Fact, ...Fact[]],
    decides: (fact: Fact) => boolean,
  ): void {
    if (value === (steps.length === 0 ? initial : steps.at(-1)?.value)) return;
    const fact = facts.find(decides) ?? facts[0];
    steps.push({ at: fact.taggedAt, value, fact, decidedBy: this.decidedBy });
  }

  /** A deprecation loses to anything else of its second. */
  get #isDeprecated(): boolean {
    return this.#lastDeprecated > this.#lastOther;
  }

  *#holders(stage: string): Generator<Holder> {
    for (const commit of this.#assigned.get(stage) ?? []) {
      const state = this.#states.get(commit);
      const since = state ? heldSince(state, stage) : null;
      if (since !== null) yield { commit, since };
    }
  }

  /** Of the versions that hold a stage, the one assigned last; of two in one second the greater commit id, in every clone. */
  #top(stage: string): (Holder & { tied: boolean }) | null {
    if (this.#isDeprecated) return null;
    let top: Holder | null = null;
    let tied = false;
    for (const holder of this.#holders(stage)) {
      const isTied: boolean = holder.since === top?.since;
      tied = isTied || (tied && holder.since < (top?.since ?? 0));
      if (!top || holder.since > top.since || (isTied && holder.commit > top.commit)) top = holder;
    }
    return top && { ...top, tied };
  }

  #report(where: string, what: string): void {
    this.#problems.set(where, what);
  }
}

/** A version that holds a stage, since the second of its last assignment. */
interface Holder {
  readonly commit: string;
  readonly since: number;
}

function isRegistration({ action }: Fact): boolean {
  return action === 'REGISTER' || action === 'DEREGISTER';
}

interface Growing extends VersionHistory {
  readonly labels: Step<string>[];
  readonly retracted: Step<boolean>[];
}

function* groupBySecond(ordered: readonly Fact[]): Generator<readonly [Fact, ...Fact[]]> {
  for (let start = 0; start < ordered.length; ) {
    const first = ordered[start];
    if (!first) return;
    const rest: Fact[] = [];
    for (start += 1; ordered[start]?.taggedAt === first.taggedAt; start += 1) {
      const next = ordered[start];
      if (next) rest.push(next);
    }
    yield [first, ...rest];
  }
}
