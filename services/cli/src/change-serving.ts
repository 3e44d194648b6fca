import type {
  ChangeFieldsFragment,
  CorrectServingMutation,
  EventType,
  PromoteModelMutation,
  RetireModelMutation,
  RollBackModelMutation,
  ServingFieldsFragment,
} from '@pedigree/client';
import { allocationToJson, formatAllocation } from './allocation.ts';
import type { AskingOptions } from './options.ts';
import { formatTime } from './output/format.ts';
import type { Terminal } from './output/terminal.ts';
import { refuseByPolicy, tellDecided } from './policy/tell-policy.ts';
import { requireAccepted, tellAccepted } from './tell-outcome.ts';

/** What the four mutations that change what serves answer with. */
export type ServingResult =
  | PromoteModelMutation['promoteModel']
  | RollBackModelMutation['rollBackModel']
  | RetireModelMutation['retireModel']
  | CorrectServingMutation['correctServing'];

/** Tells what became of a change of what serves, and which later changes it put on another basis. */
export function tellServingResult(result: ServingResult, options: AskingOptions, terminal: Terminal): void {
  if (result.__typename === 'Rejection') {
    const { code, message } = result;
    const plan = 'plan' in result ? result.plan : null;
    if ('items' in result && result.items) {
      refuseByPolicy({ code, message, items: result.items, plan }, options, terminal);
    }
    requireAccepted({ kind: 'rejected', code, message }, options, terminal);
    return;
  }
  const { position, revision, event, serving, basisMoved, dryRun, repeated } = result;
  const kind = dryRun ? 'planned' : repeated ? 'repeated' : 'recorded';
  const decided = tellDecided(result, options, terminal);
  tellAccepted({ kind, position, revision, event }, sentenceOf(serving, dryRun, event.type), options, terminal, {
    serving: serving && servingToJson(serving),
    basisMoved: basisMoved?.map(({ event, since }) => ({ event: event.eventId, since })),
    ...decided,
  });
  for (const moved of basisMoved ?? []) terminal.warn(describeMoved(moved));
}

function sentenceOf(serving: ServingFieldsFragment | null, dryRun: boolean, type: EventType): string {
  if (dryRun || serving === null) return 'It would be accepted.';
  const { environment, model, state, allocation, since } = serving;
  const what = `${formatAllocation(state, allocation)}${since === null ? '' : ` since ${formatTime(since)}`}`;
  return type === 'ServingCorrected'
    ? `The past of ${model} in ${environment} is stated anew. What serves now: ${what}.`
    : `In ${environment}, ${model} now serves: ${what}.`;
}

/** What serves, for scripts. */
export function servingToJson({ environment, model, state, allocation, salt, since, until }: ServingFieldsFragment) {
  return { environment, model, state, allocation: allocationToJson(allocation), salt, since, until };
}

/** Says that a change rests on what is no longer before it. */
export function describeMoved({ event, since, state, allocation }: ChangeFieldsFragment): string {
  const what = `${event.type} of ${formatTime(since)} (${formatAllocation(state, allocation)})`;
  return `${what} was decided on what stood before it then, which is now something else; it stands as recorded.`;
}
