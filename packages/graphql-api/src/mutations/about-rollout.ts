import type { PayloadNode } from '../payload-node.ts';

/** Payloads of commands about a staged rollout: it is named by the event that began it. */
export const aboutRollout = {
  rollout: async ({ event, known, dryRun }: PayloadNode) => {
    const { data, id } = event;
    const rollout = 'rollout' in data ? data.rollout : dryRun ? null : id;
    if (rollout === null) return null;
    const now = await known();
    const [found] = await now.sources.views.rolloutsById(now.scope, [rollout], now.asOf);
    return found ? { ...found, known: now } : null;
  },
};
