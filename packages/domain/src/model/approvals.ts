import { emptyMap, type Persistent, put } from '../persistent.ts';

export type Verdict = 'APPROVED' | 'REJECTED';

/** What an actor said of a version and has not taken back. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Revision of the event that said it. */
  readonly revision: number;
}

/** By the environment that it is said for ({@link everywhere} where it is said for all), and by the actor's id. */
export type Judgements = Persistent<string, Persistent<string, Judgement>>;

/** In the place of an environment's name, which is never empty. */
export const everywhere = '';

const nothingSaid = emptyMap<string, Judgement>();

/** One for all versions that nobody judged: a map of its own takes more memory than all else that is kept of a version. */
export const noJudgements: Judgements = emptyMap();

/** An actor's latest word for an environment, or for all, takes the place of what the same actor said for it before. */
export function judge(judgements: Judgements, environment: string, actor: string, judgement: Judgement): Judgements {
  return put(judgements, environment, put(judgements.get(environment) ?? nothingSaid, actor, judgement));
}

/** What the actor said for that environment, or for all, no longer holds. */
export function withdraw(judgements: Judgements, environment: string, actor: string): Judgements {
  const rest = judgements.get(environment)?.without(actor) ?? nothingSaid;
  return rest.size === 0 ? judgements.without(environment) : put(judgements, environment, rest);
}

/** Who judges a version for an environment, and by which event: each by the order in which it was said. */
export interface Approvals {
  readonly approved: readonly Judged[];
  readonly rejected: readonly Judged[];
}

export interface Judged {
  /** An id: whoever compares persons does it by this alone. */
  readonly actor: string;
  readonly revision: number;
}

/** What holds of a version for an environment: an actor's word for it goes before the same actor's word for all. */
export function approvalsOf({ judgements }: { readonly judgements: Judgements }, environment: string): Approvals {
  const words = new Map([...wordsFor(judgements, everywhere), ...wordsFor(judgements, environment)]);
  const inOrder = [...words].sort(([, left], [, right]) => left.revision - right.revision);
  const withVerdict = (wanted: Verdict) =>
    inOrder.flatMap(([actor, { verdict, revision }]) => (verdict === wanted ? [{ actor, revision }] : []));
  return { approved: withVerdict('APPROVED'), rejected: withVerdict('REJECTED') };
}

function wordsFor(judgements: Judgements, environment: string): readonly [string, Judgement][] {
  const words = judgements.get(environment) ?? nothingSaid;
  return words.keysArray().flatMap((actor): [string, Judgement][] => {
    const judgement = words.get(actor);
    return judgement ? [[actor, judgement]] : [];
  });
}
