import { emptyMap, type Persistent, put } from '../persistent.ts';

export type Verdict = 'APPROVED' | 'REJECTED';

/** Whose word it is, by ids: whoever compares persons does it by these alone. */
export interface Speaker {
  readonly actor: string;
  /** Who told it in the actor's place; null where the actor did. What another tells is no word of the actor's own. */
  readonly recordedBy: string | null;
}

/** What was said of a version and not taken back. */
export interface Judgement extends Speaker {
  readonly verdict: Verdict;
  /** Revision of the event that said it. */
  readonly revision: number;
}

/** By the environment that it is said for ({@link everywhere} where it is said for all), and by whose word it is. */
export type Judgements = Persistent<string, Persistent<string, Judgement>>;

/** In the place of an environment's name, which is never empty. */
export const everywhere = '';

const nothingSaid = emptyMap<string, Judgement>();

/** One for all versions that nobody judged: a map of its own takes more memory than all else that is kept of a version. */
export const noJudgements: Judgements = emptyMap();

/** A speaker's latest word for an environment, or for all, takes the place of the one before. */
export function judge(judgements: Judgements, environment: string, judgement: Judgement): Judgements {
  const words = judgements.get(environment) ?? nothingSaid;
  return put(judgements, environment, put(words, keyOf(judgement), judgement));
}

/** What the speaker said for that environment, or for all, no longer holds. */
export function withdraw(judgements: Judgements, environment: string, speaker: Speaker): Judgements {
  const rest = judgements.get(environment)?.without(keyOf(speaker)) ?? nothingSaid;
  return rest.size === 0 ? judgements.without(environment) : put(judgements, environment, rest);
}

/** What the speaker said for that environment, or for all, and it holds. */
export function wordOf(judgements: Judgements, environment: string, speaker: Speaker): Judgement | undefined {
  return judgements.get(environment)?.get(keyOf(speaker));
}

function keyOf({ actor, recordedBy }: Speaker): string {
  return JSON.stringify(recordedBy === null ? [actor] : [actor, recordedBy]);
}

/** Who judges a version for an environment, and by which event: each by the order in which it was said. */
export interface Approvals {
  readonly approved: readonly Judged[];
  readonly rejected: readonly Judged[];
  /** Ids of who trained the version, and of who told so in their place. */
  readonly authors: readonly string[];
}

export type Judged = Omit<Judgement, 'verdict'>;

interface JudgedVersion {
  readonly judgements: Judgements;
  readonly author: Speaker;
}

/** What holds of a version for an environment: a speaker's word for it goes before the same one's word for all. */
export function approvalsOf({ judgements, author }: JudgedVersion, environment: string): Approvals {
  const words = new Map([...wordsFor(judgements, everywhere), ...wordsFor(judgements, environment)]);
  const inOrder = [...words.values()].sort((left, right) => left.revision - right.revision);
  const withVerdict = (wanted: Verdict) =>
    inOrder.flatMap(({ verdict, ...judged }) => (verdict === wanted ? [judged] : []));
  return { approved: withVerdict('APPROVED'), rejected: withVerdict('REJECTED'), authors: idsOf(author) };
}

/** A word as it was said: for one environment, or (null) for all; with a null verdict it takes the speaker’s word back. */
export interface Word extends Speaker {
  readonly verdict: Verdict | null;
  readonly environment: string | null;
  readonly revision: number;
}

/** What holds for an environment after these words on a version, which came in this order. */
export function approvalsAfter(words: readonly Word[], author: Speaker, environment: string): Approvals {
  const judgements = words.reduce(
    (before, { verdict, environment: about, ...word }) =>
      verdict === null
        ? withdraw(before, about ?? everywhere, word)
        : judge(before, about ?? everywhere, { ...word, verdict }),
    noJudgements,
  );
  return approvalsOf({ judgements, author }, environment);
}

/** The ids behind a word: of the actor, and of who told it. */
export function idsOf({ actor, recordedBy }: Speaker): readonly string[] {
  return recordedBy === null ? [actor] : [actor, recordedBy];
}

function wordsFor(judgements: Judgements, environment: string): readonly [string, Judgement][] {
  const words = judgements.get(environment) ?? nothingSaid;
  return words.keysArray().flatMap((key): [string, Judgement][] => {
    const judgement = words.get(key);
    return judgement ? [[key, judgement]] : [];
  });
}
