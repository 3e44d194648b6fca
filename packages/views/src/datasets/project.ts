import { type DatasetEvents, nameOfStream } from '@pedigree/schema/events';
import type { OperationOn } from '../operation.ts';
import { defineView } from '../view.ts';
import {
  type DatasetRows,
  datasetDescriptions,
  datasetRetractions,
  datasetSightings,
  datasets,
  datasetVersions,
} from './row.ts';
import { rankOf } from './statement-rank.ts';

/** Datasets and their versions. What changes is told in rows of its own, so that every position can be asked about. */
export const datasetsView = defineView<DatasetRows>({
  name: 'datasets',
  version: 5,
  tables: {
    datasets,
    dataset_descriptions: datasetDescriptions,
    dataset_versions: datasetVersions,
    dataset_sightings: datasetSightings,
    dataset_retractions: datasetRetractions,
  },
  projection: {
    model: 'ignore',
    environment: 'ignore',
    report: 'ignore',
    dataset: {
      DatasetRegistered: ({ namespace, stream, position, occurredAt, data: { description } }) => {
        const dataset = { namespace, name: nameOfStream(stream), position };
        return [
          { add: 'datasets', row: { ...dataset, occurredAt } },
          ...(description === undefined ? [] : [describe({ ...dataset, description })]),
        ];
      },
      DatasetDescribed: ({ namespace, stream, position, data: { description } }) => [
        describe({ namespace, name: nameOfStream(stream), position, description }),
      ],
      DatasetVersioned: ({ namespace, stream, position, occurredAt, recordedAt, actor, reason, data }) => [
        {
          add: 'dataset_versions',
          row: {
            namespace,
            name: nameOfStream(stream),
            number: data.number,
            digest: data.digest,
            position,
            occurredAt,
            recordedAt,
            actor,
            reason: reason ?? null,
            stated: data,
          },
        },
      ],
      DatasetVersionSighted: ({ namespace, stream, position, occurredAt, recordedAt, actor, reason, data }) => [
        {
          add: 'dataset_sightings',
          row: {
            namespace,
            name: nameOfStream(stream),
            number: data.number,
            occurredAt,
            position,
            recordedAt,
            actor,
            reason: reason ?? null,
            rank: rankOf(occurredAt, data),
            hasRecipe: data.recipe !== undefined,
            hasSources: data.derivedFrom !== undefined,
            hasSize: data.size !== undefined,
            hasFiles: data.files !== undefined,
            stated: data,
          },
        },
      ],
      DatasetVersionRetracted: (event) => [retract(event, true)],
      DatasetVersionReinstated: (event) => [retract(event, false)],
    },
  },
});

function describe(row: DatasetRows['dataset_descriptions']): OperationOn<DatasetRows> {
  return { add: 'dataset_descriptions', row };
}

function retract(
  event: DatasetEvents['DatasetVersionRetracted' | 'DatasetVersionReinstated'],
  retracted: boolean,
): OperationOn<DatasetRows> {
  const { namespace, stream, position, actor, occurredAt, reason = null, data } = event;
  const version = { namespace, name: nameOfStream(stream), number: data.number };
  return { add: 'dataset_retractions', row: { ...version, position, retracted, reason, actor, occurredAt } };
}
