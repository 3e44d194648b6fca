import type { StoredEvent } from '@pedigree/event-store';
import { type Instant, toInstant, toMilliseconds } from '@pedigree/kernel';
import { type AsOf, everything, type Page, type Serving, type ServingChangeFound } from '@pedigree/views';
import type { ProjectedViews } from '@pedigree/views/testing';
import type { TwoViews } from '../harness/two-views.ts';
import {
  changesAt,
  isBasisMoved,
  logTimeAt,
  type ModelChange,
  type ModelSlot,
  positionKnownAt,
  type RawEvent,
  readRaw,
  servingAmong,
  standingAmong,
  standingAt,
} from '../model/serving-model.ts';
import { expectSame } from './expect-same.ts';
import type { History } from './history.ts';
import { expectNaivePeriods } from './periods.ts';

/** Holds a history against every property of semantics.md §4, rule 11, and against when each version served; answers how many answers were compared. */
export async function expectProperties(
  views: TwoViews,
  history: History,
  transactionSizes: readonly number[],
): Promise<number> {
  const { full } = views;
  views.begin(history.events);
  const answers = await expectNaiveAnswers(history, full);
  await expectNaivePeriods(history, full);
  await expectSameWhileGrowing(history, views, transactionSizes);
  for (const { event, acted } of history.said) await expectStated(event, acted, full);
  for (const { event, corrected } of history.said) {
    if (corrected) await expectNothingElseChanged(history, event, corrected, full);
  }
  await expectLogTimes(history, full);
  return answers;
}

/** (i) Every (at, k) on all boundaries ± 1 ms is the naive fold's, and so is the history, withdrawn changes or not. */
async function expectNaiveAnswers({ events, slots }: History, views: ProjectedViews): Promise<number> {
  const raw = events.map(({ envelope, bytes }) => readRaw(envelope.position, bytes));
  let answers = 0;
  for (const slot of slots) {
    const times = boundariesOf(raw, slot);
    for (const k of positionsOf(events, times)) {
      const changes = changesAt(raw, slot, k);
      const standing = standingAmong(changes);
      const asOf = await views.asOf(k);
      for (const at of times) {
        const answer = await views.serving(everything, slot, at, asOf);
        expectSame(told(answer), servingAmong(standing, at));
        answers++;
      }
      const of = { environment: { namespace: slot.namespace, name: slot.environment }, model: slot.model };
      const history = await views.servingHistory(everything, of, asOf, { first: 1000 });
      expectSame(toldInOrder(history), standing.map(withSuccessor));
      if (changes.length === standing.length) continue;
      const whole = await views.servingHistory(everything, of, asOf, { first: 1000, withdrawn: true });
      const successors = new Map(standing.map((change, index) => [change, withSuccessor(change, index, standing)]));
      expectSame(
        toldInOrder(whole),
        changes.map((change) => successors.get(change) ?? withoutSuccessor(change)),
      );
    }
  }
  return answers;
}

/**
 * (ii) The full view asked at k is a view that saw only k; so equal `asOf` gives equal answers, which is half of (v).
 * (vi) A rebuild, in transactions of any size, gives the same rows.
 */
async function expectSameWhileGrowing(
  { events, slots }: History,
  { full, growing }: TwoViews,
  sizes: readonly number[],
): Promise<void> {
  for (let start = 0, turn = 0; start < events.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    growing.take(events.slice(start, start + size));
    start += size;
    const asOf = await growing.asOf();
    expectSame(await full.asOf(asOf.position), asOf);
    for (const slot of slots) await expectSameAnswers(slot, full, growing, asOf);
  }
  expectSame(growing.rows(), full.rows());
}

/** Where answers can change: before every event, and at each serving event; a slot that nobody recorded has one answer. */
function positionsOf(events: readonly StoredEvent[], times: readonly (Instant | null)[]): readonly bigint[] {
  const serving = events.filter(({ envelope }) => envelope.stream.startsWith('environment-'));
  const positions = [0n, ...serving.map(({ envelope }) => envelope.position)];
  return times.length > 1 ? positions : positions.slice(-1);
}

