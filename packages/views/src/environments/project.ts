import { nameOfStream } from '@pedigree/schema/events';
import { defineView } from '../view.ts';
import { type EnvironmentRows, environmentDefinitions, environmentPolicies } from './row.ts';

/** What environments there are, how each was defined when, and what promotions into it had to have. */
export const environmentsView = defineView<EnvironmentRows>({
  name: 'environments',
  version: 3,
  tables: { environment_definitions: environmentDefinitions, environment_policies: environmentPolicies },
  projection: {
    dataset: 'ignore',
    model: 'ignore',
    report: 'ignore',
    environment: {
      EnvironmentDefined: ({ namespace, stream, position, occurredAt, data }) => [
        {
          add: 'environment_definitions',
          row: {
            namespace,
            name: nameOfStream(stream),
            position,
            rank: data.rank ?? null,
            production: data.production,
            description: data.description ?? null,
            occurredAt,
          },
        },
      ],
      PromotionPolicyChanged: ({ namespace, stream, position, occurredAt, actor, reason = null, data }) => [
        {
          add: 'environment_policies',
          row: { namespace, name: nameOfStream(stream), position, policy: data, actor, reason, occurredAt },
        },
      ],
      ModelPromoted: 'ignore',
      RolloutStarted: 'ignore',
      RolloutAdvanced: 'ignore',
      RolloutPaused: 'ignore',
      RolloutResumed: 'ignore',
      RolloutCompleted: 'ignore',
      RolloutAborted: 'ignore',
      ModelRolledBack: 'ignore',
      ModelRetired: 'ignore',
      EnvironmentRestored: 'ignore',
      ServingCorrected: 'ignore',
    },
  },
});
