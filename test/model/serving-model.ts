/**
 * What semantics.md §4 says of serving, written down once more as naively as it can be: from the raw bytes of events, by
 * filtering, sorting and looking. It imports nothing, so that it can be wrong only in its own way.
 */

export interface ModelSlot {
  readonly namespace: string;
  readonly environment: string;
  readonly model: string;
}

/** A change of a slot, with its place in the order of rule 3. */
export interface ModelChange {
  readonly event: string;
  readonly from: string;
  readonly position: bigint;
  readonly index: number;
  readonly allocation: unknown;
  readonly replaced: { readonly event: string; readonly from: string } | null;
  readonly withdrawnAt: bigint | null;
}

export interface ModelServing {
  readonly allocation: unknown;
  readonly event: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

type StatedChange = Omit<ModelChange, 'event' | 'position' | 'index' | 'withdrawnAt'> & { readonly model: string };

/** An event, as its bytes say. */
export interface RawEvent {
  readonly position: bigint;
  readonly event: {
    readonly id: string;
    readonly stream: string;
    readonly recordedAt: string;
    readonly data: {
      readonly changes?: readonly StatedChange[];
      readonly withdraws?: readonly { readonly event: string; readonly model: string; readonly from: string }[];
    };
  };
}

/** Reads what the log holds. */
export function readRaw(position: bigint, bytes: Uint8Array): RawEvent {
  return { position, event: JSON.parse(new TextDecoder().decode(bytes)) };
}

/** Rule 3 and 5: the changes of a slot that are known at k, in order, each with the first position ≤ k that withdraws it. */
export function changesAt(events: readonly RawEvent[], slot: ModelSlot, k: bigint): readonly ModelChange[] {
  const stream = `environment-${slot.namespace}/${slot.environment}`;
  const known = events.filter(({ position, event }) => position <= k && event.stream === stream);
  const withdrawals = known.flatMap(({ position, event }) =>
    (event.data.withdraws ?? []).map((withdrawal) => ({ ...withdrawal, position })),
  );
  const positionsThatWithdraw = (event: string, model: string, from: string) =>
    withdrawals
      .filter((withdrawal) => withdrawal.event === event && withdrawal.model === model && withdrawal.from === from)
      .map(({ position }) => position)
      .sort((left, right) => Number(left - right));
  return known
    .flatMap(({ position, event }) =>
      (event.data.changes ?? []).map((change, index) => ({ ...change, event: event.id, position, index })),
    )
    .filter(({ model }) => model === slot.model)
    .map((change) => ({
      ...change,
      withdrawnAt: positionsThatWithdraw(change.event, change.model, change.from)[0] ?? null,
    }))
    .sort(inOrder);
}

/** Rule 5: the changes of a slot that stand at k, in order. */
export function standingAt(events: readonly RawEvent[], slot: ModelSlot, k: bigint): readonly ModelChange[] {
  return standingAmong(changesAt(events, slot, k));
}

export function standingAmong(changes: readonly ModelChange[]): readonly ModelChange[] {
  return changes.filter(({ withdrawnAt }) => withdrawnAt === null);
}

/** Rule 6: what serves in a slot at a time (null: after everything), among the changes that stand. */
export function servingAmong(standing: readonly ModelChange[], at: string | null): ModelServing {
  const past = standing.filter(({ from }) => at === null || from <= at);
  const future = standing.filter(({ from }) => at !== null && from > at);
  const last = past[past.length - 1];
  return {
    allocation: last?.allocation ?? { state: 'UNKNOWN' },
    event: last?.event ?? null,
    since: last?.from ?? null,
    until: future[0]?.from ?? null,
  };
}

/** A time in which a version was in an allocation, with the last share that it had; null where it was a shadow. */
export interface ModelPeriod {
  readonly since: string;
  readonly until: string | null;
  readonly share: number | null;
}

/** When a version was in the allocation of a slot, among the changes that stand: what serves is asked at each time at which one begins. */
export function periodsAmong(standing: readonly ModelChange[], number: number): readonly ModelPeriod[] {
  const times = [...new Set(standing.map(({ from }) => from))].sort();
  const periods: ModelPeriod[] = [];
  for (const [index, since] of times.entries()) {
    const { versions = [] } = Object(servingAmong(standing, since).allocation);
    const version = versions.find((each: { readonly number: number }) => each.number === number);
    if (!version) continue;
    const last = periods[periods.length - 1]?.until === since ? periods.pop() : undefined;
    periods.push({ since: last?.since ?? since, until: times[index + 1] ?? null, share: version.share ?? null });
  }
  return periods;
}

/** Rule 10: whether the standing change before a change is another than its decider saw. */
export function isBasisMoved(standing: readonly ModelChange[], index: number): boolean {
  const before = standing[index - 1];
  const seen = standing[index]?.replaced ?? null;
  return (
    JSON.stringify(before ? [before.event, before.from] : null) !== JSON.stringify(seen && [seen.event, seen.from])
  );
}

/** Rule 4: the greatest `recordedAt` at positions ≤ k, null before every event. */
export function logTimeAt(events: readonly RawEvent[], k: bigint): string | null {
  const times = events.filter(({ position }) => position <= k);
  return (
    times
      .map(({ event }) => event.recordedAt)
      .sort()
      .pop() ?? null
  );
}

/** Rule 4: the last position k with L(k) ≤ time, 0 where there is none. */
export function positionKnownAt(events: readonly RawEvent[], time: string): bigint {
  const positions = events.map(({ position }) => position).filter((k) => (logTimeAt(events, k) ?? '') <= time);
  return positions[positions.length - 1] ?? 0n;
}

function inOrder(left: ModelChange, right: ModelChange): number {
  if (left.from !== right.from) return left.from < right.from ? -1 : 1;
  if (left.position !== right.position) return left.position < right.position ? -1 : 1;
  return left.index - right.index;
}
