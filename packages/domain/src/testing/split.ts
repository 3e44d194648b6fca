import { expect } from '@jest/globals';
import type { Allocation } from '@pedigree/schema/events';

/** Versions by number with their shares, a shadow without one. */
export function split(versions: readonly (readonly [number: number, share?: number])[], salt?: string): Allocation {
  const stated = versions.map(([number, share]) =>
    share === undefined ? { number, shadow: true as const } : { number, share },
  );
  return { state: 'SERVING', versions: stated, ...(salt !== undefined && { salt }) };
}

/** A command's members that name such versions. */
export const said = (versions: readonly (readonly [number: number, share?: number])[]) => ({
  environment: 'production',
  model: 'fraud',
  allocation: versions.map(([number, share]) => ({
    version: String(number),
    ...(share === undefined ? { shadow: true } : { share }),
  })),
});

/** The data of an event that states this and nothing else. */
export const stating = (allocation: Allocation) => ({ changes: [expect.objectContaining({ allocation })] });
