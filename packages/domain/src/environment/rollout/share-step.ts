import { type Rejection, reject } from '@pedigree/kernel';
import {
  type Allocation,
  formatStep,
  type RolloutStep,
  type ServingVersion,
  wholeShare,
} from '@pedigree/schema/events';
import { shareOf } from './read-plan.ts';

const maxVersions = 100;

/**
 * The allocation at a step of a rollout: the newcomer has the step's share, and what served before it shares the rest as it
 * shared the whole, in its order (the ends of the versions' ranges are scaled, so the shares sum whatever the rounding;
 * who is left without a share is left out). Who was a shadow stays one. No salt: it goes on as the split before has it.
 */
export function shareStep(before: Allocation, newcomer: number, step: RolloutStep): Allocation | Rejection {
  const served = before.state === 'SERVING' ? before.versions : [];
  const others = served.filter(({ number }) => number !== newcomer);
  const shadows = others.filter((version) => !('share' in version));
  const rest = wholeShare - shareOf(step);
  if (rest > 0 && !others.some((version) => 'share' in version)) return refuseAlone(before, newcomer, step);
  const versions: ServingVersion[] = [...scale(others, rest)];
  versions.push(step === 'SHADOW' ? { number: newcomer, shadow: true } : { number: newcomer, share: step });
  versions.push(...shadows);
  if (versions.length <= maxVersions) return { state: 'SERVING', versions };
  return reject('INVALID_SHARES', `required: at most ${maxVersions} versions; came: ${versions.length}`);
}

function refuseAlone(before: Allocation, newcomer: number, step: RolloutStep): Rejection {
  const came =
    before.state === 'SERVING' ? `only version ${newcomer} serves` : `${before.state}, at ${formatStep(step)}`;
  return reject(
    'NOTHING_TO_REPLACE',
    `required: other versions that serve and share the rest of the traffic; came: ${came}`,
  );
}

function scale(versions: readonly ServingVersion[], rest: number): ServingVersion[] {
  const live = versions.flatMap((version) => ('share' in version ? [version] : []));
  const whole = live.reduce((sum, { share }) => sum + share, 0);
  let end = 0;
  return live.flatMap(({ number, share }) => {
    const start = end;
    end += share;
    const scaled = Math.floor((end * rest) / whole) - Math.floor((start * rest) / whole);
    return scaled > 0 ? [{ number, share: scaled }] : [];
  });
}
