import type { StoredEvent } from '@pedigree/event-store';
import type { Context } from '../context.ts';
import type { Gate } from '../hub/event-hub.ts';
import { readPosition } from '../pages.ts';
import { publicError } from '../public-error.ts';
import type { ToldOf } from './shared-results.ts';

/**
 * What a subscriber is told, event after event, from `after` on (left out: from where the log is now).
 *
 * @throws publicError INVALID_ARGUMENT, POSITION_OF_ANOTHER_LOG at once; SUBSCRIBER_TOO_SLOW, with the position to
 * resume behind, where an event is left unread for too long.
 */
export async function followHub<Told extends object>(
  context: Context,
  options: {
    readonly after: string | null | undefined;
    readonly gate: Gate;
    readonly matches: (event: StoredEvent) => boolean;
    readonly tell: (event: StoredEvent) => Promise<Told>;
  },
): Promise<AsyncGenerator<Told & ToldOf, void, undefined>> {
  const { hub, limits } = context.parts;
  const after = options.after ? readPosition('after', options.after, context.logId) : await hub.end();
  const ended = new AbortController();
  let resumeAfter: string | undefined;
  const events = hub.follow({
    after,
    gate: options.gate,
    matches: options.matches,
    signal: ended.signal,
    onUnread: (position) => {
      resumeAfter = context.formatPosition(position);
      context.closeSubscriber(resumeAfter);
    },
  });

  async function* tell(): AsyncGenerator<Told & ToldOf, void, undefined> {
    for await (const event of events) yield { ...(await options.tell(event)), toldOf: event.envelope.position };
    if (resumeAfter === undefined) return;
    const message = `required: a subscriber that reads within ${limits.unreadMilliseconds} ms; came: none; resume after ${resumeAfter}`;
    throw publicError('SUBSCRIBER_TOO_SLOW', message, { resumeAfter });
  }

  const told = tell();
  const end = told.return.bind(told);
  return Object.assign(told, {
    // A generator answers `return` only after a pending `next`, which on a quiet log would wait for ever: so that is
    // woken first. Where none is pending, the generator has to be ended from here, or what it holds is never let go.
    return: () => {
      ended.abort();
      // What it fails with on the way out is nobody's any more.
      end(undefined).catch(() => {});
      return Promise.resolve({ done: true as const, value: undefined });
    },
  });
}
