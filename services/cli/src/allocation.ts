import type { AllocationFieldsFragment, ServingState } from '@pedigree/client';
import { formatShare, formatVersion } from './output/format.ts';

type Allocation = readonly AllocationFieldsFragment[];

/** An allocation for scripts. Shares are in hundredths of a percent, null for a shadow. */
export function allocationToJson(allocation: Allocation) {
  return allocation.map(({ version, share, shadow }) => ({
    version: version.ref,
    number: version.number,
    label: version.label,
    commit: version.code?.commit ?? null,
    share,
    ...(shadow ? { shadow } : {}),
  }));
}

/** An allocation for people, in one cell: `3 (v1.2.0)`, or `3 90%, 4 10%`, or `nothing`, or `unknown`. */
export function formatAllocation(state: ServingState, allocation: Allocation): string {
  return formats[state](allocation);
}

const formats: Readonly<Record<ServingState, (allocation: Allocation) => string>> = {
  NOTHING: () => 'nothing',
  UNKNOWN: () => 'unknown',
  SERVING: (allocation) =>
    allocation
      .map(({ version, share, shadow }) => {
        if (shadow) return `${formatVersion(version)} shadow`;
        return share === 10_000 ? formatVersion(version) : `${formatVersion(version)} ${formatShare(share)}`;
      })
      .join(', '),
};
