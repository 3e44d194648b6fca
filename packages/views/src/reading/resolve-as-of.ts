import type { EventReader } from '@pedigree/event-store';
import { type Instant, toMilliseconds } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { ViewError } from '../errors.ts';
import { findAsOfTime, findLogTime } from '../events/log-time.ts';
import { type ViewName, viewNames } from '../view.ts';
import type { Views } from '../views.ts';
import type { Select } from './select.ts';
import type { Watch } from './watch.ts';

/** Rows with a position ≤ k never change what they say at k, so what is fixed here holds for every later statement. */
export function createAsOf(options: {
  readonly select: Select;
  readonly watch: Watch;
  readonly head: EventReader['head'];
  readonly clock: () => Instant;
}): Views['asOf'] {
  const { select, watch, head, clock } = options;
  return async ({ knownAt, timeoutMilliseconds, views = viewNames }) => {
    requireReadable(watch, knownAt === undefined ? views : withEvents(views));
    if (knownAt === undefined) return leastOf(watch, views);
    const waiting = { timeoutMilliseconds, views: withEvents(views) };
    if ('position' in knownAt) {
      await watch.waitFor(knownAt.position, waiting);
      return { position: knownAt.position, recordedAt: await findLogTime(select, knownAt.position) };
    }
    if (!hasPassed(watch, knownAt.time, waiting.views)) {
      await untilClock(clock, knownAt.time, timeoutMilliseconds);
      const { position } = await head(knownAt.time);
      await watch.waitFor(position, waiting);
    }
    return findAsOfTime(select, knownAt.time);
  };
}

/** Log times are told by the events view. */
function withEvents(views: readonly ViewName[]): readonly ViewName[] {
  return views.includes('events') ? views : [...views, 'events'];
}

function requireReadable(watch: Watch, views: readonly ViewName[]): void {
  for (const { name, position, readable } of views.map(watch.statusOf)) {
    if (readable) continue;
    throw new ViewError('VIEW_BUILDING', `required: view ${name}; came: one that is being built, now at ${position}`);
  }
}

function leastOf(watch: Watch, views: readonly ViewName[]): AsOf {
  const [first, ...others] = views.map(watch.statusOf);
  if (!first) throw new RangeError('required: at least one view; came: none');
  const { position, recordedAt } = others.reduce((least, one) => (one.position < least.position ? one : least), first);
  return { position, recordedAt };
}

/** Log time never falls: once it is later than `time`, no event to come can be known at `time`. */
function hasPassed(watch: Watch, time: Instant, views: readonly ViewName[]): boolean {
  return views.map(watch.statusOf).every(({ recordedAt }) => recordedAt !== null && recordedAt > time);
}

/** What is recorded from now on is recorded after `time`, once the clock shows a later one. */
async function untilClock(clock: () => Instant, time: Instant, timeoutMilliseconds: number): Promise<void> {
  const wait = toMilliseconds(time) - toMilliseconds(clock()) + 1;
  if (wait <= 0) return;
  if (wait > timeoutMilliseconds) {
    throw new ViewError(
      'POSITION_NOT_REACHED',
      `required: a time that has passed; came: ${time}, now it is ${clock()}`,
    );
  }
  await new Promise((resolve) => setTimeout(resolve, wait));
}
