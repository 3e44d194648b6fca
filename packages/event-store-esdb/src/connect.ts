import { EsdbClient } from './client.ts';
import { LogUnusable } from './errors.ts';
import { splitServerUrl } from './server-url.ts';

/** Where a log is. */
export interface EsdbConnection {
  /**
   * A connection string as EventStoreDB has them: `esdb://user:password@host:2113?tlsCAFile=/etc/ca.crt`, or
   * `esdb+discover://…` for a cluster behind a name. What is no letter or digit of user and password is percent-encoded,
   * and there is no other `@`.
   */
  readonly url: string;
  /** The log's name, `[a-z][a-z0-9_]*`: several logs can share a server. `pedigree` where left out. */
  readonly log?: string;
  readonly limits?: Partial<EsdbLimits>;
}

/** How long is waited, in milliseconds. */
export interface EsdbLimits {
  /** How long one call may take. */
  readonly call: number;
  /** How long a server that does not answer is waited for before a read or an append fails. */
  readonly patience: number;
  /** How long who waits to be told of an event does so at most before it looks for itself. */
  readonly poll: number;
}

/** A log's place, complete. */
export interface Place {
  readonly url: string;
  readonly log: string;
  readonly limits: EsdbLimits;
  /** As messages name it: without user, password and parameters. */
  readonly name: string;
}

const defaults: EsdbLimits = { call: 10_000, patience: 30_000, poll: 1000 };

/**
 * Fills in what a caller left out.
 *
 * @throws LogUnusable for a name that no log can have.
 */
export function toPlace({ url, log = 'pedigree', limits }: EsdbConnection): Place {
  if (!/^[a-z][a-z0-9_]*$/.test(log)) throw new LogUnusable(`required: a log's name, [a-z][a-z0-9_]*; came: ${log}`);
  return { url, log, limits: { ...defaults, ...limits }, name: `${nameOf(url)}, log ${log}` };
}

function nameOf(url: string): string {
  const server = splitServerUrl(url);
  return server ? server.scheme + server.hosts : 'the server of a connection string that is none of EventStoreDB’s';
}

/** Makes a client of the place. It connects when it is needed. @throws LogUnusable for what is no connection string. */
export function connect(place: Place): EsdbClient {
  try {
    return new EsdbClient(place.url);
  } catch (cause) {
    throw new LogUnusable(`required: esdb://user:password@host:2113; came: ${place.name} (${String(cause)})`, {
      cause,
    });
  }
}
