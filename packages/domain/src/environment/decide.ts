import { alreadySaidAt, type Decider, type Decision, type Rejection, reject } from '@pedigree/kernel';
import type { EnvironmentEvent, EnvironmentEvents } from '@pedigree/schema/events';
import type { KnownStreams } from '../known-streams.ts';
import { occurrence } from '../occurrence.ts';
import type { Wants } from '../wants.ts';
import type { EnvironmentCommands } from './commands.ts';
import { decideCorrection } from './correct.ts';
import { explainEnvironment } from './explain.ts';
import { decisionOf } from './explained.ts';
import { decidePolicy } from './policy/decide.ts';
import { decideRollout } from './rollout/decide.ts';
import { momentOf, refuseSlot, stateChange } from './serving.ts';
import { lastOf, slotOf } from './slot.ts';
import type { EnvironmentState } from './state.ts';

type DecideEnvironment = Decider<
  EnvironmentCommands,
  EnvironmentEvents,
  EnvironmentState,
  KnownStreams,
  Wants
>['decide'];

export const decideEnvironment: DecideEnvironment = {
  defineEnvironment({ rank, production, description }, { defined }, _streams, when) {
    const isSame = defined?.rank === (rank ?? null) && defined.production === production;
    // Whether a description says the same is not ours to read, so one that is given is always written.
    if (defined && isSame && description === undefined) return alreadySaidAt(defined.revision);
    const data = { ...(rank !== undefined && { rank }), production, ...(description !== undefined && { description }) };
    return [{ type: 'EnvironmentDefined', occurredAt: occurrence(when), data }];
  },

  changePromotionPolicy: decidePolicy,

  promoteModel: decisionOf(explainEnvironment.promoteModel),
  promoteModels: decisionOf(explainEnvironment.promoteModels),
  rollBackModel: decisionOf(explainEnvironment.rollBackModel),
  rollBackModels: decisionOf(explainEnvironment.rollBackModels),
  rollBackEnvironment: decisionOf(explainEnvironment.rollBackEnvironment),
  restoreEnvironment: decisionOf(explainEnvironment.restoreEnvironment),

  retireModel({ environment, model }, state, streams, when) {
    const refusal = refuseSlot(environment, model, state, streams.model(model));
    if (refusal) return refusal;
    const slot = slotOf(state, model.name);
    const last = lastOf(slot);
    if (when.kind === 'act' && last?.allocation.state === 'NOTHING') return alreadySaidAt(last.revision);
    if (when.kind === 'act' && last?.allocation.state !== 'SERVING') return refuseIdle(environment.name, model.name);
    const from = momentOf(slot, when);
    return [{ type: 'ModelRetired', occurredAt: from, data: stateChange(slot, model, from, { state: 'NOTHING' }) }];
  },

  correctServing(command, state, streams, when): Decision<EnvironmentEvent> {
    const known = streams.model(command.model);
    return (
      refuseSlot(command.environment, command.model, state, known) ?? decideCorrection(command, state, known, when)
    );
  },

  ...decideRollout,
};

function refuseIdle(environment: string, model: string): Rejection {
  return reject(
    'NOTHING_TO_RETIRE',
    `required: a model that serves in ${environment}; came: ${model}, of which no serving version is known there`,
  );
}
