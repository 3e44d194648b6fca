import type { ModelState } from '../../model/state.ts';
import type { Block } from '../planned-change.ts';
import type { Restored } from './changes.ts';

/**
 * What keeps an allocation from being restored: versions that are retracted, or that get more of the traffic than they have
 * and whose bytes nobody can be sure of.
 */
export function findBlocks({ model: { name }, wanted, growing }: Restored, known: ModelState): readonly Block[] {
  if (wanted.state !== 'SERVING') return [];
  return wanted.versions.flatMap(({ number }): Block[] => {
    const version = known.versions.get(number);
    const retracted: Block[] =
      version?.retractedAt == null ? [] : [{ why: 'RETRACTED', number, message: `${name}@${number} is retracted` }];
    const undigested: Block[] =
      version?.lacksDigest && growing.includes(number)
        ? [{ why: 'MISSING_DIGEST', number, message: `${name}@${number} has an artifact without a digest` }]
        : [];
    return [...retracted, ...undigested];
  });
}
