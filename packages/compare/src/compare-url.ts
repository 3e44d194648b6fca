/** Hosts that show what lies between two commits, and how their addresses are made. */
const hosts: readonly { readonly host: RegExp; readonly url: (place: string, from: string, to: string) => string }[] = [
  { host: /^github\.com$/, url: (place, from, to) => `https://${place}/compare/${from}...${to}` },
  { host: /^(?:.+\.)?gitlab\..+$/, url: (place, from, to) => `https://${place}/-/compare/${from}...${to}` },
  { host: /^bitbucket\.org$/, url: (place, from, to) => `https://${place}/branches/compare/${to}..${from}` },
  { host: /^(?:codeberg\.org|gitea\..+)$/, url: (place, from, to) => `https://${place}/compare/${from}...${to}` },
];

/**
 * Address of a page that shows what changed from one commit of a repository to another, null where the host is not known.
 *
 * @param place host and path of the repository, without scheme, user and `.git`.
 */
export function compareUrl(place: string, from: string, to: string): string | null {
  const host = place.split('/')[0] ?? '';
  const known = hosts.find((each) => each.host.test(host));
  return known ? known.url(place, from, to) : null;
}
