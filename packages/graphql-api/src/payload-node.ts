import type { Accepted, PlannedChange } from '@pedigree/commands';
import { formatPosition } from '@pedigree/kernel';
import { definitions } from '@pedigree/schema/events';
import { viewNames } from '@pedigree/views';
import type { Context } from './context.ts';
import { type EventNode, toEventNode, toPlannedEventNode } from './event-node.ts';
import { type Known, viewsAbout } from './known.ts';

/** What an accepted command came to, as a resolver has it. */
export interface PayloadNode {
  readonly position: string;
  readonly repeated: boolean;
  readonly dryRun: boolean;
  readonly revision: number;
  readonly event: EventNode;
  /** Of a dry run: what would change, and why. */
  readonly planned: readonly PlannedChange[] | null;
  /** All that is known at `position`; waits for the views, so only what asks for more than the event asks for it. */
  readonly known: () => Promise<Known>;
  /** All that was known before the event; the same as `known` where nothing was written. */
  readonly knownBefore: () => Promise<Known>;
}

export function toPayload(context: Context, accepted: Accepted): PayloadNode {
  const { event, position, repeated, planned, revision, plan } = accepted;
  const isStored = 'position' in event;
  const definition = definitions.get(event.type);
  const views = definition ? viewsAbout[definition.category] : viewNames;
  let known: Promise<Known> | undefined;
  return {
    position: formatPosition(context.logId, position),
    repeated,
    dryRun: planned,
    revision,
    planned: plan ?? null,
    event: isStored ? toEventNode(context.logId, event) : toPlannedEventNode(event),
    known: () => {
      known ??= context.knownAtPosition(position, views);
      return known;
    },
    knownBefore: () => context.knownAtPosition(isStored ? event.position - 1n : position, views),
  };
}
