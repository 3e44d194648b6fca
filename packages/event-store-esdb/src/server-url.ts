/** The parts of one of EventStoreDB's connection strings. */
export interface ServerUrl {
  /** `esdb://` or `esdb+discover://`. */
  readonly scheme: string;
  /** Decoded; null where none are given. */
  readonly user: { readonly username: string; readonly password: string } | null;
  /** One host or several, with their ports. */
  readonly hosts: string;
  /** Empty, or all from the `?` on. */
  readonly parameters: string;
}

/**
 * Takes a connection string apart. User and password are what stands before its last `@`; all else of them is
 * percent-encoded, so that nothing of a password is ever taken for a host, and told.
 *
 * @returns null for what is none, of which nothing may be told.
 */
export function splitServerUrl(url: string): ServerUrl | null {
  const [, scheme, rest] = /^(esdb(?:\+discover)?:\/\/)(\S*)$/.exec(url) ?? [];
  if (scheme === undefined || rest === undefined) return null;
  const end = rest.lastIndexOf('@');
  const user = end === -1 ? null : readUser(rest.slice(0, end));
  const [, hosts, parameters = ''] = /^([^/?#]+)\/?(\?.*)?$/.exec(rest.slice(end + 1)) ?? [];
  return user === undefined || hosts === undefined ? null : { scheme, user, hosts, parameters };
}

/** Undefined for what is not `user:password`, each percent-encoded. */
function readUser(text: string): ServerUrl['user'] | undefined {
  const [, username, password] = /^((?:[^:@/?#%]|%[0-9a-f]{2})+):((?:[^@/?#%]|%[0-9a-f]{2})*)$/i.exec(text) ?? [];
  if (username === undefined || password === undefined) return undefined;
  try {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return undefined;
  }
}
