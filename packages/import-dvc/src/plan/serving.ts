import type { ArtifactHistory, Step } from '../gto/history.ts';
import type { KnownChange, KnownModel } from '../read-service.ts';

/** What serves, as text that can be compared: `git:<commit>`, NOTHING, UNKNOWN, or anything an import never says. */
export type Serving = string;

interface TimedServing {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly serving: Serving;
}

/** A span of the past of which the facts now say something else than an import said before. */
export interface ChangedSpan {
  readonly since: number;
  readonly until: number | null;
  readonly serving: Serving;
}

interface SlotDifference {
  /** The changes behind everything said before, in time order. */
  readonly appended: readonly Step<string | null>[];
  readonly corrected: readonly ChangedSpan[];
  /** Spans that others than an import have stated since: left as they are. */
  readonly left: readonly ChangedSpan[];
}

/** Compares what the facts say of a slot with what imports have said of it before. */
export function compareSlot(
  steps: readonly Step<string | null>[],
  known: readonly KnownChange[],
  model: KnownModel | null,
): SlotDifference {
  const said = known
    .filter((change) => change.imported && !change.withdrawn?.imported)
    .map((change) => timed(change, model));
  const wanted = steps.map((step) => ({ from: step.at * 1000, serving: servingOf(step.value) }));
  const lastSaid = said.at(-1)?.from ?? Number.NEGATIVE_INFINITY;
  const appended = steps.filter((step) => step.at * 1000 > lastSaid);
  const changed = changedSpans(wanted, said, lastSaid);
  const standing = known.filter((change) => change.withdrawn === null);
  const governed = changed.flatMap((span) => splitByOrigin(span, standing, known));
  return {
    appended,
    corrected: governed.filter(({ imported }) => imported).map(({ span }) => span),
    left: governed.filter(({ imported }) => !imported).map(({ span }) => span),
  };
}

export function servingOf(commit: string | null): Serving {
  return commit === null ? 'NOTHING' : `git:${commit}`;
}

/** What a list of timed statements says at a time. */
function servingAt(statements: readonly TimedServing[], at: number): Serving {
  return statements.findLast(({ from }) => from <= at)?.serving ?? 'UNKNOWN';
}

export function timed(change: KnownChange, model: KnownModel | null): TimedServing {
  return { from: change.from, serving: servingOfKnown(change, model) };
}

function servingOfKnown({ allocation }: KnownChange, model: KnownModel | null): Serving {
  if (allocation.state !== 'SERVING') return allocation.state;
  const [first, ...others] = allocation.versions;
  const commit = model?.versions.find(({ number }) => number === first?.number)?.commit;
  return commit && others.length === 0 ? `git:${commit}` : JSON.stringify(allocation.versions);
}

/** The spans up to the last change said in which the two differ, as long as the same serves. */
function changedSpans(wanted: readonly TimedServing[], said: readonly TimedServing[], lastSaid: number): ChangedSpan[] {
  const boundaries = [...new Set([...wanted, ...said].map(({ from }) => from))].sort((left, right) => left - right);
  const spans: ChangedSpan[] = [];
  boundaries.forEach((since, index) => {
    if (since > lastSaid || servingAt(wanted, since) === servingAt(said, since)) return;
    const span = { since, until: boundaries[index + 1] ?? null, serving: servingAt(wanted, since) };
    const previous = spans.at(-1);
    if (previous?.until === since && previous.serving === span.serving)
      spans[spans.length - 1] = { ...span, since: previous.since };
    else spans.push(span);
  });
  return spans;
}

/** Cuts a span where the standing changes of others begin and end to govern. */
function splitByOrigin(span: ChangedSpan, standing: readonly KnownChange[], known: readonly KnownChange[]) {
  const inside = standing.filter(({ from }) => from > span.since && (span.until === null || from < span.until));
  const cuts = [...new Set([span.since, ...inside.map(({ from }) => from)])];
  const pieces: { span: ChangedSpan; imported: boolean }[] = [];
  cuts.forEach((since, index) => {
    const governing = standing.findLast(({ from }) => from <= since);
    const imported = !governing || isOfImport(governing, known);
    const piece = { span: { ...span, since, until: cuts[index + 1] ?? span.until }, imported };
    const previous = pieces.at(-1);
    if (previous?.imported === imported)
      pieces[pieces.length - 1] = { ...piece, span: { ...piece.span, since: previous.span.since } };
    else pieces.push(piece);
  });
  return pieces;
}

/** A change that a person's correction only said again is still the import's. */
function isOfImport(change: KnownChange, known: readonly KnownChange[]): boolean {
  if (change.imported) return true;
  const { restates } = change;
  const origin = restates && known.find(({ event, from }) => event === restates.event && from === restates.from);
  return origin ? isOfImport(origin, known) : false;
}

/** Every stage of an artifact with its steps; a stage that never served anything has none. */
export function servedStages(history: ArtifactHistory): readonly [string, readonly Step<string | null>[]][] {
  return [...history.slots].filter(([, steps]) => steps.length > 0);
}
