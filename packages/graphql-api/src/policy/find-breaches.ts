import { growingIn } from '@pedigree/commands';
import type { Instant } from '@pedigree/kernel';
import type { Allocation } from '@pedigree/schema/events';
import type { PolicyFound, ServingChangeFound } from '@pedigree/views';
import type { Known } from '../known.ts';
import type { PolicyBreachNode } from '../nodes.ts';
import { toPolicyOutcome } from '../to-policy.ts';
import { askOfThen, type Unasked } from './ask-of-then.ts';

/** A change that may have come past a policy. */
interface Suspect extends Pick<PolicyBreachNode, 'how'> {
  readonly policy: PolicyFound | null;
  /** As its event keeps them; null where nobody asked. */
  readonly items: PolicyBreachNode['items'] | null;
}

/**
 * How each of some changes of one environment, in the order of its history and with those that were withdrawn, came past the
 * policy; null for those that did not. What they have to be asked about is read together.
 */
export async function findBreaches(
  known: Known,
  changes: readonly ServingChangeFound[],
): Promise<readonly (PolicyBreachNode | null)[]> {
  const suspects = await Promise.all(changes.map((change) => findSuspect(known, change)));
  const unasked = await Promise.all(
    changes.map(async (change, place): Promise<Unasked | null> => {
      const { how, policy = null, items = null } = suspects[place] ?? {};
      if (!policy || items) return null;
      const isOfNow = how === 'TOLD' && change.withdrawnAt === null;
      const before = await allocationBefore(known, change, isOfNow, changes.slice(place + 1));
      return { change, policy, numbers: growingIn(before, change.allocation) };
    }),
  );
  const itemsOf = await askOfThen(
    known,
    unasked.flatMap((each) => each ?? []),
  );
  return changes.map((change, place) => {
    const [suspect, ask] = [suspects[place], unasked[place]];
    if (!suspect) return null;
    const { how, policy } = suspect;
    const items = suspect.items ?? (ask ? itemsOf(ask) : []);
    if (items.every(({ passed }) => passed)) return null;
    return { known, change: { ...change, known }, how, policy: policy && { ...policy, known }, items };
  });
}

/** Null where the event says that nothing was missing, or no policy held. */
async function findSuspect(known: Known, change: ServingChangeFound): Promise<Suspect | null> {
  const { namespace, environment, position, since, evidence, type } = change;
  // A correction only says it again: what was asked of it is told of the change that it restates, withdrawn as that is.
  if (change.restates) return null;
  const policies = await known.policiesOfEnvironments.load({ namespace, name: environment });
  if (policies.length === 0) return null;
  const ofAct = policies.find((each) => each.position < position) ?? null;
  const outcome = toPolicyOutcome(await known.events.load(position), change.model);
  if (outcome) return outcome.overridden ? { how: 'OVERRIDDEN', policy: ofAct, items: outcome.items } : null;
  // A step is asked where it has to be, and an abort; no one of them is told afterwards, whoever tells it.
  if (type.startsWith('Rollout')) return null;
  if (evidence !== 'OBSERVED') return { how: 'TOLD', policy: standingAt(policies, since), items: null };
  return type === 'ModelRolledBack' ? { how: 'ROLLED_BACK', policy: ofAct, items: null } : null;
}

/** The policy that held, by what was told of it. */
function standingAt(policies: readonly PolicyFound[], at: Instant): PolicyFound | null {
  const then = policies.filter(({ occurredAt }) => occurredAt <= at);
  return then.reduce<PolicyFound | null>(
    (latest, each) => (latest && latest.occurredAt >= each.occurredAt ? latest : each),
    null,
  );
}

/**
 * What served just before: of what is told and stands, as it is known now; of all else what whoever recorded it saw, so that no
 * later correction takes it out of the list. Mostly that is one of the changes that follow on the page.
 */
async function allocationBefore(
  known: Known,
  change: ServingChangeFound,
  isOfNow: boolean,
  following: readonly ServingChangeFound[],
): Promise<Allocation | undefined> {
  const { namespace, environment: name, model, replaced, position, recordedAt } = change;
  const isBefore = ({ eventId, since, withdrawnAt }: ServingChangeFound) =>
    isOfNow ? withdrawnAt === null : eventId === replaced?.event && since === replaced.from;
  const before = following.find((each) => each.model === model && isBefore(each));
  if (before) return before.allocation;
  const of = { environment: { namespace, name }, model };
  const asOf = isOfNow ? known.at('serving') : { position, recordedAt };
  const { items } = await known.sources.views.servingHistory(known.scope, of, asOf, { first: 1, after: change });
  return items[0]?.allocation;
}
