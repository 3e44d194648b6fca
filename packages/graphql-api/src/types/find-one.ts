import type { VersionsFound } from '@pedigree/views';
import { publicError } from '../public-error.ts';

/** The version that was found, null for none. @throws publicError AMBIGUOUS_REFERENCE where it fits several. */
export function findOne<Version>(outcome: VersionsFound<Version>, asked: string): Version | null {
  switch (outcome.found) {
    case 'NONE':
      return null;
    case 'ONE':
      return outcome.version;
    case 'SEVERAL':
      throw publicError(
        'AMBIGUOUS_REFERENCE',
        `required: one version; came: ${JSON.stringify(asked)}, which fits the numbers ${outcome.numbers.join(', ')}`,
      );
  }
}
