import { type EnvironmentEvents, nameOfStream, type ReportEvents } from '@pedigree/schema/events';
import type { OperationOn } from '../operation.ts';
import type { RolloutRows } from './row.ts';

export type RolloutEvent = EnvironmentEvents[
  | 'RolloutStarted'
  | 'RolloutAdvanced'
  | 'RolloutPaused'
  | 'RolloutResumed'
  | 'RolloutCompleted'
  | 'RolloutAborted'];

/** What an event about a rollout makes of its rows. */
export function projectRollout(event: RolloutEvent): readonly OperationOn<RolloutRows>[] {
  const { id, namespace, stream, position } = event;
  if (event.type === 'RolloutCompleted' || event.type === 'RolloutAborted') {
    const { rollout } = event.data;
    return [
      { patch: 'rollouts', where: { id: rollout, endedAt: null }, set: { endedAt: position } },
      tell(event, rollout),
    ];
  }
  if (event.type !== 'RolloutStarted') return [tell(event, event.data.rollout)];
  const environment = nameOfStream(stream);
  const { plan } = event.data;
  const isWatched = plan.automatic || plan.guards !== undefined;
  return [
    { add: 'rollouts', row: { id, namespace, environment, position, plan, isWatched, endedAt: null } },
    ...plan.versions.map(({ model }) => ({
      add: 'rollout_models' as const,
      row: { namespace, environment, model, position, rollout: id },
    })),
    tell(event, id),
  ];
}

function tell(event: RolloutEvent, rollout: string): OperationOn<RolloutRows> {
  const { id: eventId, type, position, occurredAt, recordedAt, actor, reason = null, data } = event;
  const forced = 'forced' in data && data.forced === true;
  const guard = ('guard' in data && data.guard) || null;
  const told = { actor, reason, recordedAt, forced, guard };
  return { add: 'rollout_events', row: { rollout, position, eventId, type, step: stepOf(event), occurredAt, told } };
}

function stepOf({ type, data }: RolloutEvent): number | null {
  if (type === 'RolloutStarted') return 0;
  return 'step' in data ? data.step : null;
}

export function projectReport(event: ReportEvents['ServingMetricsReported']): readonly OperationOn<RolloutRows>[] {
  const { id: eventId, namespace, stream, position, occurredAt, data } = event;
  const environment = nameOfStream(stream);
  return [{ add: 'serving_reports', row: { namespace, environment, position, eventId, occurredAt, ...data } }];
}
