/** A URL without user and password, which are no identity and must not stay for ever. Another text stays as it is. */
export function withoutUser(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1');
}
