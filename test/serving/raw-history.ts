import type { StoredEvent } from '@pedigree/event-store';
import { encodeSketch } from '@pedigree/event-store/testing';
import { decode, type Instant, stamp, toInstant } from '@pedigree/kernel';
import type { Allocation, ChangeReference, ServingChange, Withdrawal } from '@pedigree/schema/events';
import fc from 'fast-check';
import { type ModelChange, type ModelSlot, readRaw, standingAt } from '../model/serving-model.ts';
import { beginning, environments, type History, type Said } from './history.ts';

/** One step of a history as fast-check draws it: small numbers, so that times and models often meet. */
export interface Step {
  readonly kind: 'act' | 'testimony' | 'correction' | 'withdrawal' | 'several';
  readonly environment: number;
  readonly model: number;
  readonly allocation: number;
  /** Two times, in milliseconds from the beginning. */
  readonly times: readonly [number, number];
  readonly isOpen: boolean;
  /** By how much the clock moves before the step; it may step back. */
  readonly clock: number;
}

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('act', 'act', 'testimony', 'testimony', 'correction', 'withdrawal', 'several'),
    environment: fc.nat(1),
    model: fc.nat(2),
    allocation: fc.nat(4),
    times: fc.tuple(fc.nat(30), fc.nat(30)),
    isOpen: fc.boolean(),
    clock: fc.integer({ min: -8, max: 8 }),
  }),
  { minLength: 1, maxLength: 12 },
);

const models = ['fraud', 'churn', 'a/b'];

/** Writes a history as raw events. `recordedAt` follows the clock also backwards, as on a log with several writers. */
export function writeRawHistory(script: readonly Step[]): History {
  const written: Said[] = [];
  let clock = beginning + 40;
  for (const step of script) {
    clock += step.clock;
    const events = written.map(({ event }) => readRaw(event.envelope.position, event.bytes));
    const environment = environments[step.environment] ?? '';
    const slotOf = (model: number): ModelSlot => ({ namespace: 'default', environment, model: models[model] ?? '' });
    const standing = (slot: ModelSlot) => standingAt(events, slot, BigInt(events.length));
    const statement = state(step, slotOf, standing, clock);
    if (!statement) continue;
    const { acted, corrected } = statement;
    const event = store(step, environment, statement, BigInt(written.length + 1), clock);
    written.push({ event, acted, corrected });
  }
  const slots = environments.flatMap((environment) =>
    models.map((model) => ({ namespace: 'default', environment, model })),
  );
  return { events: written.map(({ event }) => event), slots, said: written };
}

interface Statement extends Omit<Said, 'event'> {
  readonly changes: readonly ServingChange[];
  readonly withdraws: readonly Withdrawal[];
}

function state(
  step: Step,
  slotOf: (model: number) => ModelSlot,
  standing: (slot: ModelSlot) => readonly ModelChange[],
  clock: number,
): Statement | null {
  const slot = slotOf(step.model);
  const allocation = allocations[step.allocation] ?? { state: 'NOTHING' };
  const [a, b] = [Math.min(...step.times), Math.max(...step.times)].map((time) => toInstant(beginning + time));
  if (a === undefined || b === undefined) return null;
  const changeOf = (of: ModelSlot, from: Instant): ServingChange => ({
    model: of.model,
    from,
    allocation,
    replaced: nameOf(lastBefore(standing(of), from)),
  });
  const acts = (slots: readonly ModelSlot[]): Statement => {
    const latest = slots.map((each) => standing(each).at(-1)?.from ?? '');
    const now = [toInstant(clock), ...latest].sort().at(-1) ?? '';
    return { changes: slots.map((each) => changeOf(each, now)), withdraws: [], corrected: null, acted: slots };
  };
  switch (step.kind) {
    case 'act':
      return acts([slot]);
    case 'several':
      return acts([slot, slotOf((step.model + 1) % models.length)]);
    case 'testimony':
      return { changes: [changeOf(slot, a)], withdraws: [], corrected: null, acted: [] };
    case 'withdrawal': {
      const all = standing(slot);
      const change = all[step.times[0] % Math.max(1, all.length)];
      const next = change && all[all.indexOf(change) + 1];
      const corrected = { slot, from: change?.from ?? '', until: next?.from ?? null };
      return change ? { changes: [], withdraws: [withdraw(slot, change)], corrected, acted: [] } : null;
    }
    case 'correction':
      return a === b ? null : correct(slot, standing(slot), changeOf(slot, a), step.isOpen ? null : b);
  }
}

