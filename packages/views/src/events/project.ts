import { type Envelope, formatReference, type Instant } from '@pedigree/kernel';
import {
  type DatasetEvent,
  type EnvironmentEvent,
  type EnvironmentEvents,
  type ModelEvent,
  nameOfStream,
  type PedigreeEvent,
  type ReportEvent,
  type servingEventTypes,
} from '@pedigree/schema/events';
import type { OperationOn } from '../operation.ts';
import { defineView } from '../view.ts';
import { type EventRows, eventEntries, eventSubjects } from './row.ts';

type ServingEvent = EnvironmentEvents[(typeof servingEventTypes)[number]];

/** Every event by its position, and by what people look for: subject, actor, type, stream, command, time. */
export const eventsView = defineView<EventRows>({
  name: 'events',
  version: 3,
  tables: { event_entries: eventEntries, event_subjects: eventSubjects },
  projection: {
    dataset: {
      DatasetRegistered: aboutDataset,
      DatasetDescribed: aboutDataset,
      DatasetVersioned: aboutDataset,
      DatasetVersionSighted: aboutDataset,
      DatasetVersionRetracted: aboutDataset,
      DatasetVersionReinstated: aboutDataset,
    },
    model: {
      ModelRegistered: aboutModel,
      ModelDescribed: aboutModel,
      ModelDeprecated: aboutModel,
      ModelUndeprecated: aboutModel,
      ModelTrained: aboutModel,
      ModelVersionLabelled: aboutModel,
      ModelEvaluated: aboutModel,
      ModelVersionTagged: aboutModel,
      ModelVersionUntagged: aboutModel,
      ModelAliasSet: aboutModel,
      ModelAliasRemoved: aboutModel,
      ModelVersionApproved: aboutModel,
      ModelVersionRejected: aboutModel,
      ApprovalWithdrawn: aboutModel,
      ModelVersionRetracted: aboutModel,
      ModelVersionReinstated: aboutModel,
    },
    environment: {
      EnvironmentDefined: aboutEnvironment,
      PromotionPolicyChanged: aboutEnvironment,
      ModelPromoted: aboutServing,
      RolloutStarted: aboutServing,
      RolloutAdvanced: aboutServing,
      RolloutPaused: aboutServing,
      RolloutResumed: aboutServing,
      RolloutCompleted: aboutServing,
      RolloutAborted: aboutServing,
      ModelRolledBack: aboutServing,
      ModelRetired: aboutServing,
      EnvironmentRestored: aboutServing,
      ServingCorrected: aboutServing,
    },
    report: { ServingMetricsReported: aboutMetrics },
  },
});

function aboutDataset(event: DatasetEvent, logTime: Instant): readonly OperationOn<EventRows>[] {
  return enter(event, logTime, withVersion('dataset', event));
}

function aboutModel(event: ModelEvent, logTime: Instant): readonly OperationOn<EventRows>[] {
  return enter(event, logTime, withVersion('model', event));
}

function aboutEnvironment(event: EnvironmentEvent, logTime: Instant): readonly OperationOn<EventRows>[] {
  return enter(event, logTime, [ownReference('environment', event)]);
}

/** The environment whose metrics they are, the model and its version. */
function aboutMetrics(event: ReportEvent, logTime: Instant): readonly OperationOn<EventRows>[] {
  const { namespace, data } = event;
  const subjects = [ownReference('environment', event), modelReference(namespace, data.model)];
  return enter(event, logTime, [...subjects, modelReference(namespace, data.model, data.number)]);
}

/** The environment, the models, and every version that is stated or was withdrawn as an allocation of them. */
function aboutServing(event: ServingEvent, logTime: Instant): readonly OperationOn<EventRows>[] {
  const { namespace } = event;
  const stated = event.data.changes.flatMap(({ model, allocation }) => [
    modelReference(namespace, model),
    ...(allocation.state === 'SERVING'
      ? allocation.versions.map(({ number }) => modelReference(namespace, model, number))
      : []),
  ]);
  const withdrawn = event.data.withdraws.map(({ model }) => modelReference(namespace, model));
  return enter(event, logTime, [ownReference('environment', event), ...stated, ...withdrawn]);
}

function enter(event: PedigreeEvent, logTime: Instant, subjects: readonly string[]): OperationOn<EventRows>[] {
  const { position, id, stream, revision, type, namespace, occurredAt, recordedAt, commandId, correlationId } = event;
  return [
    {
      add: 'event_entries',
      row: {
        position,
        id,
        stream,
        revision,
        type,
        namespace,
        actorId: event.actor.id,
        recordedById: event.recordedBy?.id ?? null,
        occurredAt,
        recordedAt,
        logTime,
        commandId,
        correlationId: correlationId === commandId ? null : correlationId,
      },
    },
    ...[...new Set(subjects)].map(
      (subject): OperationOn<EventRows> => ({ add: 'event_subjects', row: { subject, position } }),
    ),
  ];
}

function withVersion(kind: 'dataset' | 'model', event: DatasetEvent | ModelEvent): readonly string[] {
  const own = ownReference(kind, event);
  return 'number' in event.data ? [own, `${own}@${event.data.number}`] : [own];
}

function ownReference(kind: 'dataset' | 'model' | 'environment', { namespace, stream }: Envelope): string {
  return formatReference({ kind, namespace, name: nameOfStream(stream) });
}

function modelReference(namespace: string, name: string, number?: number): string {
  return formatReference({
    kind: 'model',
    namespace,
    name,
    ...(number === undefined ? {} : { version: { by: 'number', number } }),
  });
}
