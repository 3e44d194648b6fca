import { nameOfStream } from '@pedigree/schema/events';
import type { ServingChangeFound, Slot } from '@pedigree/views';
import type { EventNode } from '../event-node.ts';
import type { Known } from '../known.ts';
import type { PlannedChangeNode, ServingChangeNode } from '../nodes.ts';
import type { PayloadNode } from '../payload-node.ts';
import { readServing } from '../read-serving.ts';
import { toPolicyOutcome } from '../to-policy.ts';

/** Payloads of commands that change what serves. */
export const aboutServing = {
  serving: async ({ event, known }: PayloadNode) => {
    const slot = slotIn(event);
    return slot && readServing(await known(), slot, null);
  },
  basisMoved: async ({ event, known, knownBefore, dryRun }: PayloadNode) => {
    if (dryRun) return null;
    const slot = slotIn(event);
    if (!slot || event.evidence === 'OBSERVED') return [];
    const earliest = earliestIn(event);
    const before = new Set((await findMoved(await knownBefore(), slot, earliest)).map(nameOf));
    const now = await known();
    const moved = await findMoved(now, slot, earliest);
    return moved
      .filter((change) => !before.has(nameOf(change)))
      .map((change): ServingChangeNode => ({ ...change, known: now }));
  },
};

/** Payloads of commands that promote: what the policy of the environment came to. */
export const aboutPolicy = {
  policy: ({ event }: PayloadNode) => toPolicyOutcome(event),
};

/** Payloads of commands that change what serves of one model, and tell why in a dry run. */
export const aboutPlannedServing = { ...aboutServing, plan: planOf };

/** Payloads of commands that change what serves of several models. */
export const aboutServings = {
  servings: async ({ event: { namespace, stream, data }, known }: PayloadNode) => {
    if (!('changes' in data)) return [];
    const now = await known();
    const environment = nameOfStream(stream);
    return Promise.all(data.changes.map(({ model }) => readServing(now, { namespace, environment, model }, null)));
  },
  plan: planOf,
};

async function planOf({ planned, known }: PayloadNode): Promise<PlannedChangeNode[] | null> {
  if (!planned) return null;
  const now = await known();
  return planned.map((change) => ({ ...change, known: now }));
}

/** The slot that a serving event of one command is about. */
function slotIn({ namespace, stream, data }: EventNode): Slot | null {
  const [model] = 'changes' in data ? [...data.changes, ...data.withdraws].map((each) => each.model) : [];
  return model === undefined ? null : { namespace, environment: nameOfStream(stream), model };
}

/** The earliest time that an event states something about: nothing before it can have another predecessor. */
function earliestIn({ data }: EventNode): string {
  const times = 'changes' in data ? [...data.changes, ...data.withdraws].map(({ from }) => from) : [];
  return times.reduce((earliest, from) => (from < earliest ? from : earliest), times[0] ?? '');
}

/** Changes of a slot, the latest first, whose predecessor is no longer the one that their decider saw. */
async function findMoved({ sources, scope, asOf }: Known, slot: Slot, earliest: string): Promise<ServingChangeFound[]> {
  const of = { environment: { namespace: slot.namespace, name: slot.environment }, model: slot.model };
  const moved: ServingChangeFound[] = [];
  for (let after: { readonly after?: ServingChangeFound } = {}; ; ) {
    const page = await sources.views.servingHistory(scope, of, asOf, { first: 1000, ...after });
    moved.push(...page.items.filter(({ basisMoved }) => basisMoved));
    const last = page.items.at(-1);
    if (!page.hasMore || !last || last.since < earliest) return moved;
    after = { after: last };
  }
}

function nameOf({ eventId, since }: ServingChangeFound): string {
  return `${eventId} ${since}`;
}
