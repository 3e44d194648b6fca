import type { Actor } from '@pedigree/kernel';
import type { JudgementFound } from '@pedigree/views';

/** Who speaks, and who tells it in their place, by ids. */
export function speakerOf({ actor, recordedBy = null }: { readonly actor: Actor; readonly recordedBy?: Actor | null }) {
  return { actor: actor.id, recordedBy: recordedBy?.id ?? null };
}

/** What was said of a version, in its order, as the rules hear it. */
export function toWords(said: readonly JudgementFound[]) {
  return said.map((word, revision) => ({
    ...speakerOf(word),
    verdict: word.verdict,
    environment: word.environment,
    revision,
  }));
}
