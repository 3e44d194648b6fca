import type { PlannedChangeResolvers } from '../generated/resolvers.ts';
import { refOf, refOfVersion } from './refs.ts';
import { toAllocation } from './serving.ts';

export const plannedChange: PlannedChangeResolvers = {
  modelRef: ({ namespace, model }) => refOf('model', { namespace, name: model }),
  fromState: ({ from }) => from.state,
  from: ({ known, namespace, model, from }) => toAllocation(known, { namespace, name: model }, from),
  toState: ({ to }) => to.state,
  to: ({ known, namespace, model, to }) => toAllocation(known, { namespace, name: model }, to),
  returnsTo: ({ returnsTo }) => returnsTo && { event: returnsTo.event, since: returnsTo.from },
  passedOver: ({ namespace, model, passedOver }) =>
    passedOver.map(({ event, from, allocation, why }) => ({
      event,
      since: from,
      versions:
        allocation.state === 'SERVING'
          ? allocation.versions.map(({ number }) => refOfVersion('model', { namespace, name: model, number }))
          : [],
      why,
    })),
  blockedBy: ({ namespace, model, blockedBy }) =>
    blockedBy.map(({ why, number, message }) => ({
      why,
      version: refOfVersion('model', { namespace, name: model, number }),
      message,
    })),
};
