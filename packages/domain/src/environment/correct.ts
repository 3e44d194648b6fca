import { allOrRejection, type Decision, isRejection, reject, type When } from '@pedigree/kernel';
import type { Allocation, EnvironmentEvent, ServingChange, Withdrawal } from '@pedigree/schema/events';
import type { ModelState } from '../model/state.ts';
import { resolveAllocation } from './allocation.ts';
import type { EnvironmentCommands } from './commands.ts';
import { resolveChange } from './resolve-change.ts';
import { changesWithin, nameOf, slotOf, standingAt, standingBefore } from './slot.ts';
import { continueSplit } from './split.ts';
import type { Change, EnvironmentState, Slot } from './state.ts';

type Correction = EnvironmentCommands['correctServing'];

/** Semantics.md §4 rule 9: the span [since, until) is stated anew, and what stood outside it stands as it did. */
export function decideCorrection(
  { model, statement, withdraw }: Correction,
  state: EnvironmentState,
  known: ModelState,
  { clock, eventId }: When,
): Decision<EnvironmentEvent> {
  const slot = slotOf(state, model.name);
  const named = allOrRejection(withdraw.map((name) => resolveChange(name, model.name, slot)));
  if (isRejection(named)) return named;
  const withdrawn = new Set(named);
  const remaining = [...withdrawn].reduce((rest, change) => rest.without(change), slot);
  if (!statement) return [corrected(model.name, earliestOf(withdrawn) ?? clock, [], withdrawn)];

  const { since, until, allocation: said, salt } = statement;
  const latest = until ?? since;
  if (latest > clock) {
    return reject('OCCURRED_IN_FUTURE', `required: a span that ends by now, ${clock}; came: ${latest}`);
  }
  const resolved = resolveAllocation(said, model, known);
  if (isRejection(resolved)) return resolved;
  const before = standingBefore(remaining, since);
  // What stands at the very time is taken away: it says which order and salt were meant only where what is before it does not.
  const mended = continueSplit(resolved, standingAt(remaining, since)?.allocation, salt);
  const kept = mended.state === 'SERVING' ? mended.salt : undefined;
  const allocation = continueSplit(mended, before?.allocation, salt ?? kept);
  for (const change of changesWithin(remaining, since, until)) withdrawn.add(change);
  const first: ServingChange = { model: model.name, from: since, allocation, replaced: before ? nameOf(before) : null };
  const restated = until === undefined ? undefined : restate(model.name, until, remaining);
  const rest = restated ? [{ ...restated, replaced: { event: eventId, from: since } }] : [];
  return [corrected(model.name, since, [first, ...rest], withdrawn)];
}

/** What stood at the end of the span is said again there, unless a change stands exactly at it. */
function restate(model: string, until: string, slot: Slot): Omit<ServingChange, 'replaced'> | undefined {
  const stood = standingAt(slot, until);
  if (stood?.from === until) return undefined;
  const allocation: Allocation = stood?.allocation ?? { state: 'UNKNOWN' };
  return { model, from: until, allocation, restates: stood ? nameOf(stood) : null };
}

function corrected(model: string, occurredAt: string, changes: ServingChange[], withdrawn: ReadonlySet<Change>) {
  const withdraws: Withdrawal[] = [...withdrawn].map((change) => ({ ...nameOf(change), model }));
  return { type: 'ServingCorrected' as const, occurredAt, data: { changes, withdraws } };
}

function earliestOf(changes: ReadonlySet<Change>): string | undefined {
  return [...changes].map(({ from }) => from).sort()[0];
}
