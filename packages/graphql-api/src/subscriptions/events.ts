import { definitions, readEvent } from '@pedigree/schema/events';
import { passes, readEventFilter } from '../event-filter.ts';
import { toEventNode } from '../event-node.ts';
import type { Subscription } from '../fields.ts';
import { followHub } from './follow-hub.ts';

/** Events as they are recorded, in the order of the log. */
export const events: Subscription<'events'> = {
  subscribe: (_, args, context) => {
    const filter = readEventFilter(args.filter);
    return followHub(context, {
      after: args.after,
      gate: 'log',
      // A type of a newer program is nothing that this one could show.
      matches: ({ envelope }) => definitions.has(envelope.type) && passes(readEvent(envelope), filter),
      tell: async ({ envelope }) => ({ events: toEventNode(context.logId, envelope) }),
    });
  },
};
