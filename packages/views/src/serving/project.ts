import type { Envelope } from '@pedigree/kernel';
import { toMilliseconds } from '@pedigree/kernel';
import {
  type EnvironmentEvents,
  nameOfStream,
  type ServingChange,
  type servingEventTypes,
  type Withdrawal,
} from '@pedigree/schema/events';
import type { OperationOn } from '../operation.ts';
import { projectReport, projectRollout, type RolloutEvent } from '../rollouts/project.ts';
import { type RolloutRows, rolloutEvents, rolloutModels, rollouts, servingReports } from '../rollouts/row.ts';
import { defineView } from '../view.ts';
import { type ServingRows, servingChanges, servingSlots, servingVersions, slotKey } from './row.ts';

type ServingEvent = EnvironmentEvents[(typeof servingEventTypes)[number]];

/** What serves in a slot at a time, as known at a position: semantics.md §4. */
export const servingView = defineView<ServingRows & RolloutRows>({
  name: 'serving',
  version: 6,
  tables: {
    serving_changes: servingChanges,
    serving_slots: servingSlots,
    serving_versions: servingVersions,
    rollouts,
    rollout_models: rolloutModels,
    rollout_events: rolloutEvents,
    serving_reports: servingReports,
  },
  projection: {
    dataset: 'ignore',
    model: 'ignore',
    environment: {
      EnvironmentDefined: 'ignore',
      PromotionPolicyChanged: 'ignore',
      ModelPromoted: takeOver,
      RolloutStarted: takeOverStep,
      RolloutAdvanced: takeOverStep,
      RolloutPaused: takeOverStep,
      RolloutResumed: takeOverStep,
      RolloutCompleted: takeOverStep,
      RolloutAborted: takeOverStep,
      ModelRolledBack: takeOver,
      ModelRetired: takeOver,
      EnvironmentRestored: takeOver,
      ServingCorrected: takeOver,
    },
    report: { ServingMetricsReported: projectReport },
  },
});

function takeOverStep(event: RolloutEvent): readonly OperationOn<ServingRows & RolloutRows>[] {
  return [...takeOver(event), ...projectRollout(event)];
}

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
