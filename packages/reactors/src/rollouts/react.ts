import { formatReference, type Instant, isWithin, toInstant, toMilliseconds } from '@pedigree/kernel';
import { formatStep } from '@pedigree/schema/events';
import { isInForce, isNextWithdrawn, type RolloutFound, type ServingReportFound } from '@pedigree/views';

/** A rollout as known, and what was reported of its newcomers since it began, in order, as far as it may pass a guard. */
export interface WatchedRollout {
  readonly rollout: RolloutFound;
  readonly reports: readonly ServingReportFound[];
  /** References of its newcomers that are retracted. */
  readonly retracted: readonly string[];
}

/** What is to be done about a rollout: the same command under the same id, whoever and however often it is found. */
export interface RolloutCommand {
  readonly command: 'advanceRollout' | 'abortRollout';
  readonly input: { readonly commandId: string } & Readonly<Record<string, unknown>>;
}

/** What is to be done now, and when something will be, if nothing else happens. */
export interface Reaction {
  readonly command: RolloutCommand | null;
  readonly nextAt: Instant | null;
}

/**
 * What the service does about a rollout by itself: it aborts it where a report passes a guard or a newcomer is retracted, and
 * else advances an automatic one whose step has held, unless the next was withdrawn: who did that decides. The ids of the commands
 * are derived from rollout and step, so that a reactor that was killed, or another one beside it, neither doubles nor skips a step;
 * the step that is meant is named, so that whoever was quicker by hand is not overtaken.
 */
export function react({ rollout, reports, retracted }: WatchedRollout, clock: Instant): Reaction {
  const { id, namespace, environment, plan, state, step, since } = rollout;
  if (!isInForce(rollout)) return nothing;
  const of = { environment: formatReference({ kind: 'environment', namespace, name: environment }), rollout: id };
  const abort = (commandId: string, why: object): Reaction => ({
    command: { command: 'abortRollout', input: { commandId, ...of, ...why } },
    nextAt: null,
  });
  const guard = findPassed(rollout, reports);
  if (guard) return abort(`rollout/${id}/abort`, { guard });
  if (retracted.length > 0) {
    const others = retracted.length > 1 ? ` (and ${retracted.length - 1} more)` : '';
    return abort(`rollout/${id}/abort/retracted`, { reason: `retracted: ${retracted[0]}${others}` });
  }
  const next = plan.steps[step + 1];
  if (!plan.automatic || state === 'PAUSED' || next === undefined || isNextWithdrawn(rollout)) return nothing;
  const nextAt = toInstant(toMilliseconds(since) + plan.holdFor * 1_000);
  if (clock < nextAt) return { command: null, nextAt };
  const to = formatStep(next);
  const commandId = `rollout/${id}/step/${step + 1}`;
  return { command: { command: 'advanceRollout', input: { commandId, ...of, to } }, nextAt: null };
}

const nothing: Reaction = { command: null, nextAt: null };

/** The first reported value that passes a guard; what was so before the rollout began says nothing about it. */
export function findPassed({ plan, moments }: RolloutFound, reports: readonly ServingReportFound[]) {
  const began = moments[0]?.occurredAt ?? '';
  for (const { eventId: report, model, metrics, occurredAt } of reports) {
    if (occurredAt < began) continue;
    for (const { metric, ...bounds } of plan.guards ?? []) {
      const value = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined;
      if (value !== undefined && !isWithin(bounds, value)) return { report, model, metric, value };
    }
  }
  return null;
}
