import type { Allocation } from '@pedigree/schema/events';
import { saltOf } from '@pedigree/views';
import type { ServingChangeResolvers, ServingResolvers } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import type { AllocatedVersionNode } from '../nodes.ts';
import { toPolicyOutcome } from '../to-policy.ts';
import { refOf } from './refs.ts';

export const serving: ServingResolvers = {
  environmentRef: ({ namespace, environment }) => refOf('environment', { namespace, name: environment }),
  modelRef: ({ namespace, model }) => refOf('model', { namespace, name: model }),
  state: ({ allocation }) => allocation.state,
  allocation: ({ known, namespace, model, allocation }) => toAllocation(known, { namespace, name: model }, allocation),
  salt: saltOf,
  since: ({ change }) => change?.since ?? null,
  actor: ({ change }) => change?.actor ?? null,
  event: ({ known, change }) => change && known.events.load(change.position),
  asOf: ({ known }) => known.asOf,
};

export const servingChange: ServingChangeResolvers = {
  modelRef: ({ namespace, model }) => refOf('model', { namespace, name: model }),
  state: ({ allocation }) => allocation.state,
  allocation: ({ known, namespace, model, allocation }) => toAllocation(known, { namespace, name: model }, allocation),
  salt: saltOf,
  event: ({ known, position }) => known.events.load(position),
  position: ({ position }, _, { formatPosition }) => formatPosition(position),
  replaced: ({ replaced }) => replaced && { event: replaced.event, since: replaced.from },
  restates: ({ restates }) => restates && { event: restates.event, since: restates.from },
  withdrawnBy: ({ known, withdrawnAt }) => (withdrawnAt === null ? null : known.events.load(withdrawnAt)),
  policy: async ({ known, position, model }) => toPolicyOutcome(await known.events.load(position), model),
};

/** The versions of an allocation with their shares; none unless it serves. */
export function toAllocation(
  known: Known,
  model: { readonly namespace: string; readonly name: string },
  allocation: Allocation,
): AllocatedVersionNode[] {
  if (allocation.state !== 'SERVING') return [];
  return allocation.versions.map((version) => ({
    known,
    key: { ...model, number: version.number },
    share: 'share' in version ? version.share : null,
    shadow: 'shadow' in version,
  }));
}
