import type { EventReader, StoredEvent } from '@pedigree/event-store';
import { type Instant, toInstant } from '@pedigree/kernel';
import type { ChangeReference } from '@pedigree/schema/events';
import type { Slot } from '@pedigree/views';
import { createRandom, type Random } from './random.ts';

/** Three years in which a history is recorded, and how late half of it comes at most. */
const year = 365 * 86_400_000;
const beginning = Date.parse('2023-01-01T00:00:00.000Z');
const span = 3 * year;
const slots = 10_000;
const modelsEach = 1_000;

/** Draws the rank of a slot by Zipf's law with exponent 1: of a million, the first gets about 100,000. */
export function createZipf(random: Random): () => number {
  const sums = new Float64Array(slots);
  let sum = 0;
  for (let rank = 0; rank < slots; rank++) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, slots - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

export function slotOf(rank: number): Slot {
  return {
    namespace: 'default',
    environment: `environment-${Math.floor(rank / modelsEach)}`,
    model: `model-${rank % modelsEach}`,
  };
}

/** When a position was recorded, in a history of so many events. */
export function recordedAt(position: number, events: number): Instant {
  return toInstant(beginning + Math.floor((position / events) * span));
}

/** Any time in which the history knows something. */
export function anyTime(random: Random): Instant {
  return toInstant(beginning + Math.floor(random() * span));
}

/**
 * A log of so many serving events, made as it is read: each states one change of a slot; half are recorded late by up
 * to a year, and one in a hundred withdraws the change of its slot that was recorded before it.
 */
export function createHistoryReader(events: number): EventReader {
  const random = createRandom(7);
  const zipf = createZipf(random);
  const latest = new Map<number, ChangeReference>();

  function makeEvent(position: number): StoredEvent {
    const rank = zipf();
    const { namespace, environment, model } = slotOf(rank);
    const recorded = recordedAt(position, events);
    const late = random() < 0.5 ? Math.floor(random() * year) : 0;
    const from = toInstant(Date.parse(recorded) - late);
    const id = `00000000-0000-5000-8000-${String(position).padStart(12, '0')}`;
    const before = latest.get(rank);
    const isCorrection = before !== undefined && random() < 0.01;
    latest.set(rank, { event: id, from });
    const change = {
      model,
      from,
      allocation: { state: 'SERVING', versions: [{ number: 1 + (position % 99), share: 10_000 }] },
      replaced: before ?? null,
    };
    return {
      bytes: new Uint8Array(900),
      envelope: {
        id,
        stream: `environment-${namespace}/${environment}`,
        revision: position,
        position: BigInt(position),
        type: isCorrection ? 'ServingCorrected' : 'ModelPromoted',
        schemaVersion: 1,
        recordedAt: recorded,
        occurredAt: from,
        namespace,
        actor: { id: 'ada', kind: 'PERSON', means: 'CLAIMED' },
        commandId: `command-${position}`,
        commandDigest: '',
        correlationId: `command-${position}`,
        causationId: `command-${position}`,
        evidence: late > 0 ? 'REPORTED' : 'OBSERVED',
        basis: [],
        data: { changes: [change], withdraws: isCorrection ? [{ ...before, model }] : [] },
      },
    };
  }

  return {
    logId: 'aaaaaaaaaaaaaaaa',
    readStream: async () => [],
    readAll: async () => [],
    readAt: async () => [],
    head: async () => ({ position: BigInt(events), recordedAt: recordedAt(events, events) }),
    async *subscribe() {
      for (let position = 1; position <= events; ) {
        const page: StoredEvent[] = [];
        for (const end = Math.min(events, position + 999); position <= end; position++) page.push(makeEvent(position));
        yield page;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    close: async () => {},
  };
}