/** Rule 9, in the words of the rule. */
function correct(
  slot: ModelSlot,
  standing: readonly ModelChange[],
  stated: ServingChange,
  until: Instant | null,
): Statement {
  const { from } = stated;
  const gone = standing.filter((change) => change.from >= from && (until === null || change.from < until));
  const stood = until === null ? undefined : lastBefore(standing, until, 'inclusive');
  const restated: ServingChange[] =
    until === null || stood?.from === until
      ? []
      : [
          {
            model: slot.model,
            from: until,
            allocation: allocationOf(stood),
            replaced: null,
            restates: nameOf(stood),
          },
        ];
  return {
    changes: [{ ...stated, replaced: nameOf(lastBefore(standing, from)) }, ...restated],
    withdraws: gone.map((change) => withdraw(slot, change)),
    corrected: { slot, from, until },
    acted: [],
  };
}

function lastBefore(standing: readonly ModelChange[], time: Instant, bound = 'exclusive'): ModelChange | undefined {
  return standing.filter(({ from }) => from < time || (bound === 'inclusive' && from === time)).at(-1);
}

function nameOf(change: ModelChange | undefined): ChangeReference | null {
  return change ? { event: change.event, from: change.from } : null;
}

function withdraw({ model }: ModelSlot, { event, from }: ModelChange): Withdrawal {
  return { event, model, from };
}

function allocationOf(change: ModelChange | undefined): Allocation {
  const found = allocations.find((allocation) => JSON.stringify(allocation) === JSON.stringify(change?.allocation));
  return found ?? { state: 'UNKNOWN' };
}

/** Members in the order of their names, as canonical bytes have them, so that texts of JSON can be compared. */
const allocations: readonly Allocation[] = [
  { state: 'SERVING', versions: [{ number: 1, share: 10_000 }] },
  { state: 'SERVING', versions: [{ number: 2, share: 10_000 }] },
  {
    state: 'SERVING',
    versions: [
      { number: 1, share: 9_000 },
      { number: 2, share: 1_000 },
      { number: 3, shadow: true },
    ],
  },
  { state: 'NOTHING' },
  { state: 'UNKNOWN' },
];

function store(
  step: Step,
  environment: string,
  { changes, withdraws }: Statement,
  position: bigint,
  clock: number,
): StoredEvent {
  const stream = `environment-default/${environment}`;
  const id = `00000000-0000-5000-8000-${String(position).padStart(12, '0')}`;
  // A change that a correction states again comes behind the one that it states first.
  const linked = changes.map((change, index) =>
    step.kind === 'correction' && index === 1
      ? { ...change, replaced: { event: id, from: changes[0]?.from ?? '' } }
      : change,
  );
  const encoded = encodeSketch({
    id,
    stream,
    revision: Number(position) - 1,
    type: step.kind === 'correction' || step.kind === 'withdrawal' ? 'ServingCorrected' : 'ModelPromoted',
    occurredAt: changes[0]?.from ?? toInstant(clock),
    evidence: step.kind === 'act' || step.kind === 'several' ? 'OBSERVED' : 'REPORTED',
    data: { changes: linked, withdraws },
  });
  stamp(encoded, toInstant(clock));
  return { envelope: decode(encoded.bytes, position), bytes: encoded.bytes };
}
