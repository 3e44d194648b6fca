import type {
  PromoteModelsMutation,
  RestoreEnvironmentMutation,
  RollBackEnvironmentMutation,
  RollBackModelsMutation,
  ServingFieldsFragment,
} from '@pedigree/client';
import { formatAllocation } from '../allocation.ts';
import { describeMoved, servingToJson } from '../change-serving.ts';
import { Refused } from '../errors.ts';
import type { AskingOptions } from '../options.ts';
import { formatCount, formatTime } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import type { Terminal } from '../output/terminal.ts';
import { refuseByPolicy, tellDecided } from '../policy/tell-policy.ts';
import { tellAccepted } from '../tell-outcome.ts';
import { planToJson, printPlan } from './print-plan.ts';

/** What the mutations answer with that change several models at once. */
export type ServingsResult =
  | PromoteModelsMutation['promoteModels']
  | RollBackModelsMutation['rollBackModels']
  | RollBackEnvironmentMutation['rollBackEnvironment']
  | RestoreEnvironmentMutation['restoreEnvironment'];

type RefusedServings = Extract<ServingsResult, { readonly __typename: 'Rejection' }>;

/** Tells what became of a change of several models, or what would become of it. */
export function tellServings(result: ServingsResult, options: AskingOptions, terminal: Terminal): void {
  if (result.__typename === 'Rejection') throw tellRefusal(result, options, terminal);
  const { position, revision, event, servings, dryRun, repeated } = result;
  const basisMoved = 'basisMoved' in result ? result.basisMoved : null;
  const decided = tellDecided(result, options, terminal);
  const sentence = dryRun ? 'It would be accepted.' : describeServings(servings);
  const kind = dryRun ? 'planned' : repeated ? 'repeated' : 'recorded';
  tellAccepted({ kind, position, revision, event }, sentence, options, terminal, {
    servings: dryRun ? null : servings.map(servingToJson),
    plan: null,
    ...decided,
    ...(basisMoved && { basisMoved: basisMoved.map(({ event, since }) => ({ event: event.eventId, since })) }),
  });
  for (const moved of basisMoved ?? []) terminal.warn(describeMoved(moved));
}

/** Prints the plan of what was refused, and gives what is to be thrown. */
function tellRefusal(
  { code, message, plan, items }: RefusedServings,
  options: AskingOptions,
  terminal: Terminal,
): Refused {
  if (items) refuseByPolicy({ code, message, items, plan }, options, terminal);
  if (options.json) {
    printJson(terminal, { rejected: code, message, ...(plan && { plan: planToJson(plan) }) });
  } else if (plan) printPlan(terminal, plan);
  return new Refused(`refused, ${code}: ${message}`);
}

function describeServings(servings: readonly ServingFieldsFragment[]): string {
  const lines = servings.map(
    ({ environment, model, state, allocation, since }) =>
      `In ${environment}, ${model} now serves: ${formatAllocation(state, allocation)}${since === null ? '' : ` since ${formatTime(since)}`}.`,
  );
  return [...lines, `${formatCount(servings.length, 'model')} in one event.`].join('\n');
}
