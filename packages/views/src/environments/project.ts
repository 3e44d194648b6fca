import { nameOfStream } from '@pedigree/schema/events';
import { defineView } from '../view.ts';
import { type EnvironmentRows, environmentDefinitions } from './row.ts';

/** What environments there are, and how each was defined when. */
export const environmentsView = defineView<EnvironmentRows>({
  name: 'environments',
  version: 2,
  tables: { environment_definitions: environmentDefinitions },
  projection: {
    dataset: 'ignore',
    model: 'ignore',
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
      PromotionPolicyChanged: 'ignore',
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
      ServingMetricsReported: 'ignore',
      ServingCorrected: 'ignore',
    },
  },
});
