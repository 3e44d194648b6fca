import { eventId } from '@pedigree/kernel';
import { streamOf } from '@pedigree/schema/events';
import { type Fact, formatSecond } from '../gto/fact.ts';
import type { ArtifactHistory, Problem, Step } from '../gto/history.ts';
import type { KnownChange, KnownModel } from '../read-service.ts';
import { commandIdOf, type Draft, versionOf } from './draft.ts';
import { type ChangedSpan, compareSlot, type Serving, servingOf, timed } from './serving.ts';

interface Slot {
  readonly history: ArtifactHistory;
  /** The facts of the artifact that no import told before, in time order. */
  readonly newFacts: readonly Fact[];
  readonly steps: readonly Step<string | null>[];
  readonly environment: string;
  readonly model: KnownModel | null;
  readonly changes: readonly KnownChange[];
}

/** An earlier statement of what served, that a rollback can name. */
interface Earlier {
  readonly serving: Serving;
  readonly target: { readonly event: string; readonly from: string };
}

/** What is to be told of a slot: the steps behind all that was told before, then one correction a changed span. */
export function planSlot(
  namespace: string,
  slot: Slot,
): { readonly drafts: readonly Draft[]; readonly problems: readonly Problem[] } {
  const difference = compareSlot(slot.steps, slot.changes, slot.model);
  const corrections = difference.corrected.map((span) => draftCorrection(slot, span));
  return {
    drafts: [...draftSteps(namespace, slot, difference.appended, difference.corrected), ...corrections],
    problems: difference.left.map((span) => ({
      where: `${slot.history.artifact} in ${slot.environment}`,
      what: `the tags say ${span.serving} from ${formatSpan(span)}, others have stated something else since: left as it is`,
    })),
  };
}

function draftSteps(
  namespace: string,
  slot: Slot,
  steps: readonly Step<string | null>[],
  corrected: readonly ChangedSpan[],
): readonly Draft[] {
  const earlier: Earlier[] = slot.changes
    .filter(
      (change) => change.imported && change.withdrawn === null && !corrected.some((span) => covers(span, change.from)),
    )
    .map((change) => ({
      serving: timed(change, slot.model).serving,
      target: { event: change.event, from: new Date(change.from).toISOString() },
    }));
  const stream = streamOf('environment', namespace, slot.environment);
  return steps.map((step) => {
    const draft = draftStep(slot, step, earlier);
    earlier.push({
      serving: servingOf(step.value),
      target: { event: eventId(stream, commandIdOf(namespace, draft), 0), from: formatSecond(step.at) },
    });
    return draft;
  });
}

/** A rollback where an earlier change that stands has this allocation, else a promotion; a retirement where nothing is left. */
function draftStep(slot: Slot, step: Step<string | null>, earlier: readonly Earlier[]): Draft {
  const place = placeOf(slot);
  const { fact, at, decidedBy } = step;
  if (step.value === null) return { name: 'retireModel', words: place, fact, at, decidedBy };
  const target = earlier.findLast(
    ({ serving, target }) => serving === servingOf(step.value) && target.from < formatSecond(at),
  );
  return target
    ? { name: 'rollBackModel', words: { ...place, target: target.target }, fact, at, decidedBy }
    : { name: 'promoteModel', words: { ...place, version: versionOf(step.value) }, fact, at, decidedBy };
}

function draftCorrection(slot: Slot, span: ChangedSpan): Draft<'correctServing'> {
  const { fact, decidedBy } = causeOf(slot, span);
  const since = new Date(span.since).toISOString();
  const until = span.until === null ? {} : { until: new Date(span.until).toISOString() };
  const served =
    span.serving === 'UNKNOWN'
      ? ({ state: 'UNKNOWN' } as const)
      : { allocation: span.serving === 'NOTHING' ? [] : [{ version: span.serving, share: 10_000 }] };
  return {
    name: 'correctServing',
    words: { ...placeOf(slot), since, ...until, ...served },
    fact,
    at: span.since / 1000,
    decidedBy,
    reason: `Tags found later say what served: ${fact.tag}`,
  };
}

/** The last new fact not later than the span: who found out. All facts of the artifact decide a correction. */
function causeOf(
  { newFacts, steps, history }: Slot,
  span: ChangedSpan,
): { readonly fact: Fact; readonly decidedBy: string } {
  const found = newFacts.findLast(({ taggedAt }) => taggedAt * 1000 <= span.since) ?? newFacts[0];
  const fact = found ?? steps.findLast(({ at }) => at * 1000 <= span.since)?.fact ?? history.facts[0];
  return { fact, decidedBy: history.decidedBy };
}

function placeOf({ environment, history }: Slot) {
  return { environment, model: history.artifact };
}

function covers(span: ChangedSpan, at: number): boolean {
  return span.since <= at && (span.until === null || at < span.until);
}

function formatSpan({ since, until }: ChangedSpan): string {
  return `${new Date(since).toISOString()} to ${until === null ? 'now' : new Date(until).toISOString()}`;
}
