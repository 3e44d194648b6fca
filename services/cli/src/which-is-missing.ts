import type { Client } from '@pedigree/client';
import { notFound, type Refused } from './errors.ts';

/** What says which of some versions is not there, where the answer about all of them was that one is not. */
export async function whichIsMissing(
  client: Client,
  references: readonly string[],
  knownAt: string | undefined,
): Promise<Refused> {
  const found = await Promise.all(references.map((of) => client.recipe({ of, knownAt })));
  const missing = references.find((_, index) => !found[index]) ?? references.join(', ');
  return notFound(missing, knownAt);
}
