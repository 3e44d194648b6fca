import type { ChangeReference, EnvironmentEvents } from '@pedigree/schema/events';
import { put } from '../../persistent.ts';
import type { EnvironmentState } from '../state.ts';
import type { EndedRollout, OpenRollout, Rollout } from './state.ts';

/** What a rollout replaced of each of its models. */
export function replacedBy({ rollouts }: EnvironmentState, id: string): ReadonlyMap<string, ChangeReference> {
  const rollout = rollouts.get(id);
  if (rollout?.state !== 'OPEN') return new Map();
  const { plan, replaced } = rollout;
  return new Map(
    plan.versions.flatMap(({ model }, place) => {
      const change = replaced[place];
      return change ? [[model, change] as const] : [];
    }),
  );
}

/** A rollout begins; what another one left of the same models is over for good. */
export function started(
  state: EnvironmentState,
  { id, revision, data: { plan, changes } }: EnvironmentEvents['RolloutStarted'],
): EnvironmentState {
  let { rollouts, lastRollouts } = state;
  for (const { model } of plan.versions) {
    const last = lastRollouts.get(model);
    if (last !== undefined && rollouts.get(last)?.state === 'OPEN')
      rollouts = put(rollouts, last, { state: 'OVERTAKEN', models: modelsOf(rollouts.get(last)), revision });
    lastRollouts = put(lastRollouts, model, id);
  }
  const replaced = plan.versions.map(({ model }) => changes.find((each) => each.model === model)?.replaced ?? null);
  const rollout: OpenRollout = { state: 'OPEN', plan, replaced, pausedAt: null, resumedAt: null, revision };
  return { ...state, lastRollouts, rollouts: put(rollouts, id, rollout) };
}

export function advanced(
  state: EnvironmentState,
  { revision, data }: EnvironmentEvents['RolloutAdvanced'],
): EnvironmentState {
  return touch(state, data.rollout, { revision });
}

export function paused(
  state: EnvironmentState,
  { revision, occurredAt, data }: EnvironmentEvents['RolloutPaused'],
): EnvironmentState {
  return touch(state, data.rollout, { revision, pausedAt: occurredAt });
}

export function resumed(
  state: EnvironmentState,
  { revision, occurredAt, data }: EnvironmentEvents['RolloutResumed'],
): EnvironmentState {
  return touch(state, data.rollout, { revision, pausedAt: null, resumedAt: occurredAt });
}

export function completed(
  state: EnvironmentState,
  { revision, data }: EnvironmentEvents['RolloutCompleted'],
): EnvironmentState {
  return end(state, data.rollout, 'COMPLETED', revision);
}

export function aborted(
  state: EnvironmentState,
  { revision, data }: EnvironmentEvents['RolloutAborted'],
): EnvironmentState {
  return end(state, data.rollout, 'ABORTED', revision);
}

function touch(state: EnvironmentState, id: string, members: Partial<Omit<OpenRollout, 'state'>>): EnvironmentState {
  const rollout = state.rollouts.get(id);
  return rollout?.state === 'OPEN'
    ? { ...state, rollouts: put(state.rollouts, id, { ...rollout, ...members }) }
    : state;
}

function end(
  { rollouts, ...state }: EnvironmentState,
  id: string,
  how: EndedRollout['state'],
  revision: number,
): EnvironmentState {
  const ended: EndedRollout = { state: how, models: modelsOf(rollouts.get(id)), revision };
  return { ...state, rollouts: put(rollouts, id, ended) };
}

function modelsOf(rollout: Rollout | undefined): number {
  return rollout?.state === 'OPEN' ? rollout.plan.versions.length : (rollout?.models ?? 0);
}
