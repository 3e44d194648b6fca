import {
  allOrRejection,
  alreadySaidAt,
  canonicalJson,
  type Decision,
  isRejection,
  type Rejection,
  reject,
  type When,
} from '@pedigree/kernel';
import type { EnvironmentEvent, PolicyRule } from '@pedigree/schema/events';
import type { CommandsOf } from '../../define-command.ts';
import type { Thing, VersionOf } from '../../door.ts';
import { findDatasetVersion, type KnownStreams, type StreamNeed } from '../../known-streams.ts';
import { occurrence } from '../../occurrence.ts';
import { refuseEnvironment } from '../serving.ts';
import type { EnvironmentState } from '../state.ts';
import type { policyCommands } from './commands.ts';
import type { DatasetMeant, RuleCommand } from './read-rule.ts';

type ChangePolicy = CommandsOf<typeof policyCommands>['changePromotionPolicy'];

/** Which other streams a policy names: the environments that versions have to have served in, and datasets by number. */
export function needsOfPolicy({ environment, rules }: ChangePolicy): StreamNeed[] {
  return rules.flatMap((rule): StreamNeed[] => {
    if (rule.rule === 'SERVED_IN') {
      return [{ category: 'environment', namespace: environment.namespace, name: rule.environment }];
    }
    const dataset = 'dataset' in rule ? rule.dataset : undefined;
    if (!dataset?.version || dataset.version.by === 'digest') return [];
    return [{ category: 'dataset', namespace: dataset.namespace, name: dataset.name }];
  });
}

export function decidePolicy(
  { environment, rules, mayOverride }: ChangePolicy,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): Decision<EnvironmentEvent> {
  const refusal = refuseEnvironment(environment, environment, state);
  if (refusal) return refusal;
  const resolved = allOrRejection(rules.map((rule) => resolveRule(rule, environment, streams)));
  if (isRejection(resolved)) return resolved;
  const data = { rules: resolved, mayOverride };
  const { policy } = state;
  if (policy && canonicalJson({ rules: policy.rules, mayOverride: policy.mayOverride }) === canonicalJson(data)) {
    return alreadySaidAt(policy.revision);
  }
  return [{ type: 'PromotionPolicyChanged', occurredAt: occurrence(when), data }];
}

function resolveRule(rule: RuleCommand, own: Thing, streams: KnownStreams): PolicyRule | Rejection {
  if (rule.rule === 'SERVED_IN') {
    const environment = { namespace: own.namespace, name: rule.environment };
    const other = streams.environment(environment);
    return refuseEnvironment(environment, own, other) ?? refuseCircle(environment, own, other) ?? rule;
  }
  if (rule.rule !== 'METRIC' && rule.rule !== 'EVALUATED_WITHIN') return rule;
  const { dataset, ...rest } = rule;
  if (!dataset) return rest;
  const found = resolveDataset(dataset, streams);
  return isRejection(found) ? found : { ...rest, dataset: found };
}

/** Where each of two environments asks that a version has served in the other, nothing new ever serves in either. */
function refuseCircle({ name }: Thing, own: Thing, { policy }: EnvironmentState): Rejection | undefined {
  const isCircle = policy?.rules.some((rule) => rule.rule === 'SERVED_IN' && rule.environment === own.name);
  return isCircle
    ? reject(
        'INVALID_INPUT',
        `required: an environment whose policy does not ask that a version has served in ${own.name}; came: ${name}, whose does`,
      )
    : undefined;
}

function resolveDataset({ version, ...thing }: DatasetMeant, streams: KnownStreams) {
  return version ? findDatasetVersion({ ...thing, version } satisfies VersionOf, streams) : thing;
}
