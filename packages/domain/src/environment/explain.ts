import { isAlreadySaid, isRejection, isWanting, type Rejection, type Wanting, type When } from '@pedigree/kernel';
import type { KnownStreams } from '../known-streams.ts';
import type { Wants } from '../wants.ts';
import type { EnvironmentCommands } from './commands.ts';
import type { PlannedChange } from './planned-change.ts';
import { decidePromotions } from './promote.ts';
import { planRestore } from './restore/decide.ts';
import { chooseTargets, type Return } from './rollback/decide.ts';
import { chooseTargetsBefore } from './rollback/since.ts';
import { allocationOf, lastOf, nameOf, slotOf, standingAt } from './slot.ts';
import type { EnvironmentState } from './state.ts';

/** Says what a command would change model by model, and why that. */
export type Explain<Command, State = EnvironmentState> = (
  command: Command,
  state: State,
  streams: KnownStreams,
  when: When,
) => readonly PlannedChange[];

/**
 * What a command would change model by model, and why that: for its plan, on the same facts as its decision. Empty where the
 * decision comes to nothing of the kind.
 */
export const explainEnvironment: { readonly [Name in keyof EnvironmentCommands]?: Explain<EnvironmentCommands[Name]> } =
  {
    promoteModel: ({ environment, ...promotion }, ...rest) =>
      explainPromotions({ environment, promotions: [promotion] }, ...rest),
    promoteModels: explainPromotions,
    rollBackModel: ({ environment, ...rollback }, state, ...rest) =>
      explainReturns(chooseTargets({ environment, rollbacks: [rollback] }, state, ...rest), state),
    rollBackModels: (command, state, ...rest) => explainReturns(chooseTargets(command, state, ...rest), state),
    rollBackEnvironment: (command, state, ...rest) =>
      explainReturns(chooseTargetsBefore(command, state, ...rest), state),
    restoreEnvironment(command, ...rest) {
      const plan = planRestore(command, ...rest);
      if (isRejection(plan) || isWanting(plan)) return [];
      return plan.changes.map(({ model, now, wanted, stood, blocks }) => ({
        ...unblocked,
        namespace: model.namespace,
        model: model.name,
        from: now,
        to: wanted,
        returnsTo: stood && stood.allocation.state !== 'UNKNOWN' ? nameOf(stood) : null,
        why:
          !stood || stood.allocation.state === 'UNKNOWN'
            ? `nobody knew of anything that served at ${command.to}`
            : `what served at ${command.to}`,
        blockedBy: blocks,
      }));
    },
  };

const unblocked = { returnsTo: null, passedOver: [], blockedBy: [] } as const;

function explainPromotions(
  command: EnvironmentCommands['promoteModels'],
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): readonly PlannedChange[] {
  const decision = decidePromotions(command, state, streams, when);
  if (isRejection(decision) || isAlreadySaid(decision) || isWanting(decision)) return [];
  return decision.flatMap(({ data }) =>
    'changes' in data
      ? data.changes.map(({ model, from, allocation }) => ({
          ...unblocked,
          namespace: command.environment.namespace,
          model,
          from: allocationOf(standingAt(slotOf(state, model), from)),
          to: allocation,
          why: 'what was asked for',
        }))
      : [],
  );
}

function explainReturns(
  returns: readonly Return[] | Rejection | Wanting<Wants>,
  state: EnvironmentState,
): readonly PlannedChange[] {
  if (isRejection(returns) || isWanting(returns)) return [];
  return returns.map(({ model, target: { change, why, passedOver } }) => ({
    ...unblocked,
    namespace: model.namespace,
    model: model.name,
    from: allocationOf(lastOf(slotOf(state, model.name))),
    to: change.allocation,
    returnsTo: nameOf(change),
    why,
    passedOver,
  }));
}
