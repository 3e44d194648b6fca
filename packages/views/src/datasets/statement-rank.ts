import { canonicalJson, type Instant, placeOfCode, uuidV5 } from '@pedigree/kernel';
import type { DatasetEvents } from '@pedigree/schema/events';

type Stated = Omit<DatasetEvents['DatasetVersionSighted']['data'], 'number'>;

/**
 * Where a statement of a dataset version stands among all of them: the least is the earliest. One whose past is unknown
 * comes last; of one time the lesser commit decides, and of one commit in several repositories one of these, as the
 * decider has it; of one commit that holds the same bytes twice, what is said. What says no more than that they were there
 * comes behind that, since the decider takes it for said. So the order hangs on what was told alone, and not on the order
 * of telling.
 */
export function rankOf(occurredAt: Instant, { pastUnknown, heldBy, ...said }: Stated): string {
  return [pastUnknown ? 1 : 0, occurredAt, placeOfCode(heldBy), placeOfSaid(said)].join(' ');
}

function placeOfSaid({ size, files, derivedFrom, recipe }: Omit<Stated, 'heldBy' | 'pastUnknown'>): string {
  const said = { size, files, derivedFrom, recipe };
  // A UUID begins with 0 to f.
  return Object.values(said).every((each) => each === undefined) ? 'nothing' : uuidV5(canonicalJson(said));
}
