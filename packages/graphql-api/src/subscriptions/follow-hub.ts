import type { StoredEvent } from '@pedigree/event-store';
import type { Context } from '../context.ts';
import type { Gate } from '../hub/event-hub.ts';
import { readPosition } from '../pages.ts';
import { Source, type Walk } from './groups/source.ts';

/**
 * What a subscriber is told, event after event, from `after` on (left out: from where the log is now).
 *
 * @throws publicError INVALID_ARGUMENT, POSITION_OF_ANOTHER_LOG at once.
 */
export async function followHub<Told extends object>(
  context: Context,
  options: {
    readonly after: string | null | undefined;
    readonly gate: Gate;
    readonly matches: (event: StoredEvent) => boolean;
    readonly tell: (event: StoredEvent) => Promise<Told>;
  },
): Promise<Source<Told>> {
  const { hub } = context.parts;
  const { gate, matches, tell } = options;
  const asked = options.after ? readPosition('after', options.after, context.logId) : undefined;
  const head = await hub.end();

  async function* walk(from: Walk) {
    for await (const event of hub.follow({ ...from, gate, matches })) {
      yield { ...(await tell(event)), toldOf: event.envelope.position };
    }
  }

  return new Source({ after: asked ?? head, head, walk });
}
