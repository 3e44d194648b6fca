import type { EventStore } from '@pedigree/event-store';
import { readLog } from '@pedigree/event-store/testing';
import { readEvent } from '@pedigree/schema/events';
import type { AsOf, ReportsFound, RolloutFound, RolloutMoment } from '@pedigree/views';

/** Whether the last word about a version is that it is retracted. */
export async function showVersion(
  log: EventStore,
  { name, number }: { readonly name: string; readonly number: number },
) {
  const events = (await readLog(log)).map(({ envelope }) => readEvent(envelope));
  const last = events.findLast(
    (event) =>
      (event.type === 'ModelVersionRetracted' || event.type === 'ModelVersionReinstated') &&
      event.stream.endsWith(`/${name}`) &&
      event.data.number === number,
  );
  return { retraction: last?.type === 'ModelVersionRetracted' ? last : null };
}

/** What was reported of the newcomers of a rollout behind a position, as known at another, one at a time. */
export async function showReports(
  log: EventStore,
  { plan }: Pick<RolloutFound, 'plan'>,
  asOf: AsOf,
  after: bigint,
): Promise<ReportsFound> {
  const slot = { namespace: 'default', environment: 'production' };
  for (const { envelope } of await readLog(log)) {
    const { type, id: eventId, position, occurredAt, data } = readEvent(envelope);
    if (position > asOf.position) break;
    if (type !== 'ServingMetricsReported' || position <= after) continue;
    if (!plan.versions.some(({ model, number }) => model === data.model && number === data.number)) continue;
    return { items: [{ ...slot, eventId, position, occurredAt, ...data }], upTo: position };
  }
  return { items: [], upTo: asOf.position };
}

/** What the view shows of the rollouts in a log, told in the plainest way: there is one at a time, and only steps and promotions are withdrawn. */
export async function showRollouts(log: EventStore): Promise<RolloutFound[]> {
  const shown = new Map<string, RolloutFound>();
  const overtaking = new Map<string, string>();
  for (const { envelope } of await readLog(log)) {
    const event = readEvent(envelope);
    const { id: eventId, position, occurredAt, recordedAt, actor } = event;
    const told = { eventId, position, occurredAt, recordedAt, actor, reason: null, forced: false, guard: null };
    const tell = (id: string, step: number | null, change: Partial<RolloutFound>) => {
      const rollout = shown.get(id);
      const moment: RolloutMoment = { ...told, type: event.type, step };
      if (rollout) shown.set(id, { ...rollout, ...change, moments: [...rollout.moments, moment] });
    };
    if (event.type === 'RolloutStarted') {
      shown.set(event.id, {
        id: event.id,
        namespace: 'default',
        environment: 'production',
        position,
        plan: event.data.plan,
        state: 'RUNNING',
        step: 0,
        since: occurredAt,
        moments: [{ ...told, type: event.type, step: 0 }],
      });
    } else if (event.type === 'RolloutAdvanced')
      tell(event.data.rollout, event.data.step, { step: event.data.step, since: occurredAt });
    else if (event.type === 'RolloutPaused') tell(event.data.rollout, null, { state: 'PAUSED' });
    else if (event.type === 'RolloutResumed') tell(event.data.rollout, null, { state: 'RUNNING', since: occurredAt });
    else if (event.type === 'RolloutCompleted') tell(event.data.rollout, null, { state: 'COMPLETED' });
    else if (event.type === 'RolloutAborted') tell(event.data.rollout, null, { state: 'ABORTED' });
    else if (event.type === 'ModelPromoted') {
      for (const [id, rollout] of shown) {
        overtaking.set(id, event.id);
        shown.set(id, { ...rollout, state: 'OVERTAKEN' });
      }
    } else if (event.type === 'ServingCorrected') {
      const withdrawn = new Set(event.data.withdraws.map((each) => each.event));
      for (const [id, rollout] of shown) {
        const last = rollout.moments.findLast((moment) => moment.step !== null && !withdrawn.has(moment.eventId));
        const isBack = withdrawn.has(overtaking.get(id) ?? '');
        if (last)
          shown.set(id, {
            ...rollout,
            ...(isBack && { state: 'RUNNING' }),
            step: last.step ?? 0,
            since: last.occurredAt,
          });
      }
    }
  }
  return [...shown.values()];
}
