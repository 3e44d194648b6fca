import type { Fact } from '../gto/fact.ts';
import type { ArtifactHistory, Step } from '../gto/history.ts';
import type { KnownModel } from '../recorder.ts';
import { type Draft, versionOf } from './draft.ts';

interface Lifecycle {
  readonly history: ArtifactHistory;
  /** As far as earlier imports knew it; null where none did. */
  readonly before: ArtifactHistory | null;
  readonly model: KnownModel | null;
}

/** Deregistrations, registrations again, deprecations and their ends. */
export function planLifecycle(lifecycle: Lifecycle): readonly Draft[] {
  const { history, before, model } = lifecycle;
  // Without a version there is no model yet: a deprecation is told together with the first one.
  if (history.versions.length === 0) return [];
  const retractions = history.versions.flatMap(({ commit, retracted }) => {
    const steps = stepsToTell(lifecycle, {
      steps: retracted,
      before: before?.versions.find((version) => version.commit === commit)?.retracted ?? [],
      actual: model?.versions.find((version) => version.commit === commit)?.retracted ?? false,
    });
    const words = { model: history.artifact, version: versionOf(commit) };
    return steps.map(
      ({ value, ...step }): Draft =>
        value
          ? { name: 'retractModelVersion', words, ...step, reason: wordsOf(step.fact) }
          : { name: 'reinstateModelVersion', words, ...step },
    );
  });
  const deprecations = stepsToTell(lifecycle, {
    steps: history.deprecated,
    before: before?.deprecated ?? [],
    actual: model?.deprecated ?? false,
  }).map(({ value, ...step }): Draft => {
    const words = { model: history.artifact };
    return value ? { name: 'deprecateModel', words, ...step } : { name: 'undeprecateModel', words, ...step };
  });
  return [...retractions, ...deprecations];
}

interface Switch {
  readonly steps: readonly Step<boolean>[];
  readonly before: readonly Step<boolean>[];
  readonly actual: boolean;
}

/**
 * Where all new facts are later than every known one: the steps since, as they were. Where facts were found later: one
 * step to what now holds, if they changed that. What others have said meanwhile is not undone.
 */
function stepsToTell(
  { history, before }: Lifecycle,
  { steps, before: told, actual }: Switch,
): readonly Step<boolean>[] {
  if (!foundLater(history, before)) {
    const lastTold = before?.facts.at(-1)?.taggedAt ?? Number.NEGATIVE_INFINITY;
    return withoutEqualNeighbours(
      steps.filter(({ at }) => at > lastTold),
      actual,
    );
  }
  const now = steps.at(-1)?.value ?? false;
  if (now === (told.at(-1)?.value ?? false) || now === actual) return [];
  const fact = history.facts.findLast((each) => each.words) ?? history.facts[0];
  return [{ at: fact.taggedAt, value: now, fact, decidedBy: history.decidedBy }];
}

/** True where a fact that earlier imports did not know is not later than all they knew. */
function foundLater(history: ArtifactHistory, before: ArtifactHistory | null): boolean {
  if (!before) return false;
  const known = new Set(before.facts.map(({ object }) => object));
  const lastKnown = before.facts.at(-1)?.taggedAt ?? Number.NEGATIVE_INFINITY;
  return history.facts.some(({ object, taggedAt }) => !known.has(object) && taggedAt <= lastKnown);
}

function withoutEqualNeighbours(steps: readonly Step<boolean>[], initial: boolean): readonly Step<boolean>[] {
  return steps.filter(({ value }, index) => value !== (index === 0 ? initial : steps[index - 1]?.value));
}

function wordsOf(fact: Fact): string {
  return fact.words?.message || `Deregistered by the tag ${fact.tag}`;
}
