import { formatReference, type Rejection, reject } from '@pedigree/kernel';
import type { Thing } from '../../door.ts';
import type { KnownStreams } from '../../known-streams.ts';
import { approvalsOf } from '../../model/approvals.ts';
import type { ModelState } from '../../model/state.ts';
import type { EnvironmentState } from '../state.ts';
import type { Comer } from './ask-policy.ts';

type Policy = Pick<EnvironmentState, 'policy'>;

/** The first of the versions that somebody rejects for the environment, where its policy asks for approvals. */
export function rejectedIn(
  numbers: readonly number[],
  { name }: Pick<Thing, 'name'>,
  { policy }: Policy,
  known: ModelState,
): number | undefined {
  if (!policy?.rules.some(({ rule }) => rule === 'APPROVALS')) return undefined;
  return numbers.find((number) => {
    const version = known.versions.get(number);
    return version !== undefined && approvalsOf(version, name).rejected.length > 0;
  });
}

/**
 * Refuses to bring on what somebody rejected since it came, where the policy in force asks for approvals: the one rule that is
 * asked anew at each step, for it is said by people meanwhile, and needs no view.
 */
export function refuseRejected(
  environment: Thing,
  comers: readonly Comer[],
  state: Policy,
  streams: KnownStreams,
): Rejection | undefined {
  if (!state.policy) return undefined;
  const rejected = comers.find(
    ({ model, number }) => rejectedIn([number], environment, state, streams.model(model)) !== undefined,
  );
  if (!rejected) return undefined;
  const { namespace, name } = rejected.model;
  const reference = formatReference({
    ...{ kind: 'model', namespace, name },
    version: { by: 'number', number: rejected.number },
  });
  return reject(
    'POLICY_NOT_MET',
    `required: versions that nobody rejects for ${environment.name}; came: ${reference}, which somebody does (abort the rollout, or have the rejection withdrawn)`,
  );
}
