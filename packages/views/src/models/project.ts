import type { Envelope } from '@pedigree/kernel';
import { type ModelEvents, nameOfStream } from '@pedigree/schema/events';
import type { OperationOn } from '../operation.ts';
import { rankEvaluation, rankVersion } from '../ranking/project.ts';
import { type RankingRows, rankingTables } from '../ranking/row.ts';
import { useSoftware } from '../software/project.ts';
import { type SoftwareRows, softwareTables } from '../software/row.ts';
import { defineView } from '../view.ts';
import type { ModelRows } from './row.ts';
import { modelTables } from './tables.ts';

type Operation = OperationOn<ModelRows>;

/**
 * Models, their versions, the software of these, and by what they are ranked. What changes is told in rows of its own, so that
 * every position can be asked about.
 */
export const modelsView = defineView<ModelRows & SoftwareRows & RankingRows>({
  name: 'models',
  version: 10,
  tables: { ...modelTables, ...softwareTables, ...rankingTables },
  projection: {
    dataset: 'ignore',
    environment: 'ignore',
    report: 'ignore',
    model: {
      ModelRegistered: (event) => {
        const { description } = event.data;
        return [
          { add: 'models', row: { ...modelOf(event), occurredAt: event.occurredAt } },
          ...(description === undefined ? [] : [describe(event, description)]),
        ];
      },
      ModelDescribed: (event) => [describe(event, event.data.description)],
      ModelDeprecated: (event) => [deprecate(event, true)],
      ModelUndeprecated: (event) => [deprecate(event, false)],
      ModelTrained: (event) => {
        const { number, label } = event.data;
        return [
          addVersion(event),
          ...(label === undefined ? [] : [addLabel(event, number, label)]),
          ...addDigests(event),
          ...useSoftware(event),
          ...rankVersion(event),
        ];
      },
      ModelVersionLabelled: (event) => [addLabel(event, event.data.number, event.data.label)],
      ModelEvaluated: (event) => {
        const { occurredAt, actor, data } = event;
        const row = { ...modelOf(event), number: data.number, occurredAt, actor, stated: data };
        return [{ add: 'model_evaluations', row }, ...rankEvaluation(event)];
      },
      ModelVersionTagged: (event) => [{ add: 'model_tags', row: { ...modelOf(event), ...event.data } }],
      ModelVersionUntagged: (event) => [{ add: 'model_tags', row: { ...modelOf(event), ...event.data, value: null } }],
      ModelAliasSet: (event) => [{ add: 'model_aliases', row: { ...modelOf(event), ...event.data } }],
      ModelAliasRemoved: (event) => [
        { add: 'model_aliases', row: { ...modelOf(event), alias: event.data.alias, number: null } },
      ],
      ModelVersionApproved: (event) => [judge(event, 'APPROVED')],
      ModelVersionRejected: (event) => [judge(event, 'REJECTED')],
      ApprovalWithdrawn: (event) => [judge(event, null)],
      ModelVersionRetracted: (event) => [retract(event, true)],
      ModelVersionReinstated: (event) => [retract(event, false)],
    },
  },
});

function modelOf({ namespace, stream, position }: Envelope) {
  return { namespace, name: nameOfStream(stream), position };
}

function sayingOf({ actor, occurredAt, reason }: Envelope) {
  return { actor, occurredAt, reason: reason ?? null };
}

function describe(event: Envelope, description: string): Operation {
  return { add: 'model_descriptions', row: { ...modelOf(event), description } };
}

function deprecate(event: Envelope, deprecated: boolean): Operation {
  return { add: 'model_deprecations', row: { ...modelOf(event), ...sayingOf(event), deprecated } };
}

function addVersion(event: ModelEvents['ModelTrained']): Operation {
  const { recordedAt, data } = event;
  const { number, branch, recipe } = data;
  const commit = recipe?.code?.commit ?? null;
  const row = { ...modelOf(event), ...sayingOf(event), number, branch, commit, recordedAt, stated: data };
  return { add: 'model_versions', row };
}

function addLabel(event: Envelope, number: number, label: string): Operation {
  return { add: 'model_labels', row: { ...modelOf(event), number, label } };
}

function addDigests(event: ModelEvents['ModelTrained']): readonly Operation[] {
  const { number, artifacts = [] } = event.data;
  const digests = new Set(artifacts.flatMap(({ digest }) => digest ?? []));
  return [...digests].map((digest) => ({ add: 'model_digests', row: { ...modelOf(event), number, digest } }));
}

function judge(
  event: ModelEvents['ModelVersionApproved' | 'ModelVersionRejected' | 'ApprovalWithdrawn'],
  verdict: 'APPROVED' | 'REJECTED' | null,
): Operation {
  const { number, environment = null } = event.data;
  const { actor, recordedBy = null } = event;
  const said = { number, environment, actorId: actor.id, recordedBy, recordedById: recordedBy?.id ?? null, verdict };
  const row = { ...modelOf(event), ...sayingOf(event), ...said };
  return { add: 'model_judgements', row };
}

function retract(
  event: ModelEvents['ModelVersionRetracted' | 'ModelVersionReinstated'],
  retracted: boolean,
): Operation {
  const row = { ...modelOf(event), ...sayingOf(event), number: event.data.number, retracted };
  return { add: 'model_retractions', row };
}
