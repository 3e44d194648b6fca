import type { EsdbClient } from './client.ts';
import type { Place } from './connect.ts';
import type { Log } from './log.ts';
import type { Seen } from './seen.ts';

/** An open log: what its reads need. */
export interface Session {
  readonly client: EsdbClient;
  readonly place: Place;
  readonly log: Log;
  readonly seen: Seen;
}
