import type { Envelope } from '@pedigree/kernel';
import { toMilliseconds } from '@pedigree/kernel';
import { type EnvironmentEvents, nameOfStream, type ServingChange, type servingEventTypes, type Withdrawal } from '@pedigree/schema/events';
import type { OperationOn } from '../operation.ts';
import { defineView } from '../view.ts';
import { type ServingRows, servingChanges, servingSlots, servingVersions, slotKey } from './row.ts';

type ServingEvent = EnvironmentEvents[(typeof servingEventTypes)[number]];

/** What serves in a slot at a time, as known at a position: semantics.md §4. */
export const servingView = defineView<ServingRows>({
  name: 'serving',
  version: 3,
  tables: { serving_changes: servingChanges, serving_slots: servingSlots, serving_versions: servingVersions },
  projection: {
    dataset: 'ignore',
    model: 'ignore',
    environment: {
      EnvironmentDefined: 'ignore',
      PromotionPolicyChanged: 'ignore',
      ModelPromoted: takeOver,
      RolloutStarted: takeOver,
      RolloutAdvanced: takeOver,
      RolloutPaused: takeOver,
      RolloutResumed: takeOver,
      RolloutCompleted: takeOver,
      RolloutAborted: takeOver,
      ModelRolledBack: takeOver,
      ModelRetired: takeOver,
      EnvironmentRestored: takeOver,
      ServingMetricsReported: 'ignore',
      ServingCorrected: takeOver,
    },
  },
});

/** Withdrawals first: they name changes of earlier events, and what is taken away may be stated anew in the same event. */
function takeOver(event: ServingEvent): readonly OperationOn<ServingRows>[] {
  const { changes, withdraws } = event.data;
  return [
    ...withdraws.map((withdrawal) => withdraw(event, withdrawal)),
    ...changes.flatMap((change, ordinal) => state(event, change, ordinal)),
  ];
}

function withdraw(event: Envelope, { model, event: eventId, from }: Withdrawal): OperationOn<ServingRows> {
  const slot = { namespace: event.namespace, environment: nameOfStream(event.stream), model };
  return {
    patch: 'serving_changes',
    where: { slot: slotKey(slot), since: from, eventId, withdrawnAt: null },
    set: { withdrawnAt: event.position },
  };
}

function state(event: ServingEvent, change: ServingChange, ordinal: number): readonly OperationOn<ServingRows>[] {
  const { namespace, position, recordedAt } = event;
  const slot = { namespace, environment: nameOfStream(event.stream), model: change.model };
  return [
    { keep: 'serving_slots', row: { ...slot, position } },
    {
      add: 'serving_changes',
      row: {
        slot: slotKey(slot),
        ...slot,
        since: change.from,
        position,
        ordinal,
        eventId: event.id,
        stated: {
          type: event.type,
          allocation: change.allocation,
          actor: event.actor,
          evidence: event.evidence,
          reason: event.reason ?? null,
          recordedAt,
        },
        replaced: change.replaced,
        restates: change.restates ?? null,
        lead: Math.max(0, toMilliseconds(change.from) - toMilliseconds(recordedAt)),
        withdrawnAt: null,
      },
    },
    ...numbersOf(change).map((number) => ({
      add: 'serving_versions' as const,
      row: { namespace, model: change.model, number, position, ordinal },
    })),
  ];
}

/** A version may be there with a share and as a shadow. */
function numbersOf({ allocation }: ServingChange): readonly number[] {
  return allocation.state === 'SERVING' ? [...new Set(allocation.versions.map(({ number }) => number))] : [];
}
