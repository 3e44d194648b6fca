import { nameOfStream } from '@pedigree/schema/events';
import type { ServingChangeFound, Slot } from '@pedigree/views';
import type { EventNode } from '../event-node.ts';
import type { Known } from '../known.ts';
import type { PlannedChangeNode, ServingChangeNode } from '../nodes.ts';
import type { PayloadNode } from '../payload-node.ts';
import { readServing, toServing } from '../read-serving.ts';
import { toPolicyOutcome } from '../to-policy.ts';

/** Payloads of commands that change what serves. */
export const aboutServing = {
  serving: async ({ event, known }: PayloadNode) => {
    const [slot] = slotsIn(event);
    return slot ? readServing(await known(), slot, null) : null;
  },
  basisMoved,
};

/** Payloads of commands that promote: what the policy of the environment came to. */
export const aboutPolicy = {
  policy: ({ event }: PayloadNode) => toPolicyOutcome(event),
};

/** Payloads of commands that tell in a dry run what would change, and why. */
export const aboutPlan = { plan: planOf };

/** Payloads of commands that change what serves of one model, and tell why in a dry run. */
export const aboutPlannedServing = { ...aboutServing, ...aboutPlan };

/** Payloads of commands that change what serves of several models. */
export const aboutServings = {
  servings: async ({ event, known }: PayloadNode) => {
    const now = await known();
    const { sources, scope, asOf } = now;
    return (await sources.views.servingOfSlots(scope, slotsIn(event), null, asOf)).map(toServing(now, null));
  },
  ...aboutPlan,
};

/** The same of those that may be told afterwards. */
export const aboutToldServings = { ...aboutServings, basisMoved };

async function basisMoved({ event, known, knownBefore, dryRun }: PayloadNode): Promise<ServingChangeNode[] | null> {
  if (dryRun) return null;
  const slots = slotsIn(event);
  if (slots.length === 0 || event.evidence === 'OBSERVED') return [];
  const earliest = earliestIn(event);
  const before = new Set((await findMoved(await knownBefore(), slots, earliest)).map(nameOf));
  const now = await known();
  const moved = await findMoved(now, slots, earliest);
  return moved.filter((change) => !before.has(nameOf(change))).map((change) => ({ ...change, known: now }));
}

async function planOf({ planned, known }: PayloadNode): Promise<PlannedChangeNode[] | null> {
  if (!planned) return null;
  const now = await known();
  return planned.map((change) => ({ ...change, known: now }));
}

/** The slots that a serving event is about, each once. */
function slotsIn({ namespace, stream, data }: EventNode): readonly Slot[] {
  const models = 'changes' in data ? [...data.changes, ...data.withdraws].map((each) => each.model) : [];
  return [...new Set(models)].map((model) => ({ namespace, environment: nameOfStream(stream), model }));
}

/** The earliest time that an event states something about: nothing before it can have another predecessor. */
function earliestIn({ data }: EventNode): string {
  const times = 'changes' in data ? [...data.changes, ...data.withdraws].map(({ from }) => from) : [];
  return times.reduce((earliest, from) => (from < earliest ? from : earliest), times[0] ?? '');
}

/** Changes of slots of one environment, the latest first, whose predecessor is no longer the one that their decider saw. */
async function findMoved(
  { sources, scope, asOf }: Known,
  slots: readonly Slot[],
  earliest: string,
): Promise<ServingChangeFound[]> {
  const [slot, ...others] = slots;
  if (!slot) return [];
  const environment = { namespace: slot.namespace, name: slot.environment };
  const of = others.length === 0 ? { environment, model: slot.model } : { environment };
  const models = new Set(slots.map(({ model }) => model));
  const moved: ServingChangeFound[] = [];
  for (let after: { readonly after?: ServingChangeFound } = {}; ; ) {
    const page = await sources.views.servingHistory(scope, of, asOf, { first: 1000, ...after });
    moved.push(...page.items.filter((change) => change.basisMoved && models.has(change.model)));
    const last = page.items.at(-1);
    if (!page.hasMore || !last || last.since < earliest) return moved;
    after = { after: last };
  }
}

function nameOf({ eventId, model, since }: ServingChangeFound): string {
  return `${eventId} ${model} ${since}`;
}
