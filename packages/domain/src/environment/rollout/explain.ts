import { type Decision, isAlreadySaid, isRejection, isWanting } from '@pedigree/kernel';
import { type EnvironmentEvent, formatStep, type ServingChange } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { Wants } from '../../wants.ts';
import type { Explain, Explained } from '../explained.ts';
import type { PlannedChange } from '../planned-change.ts';
import { allocationOf, lastOf, nameOf, slotOf } from '../slot.ts';
import type { EnvironmentState } from '../state.ts';
import { findBefore } from './before-rollout.ts';
import type { RolloutCommands } from './commands.ts';
import { decideAbort } from './decide-end.ts';
import { decideAdvance, decideStart } from './decide-steps.ts';
import { findRolloutInForce } from './find-rollout.ts';

type Explaining = 'startRollout' | 'advanceRollout' | 'abortRollout';

/** The rules of those commands about rollouts that change what serves: a pause or its end leaves all as it is. */
export const explainRollouts: {
  readonly [Name in Explaining]: Explain<RolloutCommands[Name], EnvironmentEvent, EnvironmentState>;
} = {
  startRollout(command, state, ...rest) {
    const [first = 'SHADOW'] = command.plan.steps;
    const said = { returnsTo: null, why: `the first step, ${formatStep(first)}` };
    return explainChanges(decideStart(command, state, ...rest), command, state, () => () => said);
  },
  advanceRollout(command, state, ...rest) {
    const decision = decideAdvance(command, state, ...rest);
    return explainChanges(decision, command, state, (event) => {
      const said = { returnsTo: null, why: whyStep(event, state) };
      return () => said;
    });
  },
  abortRollout(command, state, ...rest) {
    const why = 'what served before the rollout';
    return explainChanges(decideAbort(command, state, ...rest), command, state, () => {
      const found = findRolloutInForce(command, state);
      const slots = new Map(isRejection(found) ? [] : found.slots.map((slot) => [slot.model, slot]));
      return (model) => {
        const slot = slots.get(model);
        const before = slot && findBefore(slot);
        return { returnsTo: before ? nameOf(before) : null, why };
      };
    });
  },
};

/** Tells the changes of the event that was decided, beside what serves before it. */
function explainChanges(
  decision: Decision<EnvironmentEvent, Wants>,
  { environment: { namespace } }: { readonly environment: Thing },
  state: EnvironmentState,
  sayOf: (event: Decided) => (model: string) => Pick<PlannedChange, 'returnsTo' | 'why'>,
): Explained<EnvironmentEvent> {
  const explain = () =>
    eventsOf(decision).flatMap((event) => {
      const say = sayOf(event);
      return changesOf(event).map(({ model, allocation: to }) => {
        const from = allocationOf(lastOf(slotOf(state, model)));
        return { namespace, model, from, to, ...say(model), passedOver: [], blockedBy: [] };
      });
    });
  return { decision, explain };
}

type Decided = Extract<Decision<EnvironmentEvent, Wants>, readonly unknown[]>[number];

function eventsOf(decision: Decision<EnvironmentEvent, Wants>): readonly Decided[] {
  return isRejection(decision) || isWanting(decision) || isAlreadySaid(decision) ? [] : decision;
}

function changesOf({ data }: Decided): readonly ServingChange[] {
  return 'changes' in data ? data.changes : [];
}

function whyStep({ type, data }: Decided, { rollouts }: EnvironmentState): string {
  if (type !== 'RolloutAdvanced') return 'the last step';
  const rollout = rollouts.get(data.rollout);
  const step = rollout?.state === 'OPEN' ? rollout.plan.steps[data.step] : undefined;
  return step === undefined ? 'a later step' : `the step to ${formatStep(step)}`;
}
