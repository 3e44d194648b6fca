import { formatReference, type Rejection, reject } from '@pedigree/kernel';
import type { Thing } from '../../door.ts';
import type { KnownStreams } from '../../known-streams.ts';
import { approvalsOf } from '../../model/approvals.ts';
import type { EnvironmentState } from '../state.ts';
import type { Comer } from './ask-policy.ts';

/**
 * Refuses to bring on what somebody rejected since it came, where the policy in force asks for approvals: the one rule that is
 * asked anew at each step, for it is said by people meanwhile, and needs no view.
 */
export function refuseRejected(
  environment: Thing,
  comers: readonly Comer[],
  { policy }: EnvironmentState,
  streams: KnownStreams,
): Rejection | undefined {
  if (!policy?.rules.some(({ rule }) => rule === 'APPROVALS')) return undefined;
  const rejected = comers.find(({ model, number }) => {
    const version = streams.model(model).versions.get(number);
    return version !== undefined && approvalsOf(version, environment.name).rejected.length > 0;
  });
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
