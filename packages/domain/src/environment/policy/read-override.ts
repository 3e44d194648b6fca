import * as z from 'zod';

/** What a command takes that may pass over what a policy misses. */
export const overrideInput = { override: z.boolean().exactOptional() };

/** Whether a command does. A member that says no is left out, so that a command without it is the same command. */
export interface Overriding {
  readonly override?: true;
}

export function readOverride(override: boolean | undefined): Overriding {
  return override === true ? { override } : {};
}

/** Nobody passes over a policy without saying why. */
export const overridesWithReason = { needsReason: ({ override }: Overriding): boolean => override === true };
