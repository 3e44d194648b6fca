import { saltOfSlot } from '@pedigree/kernel';
import { memberOf } from '../errors.ts';
import { countOf, readJson, tell, textIn, textOf } from './read-json.ts';
import type { TopicRecord } from './topic-record.ts';

/** What of a model serves in an environment: names as the service knows them. */
export interface Slot {
  readonly namespace: string;
  readonly environment: string;
  readonly model: string;
}

/** One version that serves. */
export interface ServedVersion {
  /** Reference, ending in the number. */
  readonly version: string;
  readonly number: number;
  readonly label: string | null;
  /** Hundredths of a percent of the traffic; null for a shadow, which gets a copy of it. */
  readonly share: number | null;
  readonly shadow: boolean;
}

/** What serves in a slot, as its record says. */
export interface Serving extends Slot {
  /** `NOTHING`: it was said that none serves. `UNKNOWN`: it was said that nobody knows. */
  readonly state: 'SERVING' | 'NOTHING' | 'UNKNOWN';
  /** In the order in which versions take ranges of the traffic’s buckets: `routeKey` takes it with the salt. */
  readonly allocation: readonly ServedVersion[];
  /** What the buckets of keys are made with. */
  readonly salt: string;
  /** Since when (ISO 8601, UTC), and the id of the event that stated it. */
  readonly since: string;
  readonly event: string;
  /** The event of the environment's stream that changed the slot last, and where that stands in the log. */
  readonly revision: number;
  readonly position: string;
  readonly logId: string;
}

const states = ['SERVING', 'NOTHING', 'UNKNOWN'] as const;

/**
 * Reads a record of a topic of what serves, which has a value.
 *
 * @throws Error where it does not say what serves.
 */
export function readServing(record: TopicRecord): Serving {
  const body = readJson(record);
  const state = states.find((known) => known === memberOf(body, 'state'));
  if (state === undefined) throw new Error(`required: a state; came: ${tell(memberOf(body, 'state'))}`);
  const allocation = memberOf(body, 'allocation');
  if (!Array.isArray(allocation)) throw new Error(`required: allocation, a list; came: ${tell(allocation)}`);
  const slot = {
    namespace: textIn(body, 'namespace'),
    environment: textIn(body, 'environment'),
    model: textIn(body, 'model'),
  };
  const salt = memberOf(body, 'salt');
  return {
    ...slot,
    state,
    allocation: allocation.map(readVersion),
    // A relay of before there were salts wrote none, and events of then have the slot's name.
    salt: salt === undefined || salt === null ? saltOfSlot(slot) : textOf(salt, 'salt'),
    since: textIn(body, 'since'),
    event: textIn(body, 'event'),
    revision: countOf(memberOf(body, 'revision'), 'revision'),
    position: textIn(body, 'position'),
    logId: textIn(body, 'logId'),
  };
}

function readVersion(served: unknown): ServedVersion {
  const label = memberOf(served, 'label');
  const share = memberOf(served, 'share');
  return {
    version: textIn(served, 'version'),
    number: countOf(memberOf(served, 'number'), 'number'),
    label: label === null ? null : textIn(served, 'label'),
    share: share === null ? null : countOf(share, 'share'),
    shadow: memberOf(served, 'shadow') === true,
  };
}
