import { canonicalJson, type Instant, uuidV5 } from '@pedigree/kernel';
import type { DatasetEvents } from '@pedigree/schema/events';

type Stated = Omit<DatasetEvents['DatasetVersionSighted']['data'], 'number'>;

/**
 * Where a statement of a dataset version stands among all of them: the least is the earliest. One whose past is unknown
 * comes last; of one time the lesser commit decides, as the decider has it, and of one commit that holds the same bytes
 * twice, what is said. So the order hangs on what was told alone, and not on the order of telling.
 */
export function rankOf(occurredAt: Instant, { pastUnknown, heldBy, size, files, derivedFrom, recipe }: Stated): string {
  // Behind every commit, whatever the collation: an id begins with 0 to f.
  const holder = heldBy?.commit ?? 'none';
  const said = uuidV5(canonicalJson({ size, files, derivedFrom, recipe }));
  return [pastUnknown ? 1 : 0, occurredAt, holder, said].join(' ');
}
