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
 * Those that somebody rejected since they came, where the policy in force asks for approvals: the one rule that is asked anew at
 * each step, for it is said by people meanwhile, and needs no view.
 */
export function rejectedAmong(
  comers: readonly Comer[],
  environment: Pick<Thing, 'name'>,
  state: Policy,
  streams: KnownStreams,
): readonly Comer[] {
  if (!state.policy) return [];
  return comers.filter(
    ({ model, number }) => rejectedIn([number], environment, state, streams.model(model)) !== undefined,
  );
}

/** Refuses to bring such a version on. */
export function refuseRejected({ name: environment }: Pick<Thing, 'name'>, { model, number }: Comer): Rejection {
  const { namespace, name } = model;
  const reference = formatReference({ kind: 'model', namespace, name, version: { by: 'number', number } });
  return reject(
    'POLICY_NOT_MET',
    `required: versions that nobody rejects for ${environment}; came: ${reference}, which somebody does (abort the rollout, or have the rejection withdrawn)`,
  );
}
