import { withoutUser } from '@pedigree/kernel';

/** A URI as messages may tell it: without user and password, and without its query, in which a signature or a token may be. */
export function withoutSecrets(uri: string): string {
  return withoutUser(uri).replace(/\?[^#]*/, '?…');
}
