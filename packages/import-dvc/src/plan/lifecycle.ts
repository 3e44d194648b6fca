import type { Fact } from '../gto/fact.ts';
import type { ArtifactHistory, Step } from '../gto/history.ts';
import type { KnownModel } from '../read-service.ts';
import { type Draft, versionOf } from './draft.ts';

interface Lifecycle {
  readonly history: ArtifactHistory;
  /** As far as earlier imports knew it; null where none did. */
  readonly before: ArtifactHistory | null;
  /** What no import told before, in time order. */
  readonly newFacts: readonly Fact[];
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
  { history, before, newFacts }: Lifecycle,
  { steps, before: told, actual }: Switch,
): readonly Step<boolean>[] {
  const lastTold = before?.facts.at(-1)?.taggedAt ?? Number.NEGATIVE_INFINITY;
  const [firstNew] = newFacts;
  if (!firstNew || firstNew.taggedAt > lastTold) {
    const since = steps.filter(({ at }) => at > lastTold);
    return withoutEqualNeighbours(since, actual);
  }
  const now = steps.at(-1)?.value ?? false;
  if (now === (told.at(-1)?.value ?? false) || now === actual) return [];
  const fact = newFacts.at(-1) ?? firstNew;
  return [{ at: fact.taggedAt, value: now, fact, decidedBy: history.decidedBy }];
}

function withoutEqualNeighbours(steps: readonly Step<boolean>[], initial: boolean): readonly Step<boolean>[] {
  return steps.filter(({ value }, index) => value !== (index === 0 ? initial : steps[index - 1]?.value));
}

function wordsOf(fact: Fact): string {
  return fact.words?.message || `Deregistered by the tag ${fact.tag}`;
}