async function expectSameAnswers(slot: ModelSlot, full: ProjectedViews, growing: ProjectedViews, asOf: AsOf) {
  const environment = { namespace: slot.namespace, name: slot.environment };
  const [all, some] = await Promise.all(
    [full, growing].map(async (views) => [
      await views.serving(everything, slot, null, asOf),
      await views.servingOfEnvironment(everything, environment, null, asOf),
      await views.servingHistory(everything, { environment }, asOf, { first: 1000, withdrawn: true }),
    ]),
  );
  expectSame(all, some);
}

/** (iii) Right after an act, what serves in its slots is what it stated. */
async function expectStated(event: StoredEvent, slots: readonly ModelSlot[], views: ProjectedViews) {
  const asOf = await views.asOf(event.envelope.position);
  for (const slot of slots) {
    const { change } = await views.serving(everything, slot, null, asOf);
    expectSame(change?.eventId, event.envelope.id);
  }
}

/** (iv) A correction changes nothing outside of its span, and nothing of another slot. */
async function expectNothingElseChanged(
  { events, slots }: History,
  { envelope: { position } }: StoredEvent,
  corrected: { readonly slot: ModelSlot; readonly from: Instant; readonly until: Instant | null },
  views: ProjectedViews,
): Promise<void> {
  const raw = events.map(({ envelope, bytes }) => readRaw(envelope.position, bytes));
  for (const slot of slots) {
    const isCorrected = JSON.stringify(slot) === JSON.stringify(corrected.slot);
    for (const at of boundariesOf(raw, slot)) {
      if (isCorrected && (at ?? '9') >= corrected.from && (corrected.until === null || (at ?? '9') < corrected.until))
        continue;
      const [before, after] = [await views.asOf(position - 1n), await views.asOf(position)];
      const { allocation } = await views.serving(everything, slot, at, after);
      expectSame(allocation, (await views.serving(everything, slot, at, before)).allocation);
    }
  }
}

/** (v) Log time never falls, and a time means the last position whose log time is not later. */
async function expectLogTimes({ events }: History, views: ProjectedViews): Promise<void> {
  const raw = events.map(({ envelope, bytes }) => readRaw(envelope.position, bytes));
  let last: Instant = '';
  for (const { envelope } of events) {
    const { recordedAt } = await views.asOf(envelope.position);
    expectSame(recordedAt, logTimeAt(raw, envelope.position));
    expectSame((recordedAt ?? '') >= last, true);
    last = recordedAt ?? '';
    for (const difference of [-1, 0, 1]) {
      const time = toInstant(toMilliseconds(envelope.recordedAt) + difference);
      expectSame((await views.asOfTime(time)).position, positionKnownAt(raw, time));
    }
  }
}

function boundariesOf(raw: readonly RawEvent[], slot: ModelSlot): readonly (Instant | null)[] {
  const all = raw.flatMap(({ position }) => standingAt(raw, slot, position).map(({ from }) => from));
  const times = [...new Set(all)].flatMap((from) =>
    [-1, 0, 1].map((difference) => toInstant(toMilliseconds(from) + difference)),
  );
  return [null, ...new Set(times)];
}

function told({ allocation, change, until }: Serving) {
  return { allocation, event: change?.eventId ?? null, since: change?.since ?? null, until };
}

/** From the earliest, in an array of this realm: one that came of the driver's would never be strictly the same. */
function toldInOrder({ items }: Page<ServingChangeFound>) {
  return [...items].reverse().map(toldInHistory);
}

function toldInHistory({ eventId, since, until, allocation, basisMoved, withdrawnAt }: ServingChangeFound) {
  return [eventId, since, until, allocation, basisMoved, withdrawnAt];
}

function withSuccessor({ event, from, allocation }: ModelChange, index: number, standing: readonly ModelChange[]) {
  return [event, from, standing[index + 1]?.from ?? null, allocation, isBasisMoved(standing, index), null];
}

/** A withdrawn change lasts until nothing, and its basis is nobody's concern. */
function withoutSuccessor({ event, from, allocation, withdrawnAt }: ModelChange) {
  return [event, from, null, allocation, false, withdrawnAt];
}
