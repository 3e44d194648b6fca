import { isRejection, isWanting, type Rejection, type Wanting, type When } from '@pedigree/kernel';
import type { Allocation, EnvironmentEvent } from '@pedigree/schema/events';
import type { KnownStreams } from '../known-streams.ts';
import type { Wants } from '../wants.ts';
import type { EnvironmentCommands } from './commands.ts';
import type { Explain, Explained } from './explained.ts';
import type { PlannedChange } from './planned-change.ts';
import { blocksOfPolicy } from './policy/blocks-of-policy.ts';
import { type Promotions, planPromotions } from './promote.ts';
import { planRestore } from './restore/decide.ts';
import { chooseTargets, type Going, type Return, type Rollbacks, stateReturns } from './rollback/decide.ts';
import { chooseTargetsBefore } from './rollback/since.ts';
import { explainRollouts } from './rollout/explain.ts';
import { allocationOf, lastOf, nameOf, slotOf } from './slot.ts';
import type { EnvironmentState } from './state.ts';

type Explaining =
  | keyof typeof explainRollouts
  | 'promoteModel'
  | 'promoteModels'
  | 'rollBackModel'
  | 'rollBackModels'
  | 'rollBackEnvironment'
  | 'restoreEnvironment';

/** The rules of those commands that can tell model by model what they change. */
export const explainEnvironment: {
  readonly [Name in Explaining]: Explain<EnvironmentCommands[Name], EnvironmentEvent, EnvironmentState>;
} = {
  promoteModel: ({ environment, override, ...promotion }, ...rest) =>
    explainPromotions({ environment, promotions: [promotion], ...(override && { override }) }, ...rest),
  promoteModels: explainPromotions,
  rollBackModel: ({ environment, override, ...rollback }, ...rest) =>
    explainRollbacks({ environment, rollbacks: [rollback], ...(override && { override }) }, ...rest),
  rollBackModels: explainRollbacks,
  rollBackEnvironment: (command, ...rest) => explainReturns(chooseTargetsBefore(command, ...rest), command, ...rest),
  restoreEnvironment(command, ...rest) {
    const plan = planRestore(command, ...rest);
    if (isRejection(plan) || isWanting(plan)) return unexplained(plan);
    const { decision, changes } = plan;
    const unknown = `nobody knew of anything that served at ${command.to}`;
    const known = `what served at ${command.to}`;
    const toPlanned = ({ model, now, wanted, stood, blocks }: (typeof changes)[number]): PlannedChange => {
      const target = stood && stood.allocation.state !== 'UNKNOWN' ? nameOf(stood) : null;
      return planned(model, now, wanted, { returnsTo: target, why: target ? known : unknown, blockedBy: blocks });
    };
    return { decision, explain: () => changes.map(toPlanned) };
  },
  ...explainRollouts,
};

function unexplained(decision: Rejection | Wanting<Wants>): Explained<EnvironmentEvent> {
  return { decision, explain: () => [] };
}

function planned(
  { namespace, name }: Return['model'],
  from: Allocation,
  to: Allocation,
  said: Pick<PlannedChange, 'returnsTo' | 'why' | 'blockedBy'> & Partial<Pick<PlannedChange, 'passedOver'>>,
): PlannedChange {
  const { returnsTo, why, passedOver = [], blockedBy } = said;
  return { namespace, model: name, from, to, returnsTo, why, passedOver, blockedBy };
}

function explainPromotions(
  command: Promotions,
  ...rest: readonly [EnvironmentState, KnownStreams, When]
): Explained<EnvironmentEvent> {
  const plan = planPromotions(command, ...rest);
  if (isRejection(plan) || isWanting(plan)) return unexplained(plan);
  const { decision, changes } = plan;
  const why = 'what was asked for';
  const explain = () =>
    changes.map(({ model, before, stated, blocks }) =>
      planned(model, before, stated.allocation, { returnsTo: null, why, blockedBy: blocks }),
    );
  return { decision, explain };
}

function explainRollbacks(
  command: Rollbacks,
  ...rest: readonly [EnvironmentState, KnownStreams, When]
): Explained<EnvironmentEvent> {
  return explainReturns(chooseTargets(command, ...rest), command, ...rest);
}

function explainReturns(
  returns: readonly Return[] | Rejection | Wanting<Wants>,
  going: Going,
  ...[state, streams, when]: readonly [EnvironmentState, KnownStreams, When]
): Explained<EnvironmentEvent> {
  if (isRejection(returns) || isWanting(returns)) return unexplained(returns);
  const decision = stateReturns(returns, going, state, streams, when);
  const blocksOf = blocksOfPolicy(decision);
  const explain = () =>
    returns.map(({ model, target: { change, why, passedOver } }) => {
      const now = allocationOf(lastOf(slotOf(state, model.name)));
      const said = { returnsTo: nameOf(change), why, passedOver, blockedBy: blocksOf(model) };
      return planned(model, now, change.allocation, said);
    });
  return { decision, explain };
}
