import type { Allocation } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { ModelState } from '../../model/state.ts';
import type { Block } from '../planned-change.ts';

/** What keeps an allocation from being restored: versions that are retracted, or whose bytes nobody can be sure of. */
export function findBlocks(allocation: Allocation, { name }: Thing, known: ModelState): readonly Block[] {
  if (allocation.state !== 'SERVING') return [];
  return allocation.versions.flatMap(({ number }): Block[] => {
    const version = known.versions.get(number);
    const retracted: Block[] =
      version?.retractedAt == null ? [] : [{ why: 'RETRACTED', number, message: `${name}@${number} is retracted` }];
    const undigested: Block[] = version?.lacksDigest
      ? [{ why: 'MISSING_DIGEST', number, message: `${name}@${number} has an artifact without a digest` }]
      : [];
    return [...retracted, ...undigested];
  });
}
