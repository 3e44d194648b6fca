import type { StoredEvent } from '@pedigree/event-store';
import { readEvent, type ServingChange } from '@pedigree/schema/events';
import type { RelaySlot, ServingNow, ServingReader } from '../relay.ts';

interface StatedChange {
  readonly event: string;
  readonly change: ServingChange;
}

/** What serves, folded from the events of a log each time that it is asked: a second opinion, without a view. */
export function foldedServing(events: readonly StoredEvent[]): ServingReader {
  return {
    at: async (position, slots) => {
      const known = events.filter(({ envelope }) => envelope.position <= position);
      return slots.map((slot) => toServing(slot, standing(known, slot)));
    },
  };
}

function standing(
  events: readonly StoredEvent[],
  { namespace, environment, model }: RelaySlot,
): readonly StatedChange[] {
  let changes: StatedChange[] = [];
  for (const { envelope } of events) {
    if (envelope.stream !== `environment-${namespace}/${environment}`) continue;
    const { data } = readEvent(envelope);
    if (!('changes' in data && 'withdraws' in data)) continue;
    for (const gone of data.withdraws.filter((withdrawal) => withdrawal.model === model)) {
      changes = changes.filter(({ event, change }) => event !== gone.event || change.from !== gone.from);
    }
    const stated = data.changes.filter((change) => change.model === model);
    changes.push(...stated.map((change) => ({ event: envelope.id, change })));
  }
  // A stable sort: what was stated later stands behind what has the same time.
  return changes.sort((left, right) =>
    left.change.from < right.change.from ? -1 : Number(left.change.from > right.change.from),
  );
}

function toServing({ namespace, environment, model }: RelaySlot, changes: readonly StatedChange[]): ServingNow | null {
  const last = changes.at(-1);
  if (!last) return null;
  const { allocation, from } = last.change;
  const versions = allocation.state === 'SERVING' ? allocation.versions : [];
  return {
    state: allocation.state,
    allocation: versions.map((version) => ({
      version: `model:${namespace}/${model}@${version.number}`,
      number: version.number,
      label: null,
      share: 'share' in version ? version.share : null,
      shadow: 'shadow' in version,
    })),
    salt: allocation.state === 'SERVING' ? (allocation.salt ?? `${namespace}/${environment}/${model}`) : null,
    since: from,
    event: last.event,
  };
}
