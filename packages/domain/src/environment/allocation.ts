import { invalid, isRejection, type Rejection, reject, type VersionSelector } from '@pedigree/kernel';
import { type Allocation, type ServingVersion, textSchema, wholeShare } from '@pedigree/schema/events';
import * as z from 'zod';
import type { Door, Thing } from '../door.ts';
import { resolveModelVersion } from '../model/resolve.ts';
import type { ModelState } from '../model/state.ts';

/** Versions with shares, as commands take them. */
export const allocationInput = z
  .array(
    z.strictObject({
      version: textSchema,
      share: z.number().exactOptional(),
      shadow: z.boolean().exactOptional(),
    }),
  )
  .max(100);

/** A version that is to serve: a share in hundredths of a percent, none for a shadow. */
export interface AllocatedCommand {
  readonly version: VersionSelector;
  readonly share?: number;
  readonly shadow: boolean;
}

export type AllocationCommand =
  | { readonly state: 'UNKNOWN' | 'NOTHING' }
  | { readonly state: 'SERVING'; readonly versions: readonly AllocatedCommand[] };

interface AllocationEntry {
  readonly version?: string | undefined;
  readonly share?: number;
  readonly shadow?: boolean;
}

/** Reads versions of one model, which may be named beside them or in each. */
export function readAllocation(
  model: string | undefined,
  entries: readonly AllocationEntry[],
  door: Door,
): { readonly model: Thing; readonly versions: readonly AllocatedCommand[] } {
  const read = entries.map(({ version, share, shadow = false }) => {
    const { version: selector, ...thing } = door.version('model', model, version);
    return { thing, allocated: { version: selector, ...(share !== undefined && { share }), shadow } };
  });
  const [first, ...others] = read.map(({ thing }) => thing);
  const stranger = others.find(({ namespace, name }) => namespace !== first?.namespace || name !== first.name);
  if (stranger) door.fault('allocation', invalid('versions of one model', `${first?.name} and ${stranger.name}`));
  return {
    model: first ?? door.thing('model', 'model', model ?? ''),
    versions: read.map(({ allocated }) => allocated),
  };
}

/** The allocation that an event states: every version exists, and the shares sum to the whole. */
export function resolveAllocation(command: AllocationCommand, model: Thing, state: ModelState): Allocation | Rejection {
  if (command.state !== 'SERVING') return command;
  const live = command.versions.filter(({ shadow }) => !shadow);
  const versions: ServingVersion[] = [];
  for (const { version, share, shadow } of command.versions) {
    const number = resolveModelVersion({ ...model, version }, state);
    if (isRejection(number)) return number;
    if (versions.some((each) => each.number === number)) {
      return reject('INVALID_SHARES', `required: each version once; came: version ${number} twice`);
    }
    if (shadow) {
      if (share !== undefined) return reject('INVALID_SHARES', `required: a shadow without a share; came: ${share}`);
      versions.push({ number, shadow: true });
    } else versions.push({ number, share: share ?? (live.length === 1 ? wholeShare : 0) });
  }
  return refuseShares(versions) ?? { state: 'SERVING', versions };
}

function refuseShares(versions: readonly ServingVersion[]): Rejection | undefined {
  const shares = versions.flatMap((version) => ('share' in version ? [version.share] : []));
  const sum = shares.reduce((total, share) => total + share, 0);
  const fits = sum === wholeShare && shares.every((share) => Number.isInteger(share) && share > 0);
  return fits
    ? undefined
    : reject(
        'INVALID_SHARES',
        `required: whole shares from 1, in hundredths of a percent, that sum to ${wholeShare}; came: ${shares.join(' + ') || 'none'}${shares.length > 1 ? ` = ${sum}` : ''}`,
      );
}

/** What part of the traffic a version has, in hundredths of a percent: 0 for a shadow, and where it is not among them. */
export function shareIn(allocation: Allocation | undefined, number: number): number {
  if (allocation?.state !== 'SERVING') return 0;
  const found = allocation.versions.find((each) => each.number === number);
  return found && 'share' in found ? found.share : 0;
}

/** The first version of the allocation that is retracted, as the model stands. */
export function retractedIn(allocation: Allocation, state: ModelState): number | undefined {
  if (allocation.state !== 'SERVING') return undefined;
  return allocation.versions.find(({ number }) => isRetracted(number, state))?.number;
}

export function isRetracted(number: number, state: ModelState): boolean {
  return (state.versions.get(number)?.retractedAt ?? null) !== null;
}
